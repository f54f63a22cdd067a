// GET /v1/customers/{id}/profiles/company.
import { expect, it } from "vitest";
import { practiceTenant } from "../../practice-tenant.ts";

it("GET profiles/company shows what the customer has as companyProfile", async () => {
  const { send } = await practiceTenant();
  const { items } = (await send("GET", "/v1/customers?size=1")).json as { items: { id: string }[] };
  const { companyProfile } = (await send("GET", `/v1/customers/${items[0]?.id}`)).json as { companyProfile: unknown };
  const reply = await send("GET", `/v1/customers/${items[0]?.id}/profiles/company`);
  expect([reply.status, reply.bom, reply.text]).toEqual([200, true, JSON.stringify(companyProfile)]);
});
