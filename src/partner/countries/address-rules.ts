// Postal codes, phone numbers and tax ids by country (reference 2.10: US, CN, DE, GB recorded, PT from a public transcript).

export interface AddressRules {
  readonly postalCodeRegex?: string;
  readonly cityRequired?: boolean;
  readonly phoneNumberRegex?: string;
  /** Value added tax ids are known to the service. */
  readonly vat?: { readonly regex: string; readonly format: string; readonly sample?: string };
  readonly taxIdSupported?: boolean;
  readonly taxIdOptional?: boolean;
  readonly callingCodes?: readonly string[];
  /** Set where the country's languages are not simply those of its cultures. */
  readonly languages?: readonly string[];
}

const rules: ReadonlyMap<string, AddressRules> = new Map<string, AddressRules>([
  ["US", {
    postalCodeRegex: "^\\d{5}(-\\d{4})?$",
    cityRequired: true,
    phoneNumberRegex: "^(1[ \\-\\/\\.]?)?(\\((\\d{3})\\)|(\\d{3}))[ \\-\\/\\.]?(\\d{3})[ \\-\\/\\.]?(\\d{4})$",
    taxIdSupported: true,
    taxIdOptional: true,
    callingCodes: ["1"],
    languages: ["en", "es"],
  }],
  ["CN", { postalCodeRegex: "^[0-9]{6,6}$", cityRequired: true, callingCodes: ["86"], languages: ["zh-CHS", "en"] }],
  ["DE", {
    postalCodeRegex: "^[0-9]{5,5}$",
    vat: { regex: "^DE[\\d]{9,9}$", format: "DE#########" },
    taxIdSupported: true,
    taxIdOptional: true,
    callingCodes: ["49"],
    languages: ["en", "de"],
  }],
  ["GB", {
    postalCodeRegex: "^([gG][iI][rR][ ]?0[aA]{2,2}|[a-zA-Z]([0-9][0-9a-zA-Z]?|[a-zA-Z][0-9][0-9a-zA-Z]?)[ ]?[0-9][a-zA-Z]{2,2})$",
    vat: { regex: "^GB(([\\d]{3,3}[\\d]{4,4}[\\d]{2,2}([\\d]{3,3})?)|((GD|HA)[\\d]{3,3}))$", format: "GB#########" },
    taxIdSupported: true,
    taxIdOptional: true,
    callingCodes: ["44"],
    languages: ["en"],
  }],
  ["PT", {
    postalCodeRegex: "^\\d{4}(-\\d{3})?$",
    vat: { regex: "^PT[\\d]{9,9}$", format: "PT#########", sample: "PT980152267" },
    taxIdSupported: true,
    taxIdOptional: false,
    callingCodes: ["351"],
    languages: ["en", "pt-PT"],
  }],
]);

/** What is known of a country code in capitals; an empty record for the others. */
export function addressRulesOf(country: string): AddressRules {
  return rules.get(country) ?? {};
}
