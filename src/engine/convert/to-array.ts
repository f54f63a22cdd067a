// Casts to arrays: every element is converted, a single value becomes an array of one.
import { arrayOf } from "#dotnet/core/default-value.ts";
import { elementTypeOf } from "#dotnet/core/array.ts";
import { charOf } from "#dotnet/core/numbers.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { elementsOf } from "../values/enumerate.ts";
import { castErrorBecause } from "./cast-errors.ts";

type Convert = (value: unknown, type: NetType) => unknown;

/** `value` is bare and not null. Errors: those of the elements; InvalidCastExceptionScalarToArray for a single value that does not convert. */
export function toArray(value: unknown, type: NetType, convert: Convert): unknown {
  const element = type.elementType!;
  if (element.definition.name === "System.Char" && typeof value === "string") {
    return arrayOf(element, Array.from({ length: value.length }, (_, i) => charOf(value.charCodeAt(i))));
  }
  if (value instanceof Uint8Array && element.definition.name === "System.Byte") return value;
  if (Array.isArray(value) && elementTypeOf(value) === (element.definition.name === "System.Object" ? undefined : element)) return value;
  const items = elementsOf(value);
  if (items) return arrayOf(element, items.map((item) => convert(item, element)));
  try {
    return arrayOf(element, [convert(value, element)]);
  } catch (error) {
    if (!(error instanceof TerminatingError)) throw error;
    throw castErrorBecause("InvalidCastExceptionScalarToArray", value, type, error.record.exception.innerException ?? error.record.exception);
  }
}
