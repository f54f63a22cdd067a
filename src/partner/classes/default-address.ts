// [DefaultAddress]: a postal address with the name of a person.
import type { PartnerRecord } from "./record-class.ts";
import { recordClass, text } from "./record-class.ts";

/** Values by position, as the longer constructor takes them. */
export type AddressValues = [
  country: string, region: string, city: string, state: string, addressLine1: string, postalCode: string,
  firstName?: string, lastName?: string, phoneNumber?: string,
];

function fields(...values: (string | null)[]): Record<string, unknown> {
  const [country, region, city, state, addressLine1, postalCode, ...person] = values.map((value) => text(value));
  const address = { Country: country, region: region || null, City: city, State: state, AddressLine1: addressLine1, PostalCode: postalCode };
  return person.length ? { ...address, FirstName: person[0], LastName: person[1], PhoneNumber: person[2] } : address;
}

export const defaultAddressClass = recordClass({
  name: "DefaultAddress",
  properties: [
    ["string", "Country"], ["string", "region"], ["string", "City"], ["string", "State"], ["string", "AddressLine1"], ["string", "AddressLine2"],
    ["string", "PostalCode"], ["string", "FirstName"], ["string", "LastName"], ["string", "PhoneNumber"],
  ],
  constructors: [
    ["new(string Country, string region, string City, string State, string AddressLine1, string PostalCode, string FirstName, string LastName, string PhoneNumber)", fields],
    ["new(string Country, string region, string City, string State, string AddressLine1, string PostalCode)", fields],
  ],
});

/** A DefaultAddress; with nine values also the person's. */
export function makeAddress(values: AddressValues): PartnerRecord {
  return defaultAddressClass.constructors[0]!.run.apply(defaultAddressClass, values) as PartnerRecord;
}
