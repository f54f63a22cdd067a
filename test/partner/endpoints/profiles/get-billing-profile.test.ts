// GET /v1/customers/{id}/profiles/billing.
import { expect, it } from "vitest";
import { practiceTenant } from "../../practice-tenant.ts";

it("GET profiles/billing shows what the customer has as billingProfile", async () => {
  const { send } = await practiceTenant();
  const { items } = (await send("GET", "/v1/customers?size=1")).json as { items: { id: string }[] };
  const { billingProfile } = (await send("GET", `/v1/customers/${items[0]?.id}`)).json as { billingProfile: unknown };
  const reply = await send("GET", `/v1/Customers/${items[0]?.id}/Profiles/Billing`);
  expect([reply.status, reply.bom, reply.text]).toEqual([200, true, JSON.stringify(billingProfile)]);
});
