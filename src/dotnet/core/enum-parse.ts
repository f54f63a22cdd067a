// Names and numbers of enums: Enum.Parse and its kin.
import { enumBits } from "./enum-format.ts";
import type { EnumValue } from "./enum.ts";
import { enumValue } from "./enum.ts";
import { argumentError, NetException } from "./exception.ts";
import { rawNumber } from "./number-kind.ts";
import { Char } from "./numbers.ts";
import type { NetType } from "./type.ts";
import { EnumValue as EnumObject } from "./enum.ts";

/** The value of an enum type nearest to its 64-bit or 32-bit form: bigint when the underlying type is long or ulong. */
export function enumFromNumber(type: NetType, value: number | bigint): EnumValue {
  const probe = new EnumObject(type, 0);
  const bits = enumBits(probe);
  const underlying = type.definition.underlying ?? "System.Int32";
  const signed = !/^System\.(U|Byte)/.test(underlying);
  const wrapped = signed ? BigInt.asIntN(bits, BigInt(value)) : BigInt.asUintN(bits, BigInt(value));
  const bigStored = (type.definition.values ?? []).some(([, v]) => typeof v === "bigint");
  return enumValue(type, bits === 64 || bigStored ? fit(type, wrapped) : Number(wrapped));
}

/** Tables may hold small numbers of a 64-bit enum as plain numbers; keep to the form they use. */
function fit(type: NetType, value: bigint): number | bigint {
  const found = (type.definition.values ?? []).find(([, v]) => BigInt(v) === value);
  if (found) return found[1];
  return Number.isSafeInteger(Number(value)) && typeof (type.definition.values?.[0]?.[1] ?? 0n) === "number" ? Number(value) : value;
}

export type EnumFailure = "empty" | { unknown: string } | "overflow";

/** Reads "Red", "red, Blue" or "5". */
export function tryParseEnum(type: NetType, text: string, ignoreCase: boolean): EnumValue | EnumFailure {
  const trimmed = text.trim();
  if (trimmed === "") return "empty";
  if (/^[+-]?\d+$/.test(trimmed)) {
    const number = BigInt(trimmed.startsWith("+") ? trimmed.slice(1) : trimmed);
    const value = enumFromNumber(type, number);
    return BigInt(value.value) === number ? value : "overflow";
  }
  let sum = 0n;
  for (const part of trimmed.split(",")) {
    const name = part.trim();
    const values = type.definition.values ?? [];
    const found = values.find(([n]) => n === name) ?? (ignoreCase ? values.find(([n]) => n.toLowerCase() === name.toLowerCase()) : undefined);
    if (!found) return { unknown: text };
    sum |= BigInt(found[1]);
  }
  return enumFromNumber(type, sum);
}

/** Enum.Parse: ArgumentException or OverflowException with .NET's texts. */
export function parseEnum(type: NetType, text: string | null, ignoreCase = false): EnumValue {
  requireEnum(type);
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "value");
  const result = tryParseEnum(type, text, ignoreCase);
  if (result === "empty") throw argumentError("ArgumentException", "Must specify valid information for parsing in the string.", "value");
  if (result === "overflow") throw new NetException("System.OverflowException", `Value was either too large or too small for ${article(type)}.`);
  if (!(result instanceof EnumObject)) throw new NetException("System.ArgumentException", `Requested value '${result.unknown}' was not found.`);
  return result;
}

function article(type: NetType): string {
  const name = (type.definition.underlying ?? "System.Int32").replace("System.", "");
  return name === "Byte" ? "an unsigned byte" : name === "SByte" ? "a signed byte" : name.startsWith("U") ? `a ${name}` : `an ${name}`;
}

export function requireEnum(type: NetType | null): NetType {
  if (type === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "enumType");
  if (!type.isEnum) throw argumentError("ArgumentException", "Type provided must be an Enum.", "enumType");
  return type;
}

/** Values in unsigned order of their bits, as GetValues and GetNames list them. */
export function orderedValues(type: NetType): [name: string, value: number | bigint][] {
  const key = (value: number | bigint) => BigInt.asUintN(64, BigInt(value));
  return (type.definition.values ?? []).map((v, i) => ({ v, i })).sort((a, b) => (key(a.v[1]) < key(b.v[1]) ? -1 : key(a.v[1]) > key(b.v[1]) ? 1 : a.i - b.i)).map(({ v }) => v);
}

/** The number in any value that Enum methods accept: the enum itself, integers, chars. Undefined for the rest. */
export function enumNumber(value: unknown): number | bigint | undefined {
  if (value instanceof EnumObject) return value.value;
  if (value instanceof Char) return value.code;
  const raw = rawNumber(value);
  return typeof raw === "bigint" || (typeof raw === "number" && Number.isInteger(raw)) ? raw : undefined;
}
