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
const get = (url: string) => ({ method: "GET", url, headers: [], body: null });

describe("partnerHttp", () => {
  it("asks the tenant inside, opened once, and sends other hosts out", async () => {
    const log: string[] = [];
    const http = partnerHttp({ direct: recorder("out", log), apiBaseUri: null, openTenant: async () => (log.push("open"), recorder("tenant", log)) });
    for (const url of ["https://api.partnercenter.microsoft.com/v1/customers?size=1", "https://api.partnercenter.microsoft.com/v1/x", "https://example.com/"]) await http.send(get(url));
    expect(log).toEqual(["open", "tenant GET https://api.partnercenter.microsoft.com/v1/customers?size=1", "tenant GET https://api.partnercenter.microsoft.com/v1/x", "out GET https://example.com/"]);
  });
  it("sends to another address of the API when one is given", async () => {
    const log: string[] = [];
    const http = partnerHttp({ direct: recorder("out", log), apiBaseUri: "http://127.0.0.1:8080/", openTenant: () => Promise.reject(new Error("not asked")) });
    await http.send(get("https://API.PartnerCenter.microsoft.com/v1/customers?filter=%7B%22a%22%3A1%7D"));
    expect(log).toEqual(["out GET http://127.0.0.1:8080/v1/customers?filter=%7B%22a%22%3A1%7D"]);
  });
  it("keeps path and query as they are written", () => {
    expect(redirectRequest(get("https://api.partnercenter.microsoft.com/v1/a%2Fb?q=x y"), "http://h/base").url).toBe("http://h/base/v1/a%2Fb?q=x y");
  });
});
