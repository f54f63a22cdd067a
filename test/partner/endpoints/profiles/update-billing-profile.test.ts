// PUT /v1/customers/{id}/profiles/billing.
import { describe, expect, it } from "vitest";
import { faultBody, practiceTenant } from "../../practice-tenant.ts";

interface Profile {
  email: string;
  attributes: { etag: string };
  defaultAddress: { city: string };
}

async function opened() {
  const tenant = await practiceTenant();
  const { items } = (await tenant.send("GET", "/v1/customers?size=1")).json as { items: { id: string }[] };
  const path = `/v1/customers/${items[0]?.id}/profiles/billing`;
  return { ...tenant, path, profile: (await tenant.send("GET", path)).json as Profile };
}

describe("PUT profiles/billing", () => {
  it("replaces the profile and gives it a new etag, without If-Match too", async () => {
    const { send, path, profile } = await opened();
    const reply = await send("PUT", path, { body: { ...profile, email: "new@contoso.example" } });
    const changed = reply.json as Profile;
    expect(reply.status).toBe(200);
    expect(changed).toEqual({ ...profile, email: "new@contoso.example", attributes: { ...profile.attributes, etag: changed.attributes.etag } });
    expect(changed.attributes.etag).not.toBe(profile.attributes.etag);
    expect((await send("GET", path)).json).toEqual(changed);
  });

  it("shows the new company name in the company profile and in the list", async () => {
    const { send, path, profile } = await opened();
    await send("PUT", path, { body: { ...profile, companyName: "Contoso Two" } });
    expect((await send("GET", path.replace("billing", "company"))).json).toMatchObject({ companyName: "Contoso Two" });
    expect((await send("GET", "/v1/customers?size=1")).json).toMatchObject({ items: [{ companyProfile: { companyName: "Contoso Two" } }] });
  });

  it("obeys If-Match when it is sent", async () => {
    const { send, path, profile } = await opened();
    const first = await send("PUT", path, { body: profile, headers: { "If-Match": `"${profile.attributes.etag}"` } });
    expect(first.status).toBe(200);
    const second = await send("PUT", path, { body: profile, headers: { "If-Match": `"${profile.attributes.etag}"` } });
    expect([second.status, second.json]).toEqual([412, faultBody(2055, "Etag is no longer valid.")]);
  });

  it("wants the full resource", async () => {
    const { send, path, profile } = await opened();
    const reply = await send("PUT", path, { body: { ...profile, email: null, defaultAddress: { ...profile.defaultAddress, city: "" } } });
    expect([reply.status, reply.json]).toEqual([400, faultBody(2001, "Customer details are missing", ["email", "defaultAddress.city"])]);
  });

  it("refuses what a new customer could not have either", async () => {
    const { send, path, profile } = await opened();
    const wrong = await send("PUT", path, { body: { ...profile, email: "x" } });
    expect([wrong.status, wrong.json]).toEqual([400, faultBody(3000, "Invalid property: email 'x' is not an e-mail address", ["email"])]);
    const country = await send("PUT", path, { body: { ...profile, defaultAddress: { ...profile.defaultAddress, country: "UK" } } });
    expect(country.json).toEqual(faultBody(3000, "No validation rules were found for the country/region UK"));
  });
});
