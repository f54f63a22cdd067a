// The practice tenant as a Hono app on the standard Request and Response: one app in the page, in tests and on the Node server.

import { Hono } from "hono";
import { endpoints } from "../registry.ts";
import { requestAnswerer } from "./answer-request.ts";
import type { TenantReply, TenantRequest } from "./exchange.ts";
import { defaultOptions, type TenantParts } from "./tenant.ts";

/** The app over a store. Seed the store first (seedTenant). It answers every path, so mount it on /v1 and /generatetoken. */
export function tenantApp({ store, clock, random, options = {} }: TenantParts): Hono {
  const answer = requestAnswerer({ store, clock, random, options: { ...defaultOptions, ...options } }, endpoints);
  const app = new Hono();
  app.all("*", async (context) => toResponse(await answer(await toTenantRequest(context.req.raw))));
  return app;
}

async function toTenantRequest(request: Request): Promise<TenantRequest> {
  const headers = new Map<string, string>();
  request.headers.forEach((value, name) => headers.set(name.toLowerCase(), value));
  const bodyless = request.method === "GET" || request.method === "HEAD";
  return {
    method: request.method,
    target: request.url.replace(/^[a-z]+:\/\/[^/?#]*/i, ""),
    headers,
    body: bodyless ? new Uint8Array() : new Uint8Array(await request.arrayBuffer()),
  };
}

function toResponse({ status, headers, body }: TenantReply): Response {
  // A plain object reaches Node's socket with the service's own casing of the names.
  return new Response(body.length === 0 ? null : body, { status, headers: Object.fromEntries(headers) });
}
