// Which parameters of a web cmdlet exclude or need each other, in the order the cmdlets check.
import { enumText } from "#dotnet/core/enum.ts";
import type { Uri } from "#dotnet/types/uri.ts";
import type { Call } from "../cmdlet.ts";
import { charsetOf } from "./reply-text.ts";
import { conflict, validationError } from "./web-errors.ts";
import type { WebParameters } from "./web-parameters.ts";

/** Ends the statement at the first thing wrong. */
export function checkParameters(call: Call<WebParameters>, p: WebParameters, uri: Uri): void {
  if (p.WebSession && p.SessionVariable !== undefined) call.fail(conflict("WebCmdletSessionConflictException", "Session", "SessionVariable"));
  if (p.UseDefaultCredentials && p.Credential) call.fail(conflict("WebCmdletCredentialConflictException", "Credential", "UseDefaultCredentials"));
  const kind = p.Authentication ? enumText(p.Authentication) : "None";
  if (kind !== "None" && p.Token && p.Credential) call.fail(conflict("WebCmdletAuthenticationTokenConflictException", "Credential", "Token"));
  if (kind === "Basic" && !p.Credential) missing(call, "WebCmdletAuthenticationCredentialNotSuppliedException", "Credential");
  if ((kind === "Bearer" || kind === "OAuth") && !p.Token) missing(call, "WebCmdletAuthenticationTokenNotSuppliedException", "Token");
  const hasSecrets = kind !== "None" || p.Credential !== undefined || p.UseDefaultCredentials;
  if (hasSecrets && !p.AllowUnencryptedAuthentication && uri.absolute.scheme !== "https") {
    call.fail(validationError(
      "WebCmdletAllowUnencryptedAuthenticationRequiredException",
      "The cmdlet cannot protect plain text secrets sent over unencrypted connections. To suppress this warning and send plain text secrets over unencrypted networks, reissue the command specifying the AllowUnencryptedAuthentication parameter.",
    ));
  }
  if (p.Body !== undefined && p.Body !== null && p.InFile !== undefined) call.fail(conflict("WebCmdletBodyConflictException", "Body", "InFile"));
  if (p.Body !== undefined && p.Body !== null && p.Form) call.fail(validationError("WebCmdletBodyFormConflictException", `${conflict("", "Body", "Form").message}  `));
  if (p.InFile !== undefined && p.Form) call.fail(conflict("WebCmdletFormInFileConflictException", "InFile", "Form"));
  for (const name of ["PassThru", "Resume"] as const) {
    if (p[name] && p.OutFile === undefined) {
      call.fail(validationError("WebCmdletOutFileMissingException", `The cmdlet cannot run because the following parameter is missing: OutFile. Provide a valid OutFile parameter value when using the ${name} parameter, then retry.`));
    }
  }
  if (p.ContentType && !p.SkipHeaderValidation) checkContentType(call, p.ContentType);
}

function missing(call: Call<WebParameters>, id: string, name: string): never {
  return call.fail(validationError(id, `The cmdlet cannot run because the following parameter is not specified: ${name}. The supplied Authentication type requires a ${name}. Specify ${name}, then retry.`));
}

function checkContentType(call: Call<WebParameters>, text: string): void {
  const good = /^[\w!#$%&'*+\-.^`|~]+\/[\w!#$%&'*+\-.^`|~]+\s*(;.*)?$/.test(text) && (!/charset\s*=/i.test(text) || charsetOf(text) !== null);
  if (good) return;
  call.fail(validationError(
    "WebCmdletContentTypeException",
    "The cmdlet cannot run because the -ContentType parameter is not a valid Content-Type header. Specify a valid Content-Type for -ContentType, then retry. To suppress header validation, supply the -SkipHeaderValidation parameter.",
  ));
}
