// What .NET type a value has, and the list of type names that PowerShell's type system goes by.
import { elementTypeOf, MultiArray } from "#dotnet/core/array.ts";
import { Decimal } from "#dotnet/core/decimal.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { BigInteger, Byte, Char, Double, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64 } from "#dotnet/core/numbers.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { arrayTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { automationNull } from "./automation-null.ts";
import { addedTypeNames, PSObject } from "./ps-object.ts";

const numberClasses = new Map<unknown, string>([
  [Double, "System.Double"],
  [Int64, "System.Int64"],
  [Char, "System.Char"],
  [Byte, "System.Byte"],
  [SByte, "System.SByte"],
  [Int16, "System.Int16"],
  [UInt16, "System.UInt16"],
  [UInt32, "System.UInt32"],
  [UInt64, "System.UInt64"],
  [Single, "System.Single"],
  [BigInteger, "System.Numerics.BigInteger"],
  [Decimal, "System.Decimal"],
]);

const cache = new Map<string, NetType>();
function cached(name: string): NetType {
  let type = cache.get(name);
  if (!type) cache.set(name, (type = typeNamed(name)));
  return type;
}

/** The type `.GetType()` answers. $null and functions count as System.Object. */
export function typeOfValue(value: unknown): NetType {
  switch (typeof value) {
    case "number":
      return cached((value | 0) === value ? "System.Int32" : "System.Double");
    case "string":
      return cached("System.String");
    case "boolean":
      return cached("System.Boolean");
    case "object":
      break;
    default:
      return cached("System.Object");
  }
  if (value === null || value === automationNull) return cached("System.Object");
  if (value instanceof NetObject) return value.netType;
  if (value instanceof PSObject) return value.custom ? cached("System.Management.Automation.PSCustomObject") : typeOfValue(value.base);
  if (Array.isArray(value)) return arrayTypeOf(elementTypeOf(value) ?? cached("System.Object"));
  if (value instanceof Uint8Array) return arrayTypeOf(cached("System.Byte"));
  if (value instanceof MultiArray) return arrayTypeOf(value.elementType, value.lengths.length);
  const name = numberClasses.get((value as object).constructor);
  return cached(name ?? "System.Object");
}

/** PSTypeNames: names set on the object, else the type and its bases. */
export function typeNamesOf(value: unknown): string[] {
  const own = addedTypeNames(value);
  if (own) return own;
  const names: string[] = [];
  for (let type: NetType | null = typeOfValue(value); type; type = type.base) names.push(type.fullName);
  return names;
}
