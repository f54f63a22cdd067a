// POST /generatetoken.
import { describe, expect, it } from "vitest";
import { faultBody, practiceTenant } from "../../practice-tenant.ts";

const form = { "Content-Type": "application/x-www-form-urlencoded" };

describe("POST /generatetoken", () => {
  it("hands out a token that opens the service for an hour", async () => {
    const { send, clock } = await practiceTenant();
    const reply = await send("POST", "/generatetoken", { body: "grant_type=jwt_token", headers: form, token: "another-services-token" });
    const token = (reply.json as { access_token: string }).access_token;
    expect([reply.status, reply.bom, reply.json]).toEqual([200, false, { access_token: token, token_type: "bearer", expires_in: 3600 }]);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect((await send("GET", "/v1/customers?size=1", { token })).status).toBe(200);
    clock.time += 3_600_000;
    const late = await send("GET", "/v1/customers?size=1", { token });
    expect([late.status, late.json]).toEqual([401, faultBody(400, "Access denied")]);
  });

  it("wants a bearer token, a form and the grant type", async () => {
    const { send } = await practiceTenant();
    expect((await send("POST", "/generatetoken", { body: "grant_type=jwt_token", headers: form, token: null })).status).toBe(401);
    expect((await send("POST", "/generatetoken", { body: {} })).status).toBe(415);
    const grant = await send("POST", "/generatetoken", { body: "grant_type=password", headers: form });
    expect([grant.status, grant.json]).toEqual([400, faultBody(800002, "Invalid request input: grant_type has to be jwt_token", ["grant_type"])]);
  });
});
