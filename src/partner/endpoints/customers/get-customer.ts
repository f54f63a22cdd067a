// GET /v1/customers/{id}: the whole customer.

import type { Endpoint } from "../../endpoint.ts";
import { faultAnswer } from "../../tenant/fault.ts";
import { findCustomer } from "../../tenant/find-customer.ts";
import { customerResource } from "../../tenant/resources.ts";

const endpoint: Endpoint = {
  id: "customers.get",
  method: "GET",
  path: "/v1/customers/{customerId}",
  summary: "Gets a customer.",
  responds: "Customer",
  limit: "customers",
  async answer(call, tenant) {
    const found = await findCustomer(call, tenant);
    return "fault" in found ? faultAnswer(found.fault) : { status: 200, body: customerResource(found.customer) };
  },
};

export default endpoint;
