// GET /v1/customers/{id}/subscribedskus.
import { expect, it } from "vitest";
import { practiceTenant } from "../../practice-tenant.ts";

it("GET subscribedskus is an empty collection, and a malformed customer id is refused", async () => {
  const { send } = await practiceTenant();
  const { items } = (await send("GET", "/v1/customers?size=1")).json as { items: { id: string }[] };
  const path = `/v1/customers/${items[0]?.id}/subscribedskus`;
  const list = await send("GET", path);
  expect([list.status, list.bom, list.json]).toEqual([200, true, {
    totalCount: 0, items: [], links: { self: { uri: path.slice(3), method: "GET", headers: [] } }, attributes: { objectType: "Collection" },
  }]);
  expect((await send("GET", "/v1/customers/x/subscribedskus")).status).toBe(400);
});
