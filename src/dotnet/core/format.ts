// Value to text: ToString(), ToString(format) and String.Format for every kind of value.
import { MultiArray, elementTypeOf } from "./array.ts";
import type { Culture } from "./culture.ts";
import { currentCulture } from "./culture.ts";
import { EnumValue } from "./enum.ts";
import { formatEnum } from "./enum-format.ts";
import { NetException } from "./exception.ts";
import { NetObject } from "./net-object.ts";
import { formatNumber } from "./number-format.ts";
import { numberNameOf } from "./number-kind.ts";
import { Char, isInt32 } from "./numbers.ts";
import { NetType, typeNamed } from "./type.ts";

/** IFormattable: classes of values that take a format string. FormatException for one they do not know. */
export interface Formattable {
  format(format: string | null, culture: Culture): string;
}

/** Classes with their own ToString(). Without it the full type name is shown. */
export interface Textual {
  toText(culture: Culture): string;
}

export function isFormattable(value: unknown): value is Formattable {
  return typeof value === "object" && value !== null && "format" in value && typeof value.format === "function";
}

function isTextual(value: unknown): value is Textual {
  return typeof value === "object" && value !== null && "toText" in value && typeof value.toText === "function";
}

/** ToString(format, culture): formattable values obey the format, all others ignore it. null gives "". */
export function formatValue(value: unknown, format: string | null, culture: Culture = currentCulture()): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (isInt32(value) && (format === null || format === "") && value >= 0) return String(value);
  if (numberNameOf(value) !== null) return formatNumber(value, format, culture);
  if (isFormattable(value)) return value.format(format, culture);
  if (value instanceof EnumValue) return formatEnum(value, format);
  return toText(value, culture);
}

let foreignText: (value: object) => string = String;

/** Says how objects that are none of the library's (PowerShell's custom objects) give their text. */
export function setForeignText(text: (value: object) => string): void {
  foreignText = text;
}

/** ToString() of any value; "" for null. */
export function toText(value: unknown, culture: Culture = currentCulture()): string {
  switch (typeof value) {
    case "string":
      return value;
    case "boolean":
      return value ? "True" : "False";
    case "bigint":
      return String(value);
    case "number":
      return (value | 0) === value && value >= 0 ? String(value) : formatNumber(value, null, culture);
    default:
  }
  if (value === null || value === undefined) return "";
  if (value instanceof Char) return String.fromCharCode(value.code);
  if (numberNameOf(value) !== null) return formatNumber(value, null, culture);
  if (isTextual(value)) return value.toText(culture);
  if (value instanceof EnumValue) return formatEnum(value, null);
  if (isFormattable(value)) return value.format(null, culture);
  if (value instanceof NetType) return typeText(value);
  if (value instanceof NetException) return exceptionText(value);
  if (Array.isArray(value)) return `${typeText(elementTypeOf(value) ?? typeNamed("System.Object"))}[]`;
  if (value instanceof Uint8Array) return "System.Byte[]";
  if (value instanceof MultiArray) return `${typeText(value.elementType)}[${",".repeat(value.lengths.length - 1)}]`;
  if (value instanceof NetObject) return typeText(value.netType);
  return foreignText(value);
}

/** Type.ToString(): like FullName but type arguments without assembly, "List`1[System.Int32]", open ones "List`1[T]". */
export function typeText(type: NetType): string {
  if (type.elementType) return `${typeText(type.elementType)}[${",".repeat(type.rank - 1)}]`;
  if (type.typeArguments.length) return `${type.definition.name}[${type.typeArguments.map(typeText).join(",")}]`;
  return type.isOpen ? `${type.definition.name}[${type.definition.parameters!.join(",")}]` : type.definition.name;
}

/** Exception.ToString(): type, message, inner exceptions, stack. */
export function exceptionText(error: NetException): string {
  let text = typeText(error.type);
  if (error.message !== "") text += `: ${error.message}`;
  if (error.innerException) text += `\n ---> ${exceptionText(error.innerException)}\n   --- End of inner exception stack trace ---`;
  const stack = error.fields.get("StackTrace");
  if (typeof stack === "string") text += `\n${stack}`;
  return text;
}

const LIMIT = 1_000_000;

/**
 * String.Format and -f: fills {index[,alignment][:format]}.
 * FormatException for malformed items and for an index beyond the arguments, with .NET's texts. `textOf` lets the engine print its own objects.
 */
export function compositeFormat(
  format: string,
  args: readonly unknown[],
  culture: Culture = currentCulture(),
  textOf: (value: unknown, format: string | null, culture: Culture) => string = formatValue,
): string {
  let out = "";
  let at = 0;
  const fail = (reason: string) =>
    new NetException("System.FormatException", `Input string was not in a correct format. Failure to parse near offset ${at}. ${reason}`);
  const next = () => {
    if (++at >= format.length) throw fail("Format item ends prematurely.");
    return format[at]!;
  };
  const isDigit = (c: string) => c >= "0" && c <= "9";
  for (;;) {
    const from = at;
    while (at < format.length && format[at] !== "{" && format[at] !== "}") at++;
    out += format.slice(from, at);
    if (at >= format.length) return out;
    const brace = format[at]!;
    let c = next();
    if (c === brace) {
      out += c;
      at++;
      continue;
    }
    if (brace === "}") throw fail("Unexpected closing brace without a corresponding opening brace.");
    const number = () => {
      if (!isDigit(c)) throw fail("Expected an ASCII digit.");
      let value = 0;
      while (isDigit(c) && value < LIMIT) {
        value = value * 10 + Number(c);
        c = next();
      }
      return value;
    };
    const spaces = () => {
      while (c === " ") c = next();
    };
    const index = number();
    let width = 0;
    let left = false;
    let itemFormat: string | null = null;
    spaces();
    if (c === ",") {
      c = next();
      spaces();
      if (c === "-") {
        left = true;
        c = next();
      }
      width = number();
      spaces();
    }
    if (c !== "}") {
      if (c !== ":") throw fail("Format item ends prematurely.");
      const start = at + 1;
      while ((c = next()) !== "}") if (c === "{") throw fail("Format item ends prematurely.");
      itemFormat = format.slice(start, at);
    }
    at++;
    if (index >= args.length) {
      throw new NetException("System.FormatException", "Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
    }
    const text = textOf(args[index], itemFormat, culture);
    out += left ? text.padEnd(width) : text.padStart(width);
  }
}
