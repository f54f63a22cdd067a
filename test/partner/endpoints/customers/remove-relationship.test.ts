// PATCH /v1/customers/{id}.
import { describe, expect, it } from "vitest";
import { faultBody, practiceTenant } from "../../practice-tenant.ts";

const firstId = async ({ send }: Awaited<ReturnType<typeof practiceTenant>>) =>
  ((await send("GET", "/v1/customers?size=1")).json as { items: { id: string }[] }).items[0]?.id ?? "";

describe("PATCH /v1/customers/{id}", () => {
  it("ends the relationship: the customer is listed no more and answers 403", async () => {
    const tenant = await practiceTenant();
    const id = await firstId(tenant);
    const reply = await tenant.send("PATCH", `/v1/customers/${id}`, {
      body: { relationshipToPartner: "none", attributes: { objectType: "Customer" } },
    });
    expect([reply.status, reply.bom, reply.text]).toEqual([
      200,
      true,
      '{"Id":null,"CommerceId":null,"CompanyProfile":null,"BillingProfile":null,"RelationshipToPartner":"none","AllowDelegatedAccess":null,' +
        '"UserCredentials":null,"CustomDomains":null,"AssociatedPartnerId":null,"Attributes":{"ObjectType":"Customer"}}',
    ]);
    expect((await tenant.send("GET", "/v1/customers?size=1")).json).toMatchObject({ totalCount: 11 });
    const later = await tenant.send("GET", `/v1/customers/${id}`);
    expect([later.status, later.json]).toEqual([403, faultBody(20002, "No relationship between caller and account.")]);
    expect((await tenant.send("HEAD", "/v1/domains/contoso.onmicrosoft.com")).status).toBe(200);
  });

  it("changes nothing else", async () => {
    const tenant = await practiceTenant();
    const reply = await tenant.send("PATCH", `/v1/customers/${await firstId(tenant)}`, { body: { relationshipToPartner: "advisor" } });
    expect([reply.status, reply.json]).toEqual([
      400,
      faultBody(3000, "Invalid property: relationshipToPartner can only be changed to none", ["relationshipToPartner"]),
    ]);
  });
});
