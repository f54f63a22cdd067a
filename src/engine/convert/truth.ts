// What counts as true.
import { MultiArray } from "#dotnet/core/array.ts";
import { Decimal } from "#dotnet/core/decimal.ts";
import { EnumValue } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { BigInteger, Byte, Char, Double, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64 } from "#dotnet/core/numbers.ts";
import { isListLike } from "#dotnet/core/sequence.ts";
import { automationNull } from "../values/automation-null.ts";
import { PSObject } from "../values/ps-object.ts";
import { SwitchParameter } from "../values/switch-parameter.ts";

/** LanguagePrimitives.IsTrue: zero, "", $null, an empty list and a list of one false element are false. */
export function isTrue(value: unknown): boolean {
  switch (typeof value) {
    case "boolean":
      return value;
    case "number":
      return value !== 0;
    case "string":
      return value !== "";
    case "undefined":
      return false;
    default:
      return value !== null && value !== automationNull && objectIsTrue(value as object);
  }
}

function objectIsTrue(value: object): boolean {
  if (Array.isArray(value)) return listIsTrue(value.length, () => value[0] as unknown);
  if (value instanceof PSObject) return value.custom || isTrue(value.base);
  if (value instanceof NetObject) {
    if (value instanceof EnumValue) return value.value !== 0 && value.value !== 0n;
    if (value instanceof SwitchParameter) return value.isPresent;
    if (isListLike(value)) return listIsTrue(value.count, () => value.getAt(0));
    return true;
  }
  if (value instanceof Double || value instanceof Single || value instanceof Byte || value instanceof SByte) return value.value !== 0;
  if (value instanceof Int16 || value instanceof UInt16 || value instanceof UInt32) return value.value !== 0;
  if (value instanceof Int64 || value instanceof UInt64 || value instanceof BigInteger) return value.value !== 0n;
  if (value instanceof Decimal) return value.mantissa !== 0n;
  if (value instanceof Char) return value.code !== 0;
  if (value instanceof Uint8Array) return listIsTrue(value.length, () => value[0]);
  if (value instanceof MultiArray) return listIsTrue(value.items.length, () => value.items[0]);
  return true;
}

/** A list of one is as true as its element, unless that is itself a list: then it is true when not empty. */
function listIsTrue(count: number, first: () => unknown): boolean {
  if (count === 0) return false;
  if (count > 1) return true;
  const item = first();
  if (Array.isArray(item)) return item.length > 0;
  if (isListLike(item)) return item.count > 0;
  return isTrue(item);
}
