// Sends what is meant for Partner Center to where this session's Partner Center is; everything else goes out as it is.
import type { Clock } from "#engine/ports/clock.ts";
import type { Http, HttpRequest } from "#engine/ports/http.ts";
import { practiceToken } from "./practice-token-http.ts";

/** Hosts of the live service. Scripts and docs name them; a practice session never reaches them. */
const liveHosts = new Set(["api.partnercenter.microsoft.com", "api.partner.microsoft.com"]);

/** Hosts of the sign-in service: a practice session answers for them itself. */
const signInHosts = new Set(["login.windows.net", "login.microsoftonline.com"]);

export interface PartnerHttpSettings {
  clock: Clock;
  /** The way out. */
  direct: Http;
  /** Another address of the API; null when the tenant inside answers. */
  apiBaseUri: string | null;
  /** Opens the tenant inside; called once, at the first request for it. */
  openTenant: () => Promise<Http>;
}

/** The request for the address below the base: "https://api.../v1/x?y" and "http://host:1/base" give "http://host:1/base/v1/x?y". */
export function redirectRequest(request: HttpRequest, base: string): HttpRequest {
  return { ...request, url: base.replace(/\/+$/, "") + request.url.replace(/^[a-z]+:\/\/[^/?#]*/i, "") };
}

export function partnerHttp({ clock, direct, apiBaseUri, openTenant }: PartnerHttpSettings): Http {
  let tenant: Promise<Http> | null = null;
  return {
    async send(request) {
      const { host } = new URL(request.url);
      if (signInHosts.has(host)) return practiceToken(request, clock);
      if (!liveHosts.has(host)) return direct.send(request);
      if (apiBaseUri !== null) return direct.send(redirectRequest(request, apiBaseUri));
      tenant ??= openTenant();
      return (await tenant).send(request);
    },
  };
}
