// What every request to the tenant goes through, whatever its endpoint.
import { describe, expect, it } from "vitest";
import { faultBody, newCustomerBody, practiceTenant } from "../practice-tenant.ts";

const requestId = "94e4e214-6b06-4fb7-96d1-94d559f9b47f";

describe("every request", () => {
  it("gets the service's headers, its own ids among them", async () => {
    const { send } = await practiceTenant();
    const reply = await send("GET", "/v1/countryvalidationrules/DE", {
      headers: { "MS-RequestId": requestId, "MS-CorrelationId": requestId.replace("94", "95"), "MS-CV": "PqvrZ+fVHHXn7Il3.0" },
    });
    expect(Object.fromEntries(reply.headers)).toEqual({
      "content-length": String(reply.bytes),
      "content-type": "application/json; charset=utf-8",
      "date": "Fri, 20 Feb 2015 00:00:00 GMT",
      "ms-correlationid": requestId.replace("94", "95"),
      "ms-cv": "PqvrZ+fVHHXn7Il3.0",
      "ms-requestid": requestId,
      "ms-serverid": "0000112D",
      "request-context": "appId=cid-v1:7c1e4f0a-52d3-4b86-9a0d-3f6b8e21c5d4",
    });
  });

  it("gets new ids where it brings none", async () => {
    const { send } = await practiceTenant();
    const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const first = await send("GET", "/v1/customers?size=1");
    const second = await send("GET", "/v1/customers?size=1", { headers: { "MS-RequestId": "no guid" } });
    for (const { headers } of [first, second]) {
      expect(headers.get("ms-requestid")).toMatch(guid);
      expect(headers.get("ms-correlationid")).toMatch(guid);
      expect(headers.get("ms-cv")).toMatch(/^[A-Za-z0-9+/]{16}\.0$/);
    }
    expect(first.headers.get("ms-requestid")).not.toBe(second.headers.get("ms-requestid"));
  });

  it("is refused without a token, with the docs' challenge", async () => {
    const { send } = await practiceTenant();
    const reply = await send("POST", "/v1/customers", { body: newCustomerBody(), token: null });
    expect([reply.status, reply.json]).toEqual([401, faultBody(800001, "Partner token missing")]);
    expect(reply.headers.get("www-authenticate")).toBe(`OAuth realm=urn:cpsvc:cpid:${reply.headers.get("ms-correlationid")}`);
    const other = await send("GET", "/v1/customers", { token: "stolen" });
    expect([other.status, other.json]).toEqual([401, faultBody(400, "Access denied")]);
  });

  it("is told which methods there are", async () => {
    const { send } = await practiceTenant();
    const reply = await send("PUT", "/v1/customers", { body: {} });
    expect([reply.status, reply.headers.get("allow"), reply.json]).toEqual([
      405,
      "GET, POST",
      faultBody(405, "The requested resource does not support http method 'PUT'."),
    ]);
    expect((await send("GET", "/v1/domains/a.onmicrosoft.com")).headers.get("allow")).toBe("HEAD");
    expect((await send("HEAD", "/v1/customers")).status).toBe(405);
  });

  it("is told when the path is nothing", async () => {
    const { send } = await practiceTenant();
    const reply = await send("GET", "/v1/offers");
    expect([reply.status, reply.json]).toEqual([404, faultBody(1000, "Expected resource not found")]);
  });

  it("has to carry JSON where JSON is due", async () => {
    const { send } = await practiceTenant();
    const reply = await send("POST", "/v1/customers", { body: "a=1", headers: { "Content-Type": "application/x-www-form-urlencoded" } });
    expect([reply.status, reply.json]).toEqual([
      415,
      faultBody(415, "The request entity's media type 'application/x-www-form-urlencoded' is not supported for this resource."),
    ]);
    const broken = await send("POST", "/v1/customers", { body: '{"CompanyProfile":' });
    expect([broken.status, broken.json]).toMatchObject([400, { code: 800002, data: [], source: "PartnerFD" }]);
    const array = await send("POST", "/v1/customers", { body: "[1]" });
    expect([array.status, array.json]).toEqual([400, faultBody(2001, "Customer details are missing")]);
    const charset = await send("POST", "/v1/customers", { body: newCustomerBody(), headers: { "Content-Type": "Application/JSON; charset=utf-8" } });
    expect(charset.status).toBe(201);
  });

  it("is limited to 500 a minute on the customer resource, POST /v1/customers apart", async () => {
    const { send, clock } = await practiceTenant();
    for (let number = 0; number < 500; number++) await send("GET", "/v1/customers/contoso");
    clock.time += 3_000;
    const reply = await send("GET", "/v1/customers/contoso");
    expect([reply.status, reply.headers.get("retry-after"), reply.text]).toEqual([
      429,
      "57",
      '{"statusCode":429,"message":"Rate limit is exceeded. Try again in 57 seconds."}',
    ]);
    expect((await send("POST", "/v1/customers", { body: newCustomerBody() })).status).toBe(201);
    clock.time += 57_000;
    expect((await send("GET", "/v1/customers/contoso")).status).toBe(400);
  });

  it("gets 500 and no inside view when the store breaks", async () => {
    const { send, store } = await practiceTenant();
    store.customers = () => Promise.reject(new Error("secret"));
    const reply = await send("GET", "/v1/customers");
    expect([reply.status, reply.json]).toEqual([500, faultBody(800003, "Unexpected error")]);
  });
});
