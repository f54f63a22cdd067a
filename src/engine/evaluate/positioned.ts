// Errors that know their place in the script better than the statement they end.
import type { Ast } from "#grammar/tree.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { ErrorShape, TerminatingError } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";

export function errorAt(node: Ast, shape: ErrorShape): TerminatingError {
  const error = runtimeError(shape);
  error.record.invocation = new InvocationInfo(null, "", node);
  return error;
}
