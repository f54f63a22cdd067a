// What the address validation service says about an address: its reply since 2021 (reference 2.9).

import { addressRulesOf } from "../countries/address-rules.ts";
import { statesOfPostalCode } from "../countries/postal-areas.ts";
import { isStateAccepted, statesOf } from "../countries/states.ts";
import type { AddressBody } from "../shapes/customer-shapes.ts";

export interface Judgement {
  originalAddress: AddressBody;
  suggestedAddresses: AddressBody[];
  status: "VerifiedShippable" | "InteractionRequired" | "None" | "NotValidated";
  validationMessage?: string;
}

/**
 * Judges an address whose country is known. The service knows every street; this one knows states and postal codes,
 * so an address that is right in those is called shippable (derived). A wrong state is called 'Region', as there.
 */
export function judgeAddress(address: AddressBody): Judgement {
  const country = (address.country ?? "").trim().toUpperCase();
  const { state = "", postalCode = "", city = "" } = address;
  const { postalCodeRegex } = addressRulesOf(country);
  const wrong: string[] = [];
  if (statesOf(country).length > 0 && !isStateAccepted(country, state)) wrong.push("Region");
  if (postalCodeRegex !== undefined && !new RegExp(postalCodeRegex).test(postalCode.trim())) wrong.push("PostalCode");
  if (city.trim() === "") wrong.push("City");
  if (wrong.length > 0) return { originalAddress: address, suggestedAddresses: [], status: "None", validationMessage: message(wrong) };
  const fitting = statesOfPostalCode(country, postalCode);
  if (fitting.length > 0 && !fitting.includes(state.trim().toUpperCase())) {
    return {
      originalAddress: address,
      suggestedAddresses: fitting.slice(0, 3).map((other) => ({ ...address, state: other })),
      status: "InteractionRequired",
      validationMessage: message(["Region", "PostalCode"]),
    };
  }
  const known = fitting.length > 0 || postalCodeRegex !== undefined;
  return { originalAddress: address, suggestedAddresses: [], status: known ? "VerifiedShippable" : "NotValidated" };
}

function message(fields: readonly string[]): string {
  return `Address field invalid for property: ${fields.map((field) => `'${field}'`).join(", ")}`;
}
