// One web request as the cmdlets make it: session, authentication, redirects, retries, cookies, verbose lines.
import { enumText } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { toBase64 } from "#dotnet/core/base64.ts";
import { decodeText, encodeText } from "#dotnet/core/text-encoding.ts";
import { toText } from "#dotnet/core/format.ts";
import { UNIX_EPOCH_TICKS } from "#dotnet/dates/civil.ts";
import type { Uri } from "#dotnet/types/uri.ts";
import { makeUri, resolve } from "#dotnet/types/uri.ts";
import type { Call } from "../cmdlet.ts";
import { HttpFailure } from "../ports/http.ts";
import type { HttpReply } from "../ports/http.ts";
import { baseOf } from "../values/ps-object.ts";
import { bytesOfFile } from "../providers/file-paths.ts";
import { HttpRequestMessage, HttpResponseMessage, isContentHeader } from "./http-types.ts";
import { statusCodeOf } from "./http-status.ts";
import { checkParameters } from "./check-parameters.ts";
import { filePath, outPath } from "./out-file.ts";
import { headerOf, textOfReply } from "./reply-text.ts";
import { bodyBytes, formText, multipart } from "./request-body.ts";
import { takeHeaders } from "./request-headers.ts";
import { sizeText } from "./size-text.ts";
import { failureError, plainError, statusError } from "./web-errors.ts";
import type { WebParameters } from "./web-parameters.ts";
import { WebRequestSession } from "./web-session.ts";

interface Plan {
  method: string;
  uri: Uri;
  /** Besides those of the content. */
  headers: [string, string][];
  contentHeaders: [string, string][];
  body: Uint8Array | null;
  session: WebRequestSession;
}

/** Makes the session, or takes the one given; the same for all requests of one call. */
export function openSession(call: Call<WebParameters>, p: WebParameters): WebRequestSession {
  const session = p.WebSession ?? new WebRequestSession();
  if (p.SessionVariable !== undefined) call.session.setVariable(p.SessionVariable, session);
  return session;
}

/** The reply of the last hop. Failure statuses end the statement unless -SkipHttpErrorCheck. */
export async function sendRequest(call: Call<WebParameters>, p: WebParameters, session: WebRequestSession, to?: Uri): Promise<HttpResponseMessage> {
  const plan = planRequest(call, p, session, to);
  for (let tries = 0; ; tries++) {
    const response = await follow(call, p, plan);
    const { status } = response.reply;
    const canRetry = (status === 304 || (status >= 400 && status <= 599)) && tries < (p.MaximumRetryCount ?? 0);
    if (!canRetry) {
      if (!response.succeeded && !p.SkipHttpErrorCheck && !(p.Resume && status === 416)) return call.fail(statusError(response));
      return response;
    }
    const asked = status === 429 ? headerOf(response.reply, "Retry-After") : null;
    const seconds = asked !== null && /^\d+$/.test(asked) ? Number(asked) : (p.RetryIntervalSec ?? 5);
    call.verbose(`Retrying after interval of ${seconds} seconds. Status code for previous attempt: ${toText(statusCodeOf(status))}`);
    await call.session.ports.clock.sleep(seconds * 1000, call.signal);
  }
}

function planRequest(call: Call<WebParameters>, p: WebParameters, session: WebRequestSession, to: Uri | undefined): Plan {
  let uri = to ?? absolute(call, p.Uri);
  checkParameters(call, p, uri);
  const named = p.Method ? enumText(p.Method).toUpperCase() : "DEFAULT";
  const method = p.CustomMethod?.toUpperCase() ?? (named === "DEFAULT" ? "GET" : named);
  const fromHeaders = takeHeaders(call, p, session);
  let contentType = p.ContentType ?? fromHeaders;
  let body: Uint8Array | null = null;
  const content = baseOf(p.Body);
  if (p.Form) ({ bytes: body, contentType } = multipart(p.Form, call.session));
  else if (content !== undefined && content !== null) {
    if (isDictionaryLike(content) && method === "GET") {
      const query = formText(content);
      if (query && !to) uri = makeUri(`${uri.leftOfPath}${uri.absolute.path}${uri.absolute.query ? `${uri.absolute.query}&` : "?"}${query}`);
    } else {
      if (!contentType && method === "POST") contentType = "application/x-www-form-urlencoded";
      body = bodyBytes(content, contentType, call.session);
    }
  } else if (p.InFile !== undefined) body = bytesOfFile(call.session, filePath(call, p.InFile));
  const headers: [string, string][] = [];
  const contentHeaders: [string, string][] = contentType && body ? [["Content-Type", contentType]] : [];
  for (const [name, value] of session.headers.entries()) (isContentHeader(toText(name)) ? contentHeaders : headers).push([toText(name), toText(value)]);
  const authorization = authorizationOf(p);
  if (authorization) headers.push(["Authorization", authorization]);
  if (session.userAgent) headers.push(["User-Agent", session.userAgent]);
  if (p.TransferEncoding) headers.push(["Transfer-Encoding", p.TransferEncoding]);
  const kept = p.Resume && p.OutFile !== undefined ? call.session.ports.files.stat(outPath(call, p.OutFile, uri.absoluteUri)) : null;
  if (kept) headers.push(["Range", `bytes=${kept.size}-`]);
  if (p.DisableKeepAlive) headers.push(["Connection", "Close"]);
  return { method, uri, headers, contentHeaders: body ? contentHeaders : [], body, session };
}

/** http:// in front of an address without a scheme. */
function absolute(call: Call<WebParameters>, uri: Uri): Uri {
  const rooted = uri.original.startsWith("/");
  try {
    const result = uri.parts && !rooted ? uri : makeUri(`http://${uri.original}`);
    if (result.absolute.host === "." && !uri.parts) throw new NetException("System.UriFormatException", "Invalid URI: The hostname could not be parsed.");
    const { scheme } = result.absolute;
    if (scheme !== "http" && scheme !== "https") {
      return call.fail({ id: "WebCmdletIEDomNotSupportedException", message: `The '${scheme}' scheme is not supported.`, category: "NotSpecified", exception: "System.NotSupportedException" });
    }
    return result;
  } catch (error) {
    if (error instanceof NetException) return call.fail(plainError(error.type.fullName, error.message));
    throw error;
  }
}

function authorizationOf(p: WebParameters): string | null {
  const kind = p.Authentication ? enumText(p.Authentication) : "None";
  if (kind === "Basic" && p.Credential) return basic(p);
  return (kind === "Bearer" || kind === "OAuth") && p.Token ? `Bearer ${p.Token.plain}` : null;
}

function basic(p: WebParameters): string {
  const { userName, password } = p.Credential!;
  return `Basic ${toBase64(encodeText("utf-8", `${userName}:${password.plain}`))}`;
}

async function follow(call: Call<WebParameters>, p: WebParameters, plan: Plan): Promise<HttpResponseMessage> {
  const own = p.MaximumRedirection ?? plan.session.maximumRedirection;
  let left = own < 0 ? 50 : own;
  let { method, uri, body } = plan;
  let authorized = true;
  let challenged = false;
  describeRequest(call, plan);
  for (;;) {
    const response = await hop(call, p, { ...plan, method, uri, body, headers: hopHeaders(plan, p, { uri, authorized, challenged }) });
    const { status } = response.reply;
    for (const [name, value] of response.reply.headers) if (name.toLowerCase() === "set-cookie") plan.session.cookies.take(value, uri, nowTicks(call));
    if (status === 401 && p.Credential && !p.Authentication && !challenged && /basic/i.test(headerOf(response.reply, "WWW-Authenticate") ?? "")) {
      challenged = true;
      continue;
    }
    const location = headerOf(response.reply, "Location");
    const next = [300, 301, 302, 303, 307, 308].includes(status) && location !== null && left > 0 ? redirected(uri, location) : null;
    const isInsecure = uri.absolute.scheme === "https" && next?.absolute.scheme === "http" && !p.AllowInsecureRedirect;
    if (!next || isInsecure) {
      describeReply(call, response.reply);
      return response;
    }
    left--;
    if (status < 304 && !(method === "GET" || method === "HEAD")) {
      if (!p.PreserveHttpMethodOnRedirect && (method === "POST" || status === 303)) method = "GET";
      body = null;
    }
    if (!p.PreserveAuthorizationOnRedirect) authorized = false;
    uri = next;
  }
}

function redirected(from: Uri, location: string): Uri | null {
  try {
    const next = resolve(from, location);
    return next.absolute.fragment || !from.absolute.fragment ? next : makeUri(next.absoluteUri + from.absolute.fragment);
  } catch (error) {
    if (error instanceof NetException) return null;
    throw error;
  }
}

function hopHeaders(plan: Plan, p: WebParameters, at: { uri: Uri; authorized: boolean; challenged: boolean }): [string, string][] {
  const headers = plan.headers.filter(([name]) => at.authorized || name.toLowerCase() !== "authorization");
  if (at.challenged) headers.push(["Authorization", basic(p)]);
  const cookies = plan.session.cookies.matching(at.uri);
  if (cookies.length && !headers.some(([name]) => name.toLowerCase() === "cookie")) headers.push(["Cookie", cookies.map((one) => one.toText()).join("; ")]);
  return headers;
}

async function hop(call: Call<WebParameters>, p: WebParameters, plan: Plan): Promise<HttpResponseMessage> {
  const message = new HttpRequestMessage(plan.method, plan.uri, plan.headers, plan.body !== null);
  const { fragment } = plan.uri.absolute;
  const address = plan.uri.absoluteUri;
  const headers = plan.body ? [...plan.headers, ...plan.contentHeaders] : plan.headers;
  try {
    // As .NET 10 says it; nothing is sent then.
    if (headers.some(([, value]) => /[^\x00-\x7f]/.test(value))) throw new HttpFailure("protocol", "Request headers must contain only ASCII characters.");
    const reply = await call.session.ports.http.send({
      method: plan.method,
      url: fragment ? address.slice(0, -fragment.length) : address,
      headers,
      body: plan.body,
      timeout: 1000 * (p.ConnectionTimeoutSeconds || p.OperationTimeoutSeconds || 0),
      signal: call.signal,
    });
    return new HttpResponseMessage(reply, message);
  } catch (failure) {
    if (failure instanceof HttpFailure) return call.fail(failureError(failure, message, p.ConnectionTimeoutSeconds ? null : (p.OperationTimeoutSeconds ?? null)));
    throw failure;
  }
}

function describeRequest(call: Call<WebParameters>, plan: Plan): void {
  const { query } = plan.uri.absolute;
  const type = plan.contentHeaders.find(([name]) => name.toLowerCase() === "content-type")?.[1].split(";")[0];
  const size = plan.body ? plan.body.length : plan.method === "HEAD" ? 0 : null;
  const path = plan.uri.leftOfPath + plan.uri.absolute.path;
  call.verbose(`WebRequest: v1.1 ${plan.method} ${path}${query ? ` with query length ${query.length - 1}` : ""}${type ? ` with ${type} payload` : ""}${size === null ? "" : ` with body size ${sizeText(size)}`}`);
  const lines = (headers: readonly (readonly [string, string])[]) => headers.map(([name, value]) => `${name}: ${value}\n`).join("");
  const content = plan.body ? `\n${lines(plan.contentHeaders)}\n--- BODY\n${decodeText("utf-8", plan.body) ?? ""}` : "";
  call.debug(`WebRequest Detail\n--- HEADERS\n${lines(plan.headers)}${content}`.trimEnd());
}

function describeReply(call: Call<WebParameters>, reply: HttpReply): void {
  const type = headerOf(reply, "Content-Type")?.split(";")[0];
  const length = headerOf(reply, "Content-Length");
  call.verbose(`WebResponse: ${reply.status} ${reply.reason}${type ? ` with ${type} payload` : ""}${length === null ? "" : ` with body size ${sizeText(Number(length))}`}`);
  const lines = (isContent: boolean) => reply.headers.filter(([name]) => isContentHeader(name) === isContent && !/^(connection|keep-alive)$/i.test(name)).map(([name, value]) => `${name}: ${value}\n`).join("");
  call.debug(`WebResponse Detail\n--- HEADERS\n${lines(false)}\n${lines(true)}\n--- BODY\n${textOfReply(reply).text}`.trimEnd());
}

function nowTicks(call: Call<WebParameters>): bigint {
  return UNIX_EPOCH_TICKS + BigInt(Math.trunc(call.session.ports.clock.now())) * 10_000n;
}
