// DELETE /v1/customers/{id}.
import { describe, expect, it } from "vitest";
import { faultBody, practiceTenant } from "../../practice-tenant.ts";

const firstId = async ({ send }: Awaited<ReturnType<typeof practiceTenant>>) =>
  ((await send("GET", "/v1/customers?size=1")).json as { items: { id: string }[] }).items[0]?.id ?? "";

describe("DELETE /v1/customers/{id}", () => {
  it("removes the customer, answers with nothing, and frees the domain", async () => {
    const tenant = await practiceTenant();
    const id = await firstId(tenant);
    const reply = await tenant.send("DELETE", `/v1/customers/${id}`);
    expect([reply.status, reply.bytes, reply.headers.get("content-type")]).toEqual([204, 0, undefined]);
    expect((await tenant.send("GET", `/v1/customers/${id}`)).status).toBe(404);
    expect((await tenant.send("DELETE", `/v1/customers/${id}`)).status).toBe(404);
    expect((await tenant.send("HEAD", "/v1/domains/contoso.onmicrosoft.com")).status).toBe(404);
    expect((await tenant.store.auditRecords()).at(-1)).toEqual({
      operationType: "delete_customer",
      operationDate: "2015-02-20T00:00:00.000Z",
      customerId: id,
      customerName: "Contoso",
    });
  });

  it("is refused in a production account", async () => {
    const tenant = await practiceTenant({ sandbox: false });
    const reply = await tenant.send("DELETE", `/v1/customers/${await firstId(tenant)}`);
    expect([reply.status, reply.json]).toEqual([400, faultBody(900127, "This operation is not supported in this environment")]);
  });
});
