// Sends one request as the module does and reads the reply: headers, BOM, errors.
import type { Call } from "#engine/cmdlet.ts";
import { ErrorRecord, CategoryInfo } from "#engine/errors/error-record.ts";
import { JsonSyntaxFault } from "#engine/json/json-fault.ts";
import { readJson } from "#engine/json/read-json.ts";
import type { HttpReply } from "#engine/ports/http.ts";
import { HttpFailure } from "#engine/ports/http.ts";
import { HttpWebResponse, webException } from "#engine/web/web-exception.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { adviceFor } from "./advice.ts";

/** Where the service is; hosts lead it to the practice tenant or another server. */
export const apiBase = "https://api.partnercenter.microsoft.com/v1/";
const applicationName = "Partner Center PowerShell Module v0.10.0.4";

export interface PartnerRequest {
  method: string;
  uri: string;
  /** Besides Content-Type. */
  headers: [name: string, value: string][];
  /** "application/json" when absent. */
  contentType?: string;
  body?: string;
}

/** What nearly every request of the module carries. */
export function moduleHeaders(token: string): [name: string, value: string][] {
  return [["Authorization", `Bearer ${token}`], ["MS-PartnerCenter-Application", applicationName]];
}

/** The body as text, without the BOM the service puts in front. Errors: the one Invoke-RestMethod reports, ending the statement. */
export async function sendText(call: Call<never>, request: PartnerRequest): Promise<string> {
  const reply = await exchange(call, request);
  if (reply instanceof ErrorRecord) return call.fail(reply);
  return bodyText(reply);
}

/** The reply read as JSON; null for an empty body. */
export async function sendJson(call: Call<never>, request: PartnerRequest): Promise<unknown> {
  const body = await sendText(call, request);
  try {
    return readJson(body);
  } catch (fault) {
    if (!(fault instanceof JsonSyntaxFault)) throw fault;
    const message = `Conversion from JSON failed with error: ${fault.message}`;
    const exception = new NetException("System.ArgumentException", message, new NetException("System.Exception", fault.message));
    const record = new ErrorRecord(exception, "System.ArgumentException", new CategoryInfo("NotSpecified", { activity: "ConvertFrom-Json" }));
    record.commandId = "Microsoft.PowerShell.Commands.ConvertFromJsonCommand";
    return call.fail(record);
  }
}

/** The reply when it is a success, else the error record. */
export async function exchange(call: Call<never>, request: PartnerRequest): Promise<HttpReply | ErrorRecord> {
  const headers: [string, string][] = [...request.headers, ["Content-Type", request.contentType ?? "application/json"]];
  const body = request.body === undefined ? null : new TextEncoder().encode(request.body);
  call.verbose(`${request.method} ${request.uri} with ${body?.length ?? 0}-byte payload`);
  let reply: HttpReply;
  try {
    reply = await call.session.ports.http.send({ method: request.method, url: request.uri, headers, body, signal: call.signal });
  } catch (failure) {
    if (!(failure instanceof HttpFailure)) throw failure;
    return requestError(new NetException("System.Net.WebException", failure.message));
  }
  if (reply.status >= 200 && reply.status < 300) {
    const type = reply.headers.find(([name]) => name.toLowerCase() === "content-type")?.[1];
    call.verbose(`received ${reply.body.length}-byte response of content type ${type ?? ""}`);
    return reply;
  }
  const record = requestError(webException(new HttpWebResponse(reply, { method: request.method, uri: request.uri })));
  const text = bodyText(reply);
  const advice = adviceFor(text, request.body ?? null);
  if (text) record.errorDetails = { message: text, recommendedAction: advice };
  // The console's error view does not show recommended actions.
  if (advice) call.warning(advice);
  return record;
}

/** Text of a body: UTF-8, its BOM taken away. */
function bodyText(reply: HttpReply): string {
  return new TextDecoder().decode(reply.body);
}

function requestError(exception: NetException): ErrorRecord {
  const category = new CategoryInfo("InvalidOperation", { activity: "Invoke-RestMethod" });
  const record = new ErrorRecord(exception, "WebCmdletWebResponseException", category, "System.Net.HttpWebRequest");
  record.commandId = "Microsoft.PowerShell.Commands.InvokeRestMethodCommand";
  return record;
}
