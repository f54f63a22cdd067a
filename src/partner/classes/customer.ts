// [Customer]: what New-PCCustomer sends.
import { attributesOf } from "./attributes.ts";
import { makeBillingProfile } from "./billing-profile.ts";
import { makeCompanyProfile } from "./company-profile.ts";
import { makeAddress } from "./default-address.ts";
import type { PartnerRecord } from "./record-class.ts";
import { recordClass, text } from "./record-class.ts";

type Profile = PartnerRecord | null;

function customer(billingProfile: Profile, companyProfile: Profile): Record<string, unknown> {
  return { RelationshipToPartner: "unknown", BillingProfile: billingProfile, CompanyProfile: companyProfile, Attributes: attributesOf("Customer") };
}

export const customerClass = recordClass({
  name: "Customer",
  properties: [
    ["string", "Id"], ["string", "CommerceId"], ["string", "RelationshipToPartner"], ["string", "UserCredentials"],
    ["BillingProfile", "BillingProfile"], ["CompanyProfile", "CompanyProfile"], ["string", "AllowDelegatedAccess"], ["Attributes", "Attributes"],
  ],
  constructors: [
    [
      "new(string Email, string Culture, string Language, string CompanyName, string Country, string region, string City, string State, string AddressLine1, string PostalCode, string FirstName, string LastName, string PhoneNumber, string Domain)",
      (...values: (string | null)[]) => {
        const [email, culture, language, companyName, ...rest] = values.map(text) as [string, string, string, string, ...string[]];
        const [country, region, city, state, line, postalCode, firstName, lastName, phone, domain] = rest as [string, string, string, string, string, string, string, string, string, string];
        const address = makeAddress([country, region, city, state, line, postalCode, firstName, lastName, phone]);
        return customer(makeBillingProfile({ firstName, lastName, email, culture, language, companyName, address }), makeCompanyProfile(domain));
      },
    ],
    ["new(BillingProfile BillingProfile, CompanyProfile CompanyProfile)", customer],
  ],
});

/** A Customer of the two profiles. */
export function makeCustomer(billingProfile: Profile, companyProfile: Profile): PartnerRecord {
  return customerClass.constructors[1]!.run.call(customerClass, billingProfile, companyProfile) as PartnerRecord;
}
