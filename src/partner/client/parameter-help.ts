// Parameters that many cmdlets of the module share, with what completes them.
import type { ParameterDefinition } from "#engine/cmdlet.ts";
import type { Completion } from "#engine/services.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import { culturesOf, countryCodes } from "../countries/cultures.ts";
import { countryName, suggestCountry } from "../countries/country-names.ts";

type Complete = NonNullable<ParameterDefinition["complete"]>;

export const saToken: ParameterDefinition = {
  type: "string",
  help: "The token to use; without it the one of Add-PCAuthentication ($GlobalToken).",
  default: "$GlobalToken",
};

export const tenantId: ParameterDefinition = {
  type: "string",
  help: "Id of the customer; without it the one of Select-PCCustomer ($GlobalCustomerID).",
  default: "$GlobalCustomerID",
};

function startingWith(word: string, items: Iterable<[text: string, toolTip: string]>): Completion[] {
  const wanted = word.toLowerCase();
  return [...items]
    .filter(([text, toolTip]) => text.toLowerCase().startsWith(wanted) || (wanted.length > 2 && toolTip.toLowerCase().startsWith(wanted)))
    .map(([text, toolTip]) => ({ text, listText: text === toolTip ? text : `${text}  ${toolTip}`, kind: "ParameterValue", toolTip }));
}

/** Country codes, by code or by name; for a habit that is no code ("UK") the code that is meant. */
export const completeCountry: Complete = (word) => {
  const meant = suggestCountry(word);
  const found = startingWith(word, countryCodes.map((code) => [code, countryName(code) ?? code]));
  return meant === null || found.length > 0 ? found : startingWith(meant, [[meant, countryName(meant) ?? meant]]);
};

/** The cultures of -Country when it is given, else all. */
export const completeCulture: Complete = (word, _session, bound) => {
  const country = baseOf(bound.get("Country"));
  const codes = typeof country === "string" && country ? [country.toUpperCase()] : countryCodes;
  const cultures = new Set(codes.flatMap((code) => culturesOf(code)));
  return startingWith(word, [...cultures].sort().map((culture) => [culture, culture]));
};

/** The languages of those cultures. */
export const completeLanguage: Complete = (word, session, bound) => {
  const cultures = completeCulture("", session, bound) as Completion[];
  const languages = new Set(cultures.map((culture) => culture.text.split("-")[0]!));
  return startingWith(word, [...languages].sort().map((language) => [language, language]));
};
