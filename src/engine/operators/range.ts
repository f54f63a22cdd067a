// a..b: whole numbers up or down, or characters.
import { reserve } from "#dotnet/core/memory-limit.ts";
import { Char, charOf } from "#dotnet/core/numbers.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { convertTo } from "../convert/convert-to.ts";
import { numberFromText } from "../convert/number-text.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { baseOf } from "../values/ps-object.ts";
import { typeOfValue } from "../values/type-of.ts";
import { WholeRange } from "../values/whole-range.ts";
import { Code, codeOf } from "./number-code.ts";

/** Errors are those of .NET's Convert.ToInt32: FormatException, InvalidCastException. */
export function range(a: unknown, b: unknown, session: Session): unknown[] {
  const walked = walkedRange(a, b, session);
  if (!(walked instanceof WholeRange)) return walked;
  const { from: low, to: high } = walked;
  reserve(walked.count);
  const result: unknown[] = [];
  if (low <= high) for (let i = low; i <= high; i++) result.push(i);
  else for (let i = low; i >= high; i--) result.push(i);
  return result;
}

/** The same for who only walks it: characters as an array, whole numbers one by one. */
export function walkedRange(a: unknown, b: unknown, session: Session): WholeRange | unknown[] {
  const [left, right] = [baseOf(a), baseOf(b)];
  const [from, to] = [letter(left), letter(right)];
  if (from === null || to === null) return new WholeRange(whole(left, session), whole(right, session));
  const result: unknown[] = [];
  const step = from <= to ? 1 : -1;
  for (let code = from; code !== to + step; code += step) result.push(charOf(code));
  return result;
}

/** A character, or text of one character that is no digit. */
function letter(value: unknown): number | null {
  if (value instanceof Char) return value.code;
  return typeof value === "string" && value.length === 1 && !/\d/.test(value) ? value.charCodeAt(0) : null;
}

function whole(value: unknown, session: Session): number {
  if (value === null || value === undefined || value === automationNull) return 0;
  if (typeof value === "number" && (value | 0) === value) return value;
  if (typeof value === "string") {
    const number = numberFromText(value) ?? (value.trim() === "" ? 0 : undefined);
    if (number === undefined) throw stopped("System.FormatException", `The input string '${value}' was not in a correct format.`);
    return convertTo(number, typeNamed("System.Int32"), session) as number;
  }
  if (codeOf(value) === Code.None) throw stopped("System.InvalidCastException", `Unable to cast object of type '${typeOfValue(value).fullName}' to type 'System.IConvertible'.`);
  return convertTo(value, typeNamed("System.Int32"), session) as number;
}

function stopped(type: string, message: string) {
  return runtimeError({ id: type, message, category: "OperationStopped", exception: type });
}
