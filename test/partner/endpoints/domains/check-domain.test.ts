// HEAD /v1/domains/{domain}.
import { expect, it } from "vitest";
import { newCustomerBody, practiceTenant } from "../../practice-tenant.ts";

it("HEAD domains says 404 for a free domain and 200 once a customer has it, both without a body", async () => {
  const { send } = await practiceTenant();
  const ask = async (domain: string) => {
    const { status, bytes, headers } = await send("HEAD", `/v1/domains/${domain}`);
    return [status, bytes, headers.get("content-type")];
  };
  expect(await ask("new.onmicrosoft.com")).toEqual([404, 0, undefined]);
  await send("POST", "/v1/customers", { body: newCustomerBody("new.onmicrosoft.com") });
  expect(await ask("NEW.onmicrosoft.com")).toEqual([200, 0, undefined]);
  expect(await ask("%00")).toEqual([404, 0, undefined]);
});
