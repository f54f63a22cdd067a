// Errors that end the function they were raised in: ThrowTerminatingError passes all its statements and surfaces at its caller.
import type { TerminatingError } from "../errors/error-record.ts";

const ending = new WeakMap<TerminatingError, object>();

/** From now on the error passes every statement of the command. */
export function endCommand(error: TerminatingError, command: object): TerminatingError {
  ending.set(error, command);
  return error;
}

export function endsItsCommand(error: TerminatingError): boolean {
  return ending.has(error);
}

/** The error has left the command: its caller's statements treat it as their own. */
export function leaveCommand(thrown: object, command: object): void {
  if (ending.get(thrown as TerminatingError) === command) ending.delete(thrown as TerminatingError);
}
