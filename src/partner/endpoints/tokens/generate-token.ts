// POST /generatetoken: turns a bearer token of the sign-in service into one of this service, good for an hour (reference 2.13).

import type { Endpoint } from "../../endpoint.ts";
import { faultAnswer, invalidInput } from "../../tenant/fault.ts";
import { newToken } from "../../tenant/identifiers.ts";

const lifetime = 3600;

const endpoint: Endpoint = {
  id: "tokens.generate",
  method: "POST",
  path: "/generatetoken",
  summary: "Gets a token for this service.",
  request: { grant_type: "text" },
  consumes: "form",
  // The practice tenant cannot check another service's token, so it takes any; what it hands out opens nothing but itself.
  bearer: "foreign",
  async answer({ body }, { store, random, clock }) {
    const grantType = body instanceof Map ? (body as Map<string, string>).get("grant_type") : undefined;
    if (grantType !== "jwt_token") return faultAnswer(invalidInput("grant_type has to be jwt_token", ["grant_type"]));
    const token = newToken(random);
    await store.keepToken(token, clock.now() + lifetime * 1000);
    // No byte order mark here.
    return { status: 200, body: { access_token: token, token_type: "bearer", expires_in: lifetime }, bom: false };
  },
};

export default endpoint;
