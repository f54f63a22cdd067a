// Which catch clause or trap takes an error.
import type { NetException } from "#dotnet/core/exception.ts";
import { findType } from "#dotnet/core/type.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { TerminatingError } from "../errors/error-record.ts";

/** The exceptions an error can be caught as: what a method call wrapped comes first. */
export function candidates(error: TerminatingError): NetException[] {
  const { exception } = error.record;
  const inner = exception.innerException;
  const runtime = findType("System.Management.Automation.RuntimeException");
  const wrapper = inner && error.origin !== "throw" && runtime?.isAssignableFrom(exception.type);
  return wrapper ? [inner, exception] : [exception];
}

export function exceptionMatches(error: TerminatingError, type: NetType): boolean {
  return candidates(error).some((e) => type.isAssignableFrom(e.type));
}

/** Index of the clause whose types take the error, and the exception it takes; the inner exception is tried on all clauses first. */
export function findClause(error: TerminatingError, clauses: readonly (readonly NetType[])[]): { index: number; exception: NetException } | null {
  for (const exception of candidates(error)) {
    const exact = clauses.findIndex((types) => types.some((t) => t === exception.type));
    if (exact >= 0) return { index: exact, exception };
    const base = clauses.findIndex((types) => types.some((t) => t.isAssignableFrom(exception.type)));
    if (base >= 0) return { index: base, exception };
  }
  return null;
}
