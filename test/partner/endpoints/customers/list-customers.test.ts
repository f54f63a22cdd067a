// GET /v1/customers.
import { describe, expect, it } from "vitest";
import { faultBody, practiceTenant } from "../../practice-tenant.ts";

interface Collection {
  totalCount: number;
  items: { id: string; companyProfile: { companyName: string } }[];
  links: { next?: { uri: string; headers: { key: string; value: string }[] } };
}

const filter = (Field: string, Value: string, Operator = "starts_with") => encodeURIComponent(JSON.stringify({ Field, Value, Operator }));
const names = (json: unknown) => (json as Collection).items.map(({ companyProfile }) => companyProfile.companyName);

describe("GET /v1/customers", () => {
  it("lists customers as the docs show them", async () => {
    const { send } = await practiceTenant();
    const reply = await send("GET", "/v1/customers?size=1");
    const { items, links } = reply.json as Collection;
    const id = items[0]?.id;
    expect([reply.status, reply.bom]).toEqual([200, true]);
    expect(reply.text).toBe(
      JSON.stringify({
        totalCount: 12,
        items: [
          {
            id,
            companyProfile: {
              tenantId: id,
              domain: "contoso.onmicrosoft.com",
              companyName: "Contoso",
              links: { self: { uri: `/customers/${id}/profiles/company`, method: "GET", headers: [] } },
              attributes: { objectType: "CustomerCompanyProfile" },
            },
            relationshipToPartner: "reseller",
            links: { self: { uri: `/customers/${id}`, method: "GET", headers: [] } },
            attributes: { objectType: "Customer" },
          },
        ],
        links: {
          self: { uri: "/customers?size=1", method: "GET", headers: [] },
          next: {
            uri: "/customers?size=1&seekOperation=Next",
            method: "GET",
            headers: [{ key: "MS-ContinuationToken", value: links.next?.headers[0]?.value }],
          },
        },
        attributes: { objectType: "Collection" },
      }),
    );
  });

  it("goes on from page to page to the end, each customer once", async () => {
    const { send } = await practiceTenant();
    const seen: string[] = [];
    let target = "/v1/customers?size=5";
    let headers: Record<string, string> = {};
    for (let pages = 0; pages < 3; pages++) {
      const page = (await send("GET", target, { headers })).json as Collection;
      seen.push(...names(page));
      const { next } = page.links;
      if (next === undefined) break;
      target = `/v1${next.uri}`;
      headers = Object.fromEntries(next.headers.map(({ key, value }) => [key, value]));
    }
    const all = names((await send("GET", "/v1/customers")).json);
    expect(seen).toEqual(all);
    expect(all.length).toBe(12);
  });

  it("keeps the filter over the pages", async () => {
    const { send } = await practiceTenant();
    const first = (await send("GET", `/v1/customers?size=1&filter=${filter("CompanyName", "f")}`)).json as Collection;
    const token = first.links.next?.headers[0]?.value ?? "";
    const second = await send("GET", "/v1/customers?size=1&seekOperation=Next", { headers: { "MS-ContinuationToken": token } });
    expect([names(first), names(second.json)]).toEqual([["Fabrikam"], ["Fourth Coffee"]]);
  });

  it("filters by name or domain, case ignored; no customer came through a reseller", async () => {
    const { send } = await practiceTenant();
    const found = async (query: string) => names((await send("GET", `/v1/customers?size=0&filter=${query}`)).json);
    expect(await found(filter("companyname", "FOURTH"))).toEqual(["Fourth Coffee"]);
    expect(await found(filter("Domain", "t"))).toEqual(["Tailspin Toys"]);
    expect(await found(filter("IndirectReseller", "x"))).toEqual([]);
    expect(await found(filter("CompanyName", "zzz"))).toEqual([]);
  });

  it("has no next link and no items in an empty tenant", async () => {
    const { send } = await practiceTenant({ seed: false });
    expect((await send("GET", "/v1/customers?size=0")).json).toEqual({
      totalCount: 0,
      items: [],
      links: { self: { uri: "/customers?size=500", method: "GET", headers: [] } },
      attributes: { objectType: "Collection" },
    });
  });

  it.each([
    ["size=x", {}, "size has to be a whole number", ["size"]],
    ["filter=x", {}, "filter is not a JSON object of Field, Value and Operator", ["filter"]],
    [`filter=${filter("CompanyName", "a", "equals")}`, {}, "the only operator of the filter is starts_with", ["filter.Operator"]],
    [
      `filter=${filter("Email", "a")}`,
      {},
      "the fields of the filter are CompanyName, Domain, IndirectReseller and IndirectCloudSolutionProvider",
      ["filter.Field"],
    ],
    ["seekOperation=Next", { "MS-ContinuationToken": "abc" }, "MS-ContinuationToken is not a token of this collection", ["MS-ContinuationToken"]],
  ])("refuses %s", async (query, headers, why, data) => {
    const { send } = await practiceTenant();
    const reply = await send("GET", `/v1/customers?${query}`, { headers });
    expect([reply.status, reply.json]).toEqual([400, faultBody(800002, `Invalid request input: ${why}`, data)]);
  });
});
