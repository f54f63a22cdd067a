// [BillingProfile]: who pays, in which language, and where.
import { attributesOf } from "./attributes.ts";
import { makeAddress } from "./default-address.ts";
import type { PartnerRecord } from "./record-class.ts";
import { recordClass, text } from "./record-class.ts";

type Text = string | null;

export const billingProfileClass = recordClass({
  name: "BillingProfile",
  properties: [
    ["string", "Id"], ["string", "FirstName"], ["string", "LastName"], ["string", "Email"], ["string", "Culture"], ["string", "Language"],
    ["string", "CompanyName"], ["DefaultAddress", "DefaultAddress"], ["Attributes", "Attributes"],
  ],
  constructors: [
    [
      "new(string Email, string Culture, string Language, string CompanyName, string Country, string region, string City, string State, string AddressLine1, string PostalCode, string FirstName, string LastName, string PhoneNumber)",
      (...values: Text[]) => {
        const [email, culture, language, companyName, ...rest] = values.map(text) as [string, string, string, string, ...string[]];
        const [country, region, city, state, line, postalCode, firstName, lastName, phone] = rest as [string, string, string, string, string, string, string, string, string];
        const address = makeAddress([country, region, city, state, line, postalCode, firstName, lastName, phone]);
        return profile({ firstName, lastName, email, culture, language, companyName, address });
      },
    ],
    [
      "new(string FirstName, string LastName, string Email, string Culture, string Language, string CompanyName, DefaultAddress DefaultAddress)",
      (...values: [Text, Text, Text, Text, Text, Text, PartnerRecord | null]) => {
        const [firstName, lastName, email, culture, language, companyName] = values.slice(0, 6).map((value) => text(value as Text)) as [string, string, string, string, string, string];
        return profile({ firstName, lastName, email, culture, language, companyName, address: values[6] });
      },
    ],
  ],
});

export interface BillingValues {
  firstName: string;
  lastName: string;
  email: string;
  culture: string;
  language: string;
  companyName: string;
  address: PartnerRecord | null;
}

function profile(values: BillingValues): Record<string, unknown> {
  return {
    FirstName: values.firstName,
    LastName: values.lastName,
    Email: values.email,
    Culture: values.culture,
    Language: values.language,
    CompanyName: values.companyName,
    DefaultAddress: values.address,
    Attributes: attributesOf("BillingProfile"),
  };
}

/** A BillingProfile with this address. */
export function makeBillingProfile(values: BillingValues): PartnerRecord {
  const { firstName, lastName, email, culture, language, companyName, address } = values;
  return billingProfileClass.constructors[1]!.run.call(billingProfileClass, firstName, lastName, email, culture, language, companyName, address) as PartnerRecord;
}
