// The errors of $x[...].
import { NetException } from "#dotnet/core/exception.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import { nativeError } from "../errors/native-error.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";

export const nullArray = (): TerminatingError => runtimeError({ id: "NullArray", message: "Cannot index into a null array.", category: "InvalidOperation" });

export const nullIndex = (): TerminatingError => runtimeError({ id: "NullArrayIndex", message: "Index operation failed; the array index evaluated to null.", category: "InvalidOperation" });

export function cannotIndex(target: unknown): TerminatingError {
  return runtimeError({ id: "CannotIndex", message: `Unable to index into an object of type "${typeOfValue(target).fullName}".`, category: "InvalidOperation" });
}

export function outOfBounds(): TerminatingError {
  return nativeError(new NetException("System.IndexOutOfRangeException", "Index was outside the bounds of the array."));
}

export function needsMoreIndexes(rank: number, indexes: unknown[]): TerminatingError {
  const list = indexes.map((i) => textOf(i, null)).join(",");
  return runtimeError({ id: "NeedMultidimensionalIndex", message: `You cannot index into a ${rank} dimensional array with index [${list}].`, category: "InvalidOperation" });
}

export function noSliceAssignment(indexes: unknown[]): TerminatingError {
  const list = indexes.map((i) => textOf(i, null)).join(",");
  return runtimeError({ id: "ArraySliceAssignmentFailed", message: `Array assignment to [${list}] failed because assignment to slices is not supported.`, category: "InvalidOperation" });
}
