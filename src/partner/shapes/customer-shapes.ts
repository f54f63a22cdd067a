// The members of the resources around a customer, as requests may carry them (reference 2.1).

import type { Shape, Shaped } from "./shape.ts";

export const addressShape = {
  country: "text",
  region: "text",
  city: "text",
  state: "text",
  addressLine1: "text",
  addressLine2: "text",
  postalCode: "text",
  firstName: "text",
  middleName: "text",
  lastName: "text",
  phoneNumber: "text",
} as const satisfies Shape;

export const billingProfileShape = {
  id: "text",
  firstName: "text",
  lastName: "text",
  email: "text",
  culture: "text",
  language: "text",
  companyName: "text",
  defaultAddress: addressShape,
} as const satisfies Shape;

export const companyProfileShape = {
  tenantId: "text",
  domain: "text",
  companyName: "text",
  organizationRegistrationNumber: "text",
} as const satisfies Shape;

export const customerShape = {
  id: "text",
  commerceId: "text",
  companyProfile: companyProfileShape,
  billingProfile: billingProfileShape,
  enableGDAPByDefault: "flag",
  relationshipToPartner: "text",
  allowDelegatedAccess: "flag",
  associatedPartnerId: "text",
} as const satisfies Shape;

export type AddressBody = Shaped<typeof addressShape>;
export type BillingProfileBody = Shaped<typeof billingProfileShape>;
export type CustomerBody = Shaped<typeof customerShape>;
