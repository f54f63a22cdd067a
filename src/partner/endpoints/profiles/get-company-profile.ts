// GET /v1/customers/{id}/profiles/company.

import type { Endpoint } from "../../endpoint.ts";
import { faultAnswer } from "../../tenant/fault.ts";
import { findCustomer } from "../../tenant/find-customer.ts";
import { companyProfileResource } from "../../tenant/resources.ts";

const endpoint: Endpoint = {
  id: "profiles.getCompany",
  method: "GET",
  path: "/v1/customers/{customerId}/profiles/company",
  summary: "Gets a customer's company profile.",
  responds: "CustomerCompanyProfile",
  limit: "customers",
  async answer(call, tenant) {
    const found = await findCustomer(call, tenant);
    return "fault" in found ? faultAnswer(found.fault) : { status: 200, body: companyProfileResource(found.customer) };
  },
};

export default endpoint;
