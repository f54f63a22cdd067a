// System.Enum.
import { typedArray } from "../core/array.ts";
import { netCompare } from "../core/compare.ts";
import { convertibleMembers } from "../core/convertible-members.ts";
import { formatEnum } from "../core/enum-format.ts";
import { enumFromNumber, enumNumber, orderedValues, parseEnum, requireEnum, tryParseEnum } from "../core/enum-parse.ts";
import type { NetException } from "../core/exception.ts";
import { argumentError, NetException as Failure } from "../core/exception.ts";
import { enumNamed, EnumValue, enumText, enumValue } from "../core/enum.ts";
import { integerValue } from "../core/number-kind.ts";
import type { IntegerName } from "../core/number-kind.ts";
import type { Ref } from "../core/reference.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { typeOf } from "../core/type-of.ts";

const underlying = (type: NetType) => typeNamed(type.definition.underlying ?? "System.Int32");

function number(value: unknown): number | bigint {
  const found = enumNumber(value);
  if (found === undefined) {
    throw argumentError("ArgumentException", "The value passed in must be an enum base or an underlying type for an enum, such as an Int32.", "value");
  }
  return found;
}

function names(type: NetType): string[] {
  return typedArray(typeNamed("System.String"), orderedValues(requireEnum(type)).map(([name]) => name));
}

function values(type: NetType): EnumValue[] {
  return typedArray(type, orderedValues(requireEnum(type)).map(([, value]) => enumValue(type, value)));
}

function isDefined(type: NetType, value: unknown): boolean {
  requireEnum(type);
  if (value === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "value");
  const all = type.definition.values ?? [];
  if (typeof value === "string") return all.some(([name]) => name === value);
  if (value instanceof EnumValue && value.type !== type) throw mismatch(type, value);
  const wanted = enumNumber(value);
  if (wanted === undefined) throw new Failure("System.InvalidOperationException", "Unknown enum type.");
  return all.some(([, v]) => BigInt(v) === BigInt(wanted));
}

function mismatch(type: NetType, value: unknown): NetException {
  return new Failure("System.ArgumentException", `Object must be the same type as the enum. The type passed in was '${typeOf(value).fullName}'; the enum type was '${type.fullName}'.`);
}

function nameOf(type: NetType, value: unknown): string | null {
  requireEnum(type);
  const wanted = BigInt(number(value));
  return (type.definition.values ?? []).find(([, v]) => BigInt(v) === wanted)?.[0] ?? null;
}

function tryInto(type: NetType, text: string | null, ignoreCase: boolean, result: Ref): boolean {
  const value = text === null ? "empty" : tryParseEnum(requireEnum(type), text, ignoreCase);
  const ok = value instanceof EnumValue;
  result.value = ok ? value : enumFromNumber(type, 0);
  return ok;
}

export default defineType({
  name: "System.Enum",
  base: "System.ValueType",
  abstract: true,
  interfaces: ["System.IComparable", "System.IConvertible", "System.IFormattable", "System.ISpanFormattable"],
  members: [
    ["int CompareTo(System.Object target)", (self: EnumValue, other: unknown) => netCompare(self, other)],
    ["bool Equals(System.Object obj)", (self: EnumValue, other: unknown) => self === other],
    ["int GetHashCode()", (self: EnumValue) => Number(BigInt.asIntN(32, BigInt(self.value)))],
    ["System.TypeCode GetTypeCode()", (self: EnumValue) => enumNamed(typeNamed("System.TypeCode"), underlying(self.type).name)],
    ["bool HasFlag(System.Enum flag)", (self: EnumValue, flag: EnumValue | null) => {
      if (flag === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "flag");
      if (flag.type !== self.type) {
        throw new Failure("System.ArgumentException", `The argument type, '${flag.type.fullName}', is not the same as the enum type '${self.type.fullName}'.`);
      }
      return (BigInt(self.value) & BigInt(flag.value)) === BigInt(flag.value);
    }],
    ["string ToString()", enumText],
    ...convertibleMembers,
    ["string ToString(string format, System.IFormatProvider provider)", (self: EnumValue, format: string | null) => formatEnum(self, format)],
    ["string ToString(string format)", (self: EnumValue, format: string | null) => formatEnum(self, format)],
    ["string ToString(System.IFormatProvider provider)", (self: EnumValue) => enumText(self)],
    ["int value__ {get;}", (self: EnumValue) => self.value],
    ["static string Format(type enumType, System.Object value, string format)", (type: NetType, value: unknown, format: string | null) => formatEnum(enumFromNumber(requireEnum(type), number(value)), format)],
    ["static string GetName[TEnum](TEnum value)", function (this: readonly NetType[], value: unknown) {
      return nameOf(typeArgument(this), value);
    }],
    ["static string GetName(type enumType, System.Object value)", nameOf],
    ["static string[] GetNames[TEnum]()", function (this: readonly NetType[]) {
      return names(typeArgument(this));
    }],
    ["static string[] GetNames(type enumType)", names],
    ["static type GetUnderlyingType(type enumType)", (type: NetType) => underlying(requireEnum(type))],
    ["static TEnum[] GetValues[TEnum]()", function (this: readonly NetType[]) {
      return values(typeArgument(this));
    }],
    ["static array GetValues(type enumType)", values],
    ["static array GetValuesAsUnderlyingType(type enumType)", (type: NetType) =>
      typedArray(underlying(requireEnum(type)), orderedValues(type).map(([, value]) => integerValue(underlying(type).name as IntegerName, value)))],
    ["static bool IsDefined[TEnum](TEnum value)", function (this: readonly NetType[], value: unknown) {
      return isDefined(typeArgument(this), value);
    }],
    ["static bool IsDefined(type enumType, System.Object value)", isDefined],
    ["static System.Object Parse(type enumType, string value)", (type: NetType, text: string | null) => parseEnum(type, text)],
    ["static System.Object Parse(type enumType, string value, bool ignoreCase)", parseEnum],
    ["static TEnum Parse[TEnum](string value)", function (this: readonly NetType[], text: string | null) {
      return parseEnum(typeArgument(this), text);
    }],
    ["static TEnum Parse[TEnum](string value, bool ignoreCase)", function (this: readonly NetType[], text: string | null, ignoreCase: boolean) {
      return parseEnum(typeArgument(this), text, ignoreCase);
    }],
    ["static bool TryParse(type enumType, string value, [ref] System.Object result)", (type: NetType, text: string | null, result: Ref) => tryInto(type, text, false, result)],
    ["static bool TryParse(type enumType, string value, bool ignoreCase, [ref] System.Object result)", tryInto],
    ["static bool TryParse[TEnum](string value, [ref] TEnum result)", function (this: readonly NetType[], text: string | null, result: Ref) {
      return tryInto(typeArgument(this), text, false, result);
    }],
    ["static bool TryParse[TEnum](string value, bool ignoreCase, [ref] TEnum result)", function (this: readonly NetType[], text: string | null, ignoreCase: boolean, result: Ref) {
      return tryInto(typeArgument(this), text, ignoreCase, result);
    }],
    ["static System.Object ToObject(type enumType, System.Object value)", (type: NetType, value: unknown) => enumFromNumber(requireEnum(type), number(value))],
    ["static System.Object ToObject(type enumType, int value)", (type: NetType, value: number) => enumFromNumber(requireEnum(type), value)],
    ["static System.Object ToObject(type enumType, long value)", (type: NetType, value: bigint) => enumFromNumber(requireEnum(type), value)],
  ],
});

/** T of a generic method: the engine calls it with the type arguments as `this`. */
function typeArgument(types: readonly NetType[]): NetType {
  return requireEnum(types[0] ?? null);
}
