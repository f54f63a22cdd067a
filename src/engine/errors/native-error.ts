// A .NET exception that reaches the script as it is: from indexers, enumerators, converters.
import type { NetException } from "#dotnet/core/exception.ts";
import { ErrorRecord, TerminatingError } from "./error-record.ts";

/** The statement's error with the exception itself; its id is the exception type's full name. */
export function nativeError(exception: NetException): TerminatingError {
  const known = exception.fields.get("ErrorRecord");
  return new TerminatingError(known instanceof ErrorRecord ? known : new ErrorRecord(exception, exception.netType.fullName, "OperationStopped"));
}
