// The rules a billing profile must keep (reference 2.1, 3.3, 3.4).

import { canonicalCulture, culturesOf } from "../countries/cultures.ts";
import type { AddressBody, BillingProfileBody } from "../shapes/customer-shapes.ts";
import { invalidProperty, type Fault } from "../tenant/fault.ts";
import { checkAddress, missingAddressMembers } from "./check-address.ts";

const legalForms = new Set(["llc", "inc", "ltd", "gmbh", "ag", "sa", "plc", "bv", "nv", "oy", "ab", "as", "srl", "corp", "co", "kg"]);

/** Paths of the demanded members that are absent, under `path` (which ends in a dot, or is empty). */
export function missingBillingMembers(profile: BillingProfileBody, path: string): string[] {
  const texts = (["email", "culture", "language", "companyName"] as const).filter((name) => (profile[name] ?? "").trim() === "");
  const address = profile.defaultAddress;
  return [
    ...texts.map((name) => path + name),
    ...(address === undefined ? [`${path}defaultAddress`] : missingAddressMembers(address).map((name) => `${path}defaultAddress.${name}`)),
  ];
}

/** The first fault of a complete billing profile; null when it can be taken. The e-mail address is looked at later, as the service does. */
export function checkBillingProfile(profile: BillingProfileBody, path: string): Fault | null {
  const { culture = "", language = "", companyName = "", defaultAddress = {} } = profile;
  const address: AddressBody = defaultAddress;
  const country = (address.country ?? "").toUpperCase();
  const fault = checkAddress(address, `${path}defaultAddress.`);
  if (fault !== null) return fault;
  if (canonicalCulture(culture) === null) {
    const known = culturesOf(country).join(", ");
    return invalidProperty(`${path}culture`, `'${culture}' is not a supported culture; those of ${country} are ${known}`);
  }
  if (!/^[a-z]{2}(-[a-z]{2,4})?$/i.test(language)) {
    return invalidProperty(`${path}language`, `'${language}' is not a language code such as en or fr`);
  }
  return checkCompanyName(companyName, `${path}companyName`);
}

/** True for text that can be an e-mail address. */
export function isEmail(text: string): boolean {
  return /^[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+$/.test(text);
}

/** Two-letter codes in lower case, the longer ones as they stand ("En" -> "en"). */
export function canonicalLanguage(language: string): string {
  return language.slice(0, 2).toLowerCase() + language.slice(2);
}

function checkCompanyName(companyName: string, path: string): Fault | null {
  const name = companyName.trim();
  if ([...name].length < 2) return invalidProperty(path, "cannot be a single character");
  if (!/[\p{L}\p{N}]/u.test(name)) return invalidProperty(path, "cannot be special characters only");
  if (legalForms.has(name.toLowerCase().replace(/\.$/, ""))) return invalidProperty(path, "cannot be a legal form only");
  return null;
}
