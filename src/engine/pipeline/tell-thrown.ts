// What -ErrorVariable of a cmdlet gets when the cmdlet ends with an error: not the record but the exception it left with.
import { NetException } from "#dotnet/core/exception.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import type { Watcher } from "./streams.ts";

const SMA = "System.Management.Automation";

/**
 * A CmdletInvocationException around the error (goldens web-errors, "-ErrorVariable holds what was thrown");
 * under -ErrorAction Stop the ActionPreferenceStopException (derived). Both carry the record.
 */
export function tellThrown(watchers: readonly Watcher[], error: TerminatingError): void {
  const { record, origin } = error;
  if (origin === "throw" || !watchers.some((watcher) => watcher.stream === "error")) return;
  const exception = origin === "stop"
    ? new NetException(`${SMA}.ActionPreferenceStopException`, `The running command stopped because the preference variable "ErrorActionPreference" or common parameter is set to Stop: ${record.message}`, null, { ErrorRecord: record })
    : new NetException(`${SMA}.CmdletInvocationException`, record.exception.message, record.exception, { ErrorRecord: record });
  for (const watcher of watchers) if (watcher.stream === "error") watcher.take(exception);
}
