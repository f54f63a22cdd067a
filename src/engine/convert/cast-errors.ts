// The errors of casts, with PowerShell's ids and texts.
import { NetException } from "#dotnet/core/exception.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import { displayText } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";

/** A failed cast; the exception within is PSInvalidCastException, as parameter binding and method calls quote it. */
export function castError(id: string, message: string, inner: NetException | null = null): TerminatingError {
  const cast = new NetException("System.Management.Automation.PSInvalidCastException", message, inner);
  return runtimeError({ id, message, category: "InvalidArgument", inner: cast });
}

/** `Cannot convert value "x" to type "T". Error: "why"`. */
export function castErrorBecause(id: string, value: unknown, type: NetType, why: string | NetException): TerminatingError {
  const reason = typeof why === "string" ? why : why.message;
  return castError(id, `Cannot convert value "${displayText(value)}" to type "${type.fullName}". Error: "${reason}"`, typeof why === "string" ? null : why);
}

/** `Cannot convert the "x" value of type "S" to type "T".` */
export function noConversionError(value: unknown, type: NetType): TerminatingError {
  const from = typeOfValue(value).fullName;
  // A text that should have been secret is not repeated.
  if (type.fullName === "System.Security.SecureString") return castError("ConvertToFinalInvalidCastException", `Cannot convert the value of type "${from}" to type "${type.fullName}".`);
  return castError("ConvertToFinalInvalidCastException", `Cannot convert the "${plainText(value)}" value of type "${from}" to type "${type.fullName}".`);
}

/** Collections are named by their type, not joined. */
function plainText(value: unknown): string {
  return Array.isArray(value) ? typeOfValue(value).fullName : displayText(value);
}

/** Text that does not spell a number. */
export function castFromTextError(text: string, type: NetType, reason: "format" | NetException = "format"): TerminatingError {
  const name = type.definition.name;
  const real = name === "System.Double" || name === "System.Single";
  const id = real ? "InvalidCastFromStringToDoubleOrSingle" : name === "System.Decimal" ? "InvalidCastFromStringToDecimal" : "InvalidCastFromStringToInteger";
  const inner = reason === "format" ? new NetException("System.FormatException", `The input string '${text}' was not in a correct format.`) : reason;
  return castErrorBecause(id, text, type, inner);
}
