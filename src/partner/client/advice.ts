// A sentence on what to write instead, for refusals whose cause can be read from the request.
import { canonicalCulture, culturesOf } from "../countries/cultures.ts";
import { countryName, suggestCountry } from "../countries/country-names.ts";

/** "" when nothing helpful can be said. */
export function adviceFor(reply: string, body: string | null): string {
  if (body === null) return "";
  const country = field(body, "Country");
  const suggestion = country === null ? null : suggestCountry(country);
  if (country !== null && suggestion) return `'${country}' is not a country code; for ${countryName(suggestion)} write '${suggestion}'.`;
  const culture = field(body, "Culture");
  if (culture !== null && /culture/i.test(reply)) return cultureAdvice(culture, country);
  return "";
}

function cultureAdvice(culture: string, country: string | null): string {
  const dashed = /^[a-z]{2,3}[._ ][a-z]{2,4}$/i.test(culture) ? canonicalCulture(culture.replace(/[._ ]/, "-")) : null;
  if (dashed) return `'${culture}' is not a culture; write '${dashed}': language and country with a hyphen.`;
  const fitting = country === null ? [] : culturesOf(country.toUpperCase());
  return fitting.length ? `For ${country} write one of: ${fitting.join(", ")}.` : "Write a culture as language and country with a hyphen, such as en-US.";
}

/** First value of a field in the JSON that was sent. */
function field(body: string, name: string): string | null {
  return new RegExp(`"${name}"\\s*:\\s*"([^"\\\\]*)"`).exec(body)?.[1] ?? null;
}
