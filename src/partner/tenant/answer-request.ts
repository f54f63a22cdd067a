// The way of a request through the tenant: ids, method and path, token, limit, body, endpoint, reply.

import type { Answer, Endpoint } from "../endpoint.ts";
import { authenticate, challenge } from "./authentication.ts";
import { correlate, correlationHeaders } from "./correlation.ts";
import type { TenantReply, TenantRequest } from "./exchange.ts";
import { faultAnswer, notFound, type Fault } from "./fault.ts";
import { endpointMatcher, type Match } from "./match-endpoint.ts";
import { parsePairs, readBody } from "./read-body.ts";
import type { Tenant } from "./tenant.ts";
import { requestLimit, type Throttle } from "./throttle.ts";
import { writeReply } from "./write-reply.ts";

export type AnswerRequest = (request: TenantRequest) => Promise<TenantReply>;

interface Parts {
  tenant: Tenant;
  find: (method: string, path: string) => Match;
  throttle: Throttle;
}

/** A tenant that answers with the given endpoints. Never rejects: a bug of ours becomes the service's 500. */
export function requestAnswerer(tenant: Tenant, endpoints: readonly Endpoint[]): AnswerRequest {
  const parts: Parts = { tenant, find: endpointMatcher(endpoints), throttle: requestLimit(tenant.options.requestsPerMinute) };
  return async (request) => {
    const correlation = correlate(request, tenant);
    const answer = await answerSafely(request, parts);
    const common = correlationHeaders(correlation, tenant.clock.now());
    if (answer.status === 401) common.push(challenge(correlation.correlationId));
    return writeReply(answer, common);
  };
}

async function answerSafely(request: TenantRequest, parts: Parts): Promise<Answer> {
  try {
    return await answer(request, parts);
  } catch {
    // Row 800003 of the code table. What went wrong is none of the caller's business.
    return faultAnswer({ status: 500, code: 800003, description: "Unexpected error" });
  }
}

async function answer(request: TenantRequest, { tenant, find, throttle }: Parts): Promise<Answer> {
  const [path = "", query = ""] = splitTarget(request.target);
  const match = find(request.method, path);
  const endpoint = match.outcome === "found" ? match.endpoint : null;
  const refused = await authenticate(endpoint, request, tenant);
  if (refused !== null) return faultAnswer(refused);
  if (match.outcome === "unknown") return faultAnswer(notFound);
  if (match.outcome === "method") return faultAnswer(methodNotAllowed(request.method), [["Allow", match.allowed.join(", ")]]);
  const limited = match.endpoint.limit === undefined ? null : throttle(tenant.clock.now());
  if (limited !== null) return limited;
  const read = readBody(match.endpoint, request);
  if ("fault" in read) return faultAnswer(read.fault);
  const { method } = match.endpoint;
  return match.endpoint.answer({ method, path, values: match.values, query: parsePairs(query), headers: request.headers, body: read.body }, tenant);
}

function splitTarget(target: string): [path: string, query: string] {
  const end = target.search(/[?#]/);
  if (end < 0) return [target, ""];
  return [target.slice(0, end), target[end] === "?" ? (target.slice(end + 1).split("#")[0] ?? "") : ""];
}

/** Status first-hand; no row of the code table fits, so the code is the status (derived). */
function methodNotAllowed(method: string): Fault {
  return { status: 405, code: 405, description: `The requested resource does not support http method '${method}'.` };
}
