// -f: composite formatting in the current culture.
import { currentCulture } from "#dotnet/core/culture.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { compositeFormat, formatValue } from "#dotnet/core/format.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { elementTypeOf } from "#dotnet/core/array.ts";
import { baseOf, membersOf, PSObject } from "../values/ps-object.ts";
import { displayText, textOf } from "../values/text.ts";

/** Error: FormatError. */
export function format(left: unknown, right: unknown, session: Session): string {
  // Only object[] spreads over the placeholders; typed arrays and lists are one argument.
  const given = baseOf(right);
  const args = Array.isArray(given) && elementTypeOf(given) === undefined ? (given as unknown[]) : [right];
  const asText = (value: unknown, spec: string | null) => itemText(value === automationNull ? null : value, spec, session);
  try {
    return compositeFormat(textOf(left, session), args, currentCulture(), asText);
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    throw runtimeError({ id: "FormatError", message: `Error formatting a string: ${error.message}.`, category: "InvalidOperation", inner: error });
  }
}

function itemText(value: unknown, spec: string | null, session: Session): string {
  if (value instanceof PSObject && value.custom) return textOf(value, session);
  if (membersOf(value)?.has("tostring")) return displayText(value, session);
  return formatValue(baseOf(value), spec, currentCulture());
}
