// Requests for Partner Center go to the session's Partner Center, all others out.
import { describe, expect, it } from "vitest";
import type { Http } from "#engine/ports/http.ts";
import { partnerHttp, redirectRequest } from "#host/partner-http.ts";

function recorder(name: string, log: string[]): Http {
  return {
    async send({ method, url }) {
      log.push(`${name} ${method} ${url}`);
      return { status: 200, reason: "OK", headers: [], body: new Uint8Array(), httpVersion: "1.1" };
    },
  };
}
const clock = { now: () => 1_700_000_000_000, ticks: () => 0, sleep: async () => {}, breathe: async () => {}, timeZone: "UTC" };
const get = (url: string) => ({ method: "GET", url, headers: [], body: null });

describe("partnerHttp", () => {
  it("asks the tenant inside, opened once, and sends other hosts out", async () => {
    const log: string[] = [];
    const http = partnerHttp({ clock, direct: recorder("out", log), apiBaseUri: null, openTenant: async () => (log.push("open"), recorder("tenant", log)) });
    for (const url of ["https://api.partnercenter.microsoft.com/v1/customers?size=1", "https://api.partnercenter.microsoft.com/v1/x", "https://example.com/"]) await http.send(get(url));
    expect(log).toEqual(["open", "tenant GET https://api.partnercenter.microsoft.com/v1/customers?size=1", "tenant GET https://api.partnercenter.microsoft.com/v1/x", "out GET https://example.com/"]);
  });
  it("sends to another address of the API when one is given", async () => {
    const log: string[] = [];
    const http = partnerHttp({ clock, direct: recorder("out", log), apiBaseUri: "http://127.0.0.1:8080/", openTenant: () => Promise.reject(new Error("not asked")) });
    await http.send(get("https://API.PartnerCenter.microsoft.com/v1/customers?filter=%7B%22a%22%3A1%7D"));
    expect(log).toEqual(["out GET http://127.0.0.1:8080/v1/customers?filter=%7B%22a%22%3A1%7D"]);
  });
  it("keeps path and query as they are written", () => {
    expect(redirectRequest(get("https://api.partnercenter.microsoft.com/v1/a%2Fb?q=x y"), "http://h/base").url).toBe("http://h/base/v1/a%2Fb?q=x y");
  });
  it("signs in on the spot: the secret goes nowhere", async () => {
    const log: string[] = [];
    const http = partnerHttp({ clock, direct: recorder("out", log), apiBaseUri: null, openTenant: () => Promise.reject(new Error("not asked")) });
    const body = new TextEncoder().encode("grant_type=client_Credentials&resource=https://graph.windows.net&client_id=a&client_secret=s3cret");
    const reply = await http.send({ method: "POST", url: "https://login.windows.net/contoso.onmicrosoft.com/oauth2/token", headers: [], body });
    expect(log).toEqual([]);
    expect(JSON.parse(new TextDecoder().decode(reply.body))).toEqual({
      token_type: "Bearer", scope: "user_impersonation", expires_in: "3600", ext_expires_in: "3600", expires_on: "1700003600", not_before: "1700000000",
      resource: "https://graph.windows.net", access_token: "practice",
    });
  });
  it("has nothing else at the sign-in hosts", async () => {
    const http = partnerHttp({ clock, direct: recorder("out", []), apiBaseUri: null, openTenant: () => Promise.reject(new Error("not asked")) });
    expect((await http.send(get("https://login.microsoftonline.com/common/v2.0"))).status).toBe(404);
  });
});
