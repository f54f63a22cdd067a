// The CountryValidationRules resource of a country, put together from the tables of this folder (reference 2.8).

import { addressRulesOf, type AddressRules } from "./address-rules.ts";
import { culturesOf } from "./cultures.ts";
import { registrationOf } from "./registration.ts";
import { statesOf } from "./states.ts";

export interface CountryValidationRules {
  iso2Code: string;
  defaultCulture: string;
  isStateRequired: boolean;
  supportedStatesList: readonly string[];
  supportedLanguagesList: readonly string[];
  supportedCulturesList: readonly string[];
  isPostalCodeRequired: boolean;
  postalCodeRegex?: string;
  isCityRequired: boolean;
  isVatIdSupported: boolean;
  taxIdFormat?: string;
  taxIdSample?: string;
  vatIdRegex?: string;
  phoneNumberRegex?: string;
  isTaxIdSupported: boolean;
  isTaxIdOptional: boolean;
  countryCallingCodesList: readonly string[];
  customerOrganizationRegistrationNumberRegex?: string;
  customerOrganizationRegistrationNumberSample?: string;
  customerOrganizationRegistrationNumberRequired?: boolean;
  customerOrganizationPhoneNumberRequired?: boolean;
  attributes: { objectType: "CountryValidationRules" };
}

/**
 * The rules of a country code in any case; null for text that is no code ("UK").
 * First-hand for US, CN, DE, GB and PT; for the other countries made up from the culture table: nothing is demanded that is not known.
 */
export function countryValidationRules(code: string): CountryValidationRules | null {
  const country = code.trim().toUpperCase();
  const cultures = culturesOf(country);
  const [defaultCulture] = cultures;
  if (defaultCulture === undefined) return null;
  const known = addressRulesOf(country);
  const states = statesOf(country);
  return {
    iso2Code: country,
    defaultCulture,
    isStateRequired: states.length > 0,
    supportedStatesList: states,
    supportedLanguagesList: known.languages ?? languagesOf(cultures),
    supportedCulturesList: cultures,
    isPostalCodeRequired: known.postalCodeRegex !== undefined,
    ...(known.postalCodeRegex === undefined ? {} : { postalCodeRegex: known.postalCodeRegex }),
    isCityRequired: known.cityRequired ?? true,
    ...taxMembers(known),
    countryCallingCodesList: known.callingCodes ?? [],
    ...registrationMembers(country),
    attributes: { objectType: "CountryValidationRules" },
  };
}

function languagesOf(cultures: readonly string[]): string[] {
  return [...new Set(cultures.map((culture) => culture.slice(0, culture.indexOf("-"))))];
}

function taxMembers({ vat, phoneNumberRegex, taxIdSupported = false, taxIdOptional = false }: AddressRules) {
  return {
    isVatIdSupported: vat !== undefined,
    ...(vat === undefined ? {} : { taxIdFormat: vat.format }),
    ...(vat?.sample === undefined ? {} : { taxIdSample: vat.sample }),
    ...(vat === undefined ? {} : { vatIdRegex: vat.regex }),
    ...(phoneNumberRegex === undefined ? {} : { phoneNumberRegex }),
    isTaxIdSupported: taxIdSupported,
    isTaxIdOptional: taxIdOptional,
  };
}

function registrationMembers(country: string) {
  const registration = registrationOf(country);
  if (registration === null) return {};
  return {
    customerOrganizationRegistrationNumberRegex: registration.pattern,
    customerOrganizationRegistrationNumberSample: registration.sample,
    customerOrganizationRegistrationNumberRequired: true,
    customerOrganizationPhoneNumberRequired: true,
  };
}
