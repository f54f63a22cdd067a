// The sign-in service as a practice session meets it: answered on the spot, so that a secret typed by habit never leaves the machine.
import type { HttpReply, HttpRequest } from "#engine/ports/http.ts";
import type { Clock } from "#engine/ports/clock.ts";

const LIFETIME = 3600;
const encoder = new TextEncoder();

function reply(status: number, reason: string, body: unknown): HttpReply {
  const bytes = encoder.encode(JSON.stringify(body));
  return {
    status,
    reason,
    headers: [["Content-Type", "application/json; charset=utf-8"], ["Content-Length", String(bytes.length)]],
    body: bytes,
    httpVersion: "1.1",
  };
}

/** POST /<domain>/oauth2/token gives a token for POST /generatetoken, whatever the secret; members as in reference 2.13. */
export function practiceToken(request: HttpRequest, clock: Clock): HttpReply {
  const { pathname } = new URL(request.url);
  if (request.method.toUpperCase() !== "POST" || !/^\/[^/]+\/oauth2\/token\/?$/i.test(pathname)) return reply(404, "Not Found", { error: "not_found" });
  const form = new URLSearchParams(new TextDecoder().decode(request.body ?? new Uint8Array()));
  const now = Math.floor(clock.now() / 1000);
  return reply(200, "OK", {
    token_type: "Bearer",
    scope: "user_impersonation",
    expires_in: String(LIFETIME),
    ext_expires_in: String(LIFETIME),
    expires_on: String(now + LIFETIME),
    not_before: String(now),
    resource: form.get("resource") ?? "https://api.partnercenter.microsoft.com",
    access_token: "practice",
  });
}
