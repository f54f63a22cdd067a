// GET /v1/customers/{id}/orders.

import type { Endpoint } from "../../endpoint.ts";
import { emptyCollection } from "../../tenant/empty-collection.ts";
import { faultAnswer } from "../../tenant/fault.ts";
import { findCustomer } from "../../tenant/find-customer.ts";

const endpoint: Endpoint = {
  id: "orders.list",
  method: "GET",
  path: "/v1/customers/{customerId}/orders",
  summary: "Lists a customer's orders; the practice tenant sells nothing, so there are none.",
  responds: "Collection",
  limit: "customers",
  async answer(call, tenant) {
    const found = await findCustomer(call, tenant);
    return "fault" in found ? faultAnswer(found.fault) : { status: 200, body: emptyCollection(`/customers/${found.customer.id}/orders`) };
  },
};

export default endpoint;
