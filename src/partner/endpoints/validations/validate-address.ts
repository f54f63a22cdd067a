// POST /v1/validations/address: 200 with a status, whether the address is right or not (the reply since 2021).

import { countryValidationRules } from "../../countries/country-validation-rules.ts";
import type { Endpoint } from "../../endpoint.ts";
import { addressShape } from "../../shapes/customer-shapes.ts";
import { readShape } from "../../shapes/shape.ts";
import { faultAnswer, invalidInput, invalidProperty, noCountryRules } from "../../tenant/fault.ts";
import { judgeAddress } from "../../validation/judge-address.ts";

const endpoint: Endpoint = {
  id: "validations.address",
  method: "POST",
  path: "/v1/validations/address",
  summary: "Validates an address.",
  request: addressShape,
  responds: "AddressValidationResponse",
  answer({ body }) {
    const wrong: string[] = [];
    const address = readShape(addressShape, body, wrong);
    if (address === null) return faultAnswer(invalidInput("the body is not an address"));
    const [path] = wrong;
    if (path !== undefined) return faultAnswer(invalidProperty(path, "does not have the expected type"));
    const missing = (["country", "addressLine1"] as const).filter((name) => (address[name] ?? "").trim() === "");
    if (missing.length > 0) return faultAnswer(invalidInput(`the address has no ${missing.join(" and no ")}`, missing));
    const { country = "" } = address;
    return countryValidationRules(country) === null ? faultAnswer(noCountryRules(country)) : { status: 200, body: judgeAddress(address) };
  },
};

export default endpoint;
