// PATCH /v1/customers/{id} with relationshipToPartner "none": ends the reseller relationship.

import type { Endpoint } from "../../endpoint.ts";
import { customerShape } from "../../shapes/customer-shapes.ts";
import { readShape } from "../../shapes/shape.ts";
import { auditRecord } from "../../tenant/customer-records.ts";
import { faultAnswer, invalidInput, invalidProperty } from "../../tenant/fault.ts";
import { findCustomer } from "../../tenant/find-customer.ts";

/** The docs' sample reply is in PascalCase and keeps its nulls, unlike every other. */
const patched = {
  Id: null,
  CommerceId: null,
  CompanyProfile: null,
  BillingProfile: null,
  RelationshipToPartner: "none",
  AllowDelegatedAccess: null,
  UserCredentials: null,
  CustomDomains: null,
  AssociatedPartnerId: null,
  Attributes: { ObjectType: "Customer" },
};

const endpoint: Endpoint = {
  id: "customers.removeRelationship",
  method: "PATCH",
  path: "/v1/customers/{customerId}",
  summary: "Removes the reseller relationship with a customer.",
  request: customerShape,
  responds: "Customer",
  limit: "customers",
  async answer(call, tenant) {
    const found = await findCustomer(call, tenant);
    if ("fault" in found) return faultAnswer(found.fault);
    const body = readShape(customerShape, call.body, []);
    if (body === null) return faultAnswer(invalidInput("the body is not a customer"));
    if (body.relationshipToPartner?.toLowerCase() !== "none") {
      return faultAnswer(invalidProperty("relationshipToPartner", "can only be changed to none"));
    }
    let { customer } = found;
    const audit = auditRecord("remove_partner_customer_relationship", customer, tenant.clock.now());
    while (!(await tenant.store.replaceCustomer({ ...customer, relationshipToPartner: "none" }, customer.billingProfile.etag, audit))) {
      const again = await findCustomer(call, tenant);
      if ("fault" in again) return faultAnswer(again.fault);
      customer = again.customer;
    }
    return { status: 200, body: patched };
  },
};

export default endpoint;
