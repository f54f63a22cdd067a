// $Error: the newest first, each once, at most 256.
import { TerminatingError } from "../errors/error-record.ts";
import type { ErrorRecord } from "../errors/error-record.ts";

const MOST = 256;

/** Puts an error in front unless it is there already. */
export function keepError(errors: ErrorRecord[], error: TerminatingError | ErrorRecord): void {
  const record = error instanceof TerminatingError ? error.record : error;
  if (error instanceof TerminatingError) {
    if (error.recorded) return;
    error.recorded = true;
  }
  if (errors[0]?.exception === record.exception) return;
  errors.unshift(record);
  if (errors.length > MOST) errors.pop();
}
