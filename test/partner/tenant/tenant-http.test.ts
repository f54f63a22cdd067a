// The Http port answered by the tenant.
import { expect, it } from "vitest";
import { seededRandom } from "#host/random.ts";
import { memoryTenantStore } from "#partner/tenant/memory-tenant-store.ts";
import { tenantHttp } from "#partner/tenant/tenant-http.ts";
import { resetTenant, seedTenant } from "#partner/tenant/tenant.ts";

it("the tenant answers the Http port whatever host is asked, as a server would", async () => {
  const store = memoryTenantStore();
  await seedTenant(store);
  const http = tenantHttp({ store, clock: { now: () => 0 }, random: seededRandom(1) });
  const reply = await http.send({
    method: "GET",
    url: "https://api.partnercenter.microsoft.com/v1/customers?size=1",
    headers: [["authorization", "Bearer practice"]],
    body: null,
  });
  expect([reply.status, reply.reason, reply.httpVersion, [...reply.body.slice(0, 3)]]).toEqual([200, "OK", "1.1", [0xef, 0xbb, 0xbf]]);
  const head = await http.send({ method: "HEAD", url: "https://x/v1/domains/free.onmicrosoft.com", headers: [["Authorization", "Bearer practice"]], body: null });
  expect([head.status, head.reason, head.body.length]).toEqual([404, "Not Found", 0]);
});

it("a reset gives the same tenant again", async () => {
  const store = memoryTenantStore();
  await seedTenant(store);
  const first = await store.customers({ startsWith: null, after: 0, size: 500 });
  for (const { id, companyName } of first.items) {
    await store.removeCustomer(id, { operationType: "delete_customer", operationDate: "", customerId: id, customerName: companyName });
  }
  await resetTenant(store);
  expect(await store.customers({ startsWith: null, after: 0, size: 500 })).toEqual(first);
  expect(new Set(first.items.map(({ id }) => id)).size).toBe(12);
});
