// The Http port answered by the practice tenant itself, without a network: the page on static hosting, tests, the command line.

import { HttpFailure, type Http, type HttpReply, type HttpRequest } from "#engine/ports/http.ts";
import type { Endpoint } from "../endpoint.ts";
import { endpoints as allEndpoints } from "../registry.ts";
import { requestAnswerer } from "./answer-request.ts";
import { defaultOptions, type TenantParts } from "./tenant.ts";

const reasons = new Map([
  [200, "OK"], [201, "Created"], [204, "No Content"], [400, "Bad Request"], [401, "Unauthorized"], [403, "Forbidden"], [404, "Not Found"],
  [405, "Method Not Allowed"], [412, "Precondition Failed"], [415, "Unsupported Media Type"], [429, "Too Many Requests"],
  [500, "Internal Server Error"],
]);

/** Sends every request to the tenant, whatever its host. `endpoints` are all of the registry unless given. */
export function tenantHttp({ store, clock, random, options = {} }: TenantParts, endpoints: readonly Endpoint[] = allEndpoints): Http {
  const answer = requestAnswerer({ store, clock, random, options: { ...defaultOptions, ...options } }, endpoints);
  return {
    async send({ method, url, headers, body, signal }: HttpRequest): Promise<HttpReply> {
      if (signal?.stopped === true) throw new HttpFailure("aborted", "The operation was canceled.");
      const reply = await answer({
        method: method.toUpperCase(),
        target: url.replace(/^[a-z]+:\/\/[^/?#]*/i, ""),
        headers: new Map(headers.map(([name, value]) => [name.toLowerCase(), value])),
        body: body ?? new Uint8Array(),
      });
      return { ...reply, reason: reasons.get(reply.status) ?? "", body: method.toUpperCase() === "HEAD" ? new Uint8Array() : reply.body, httpVersion: "1.1" };
    },
  };
}
