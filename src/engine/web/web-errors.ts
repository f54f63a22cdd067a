// The errors of the web cmdlets: refused parameters, failure statuses, and replies that never came.
import { NetException } from "#dotnet/core/exception.ts";
import type { ErrorShape } from "../errors/error-record.ts";
import { ErrorRecord } from "../errors/error-record.ts";
import type { HttpFailure } from "../ports/http.ts";
import { errorText } from "./error-body.ts";
import type { HttpRequestMessage, HttpResponseMessage } from "./http-types.ts";
import { mediaTypeOf, textOfReply } from "./reply-text.ts";

/** Parameters that contradict each other or miss a partner. */
export function validationError(id: string, message: string): ErrorShape {
  return { id, message, category: "InvalidArgument", exception: "System.Management.Automation.ValidationMetadataException" };
}

export function conflict(id: string, first: string, second: string): ErrorShape {
  const text = `The cmdlet cannot run because the following conflicting parameters are specified: ${first} and ${second}. Specify either ${first} or ${second}, then retry.`;
  return validationError(id, text);
}

/** A status that is no success. */
export function statusError(response: HttpResponseMessage): ErrorRecord {
  const { reply, request } = response;
  const message = `Response status code does not indicate success: ${reply.status} (${reply.reason}).`;
  const fields: Record<string, unknown> = { Response: response, StatusCode: response.netType.member("StatusCode", "instance")!.overloads[0]!.run(response) };
  const record = new ErrorRecord(new NetException("Microsoft.PowerShell.Commands.HttpResponseException", message, null, fields), "WebCmdletWebResponseException", "InvalidOperation", request);
  const body = textOfReply(reply).text;
  if (body) record.errorDetails = { message: errorText(body, mediaTypeOf(reply)), recommendedAction: "" };
  return record;
}

/** No reply at all. `operationTimeout`: the seconds when it was that limit which ran out. */
export function failureError(failure: HttpFailure, request: HttpRequestMessage, operationTimeout: number | null = null): ErrorRecord {
  if (failure.kind === "timeout" && operationTimeout !== null) {
    const message = `The request was canceled due to the configured OperationTimeout of ${operationTimeout} seconds elapsing`;
    return new ErrorRecord(new NetException("System.TimeoutException", message), "OperationTimeoutReached", "OperationTimeout");
  }
  if (failure.kind === "timeout") {
    const inner = new NetException("System.TimeoutException", "A task was canceled.");
    return new ErrorRecord(new NetException("System.Threading.Tasks.TaskCanceledException", failure.message, inner), "ConnectionTimeoutReached", "OperationTimeout");
  }
  const short = failure.message.replace(/ \([^()]*:\d+\)$/, "");
  const isSocket = failure.kind === "refused" || failure.kind === "name";
  const inner = isSocket ? new NetException("System.Net.Sockets.SocketException", short) : null;
  const exception = new NetException("System.Net.Http.HttpRequestException", failure.message, inner, { HttpRequestError: failure.kind === "name" ? "NameResolutionError" : isSocket ? "ConnectionError" : "Unknown" });
  const record = new ErrorRecord(exception, "WebCmdletWebResponseException", "InvalidOperation", request);
  if (isSocket) record.errorDetails = { message: short, recommendedAction: "" };
  return record;
}

/** An exception .NET throws while the request is put together. */
export function plainError(type: string, message: string): ErrorShape {
  return { id: type, message, category: "NotSpecified", exception: type };
}
