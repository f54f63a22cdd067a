// Who may call: the bearer token `practice`, and the tokens /generatetoken handed out that are still good.

import type { Endpoint } from "../endpoint.ts";
import type { Fault } from "./fault.ts";
import type { TenantRequest } from "./exchange.ts";
import type { Tenant } from "./tenant.ts";

/** Documented, and worthless anywhere else. */
export const practiceToken = "practice";

/** Row 800001 of the code table. */
const missingToken: Fault = { status: 401, code: 800001, description: "Partner token missing" };
/** Row 400 of the code table. */
const denied: Fault = { status: 401, code: 400, description: "Access denied" };

/** The fault of a caller who may not; null for one who may. */
export async function authenticate(endpoint: Endpoint | null, request: TenantRequest, tenant: Tenant): Promise<Fault | null> {
  const token = bearerOf(request);
  if (token === null) return missingToken;
  if (token === practiceToken || endpoint?.bearer === "foreign") return null;
  const expires = await tenant.store.tokenExpiry(token);
  return expires === null || expires <= tenant.clock.now() ? denied : null;
}

/** The token of `Authorization: Bearer <token>`; null without one. */
export function bearerOf({ headers }: TenantRequest): string | null {
  return /^Bearer\s+(\S+)\s*$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;
}

/** The header of a 401, from the docs' sample. */
export function challenge(correlationId: string): [name: string, value: string] {
  return ["WWW-Authenticate", `OAuth realm=urn:cpsvc:cpid:${correlationId}`];
}
