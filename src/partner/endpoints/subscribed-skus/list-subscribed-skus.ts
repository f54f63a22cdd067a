// GET /v1/customers/{id}/subscribedskus.

import type { Endpoint } from "../../endpoint.ts";
import { emptyCollection } from "../../tenant/empty-collection.ts";
import { faultAnswer } from "../../tenant/fault.ts";
import { findCustomer } from "../../tenant/find-customer.ts";

const endpoint: Endpoint = {
  id: "subscribedSkus.list",
  method: "GET",
  path: "/v1/customers/{customerId}/subscribedskus",
  summary: "Lists the licences a customer has; the practice tenant sells none.",
  responds: "Collection",
  limit: "customers",
  async answer(call, tenant) {
    const found = await findCustomer(call, tenant);
    return "fault" in found ? faultAnswer(found.fault) : { status: 200, body: emptyCollection(`/customers/${found.customer.id}/subscribedskus`) };
  },
};

export default endpoint;
