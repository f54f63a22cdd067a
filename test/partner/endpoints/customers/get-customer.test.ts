// GET /v1/customers/{id}.
import { describe, expect, it } from "vitest";
import { faultBody, practiceTenant } from "../../practice-tenant.ts";

describe("GET /v1/customers/{id}", () => {
  it("shows the whole customer, its state as the region of the company's address", async () => {
    const { send } = await practiceTenant();
    const { items } = (await send("GET", "/v1/customers?size=1")).json as { items: { id: string }[] };
    const id = items[0]?.id ?? "";
    const reply = await send("GET", `/v1/customers/${id.toUpperCase()}`);
    const { commerceId, billingProfile } = reply.json as { commerceId: string; billingProfile: { id: string } };
    expect([reply.status, reply.bom]).toEqual([200, true]);
    expect(reply.text).toBe(
      JSON.stringify({
        id,
        commerceId,
        companyProfile: {
          tenantId: id,
          domain: "contoso.onmicrosoft.com",
          companyName: "Contoso",
          address: { country: "US", region: "WA", city: "Redmond", addressLine1: "4567 Main Street", postalCode: "98052", phoneNumber: "4255550100" },
          email: "kim@contoso.example",
          links: { self: { uri: `/customers/${id}/profiles/company`, method: "GET", headers: [] } },
          attributes: { objectType: "CustomerCompanyProfile" },
        },
        billingProfile: {
          id: billingProfile.id,
          firstName: "Kim",
          lastName: "Akers",
          email: "kim@contoso.example",
          culture: "en-US",
          language: "en",
          companyName: "Contoso",
          defaultAddress: {
            country: "US",
            city: "Redmond",
            state: "WA",
            addressLine1: "4567 Main Street",
            postalCode: "98052",
            firstName: "Kim",
            lastName: "Akers",
            phoneNumber: "4255550100",
          },
          attributes: { etag: "7100007919031337113", objectType: "CustomerBillingProfile" },
        },
        relationshipToPartner: "reseller",
        allowDelegatedAccess: true,
        customDomains: ["contoso.onmicrosoft.com"],
        links: { self: { uri: `/customers/${id}`, method: "GET", headers: [] } },
        attributes: { objectType: "Customer" },
      }),
    );
  });

  it("tells an unknown id from a malformed one", async () => {
    const { send } = await practiceTenant();
    const unknown = await send("GET", "/v1/customers/11111111-1111-4111-8111-111111111111");
    expect([unknown.status, unknown.json]).toEqual([404, faultBody(1000, "Expected resource not found")]);
    const malformed = await send("GET", "/v1/customers/contoso");
    expect([malformed.status, malformed.json]).toEqual([400, faultBody(900118, "Invalid Customer Id")]);
  });
});
