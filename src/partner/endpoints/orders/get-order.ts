// GET /v1/customers/{id}/orders/{orderId}.

import type { Endpoint } from "../../endpoint.ts";
import { faultAnswer, notFound } from "../../tenant/fault.ts";
import { findCustomer } from "../../tenant/find-customer.ts";

const endpoint: Endpoint = {
  id: "orders.get",
  method: "GET",
  path: "/v1/customers/{customerId}/orders/{orderId}",
  summary: "Gets one order; the practice tenant sells nothing, so none is found.",
  responds: "Order",
  limit: "customers",
  async answer(call, tenant) {
    const found = await findCustomer(call, tenant);
    return faultAnswer("fault" in found ? found.fault : notFound);
  },
};

export default endpoint;
