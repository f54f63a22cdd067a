// What an endpoint is: one REST call as data, with its two readings (how to call it, how the practice tenant answers it).

import type { Shape } from "./shapes/shape.ts";
import type { Tenant } from "./tenant/tenant.ts";

export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A request after the pipeline has read it. */
export interface Call {
  readonly method: Method;
  /** As sent, without the query. */
  readonly path: string;
  /** What stands in the path's `{name}` places, decoded. */
  readonly values: ReadonlyMap<string, string>;
  /** Query parameters, names in lower case. */
  readonly query: ReadonlyMap<string, string>;
  /** Request headers, names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** The parsed JSON body, or a Map of form fields; null when there was none. */
  readonly body: unknown;
}

/** What an endpoint answers. `body` is turned into minified JSON; undefined means an empty body. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  /** False for services that send no byte order mark. */
  readonly bom?: boolean;
}

export interface Endpoint {
  readonly id: string;
  readonly method: Method;
  /** Starts with "/"; places are `{name}`. */
  readonly path: string;
  readonly summary: string;
  /** Query parameters it reads. */
  readonly query?: readonly string[];
  /** Members of the request body. */
  readonly request?: Shape;
  /** How the body is written; json unless said. */
  readonly consumes?: "json" | "form";
  /** Object type of the answer's body; absent when it is empty. */
  readonly responds?: string;
  /** "foreign" takes the bearer token of another service too (generatetoken). */
  readonly bearer?: "own" | "foreign";
  /** The named request limit it counts for. */
  readonly limit?: "customers";
  answer(call: Call, tenant: Tenant): Answer | Promise<Answer>;
}

/**
 * The path to call an endpoint with; values go in percent-encoded.
 * Places without a value stay empty, as the module's own string building leaves them.
 */
export function pathOf(endpoint: Pick<Endpoint, "path">, values: ReadonlyMap<string, string> = new Map()): string {
  return endpoint.path.replace(/\{(\w+)\}/g, (_place, name: string) => encodeURIComponent(values.get(name) ?? ""));
}
