// Everything POST /v1/customers refuses before it looks at other customers, in the service's order as far as known (reference 2.1, 3).

import { countryValidationRules } from "../countries/country-validation-rules.ts";
import { marketOf } from "../countries/markets.ts";
import { registrationOf } from "../countries/registration.ts";
import type { CustomerBody } from "../shapes/customer-shapes.ts";
import { invalidProperty, noCountryRules, type Fault } from "../tenant/fault.ts";
import type { TenantOptions } from "../tenant/tenant.ts";
import { checkBillingProfile, missingBillingMembers } from "./check-billing-profile.ts";

/** First-hand code and text; the data names the paths. */
export function detailsMissing(paths: readonly string[]): Fault {
  return { status: 400, code: 2001, description: "Customer details are missing", data: paths };
}

/** The first fault of a customer that is to be made; null when only domain and e-mail address remain to be looked at. */
export function checkCustomer(customer: CustomerBody, options: Pick<TenantOptions, "market">): Fault | null {
  const { billingProfile, companyProfile } = customer;
  const country = billingProfile?.defaultAddress?.country ?? "";
  if (country !== "" && countryValidationRules(country) === null) return noCountryRules(country);
  const missing = [
    ...(billingProfile === undefined ? ["billingProfile"] : missingBillingMembers(billingProfile, "billingProfile.")),
    ...((companyProfile?.domain ?? "").trim() === "" ? ["companyProfile.domain"] : []),
  ];
  if (missing.length > 0 || billingProfile === undefined) return detailsMissing(missing);
  return (
    checkMarket(country.trim().toUpperCase(), options.market) ??
    checkBillingProfile(billingProfile, "billingProfile.") ??
    checkRegistration(customer, country.trim().toUpperCase()) ??
    checkDomain(companyProfile?.domain ?? "")
  );
}

function checkMarket(country: string, own: string | null): Fault | null {
  const market = marketOf(country);
  if (market !== null && (own === null || market.name === own)) return null;
  return { status: 400, code: 20000, description: "Current country not supported", data: [] };
}

/** prefix + suffix; the docs' samples use both suffixes, the newer cmdlet checks a prefix of 1 to 27 (reference 3.6). */
function checkDomain(domain: string): Fault | null {
  if (/^[a-z0-9]{1,27}\.(onmicrosoft\.com|ccsctp\.net)$/i.test(domain.trim())) return null;
  return invalidProperty("companyProfile.domain", `'${domain}' is not a domain such as fourthcoffee.onmicrosoft.com`);
}

function checkRegistration({ companyProfile, billingProfile }: CustomerBody, country: string): Fault | null {
  const given = (companyProfile?.organizationRegistrationNumber ?? "").trim();
  const registration = registrationOf(country);
  const data = ["companyProfile.organizationRegistrationNumber"];
  if (registration === null) {
    return given === "" ? null : { status: 400, code: 600002, description: "Organization registration ID value is not supported", data };
  }
  if (given === "") return { status: 400, code: 600049, description: "Organization registration ID information is missing", data };
  if (!new RegExp(registration.pattern).test(given)) {
    const description = `Organization registration ID information is invalid and should be of the format ${registration.pattern}`;
    return { status: 400, code: 600050, description, data };
  }
  if ((billingProfile?.defaultAddress?.phoneNumber ?? "").trim() !== "") return null;
  return { status: 400, code: 600051, description: "Customer phone number is missing", data: ["billingProfile.defaultAddress.phoneNumber"] };
}
