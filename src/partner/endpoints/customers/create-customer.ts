// POST /v1/customers: makes a customer; the only reply that ever shows the admin's password.

import type { Answer, Call, Endpoint } from "../../endpoint.ts";
import { customerShape, type CustomerBody } from "../../shapes/customer-shapes.ts";
import { readShape } from "../../shapes/shape.ts";
import { auditRecord, billingRecord } from "../../tenant/customer-records.ts";
import { domainTaken, faultAnswer, invalidProperty, type Fault } from "../../tenant/fault.ts";
import { isGuid, newEtag, newGuid, newPassword } from "../../tenant/identifiers.ts";
import { billingProfileResource } from "../../tenant/resources.ts";
import type { CustomerRecord, KeptReply } from "../../tenant/tenant-store.ts";
import type { Tenant } from "../../tenant/tenant.ts";
import { isEmail } from "../../validation/check-billing-profile.ts";
import { checkCustomer, detailsMissing } from "../../validation/check-customer.ts";

const endpoint: Endpoint = {
  id: "customers.create",
  method: "POST",
  path: "/v1/customers",
  summary: "Creates a customer.",
  request: customerShape,
  responds: "Customer",
  async answer(call, tenant) {
    const wrong: string[] = [];
    const body = readShape(customerShape, call.body, wrong);
    if (body === null) return faultAnswer(detailsMissing([]));
    const [path] = wrong;
    const fault = path === undefined ? checkCustomer(body, tenant.options) : invalidProperty(path, "does not have the expected type");
    if (fault !== null) return faultAnswer(fault);
    const email = body.billingProfile?.email ?? "";
    if (!isEmail(email)) return faultAnswer(await burn(body.companyProfile?.domain ?? "", email, tenant));
    return admit(body, call, tenant);
  },
};

/** A wrong address is noticed only after the domain was made, which is lost for good (first-hand). */
async function burn(domain: string, email: string, { store }: Tenant): Promise<Fault> {
  if (!(await store.burnDomain(domain.trim()))) return domainTaken;
  return { status: 400, code: 27002, description: `NotificationEmailAddress: ${email} is invalid`, data: [] };
}

async function admit(body: CustomerBody, call: Call, tenant: Tenant): Promise<Answer> {
  const { store, random, clock } = tenant;
  const customer = customerRecord(body, tenant);
  const answer = createdResource(customer, body, newPassword(random));
  const reply = keptReply(call, JSON.stringify(answer));
  const admission = await store.addCustomer({ customer, audit: auditRecord("add_customer", customer, clock.now()), reply });
  if (admission.outcome === "taken") return faultAnswer(domainTaken);
  return { status: 201, body: admission.outcome === "repeated" ? (JSON.parse(admission.body) as unknown) : answer };
}

/**
 * A repeated MS-RequestId gets the first reply again, password included, and makes nothing. Only successes are kept:
 * a refused request made nothing, so sending it corrected under the same id cannot make anything twice (derived).
 */
function keptReply({ path, headers }: Call, body: string): KeptReply | null {
  const requestId = headers.get("ms-requestid")?.trim().toLowerCase() ?? "";
  return isGuid(requestId) ? { key: `POST ${path.toLowerCase().replace(/\/+$/, "")} ${requestId}`, body } : null;
}

function customerRecord({ companyProfile, billingProfile = {}, associatedPartnerId }: CustomerBody, { random }: Tenant): CustomerRecord {
  const number = (companyProfile?.organizationRegistrationNumber ?? "").trim();
  return {
    id: newGuid(random),
    commerceId: newGuid(random),
    domain: (companyProfile?.domain ?? "").trim(),
    companyName: billingProfile.companyName ?? "",
    ...(number === "" ? {} : { organizationRegistrationNumber: number }),
    ...(associatedPartnerId === undefined ? {} : { associatedPartnerId }),
    billingProfile: billingRecord(billingProfile, { id: newGuid(random), etag: newEtag(random) }),
    relationshipToPartner: "reseller",
    allowDelegatedAccess: true,
  };
}

/**
 * The docs' sample: relationship "none" for a direct customer; "reseller" with delegated access for an indirect reseller's.
 * GET says "reseller" afterwards for both.
 */
function createdResource(customer: CustomerRecord, body: CustomerBody, password: string) {
  const { id, commerceId, domain, organizationRegistrationNumber, associatedPartnerId, billingProfile } = customer;
  const indirect = associatedPartnerId !== undefined || body.relationshipToPartner?.toLowerCase() === "reseller";
  return {
    id,
    commerceId,
    companyProfile: {
      tenantId: id,
      domain,
      companyName: body.companyProfile?.companyName,
      organizationRegistrationNumber,
      attributes: { objectType: "CustomerCompanyProfile" },
    },
    billingProfile: billingProfileResource(billingProfile),
    enableGDAPByDefault: body.enableGDAPByDefault,
    relationshipToPartner: indirect ? "reseller" : "none",
    allowDelegatedAccess: indirect ? true : undefined,
    userCredentials: { userName: "admin", password },
    associatedPartnerId,
    attributes: { objectType: "Customer" },
  };
}

export default endpoint;
