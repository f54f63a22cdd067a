// GET /v1/customers/{id}/orders and /orders/{orderId}.
import { expect, it } from "vitest";
import { faultBody, practiceTenant } from "../../practice-tenant.ts";

it("GET orders is an empty collection, one order is not found, and an unknown customer is neither", async () => {
  const { send } = await practiceTenant();
  const { items } = (await send("GET", "/v1/customers?size=1")).json as { items: { id: string }[] };
  const path = `/v1/customers/${items[0]?.id}/orders`;
  const list = await send("GET", path);
  expect([list.status, list.bom, list.json]).toEqual([200, true, {
    totalCount: 0, items: [], links: { self: { uri: path.slice(3), method: "GET", headers: [] } }, attributes: { objectType: "Collection" },
  }]);
  const one = await send("GET", `${path}/bbbb0001-0000-4000-8000-000000000001`);
  const nobody = await send("GET", "/v1/customers/bbbb0001-0000-4000-8000-000000000001/orders");
  const fault = faultBody(1000, "Expected resource not found");
  expect([one.status, one.json, nobody.status, nobody.json]).toEqual([404, fault, 404, fault]);
});
