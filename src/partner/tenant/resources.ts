// How customers look in replies: members in the service's order, absent ones left out, attributes last (reference 2.1 to 2.6).

import type { BillingProfile, CustomerRecord } from "./tenant-store.ts";

const link = (uri: string) => ({ self: { uri, method: "GET", headers: [] } });

/** The billing profile, with its etag in the attributes. */
export function billingProfileResource({ etag, ...profile }: BillingProfile) {
  const { id, firstName, lastName, email, culture, language, companyName, defaultAddress } = profile;
  const { country, city, state, addressLine1, addressLine2, postalCode, firstName: first, middleName, lastName: last, phoneNumber } = defaultAddress;
  return {
    id,
    firstName,
    lastName,
    email,
    culture,
    language,
    companyName,
    defaultAddress: { country, city, state, addressLine1, addressLine2, postalCode, firstName: first, middleName, lastName: last, phoneNumber },
    attributes: { etag, objectType: "CustomerBillingProfile" },
  };
}

/** The company profile as GET shows it: the region of its address carries the state. */
export function companyProfileResource({ id, domain, companyName, organizationRegistrationNumber, billingProfile }: CustomerRecord) {
  const { country, state, city, addressLine1, addressLine2, postalCode, phoneNumber } = billingProfile.defaultAddress;
  return {
    tenantId: id,
    domain,
    companyName,
    organizationRegistrationNumber,
    address: { country, region: state, city, addressLine1, addressLine2, postalCode, phoneNumber },
    email: billingProfile.email,
    links: link(`/customers/${id}/profiles/company`),
    attributes: { objectType: "CustomerCompanyProfile" },
  };
}

/** The whole customer, as GET by id shows it. */
export function customerResource(customer: CustomerRecord) {
  const { id, commerceId, relationshipToPartner, allowDelegatedAccess, domain, associatedPartnerId, billingProfile } = customer;
  return {
    id,
    commerceId,
    companyProfile: companyProfileResource(customer),
    billingProfile: billingProfileResource(billingProfile),
    relationshipToPartner,
    allowDelegatedAccess,
    customDomains: [domain],
    associatedPartnerId,
    links: link(`/customers/${id}`),
    attributes: { objectType: "Customer" },
  };
}

/** A customer in the list: no billing profile, no commerce id, no delegated access. */
export function customerListItem({ id, domain, companyName, relationshipToPartner }: CustomerRecord) {
  return {
    id,
    companyProfile: {
      tenantId: id,
      domain,
      companyName,
      links: link(`/customers/${id}/profiles/company`),
      attributes: { objectType: "CustomerCompanyProfile" },
    },
    relationshipToPartner,
    links: link(`/customers/${id}`),
    attributes: { objectType: "Customer" },
  };
}
