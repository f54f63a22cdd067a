// Requests to the practice tenant that no client would send: a reply in the service's own shape always comes, and the tenant is unharmed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endpoints } from "#partner/registry.ts";
import { newCustomerBody, practiceTenant } from "../partner/practice-tenant.ts";
import { parameters, seed } from "./fuzz-session.ts";

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "length", "", "CompanyProfile", "companyProfile", "BillingProfile", "Email", "DefaultAddress", "Country", "Domain", "$type", "id", "etag", "attributes"];
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, -0.5, "", " ", "\u0000", "\ud800", "US", "XX", "a@b", "x".repeat(5000), [], {}, [[]], [null], "__proto__", "2015-02-30T25:61:61Z", "00000000-0000-0000-0000-000000000000"),
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 }),
);

/** A good body with one of its values exchanged, doubled or taken out. */
const bent = fc.tuple(fc.nat({ max: 200 }), fc.constantFrom("exchange", "drop", "add"), odd, fc.constantFrom(...names)).map(([at, edit, value, name]) => {
  const body: unknown = structuredClone(newCustomerBody());
  const places: { owner: Record<string, unknown>; key: string }[] = [];
  const walk = (owner: unknown): void => {
    if (typeof owner !== "object" || owner === null) return;
    for (const key of Object.keys(owner)) {
      places.push({ owner: owner as Record<string, unknown>, key });
      walk((owner as Record<string, unknown>)[key]);
    }
  };
  walk(body);
  const { owner, key } = places[at % places.length]!;
  if (edit === "drop") delete owner[key];
  else Object.defineProperty(owner, edit === "add" ? name : key, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(body);
});

/** Text that is no JSON, or just so. */
const broken = fc.oneof(
  fc.tuple(bent, fc.nat({ max: 3000 }), fc.constantFrom("", ",", "]", "}", "\"", "//", "/*", "\\", "\u0000", "[", "{", "'", "\ufeff")).map(([text, at, piece]) => text.slice(0, at % text.length) + piece + text.slice((at % text.length) + 1)),
  fc.tuple(fc.constantFrom("[", "{\"a\":", "\"", "\\\"", "/*", "//", ",", "[,", " ", "1", "-", "[[],", "\"a\",", "\"\\"), fc.integer({ min: 1, max: 200_000 })).map(([piece, count]) => piece.repeat(count)),
  fc.tuple(fc.integer({ min: 1, max: 50_000 })).map(([depth]) => "[".repeat(depth) + "]".repeat(depth)),
  fc.integer({ min: 1, max: 50_000 }).map((depth) => `${"{\"CompanyProfile\":".repeat(depth)}1${"}".repeat(depth)}`),
  fc.string({ unit: "binary", maxLength: 50 }),
);

const body = fc.oneof({ weight: 3, arbitrary: bent }, { weight: 2, arbitrary: broken }, { weight: 1, arbitrary: fc.json() }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) });
const word = fc.oneof(fc.constantFrom("customers", "profiles", "billing", "company", "domains", "x", "..", "%2e%2e", "%", "%zz", "%00", "", "__proto__", "constructor", "US", "00000000-0000-0000-0000-000000000000", "a".repeat(3000)), fc.string({ maxLength: 8 }).map((text) => encodeURIComponent(text)));
const path = fc.oneof(
  fc.tuple(fc.constantFrom(...endpoints.map((one) => one.path)), fc.array(word, { minLength: 4, maxLength: 4 })).map(([template, words]) => template.replace(/\{\w+\}/g, () => words.pop() ?? "x")),
  fc.array(word, { maxLength: 6 }).map((words) => `/v1/${words.join("/")}`),
);
const query = fc.array(fc.tuple(fc.constantFrom("size", "seekOperation", "filter", "__proto__", "", "a"), fc.constantFrom("-1", "0", "99999999999", "x", "%", "%7B%22Field%22:1%7D", "{\"Field\":\"Domain\",\"Value\":[],\"Operator\":\"x\"}")), { maxLength: 3 }).map((pairs) => (pairs.length ? `?${pairs.map(([k, v]) => `${k}=${v}`).join("&")}` : ""));
const headers = fc.dictionary(
  fc.constantFrom("Content-Type", "If-Match", "MS-RequestId", "MS-CorrelationId", "Accept", "X-Locale", "MS-Continuation-Token"),
  fc.constantFrom("", "application/json", "application/json; charset=utf-16", "text/plain", "application/x-www-form-urlencoded", "*", "x", "W/\"1\"", "00000000-0000-0000-0000-000000000000", "__proto__"),
  { maxKeys: 3, noNullPrototype: true },
);

const request = fc.record({ method: fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"), path, query, headers, body: fc.option(body, { nil: null }), token: fc.constantFrom("practice", null, "", "a b", "x.y.z", "__proto__") });

const SHAPE = ["code", "description", "data", "source"];

describe(`requests to the practice tenant with seed ${seed}`, () => {
  it("get the service's own error, never a bug of ours, and leave the tenant as it was", async () => {
    const tenant = await practiceTenant({ requestsPerMinute: Number.MAX_SAFE_INTEGER });
    await fc.assert(
      fc.asyncProperty(request, async ({ method, path: target, query: search, headers: given, body: sent, token }) => {
        const bodyless = method === "GET" || method === "HEAD" || sent === null;
        const reply = await tenant.send(method, target + search, { headers: { ...(bodyless ? {} : { "Content-Type": "application/json" }), ...given }, token, ...(bodyless ? {} : { body: sent }) });
        expect(reply.status, reply.text).not.toBe(500);
        if (reply.status < 400 || reply.text === "") return;
        const { code, description, data, source } = reply.json as Record<string, unknown>;
        expect({ keys: Object.keys(reply.json as object), code: typeof code, description: typeof description, list: Array.isArray(data), source: typeof source })
          .toEqual({ keys: SHAPE, code: "number", description: "string", list: true, source: "string" });
      }),
      parameters(300),
    );
    expect(({} as Record<string, unknown>)["a"]).toBeUndefined();
    const made = await tenant.send("POST", "/v1/customers", { body: newCustomerBody("afterwards.onmicrosoft.com") });
    expect(made.status, made.text).toBe(201);
  }, 600_000);
});
