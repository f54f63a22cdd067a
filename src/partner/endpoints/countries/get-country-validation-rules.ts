// GET /v1/countryvalidationrules/{country}: what an address in the country must look like.

import { countryValidationRules } from "../../countries/country-validation-rules.ts";
import type { Endpoint } from "../../endpoint.ts";
import { faultAnswer, noCountryRules } from "../../tenant/fault.ts";

const endpoint: Endpoint = {
  id: "countries.getValidationRules",
  method: "GET",
  path: "/v1/countryvalidationrules/{country}",
  summary: "Gets the address rules of a country.",
  responds: "CountryValidationRules",
  answer({ values }) {
    const country = values.get("country") ?? "";
    const rules = countryValidationRules(country);
    return rules === null ? faultAnswer(noCountryRules(country)) : { status: 200, body: rules };
  },
};

export default endpoint;
