// The rules an address must keep before a customer is made with it (reference 2.10, 3.1, 3.4).

import { addressRulesOf } from "../countries/address-rules.ts";
import { countryValidationRules } from "../countries/country-validation-rules.ts";
import { isStateAccepted, statesOf } from "../countries/states.ts";
import type { AddressBody } from "../shapes/customer-shapes.ts";
import { invalidProperty, type Fault } from "../tenant/fault.ts";

/** Members the country demands and the address lacks, in the service's order. */
export function missingAddressMembers(address: AddressBody): (keyof AddressBody)[] {
  const rules = countryValidationRules(address.country ?? "");
  const demanded: (keyof AddressBody)[] = ["country", "city", "addressLine1", "firstName", "lastName"];
  if (rules?.isStateRequired === true) demanded.push("state");
  if (rules?.isPostalCodeRequired === true) demanded.push("postalCode");
  const order: (keyof AddressBody)[] = ["country", "city", "state", "addressLine1", "postalCode", "firstName", "lastName"];
  return order.filter((name) => demanded.includes(name) && (address[name] ?? "").trim() === "");
}

/** The state's fault: code and text are first-hand, the typo included. */
export function stateFault(country: string, state: string): Fault | null {
  if (isStateAccepted(country, state)) return null;
  return {
    status: 400,
    code: 4002,
    description: `State ${state} in not valid in country ${country}`,
    data: ["billingProfile.defaultAddress.state"],
  };
}

/** The first fault of a complete address; null when it can be taken. `path` leads to the address, with its dot. */
export function checkAddress(address: AddressBody, path: string): Fault | null {
  const country = (address.country ?? "").toUpperCase();
  const { state = "", postalCode = "", phoneNumber = "" } = address;
  const { postalCodeRegex, phoneNumberRegex } = addressRulesOf(country);
  if (state !== "" || statesOf(country).length > 0) {
    const fault = stateFault(country, state);
    if (fault !== null) return fault;
  }
  if (postalCodeRegex !== undefined && !new RegExp(postalCodeRegex).test(postalCode.trim())) {
    return invalidProperty(`${path}postalCode`, `'${postalCode}' is not a postal code of ${country}; it should be of the format ${postalCodeRegex}`);
  }
  if (phoneNumber !== "" && phoneNumberRegex !== undefined && !new RegExp(phoneNumberRegex).test(phoneNumber.trim())) {
    return invalidProperty(`${path}phoneNumber`, `'${phoneNumber}' is not a phone number of ${country}; it should look like (425) 555-0100`);
  }
  return checkLengths(address, path);
}

const limits: readonly (readonly [keyof AddressBody, number])[] = [
  ["addressLine1", 200],
  ["addressLine2", 200],
  ["firstName", 50],
  ["lastName", 50],
];

function checkLengths(address: AddressBody, path: string): Fault | null {
  for (const [name, limit] of limits) {
    if ((address[name] ?? "").length > limit) return invalidProperty(path + name, `is longer than ${limit} characters`);
  }
  return null;
}
