// The headers every reply of the service carries (reference 2.0, five recorded exchanges).

import type { Tenant } from "./tenant.ts";
import type { TenantRequest } from "./exchange.ts";
import { isGuid, newCorrelationVector, newGuid } from "./identifiers.ts";

export interface Correlation {
  requestId: string;
  correlationId: string;
  vector: string;
}

/** The ids of the request, or new ones where it names none; text that is no GUID counts as none (derived). */
export function correlate({ headers }: TenantRequest, { random }: Tenant): Correlation {
  const own = (name: string): string | null => {
    const value = headers.get(name)?.trim() ?? "";
    return isGuid(value) ? value : null;
  };
  const vector = headers.get("ms-cv")?.trim() ?? "";
  return {
    requestId: own("ms-requestid") ?? newGuid(random),
    correlationId: own("ms-correlationid") ?? newGuid(random),
    vector: /^[A-Za-z0-9+/]{16}(\.\d+)+$/.test(vector) ? vector : newCorrelationVector(random),
  };
}

/** The reply's headers; server and application id are this tenant's own, fixed. */
export function correlationHeaders({ requestId, correlationId, vector }: Correlation, now: number): [string, string][] {
  return [
    ["MS-CorrelationId", correlationId],
    ["MS-RequestId", requestId],
    ["MS-CV", vector],
    ["MS-ServerId", "0000112D"],
    ["Request-Context", "appId=cid-v1:7c1e4f0a-52d3-4b86-9a0d-3f6b8e21c5d4"],
    ["Date", new Date(now).toUTCString()],
  ];
}
