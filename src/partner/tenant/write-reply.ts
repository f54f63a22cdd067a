// Turns an answer into bytes and headers: minified JSON behind a byte order mark, which Content-Length counts (reference 2.0, "BOM").

import type { Answer } from "../endpoint.ts";
import type { TenantReply } from "./exchange.ts";

const encoder = new TextEncoder();

/** The reply; `common` are the headers every reply has. */
export function writeReply({ status, body, headers = [], bom = true }: Answer, common: readonly [string, string][]): TenantReply {
  const text = body === undefined ? "" : JSON.stringify(body);
  const bytes = encoder.encode(text !== "" && bom ? `\uFEFF${text}` : text);
  return {
    status,
    headers: [
      ...(status === 204 ? [] : [["Content-Length", String(bytes.length)] satisfies [string, string]]),
      ...(text === "" ? [] : [["Content-Type", "application/json; charset=utf-8"] satisfies [string, string]]),
      ...common,
      ...headers.map(([name, value]): [string, string] => [name, value]),
    ],
    body: bytes,
  };
}
