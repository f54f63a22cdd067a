// Turns a request's bytes into the value an endpoint reads, or into the fault of a wrong media type or wrong text.

import type { Endpoint } from "../endpoint.ts";
import { invalidInput, type Fault } from "./fault.ts";
import type { TenantRequest } from "./exchange.ts";
import { parseLenientJson } from "./lenient-json.ts";

export type ReadBody = { body: unknown } | { fault: Fault };

const mediaTypes = { json: ["application/json", "text/json"], form: ["application/x-www-form-urlencoded"] } as const;

/** Reads the body the endpoint wants; endpoints without a request shape get null whatever was sent. */
export function readBody(endpoint: Endpoint, request: TenantRequest): ReadBody {
  const kind = endpoint.consumes ?? "json";
  if (endpoint.request === undefined) return { body: null };
  const contentType = request.headers.get("content-type") ?? "";
  const mediaType = (contentType.split(";")[0] ?? "").trim().toLowerCase();
  if (!mediaTypes[kind].some((known) => known === mediaType) && !(request.body.length === 0 && mediaType === "")) {
    return { fault: unsupportedMediaType(mediaType) };
  }
  const text = decodeUtf8(request.body);
  if (text === null) return { fault: invalidInput("the body is not UTF-8 text") };
  if (kind === "form") return { body: parsePairs(text) };
  try {
    return { body: parseLenientJson(text) };
  } catch (error) {
    return { fault: invalidInput(`the body is not valid JSON (${error instanceof Error ? error.message : "syntax error"})`) };
  }
}

/** Form fields or query parameters; names in lower case, the first of equal names counts. */
export function parsePairs(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const pair of text.split("&").filter((each) => each !== "")) {
    const [name = "", ...rest] = pair.split("=");
    const key = decodePart(name).toLowerCase();
    if (!pairs.has(key)) pairs.set(key, decodePart(rest.join("=")));
  }
  return pairs;
}

/** Percent-decoded text; as it stands when the encoding is broken. */
export function decodePart(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Status first-hand; no row of the code table fits, so the code is the status (derived). */
function unsupportedMediaType(mediaType: string): Fault {
  return {
    status: 415,
    code: 415,
    description: `The request entity's media type '${mediaType}' is not supported for this resource.`,
  };
}
