// HEAD /v1/domains/{domain}: 200 when the domain exists (is taken), 404 when it is free; both without a body.

import type { Endpoint } from "../../endpoint.ts";

const endpoint: Endpoint = {
  id: "domains.check",
  method: "HEAD",
  path: "/v1/domains/{domain}",
  summary: "Tells whether a domain is taken.",
  async answer({ values }, { store }) {
    const domain = (values.get("domain") ?? "").trim();
    return { status: /^[\w.-]+$/.test(domain) && (await store.domainTaken(domain)) ? 200 : 404 };
  },
};

export default endpoint;
