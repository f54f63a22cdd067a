// Casts to enum types: names, unambiguous beginnings, numbers, comma lists for flags.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumValue } from "#dotnet/core/enum.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { asBigInt, Code, codeOf } from "../operators/number-code.ts";
import { castError, castErrorBecause } from "./cast-errors.ts";
import { numberFromText } from "./number-text.ts";
import { toNumber } from "./to-number.ts";
import { displayText } from "../values/text.ts";

function valuesOf(type: NetType): [string, number | bigint][] {
  return type.definition.values ?? [];
}

function valueOf(type: NetType, bits: bigint): EnumValue {
  const wide = type.definition.underlying === "System.Int64" || type.definition.underlying === "System.UInt64";
  return enumValue(type, wide ? bits : Number(bits));
}

function isDefined(type: NetType, bits: bigint): boolean {
  if (valuesOf(type).some(([, v]) => BigInt(v) === bits)) return true;
  if (!type.definition.flags || bits < 0n) return false;
  let all = 0n;
  for (const [, v] of valuesOf(type)) all |= BigInt(v);
  return bits !== 0n && (bits & ~all) === 0n;
}

function possible(type: NetType): string {
  return valuesOf(type).map(([name]) => name).join(",");
}

function notAValue(id: string, text: string, type: NetType) {
  const subject = id === "nullToEnumInvalidCast" ? "null" : `value "${text}"`;
  return castError(
    id,
    `Cannot convert ${subject} to type "${type.fullName}" due to enumeration values that are not valid. Specify one of the following enumeration values and try again. The possible enumeration values are "${possible(type)}".`,
  );
}

export function nullToEnumError(type: NetType) {
  return notAValue("nullToEnumInvalidCast", "", type);
}

/** From a number of any type, rounded as casts do. Error: UndefinedIntegerToEnum. */
export function enumFromNumber(value: unknown, type: NetType): EnumValue {
  // Numbers with a fraction part are read as names, and fail as such.
  if (codeOf(value) >= Code.Single) return enumFromText(displayText(value), type);
  const whole = toNumber(value, typeNamed(type.definition.underlying ?? "System.Int32"));
  const bits = asBigInt(whole);
  if (!isDefined(type, bits)) throw notAValue("UndefinedIntegerToEnum", displayText(value), type);
  return valueOf(type, bits);
}

/** From text. Errors: EnumParseUndefined, SubstringDisambiguationEnumParseThrewAnException. */
export function enumFromText(text: string, type: NetType): EnumValue {
  const trimmed = text.trim();
  const number = /^[+-]?\d+$/.test(trimmed) ? numberFromText(trimmed) : undefined;
  if (number !== undefined) {
    const bits = asBigInt(toNumber(number, typeNamed(type.definition.underlying ?? "System.Int32")));
    if (!isDefined(type, bits)) throw notAValue("EnumParseUndefined", text, type);
    return valueOf(type, bits);
  }
  let bits = 0n;
  for (const part of trimmed.split(",")) bits |= BigInt(oneName(part.trim(), text, type));
  return valueOf(type, bits);
}

/** A list of names, numbers or lists of them, for flags; `one` converts each. */
export function enumFromItems(items: Iterable<unknown>, type: NetType, one: (item: unknown) => EnumValue): EnumValue {
  let bits = 0n;
  for (const item of items) {
    if (item === null) throw nullToEnumError(type);
    bits |= BigInt(one(item).value);
  }
  return valueOf(type, bits);
}

function oneName(name: string, whole: string, type: NetType): number | bigint {
  const values = valuesOf(type);
  const wanted = name.toLowerCase();
  const exact = values.find(([n]) => n.toLowerCase() === wanted);
  if (exact) return exact[1];
  const close = values.filter(([n]) => n.toLowerCase().startsWith(wanted));
  if (close.length === 1) return close[0]![1];
  const reason = close.length
    ? `The identifier name ${name} cannot be processed because it is either too similar or identical to the following enumerator names: ${close.map(([n]) => n).join(", ")}. Use a more specific identifier name.`
    : `Unable to match the identifier name ${name} to a valid enumerator name. Specify one of the following enumerator names and try again:\n${values.map(([n]) => n).join(", ")}`;
  throw castErrorBecause("SubstringDisambiguationEnumParseThrewAnException", whole, type, reason);
}
