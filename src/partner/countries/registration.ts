// Countries whose customers need an organization registration number, and a phone number with it (reference 3.5).

export interface Registration {
  /** What the number is called there. */
  readonly kind: string;
  /** The form the service asks for. */
  readonly pattern: string;
  readonly sample: string;
}

/**
 * Only the digits of Belarus are in the reference; the other patterns are derived from how the countries themselves write
 * these numbers, because the service's own expressions were not found.
 */
const registrations: ReadonlyMap<string, Registration> = new Map([
  ["AE", { kind: "VAT", pattern: "^\\d{15}$", sample: "100000000000003" }],
  ["AM", { kind: "TIN", pattern: "^\\d{8}$", sample: "12345678" }],
  ["AZ", { kind: "TIN", pattern: "^\\d{10}$", sample: "1234567890" }],
  ["BR", { kind: "CNPJ", pattern: "^(\\d{14}|\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2})$", sample: "12345678000195" }],
  ["BY", { kind: "UNP", pattern: "^\\d{9}$", sample: "123456789" }],
  ["HU", { kind: "TIN", pattern: "^\\d{8}(-\\d-\\d{2})?$", sample: "12345678-1-12" }],
  ["IN", { kind: "PAN", pattern: "^[A-Za-z]{5}\\d{4}[A-Za-z]$", sample: "ABCDE1234F" }],
  ["IQ", { kind: "TIN", pattern: "^\\d{6,10}$", sample: "123456789" }],
  ["KG", { kind: "TIN", pattern: "^\\d{14}$", sample: "12345678901234" }],
  ["KZ", { kind: "BIN/IIN", pattern: "^\\d{12}$", sample: "123456789012" }],
  ["MD", { kind: "IDNO", pattern: "^\\d{13}$", sample: "1234567890123" }],
  ["MM", { kind: "TIN", pattern: "^\\d{9}$", sample: "123456789" }],
  ["PL", { kind: "TIN", pattern: "^(PL)?\\d{10}$", sample: "1234567890" }],
  ["RU", { kind: "INN", pattern: "^(\\d{10}|\\d{12})$", sample: "1234567890" }],
  ["SA", { kind: "TIN", pattern: "^\\d{10}(\\d{5})?$", sample: "1234567890" }],
  ["SS", { kind: "TIN", pattern: "^\\d{9}$", sample: "123456789" }],
  ["TH", { kind: "TIN", pattern: "^\\d{13}$", sample: "1234567890123" }],
  ["TJ", { kind: "TIN", pattern: "^\\d{9}$", sample: "123456789" }],
  ["TR", { kind: "TIN", pattern: "^\\d{10,11}$", sample: "1234567890" }],
  ["UA", { kind: "EGRPOU", pattern: "^(\\d{8}|\\d{10})$", sample: "12345678" }],
  ["UZ", { kind: "TIN", pattern: "^\\d{9}$", sample: "123456789" }],
  ["VE", { kind: "RIF", pattern: "^[VEJPGvejpg]-?\\d{8}-?\\d$", sample: "J-12345678-9" }],
  ["VN", { kind: "TIN", pattern: "^\\d{10}(-?\\d{3})?$", sample: "1234567890" }],
  ["ZA", { kind: "TRN", pattern: "^\\d{10}$", sample: "1234567890" }],
]);

/** The number a country code in capitals demands; null where none may be given. */
export function registrationOf(country: string): Registration | null {
  return registrations.get(country) ?? null;
}
