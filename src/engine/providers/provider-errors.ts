// Errors that several providers raise, with PowerShell's ids and texts.
import type { ErrorCategory, TerminatingError } from "../errors/error-record.ts";
import { runtimeError } from "../errors/error-record.ts";

const SMA = "System.Management.Automation";

export function itemExists(name: string): TerminatingError {
  return badArgument(`The item at path '${name}' already exists.`);
}

export function badArgument(message: string): TerminatingError {
  return runtimeError({ id: "Argument", message, category: "InvalidArgument", exception: `${SMA}.PSArgumentException` });
}

/** The argument that a message of the argument checks names. */
export function badArgumentNamed(name: string): TerminatingError {
  return badArgument(`Cannot process argument because the value of argument "${name}" is not valid. Change the value of the "${name}" argument and run the operation again.`);
}

export function notSupported(message = "Provider execution stopped because the provider does not support this operation."): TerminatingError {
  return runtimeError({ id: "NotSupported", message, category: "NotImplemented", exception: `${SMA}.PSNotSupportedException` });
}

export function invalidOperation(message: string): TerminatingError {
  return runtimeError({ id: "InvalidOperation", message, category: "InvalidOperation", exception: `${SMA}.PSInvalidOperationException` });
}

/** An error of the file system; `exception` without "System.IO." in front, or a full name. */
export function ioError(id: string, category: ErrorCategory, message: string, more: { target?: unknown; exception?: string } = {}): TerminatingError {
  const exception = more.exception ?? "IOException";
  return runtimeError({ id, message, category, target: more.target ?? null, exception: exception.includes(".") ? exception : `System.IO.${exception}` });
}
