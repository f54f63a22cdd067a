// Enum.ToString(format): G, D, X and F.
import type { EnumValue } from "./enum.ts";
import { enumText } from "./enum.ts";
import { NetException } from "./exception.ts";
import { typeNamed } from "./type.ts";

const widths = new Map([
  ["System.Byte", 8],
  ["System.SByte", 8],
  ["System.Int16", 16],
  ["System.UInt16", 16],
  ["System.Int32", 32],
  ["System.UInt32", 32],
  ["System.Int64", 64],
  ["System.UInt64", 64],
]);

/** Bits of the underlying type of an enum. */
export function enumBits(value: EnumValue): number {
  const underlying = value.type.definition.underlying;
  return underlying === undefined ? 32 : (widths.get(typeNamed(underlying).definition.name) ?? 32);
}

/** FormatException for another letter. */
export function formatEnum(value: EnumValue, format: string | null): string {
  switch ((format ?? "").toUpperCase()) {
    case "":
    case "G":
      return enumText(value);
    case "D":
      return String(value.value);
    case "X": {
      const bits = enumBits(value);
      return BigInt.asUintN(bits, BigInt(value.value)).toString(16).toUpperCase().padStart(bits / 4, "0");
    }
    case "F":
      return flagNames(value) ?? String(value.value);
    default:
      throw new NetException("System.FormatException", 'Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".');
  }
}

function flagNames(value: EnumValue): string | null {
  const exact = enumText(value);
  if (Number.isNaN(Number(exact))) return exact;
  let left = BigInt(value.value);
  const names: string[] = [];
  const values = [...(value.type.definition.values ?? [])].sort((a, b) => (BigInt(a[1]) > BigInt(b[1]) ? -1 : 1));
  for (const [name, number] of values) {
    const bits = BigInt(number);
    if (bits !== 0n && (left & bits) === bits) {
      names.unshift(name);
      left &= ~bits;
    }
  }
  return left === 0n && names.length > 0 ? names.join(", ") : null;
}
