// GET /v1/customers/{id}/profiles/billing.

import type { Endpoint } from "../../endpoint.ts";
import { faultAnswer } from "../../tenant/fault.ts";
import { findCustomer } from "../../tenant/find-customer.ts";
import { billingProfileResource } from "../../tenant/resources.ts";

const endpoint: Endpoint = {
  id: "profiles.getBilling",
  method: "GET",
  path: "/v1/customers/{customerId}/profiles/billing",
  summary: "Gets a customer's billing profile.",
  responds: "CustomerBillingProfile",
  limit: "customers",
  async answer(call, tenant) {
    const found = await findCustomer(call, tenant);
    return "fault" in found ? faultAnswer(found.fault) : { status: 200, body: billingProfileResource(found.customer.billingProfile) };
  },
};

export default endpoint;
