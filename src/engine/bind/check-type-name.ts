// [PSTypeName('Name')] on a parameter: the argument, or each element of an array, must carry the name (message derived).
import type { Ast } from "#grammar/tree.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { typeNamesOf } from "../values/type-of.ts";
import { bindingError } from "./binding-error.ts";
import type { BindingContext } from "./binding-error.ts";
import type { Parameter } from "./metadata.ts";

/** Error: MismatchedPSTypeName. */
export function checkTypeName(value: unknown, name: string, at: { parameter: Parameter; context: BindingContext; node: Ast | null }): void {
  if (value === null || value === undefined) return;
  const wanted = name.toLowerCase();
  const has = (one: unknown) => typeNamesOf(one).some((own) => own.toLowerCase() === wanted);
  const items = elementsOf(baseOf(value));
  if (has(value) || (items && items.length > 0 && items.every(has))) return;
  throw bindingError(at.context, {
    id: "MismatchedPSTypeName",
    message: `Cannot bind argument to parameter '${at.parameter.name}', because PSTypeNames of the argument do not match the PSTypeName required by the parameter: ${name}.`,
    parameter: at.parameter,
    node: at.node,
  });
}
