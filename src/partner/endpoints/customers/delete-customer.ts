// DELETE /v1/customers/{id}: removes a customer; integration sandbox accounts only.

import type { Endpoint } from "../../endpoint.ts";
import { auditRecord } from "../../tenant/customer-records.ts";
import { faultAnswer, notFound, type Fault } from "../../tenant/fault.ts";
import { findCustomer } from "../../tenant/find-customer.ts";

/** Row 900127 of the code table (choice of row derived). */
const notHere: Fault = { status: 400, code: 900127, description: "This operation is not supported in this environment" };

const endpoint: Endpoint = {
  id: "customers.delete",
  method: "DELETE",
  path: "/v1/customers/{customerId}",
  summary: "Deletes a customer of the integration sandbox.",
  limit: "customers",
  async answer(call, tenant) {
    const found = await findCustomer(call, tenant);
    if ("fault" in found) return faultAnswer(found.fault);
    if (!tenant.options.sandbox) return faultAnswer(notHere);
    const { customer } = found;
    const removed = await tenant.store.removeCustomer(customer.id, auditRecord("delete_customer", customer, tenant.clock.now()));
    return removed ? { status: 204 } : faultAnswer(notFound);
  },
};

export default endpoint;
