// Nothing anybody sends makes the tenant fail: no 500, and always a reply of a known shape.
import fc from "fast-check";
import { expect, it } from "vitest";
import { newCustomerBody, practiceTenant } from "../practice-tenant.ts";

const statuses = [200, 201, 204, 400, 401, 403, 404, 405, 412, 415, 429];

it("no body makes POST /v1/customers fail", async () => {
  const { send } = await practiceTenant();
  const value = fc.oneof(fc.string({ unit: "binary" }), fc.jsonValue(), fc.constantFrom("\0", "\ud800", "__proto__", "", "US", "IN", "AE"));
  const names = ["Country", "City", "State", "AddressLine1", "PostalCode", "PhoneNumber", "FirstName", "__proto__", "constructor"];
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), value), fc.dictionary(fc.constantFrom("Email", "Culture", "Language", "CompanyName"), value), async (address, profile) => {
      const body = newCustomerBody(undefined, address);
      const reply = await send("POST", "/v1/customers", { body: { ...body, BillingProfile: { ...body.BillingProfile, ...profile } } });
      expect(statuses).toContain(reply.status);
    }),
    { numRuns: 300 },
  );
});

it("no text makes the JSON reader hang or fail", async () => {
  const { send } = await practiceTenant();
  const pieces = fc.array(fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "\\", "/*", "*/", "//", "\n", "a", "1", " "), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      expect((await send("POST", "/v1/validations/address", { body: parts.join("") })).status).toBe(400);
    }),
    { numRuns: 300 },
  );
  const start = performance.now();
  await send("POST", "/v1/customers", { body: "/*/".repeat(300_000) });
  await send("POST", "/v1/customers", { body: '"'.repeat(900_001) });
  await send("POST", "/v1/customers", { body: "[,".repeat(400_000) });
  expect(performance.now() - start).toBeLessThan(2_000);
});

it("no path, method or query makes the tenant fail", async () => {
  const { send } = await practiceTenant({ requestsPerMinute: null });
  const segment = fc.oneof(fc.constantFrom("v1", "customers", "domains", "profiles", "billing", "%", "%00", "%ff", "..", "a6eaf652-ba3f-41d5-afec-38cb5dc3d73d"), fc.webSegment());
  const query = fc.oneof(fc.webQueryParameters(), fc.constantFrom("size=-1", "size=1e9", "filter=%7B%22Field%22%3A%22__proto__%22%7D", "seekOperation=Next"));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"), fc.array(segment, { maxLength: 6 }), query, async (method, path, text) => {
      expect(statuses).toContain((await send(method, `/${path.join("/")}?${text}`)).status);
    }),
    { numRuns: 500 },
  );
});
