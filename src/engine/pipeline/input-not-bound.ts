// The error for a pipeline object that no parameter takes.
import { INPUT_NOT_BOUND } from "../bind/binding-error.ts";
import type { ErrorShape } from "../errors/error-record.ts";

export function inputNotBound(value: unknown): ErrorShape {
  return {
    id: "InputObjectNotBound",
    message: INPUT_NOT_BOUND,
    category: "InvalidArgument",
    exception: "System.Management.Automation.ParameterBindingException",
    target: value,
  };
}
