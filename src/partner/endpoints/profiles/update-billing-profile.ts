// PUT /v1/customers/{id}/profiles/billing: replaces the whole billing profile; every change gives it a new etag.

import type { Answer, Call, Endpoint } from "../../endpoint.ts";
import { countryValidationRules } from "../../countries/country-validation-rules.ts";
import { billingProfileShape, type BillingProfileBody } from "../../shapes/customer-shapes.ts";
import { readShape } from "../../shapes/shape.ts";
import { auditRecord, billingRecord } from "../../tenant/customer-records.ts";
import { faultAnswer, invalidProperty, noCountryRules, type Fault } from "../../tenant/fault.ts";
import { findCustomer } from "../../tenant/find-customer.ts";
import { newEtag } from "../../tenant/identifiers.ts";
import { billingProfileResource } from "../../tenant/resources.ts";
import type { Tenant } from "../../tenant/tenant.ts";
import { checkBillingProfile, isEmail, missingBillingMembers } from "../../validation/check-billing-profile.ts";
import { detailsMissing } from "../../validation/check-customer.ts";

/** The text is documented for subscriptions, the status is the general one of If-Match (derived). */
const staleTag: Fault = { status: 412, code: 2055, description: "Etag is no longer valid." };

const endpoint: Endpoint = {
  id: "profiles.updateBilling",
  method: "PUT",
  path: "/v1/customers/{customerId}/profiles/billing",
  summary: "Replaces a customer's billing profile.",
  request: billingProfileShape,
  responds: "CustomerBillingProfile",
  limit: "customers",
  async answer(call, tenant) {
    const wrong: string[] = [];
    const body = readShape(billingProfileShape, call.body, wrong);
    if (body === null) return faultAnswer(detailsMissing([]));
    const [path] = wrong;
    const fault = path === undefined ? check(body) : invalidProperty(path, "does not have the expected type");
    return fault === null ? replace(body, call, tenant) : faultAnswer(fault);
  },
};

function check(body: BillingProfileBody): Fault | null {
  const country = body.defaultAddress?.country ?? "";
  if (country !== "" && countryValidationRules(country) === null) return noCountryRules(country);
  const missing = missingBillingMembers(body, "");
  if (missing.length > 0) return detailsMissing(missing);
  if (!isEmail(body.email ?? "")) return invalidProperty("email", `'${body.email ?? ""}' is not an e-mail address`);
  return checkBillingProfile(body, "");
}

/** If-Match is obeyed when sent; the module and the SDK never send it. */
async function replace(body: BillingProfileBody, call: Call, tenant: Tenant): Promise<Answer> {
  const wanted = call.headers.get("if-match")?.trim().replace(/^(W\/)?"(.*)"$/, "$2");
  for (;;) {
    const found = await findCustomer(call, tenant);
    if ("fault" in found) return faultAnswer(found.fault);
    const { id, etag } = found.customer.billingProfile;
    if (wanted !== undefined && wanted !== "*" && wanted !== etag) return faultAnswer(staleTag);
    const billingProfile = billingRecord(body, { id, etag: newEtag(tenant.random) });
    const customer = { ...found.customer, companyName: billingProfile.companyName, billingProfile };
    const audit = auditRecord("update_customer_billing_profile", customer, tenant.clock.now());
    if (await tenant.store.replaceCustomer(customer, etag, audit)) return { status: 200, body: billingProfileResource(billingProfile) };
  }
}

export default endpoint;
