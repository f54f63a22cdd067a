// Gets a Partner Center token: first one of Azure AD for the application or the user, then the service's own for it.
import type { Call, ParameterDefinition } from "#engine/cmdlet.ts";
import { ErrorRecord } from "#engine/errors/error-record.ts";
import { readJson } from "#engine/json/read-json.ts";
import type { PSCredential } from "#engine/types/tables/credential.ts";
import { textOf } from "#engine/values/text.ts";
import type { SecureString } from "#dotnet/types/secure-string.ts";
import { exchange, sendJson } from "./partner-request.ts";
import { fieldOf } from "./typed-reply.ts";

export interface SignInParameters {
  CspAppId: string;
  CspDomain: string;
  Credential?: PSCredential;
  CspClientSecret?: SecureString;
}

/** The parameters of both sign-in cmdlets. */
export const signInParameters: { [name: string]: ParameterDefinition } = {
  CspAppId: { type: "string", mandatory: true, sets: ["user", "app"], help: "Id of the application registered for Partner Center." },
  CspDomain: { type: "string", mandatory: true, sets: ["user", "app"], help: "Domain of the partner, such as contosocsp.onmicrosoft.com." },
  Credential: { type: "System.Management.Automation.PSCredential", mandatory: true, sets: ["user"], help: "User name and password of a partner user." },
  CspClientSecret: { type: "System.Security.SecureString", mandatory: true, sets: ["app"], help: "Secret of the application." },
};

export const graphResource = "https://graph.windows.net";
export const partnerResource = "https://api.partnercenter.microsoft.com";
const form = "application/x-www-form-urlencoded";

/** The token, or the text that says why there is none when the service refuses the exchange. Errors of the login end the statement. */
export async function requestToken(call: Call<never>, p: SignInParameters): Promise<{ token: string } | { problem: string; record: ErrorRecord }> {
  const uri = `https://login.windows.net/${p.CspDomain}/oauth2/token`;
  const login = fieldOf(await sendJson(call, { method: "POST", uri, headers: [], contentType: form, body: loginBody(p) }), "access_token");
  const reply = await exchange(call, {
    method: "POST",
    uri: `${partnerResource}/generatetoken`,
    headers: [["Authorization", `Bearer ${textOf(login, null)}`]],
    contentType: form,
    body: "grant_type=jwt_token",
  });
  if (reply instanceof ErrorRecord) return { problem: `Cannot retrieve the token: ${reply.exception.message}`, record: reply };
  return { token: textOf(fieldOf(readJson(new TextDecoder().decode(reply.body)), "access_token"), null) };
}

function loginBody(p: SignInParameters): string {
  if (p.CspClientSecret) {
    return `grant_type=client_Credentials&resource=${graphResource}&client_id=${p.CspAppId}&client_secret=${escapeDataString(p.CspClientSecret.plain)}`;
  }
  const { userName = "", password } = p.Credential ?? {};
  return `grant_type=password&resource=${partnerResource}&client_id=${p.CspAppId}&username=${userName}&password=${escapeDataString(password?.plain ?? "")}&scope=openid`;
}

/** Uri.EscapeDataString: everything but letters, digits and "-._~". */
function escapeDataString(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
