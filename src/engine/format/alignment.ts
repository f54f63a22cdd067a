// On which side a column stands when nobody says: decided by the first value's type.
import { Decimal } from "#dotnet/core/decimal.ts";
import { EnumValue } from "#dotnet/core/enum.ts";
import { BigInteger, Byte, Char, Double, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64 } from "#dotnet/core/numbers.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { baseOf } from "../values/ps-object.ts";
import type { Alignment } from "./format-data.ts";

const right = [BigInteger, Byte, Char, Decimal, Double, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64];

/** Numbers, booleans, chars, enums and secure strings stand right; everything else, $null too, left (goldens format-objects, format-types). */
export function alignmentOf(value: unknown): Alignment {
  const base = baseOf(value);
  if (typeof base === "number" || typeof base === "boolean" || base instanceof EnumValue) return "right";
  if (base instanceof NetObject && base.netType.fullName === "System.Security.SecureString") return "right";
  return right.some((type) => base instanceof type) ? "right" : "left";
}
