// From anything that was thrown to a TerminatingError with a record: PowerShell errors, .NET exceptions, and bugs of ours.
import type { Ast } from "#grammar/tree.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { isOutOfMemory, outOfMemory } from "#dotnet/core/memory-limit.ts";
import { findType } from "#dotnet/core/type.ts";
import { ErrorRecord, TerminatingError, runtimeError } from "../errors/error-record.ts";
import type { ErrorCategory } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import type { Frame } from "./frame.ts";

/** A JavaScript error becomes a record that says so: it is a bug, and must neither end the session nor go unseen. */
export function asTerminating(thrown: unknown): TerminatingError {
  if (thrown instanceof TerminatingError) return thrown;
  if (thrown instanceof NetException) return new TerminatingError(recordOf(thrown));
  if (isStackOverflow(thrown)) return callDepthOverflow();
  if (isOutOfMemory(thrown)) return asTerminating(outOfMemory());
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return runtimeError({
    id: "InternalError",
    message: `InternalError: ${error.message}`,
    category: "NotSpecified",
    exception: "System.Exception",
    fields: { InternalStack: error.stack ?? "" },
  });
}

/** V8 and Safari say it with a RangeError, Firefox with an error of its own. */
function isStackOverflow(thrown: unknown): boolean {
  return thrown instanceof Error && /call stack|too much recursion/i.test(thrown.message);
}

const SMA = "System.Management.Automation.";
/** Exceptions that bring a record along (IContainsErrorRecord): its id and category (derived). */
const OWN_RECORDS = new Map<string, [id: string, category: ErrorCategory]>([
  [`${SMA}PSArgumentException`, ["Argument", "InvalidArgument"]],
  [`${SMA}PSArgumentNullException`, ["ArgumentNull", "InvalidArgument"]],
  [`${SMA}PSArgumentOutOfRangeException`, ["ArgumentOutOfRange", "InvalidArgument"]],
  [`${SMA}PSInvalidOperationException`, ["InvalidOperation", "InvalidOperation"]],
  [`${SMA}PSNotSupportedException`, ["NotSupported", "NotImplemented"]],
  [`${SMA}PSNotImplementedException`, ["NotImplemented", "NotImplemented"]],
  [`${SMA}PSInvalidCastException`, ["PSInvalidCastException", "InvalidArgument"]],
  [`${SMA}PSObjectDisposedException`, ["ObjectDisposed", "InvalidOperation"]],
]);

/** The record of a .NET exception: the one it carries, or a new one named after its type. */
export function recordOf(exception: NetException): ErrorRecord {
  const carried = exception.fields.get("ErrorRecord");
  if (carried instanceof ErrorRecord) return carried;
  const own = OWN_RECORDS.get(exception.type.fullName);
  if (own) return new ErrorRecord(exception, own[0], own[1]);
  return new ErrorRecord(exception, exception.type.fullName, exception.type.fullName === "System.OutOfMemoryException" ? "OperationStopped" : "NotSpecified");
}

export function callDepthOverflow(): TerminatingError {
  return runtimeError({
    id: "CallDepthOverflow",
    message: "The script failed due to call depth overflow.",
    category: "InvalidOperation",
    exception: findType("System.Management.Automation.ScriptCallDepthException") ? "System.Management.Automation.ScriptCallDepthException" : undefined,
  });
}

/** Says where the error arose, unless it already knows. */
export function placeError(record: ErrorRecord, frame: Frame | null, node: Ast | null): void {
  if (!record.invocation) record.invocation = new InvocationInfo(null, "", node);
  if (!record.scriptStackTrace && frame) record.scriptStackTrace = stackTrace(frame);
}

/** What $_.ScriptStackTrace shows: one line per running script block, innermost first. */
export function stackTrace(frame: Frame): string {
  const lines: string[] = [];
  for (let at: Frame | null = frame; at; at = at.caller) {
    if (at.hidden) continue;
    const line = at.at ? at.at.source.lineAt(at.at.start) : 1;
    lines.push(`at ${at.name}, ${at.file ?? "<No file>"}: line ${line}`);
    if (lines.length === 100) break;
  }
  return lines.join("\n");
}
