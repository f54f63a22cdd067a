// Finds the endpoint of a method and path: fixed segments without regard to case, `{name}` takes one segment.

import type { Endpoint, Method } from "../endpoint.ts";

export type Match =
  | { outcome: "found"; endpoint: Endpoint; values: ReadonlyMap<string, string> }
  /** The path is known, the method is not allowed on it. */
  | { outcome: "method"; allowed: Method[] }
  | { outcome: "unknown" };

interface Pattern {
  endpoint: Endpoint;
  segments: string[];
}

/** Prepares the matching of the given endpoints. */
export function endpointMatcher(endpoints: readonly Endpoint[]): (method: string, path: string) => Match {
  const patterns: Pattern[] = endpoints.map((endpoint) => ({ endpoint, segments: segmentsOf(endpoint.path) }));
  return (method, path) => {
    const segments = segmentsOf(path);
    const allowed: Method[] = [];
    for (const { endpoint, segments: wanted } of patterns) {
      const values = match(wanted, segments);
      if (values === null) continue;
      if (endpoint.method === method) return { outcome: "found", endpoint, values };
      allowed.push(endpoint.method);
    }
    return allowed.length > 0 ? { outcome: "method", allowed: allowed.sort() } : { outcome: "unknown" };
  };
}

function segmentsOf(path: string): string[] {
  return path.replace(/^\/+|\/+$/g, "").split("/");
}

function match(wanted: readonly string[], given: readonly string[]): Map<string, string> | null {
  if (wanted.length !== given.length) return null;
  const values = new Map<string, string>();
  for (const [index, segment] of wanted.entries()) {
    const text = given[index] ?? "";
    const place = /^\{(\w+)\}$/.exec(segment)?.[1];
    if (place !== undefined) values.set(place, decode(text));
    else if (segment.toLowerCase() !== text.toLowerCase()) return null;
  }
  return values;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
