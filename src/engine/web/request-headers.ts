// The headers of a request: -Headers into the session, checked as .NET checks them.
import { toText } from "#dotnet/core/format.ts";
import { baseOf } from "../values/ps-object.ts";
import type { Call } from "../cmdlet.ts";
import { plainError } from "./web-errors.ts";
import type { WebParameters } from "./web-parameters.ts";
import type { WebRequestSession } from "./web-session.ts";

const FORMAT = "System.FormatException";

/** Puts -Headers and -UserAgent into the session; gives the content type they name, if any. */
export function takeHeaders(call: Call<WebParameters>, p: WebParameters, session: WebRequestSession): string | null {
  let contentType: string | null = null;
  for (const [key, given] of p.Headers?.entries() ?? []) {
    const name = toText(key);
    const value = given === null ? null : toText(baseOf(given));
    if (name.toLowerCase() === "content-type") contentType = value;
    else if (value === null) session.headers.remove(name);
    else {
      if (!p.SkipHeaderValidation) check(call, name, value);
      session.headers.set(name, value);
    }
  }
  const agent = session.headers.get("User-Agent");
  if (typeof agent === "string") {
    session.userAgent = agent;
    session.headers.remove("User-Agent");
  }
  if (p.UserAgent !== undefined) session.userAgent = p.UserAgent;
  return contentType;
}

function check(call: Call<WebParameters>, name: string, value: string): void {
  if (!/^[\w!#$%&'*+\-.^`|~]+$/.test(name)) call.fail(plainError(FORMAT, `The header name '${name}' has an invalid format.`));
  if (/[\r\n\0]/.test(value)) call.fail(plainError(FORMAT, "New-line or NUL characters are not allowed in header values."));
  const isDate = /^(if-modified-since|if-unmodified-since|date)$/i.test(name);
  const isCredential = /^(proxy-)?authorization$/i.test(name);
  const bad = (isDate && !/^\w{3,9}, \d{1,2}[ -]\w{3}[ -]\d{2,4} \d\d:\d\d:\d\d( GMT)?$/.test(value.trim())) || (isCredential && /^\S+\s+[^",]*,/.test(value));
  if (bad) call.fail(plainError(FORMAT, `The format of value '${value}' is invalid.`));
}
