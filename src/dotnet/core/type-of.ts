// GetType(): which .NET type a value has.
import { MultiArray, elementTypeOf } from "./array.ts";
import { Decimal } from "./decimal.ts";
import { NetObject } from "./net-object.ts";
import type { NumberName } from "./number-kind.ts";
import { numberNameOf } from "./number-kind.ts";
import { Char } from "./numbers.ts";
import type { NetType } from "./type.ts";
import { arrayTypeOf, typeNamed } from "./type.ts";

const cache = new Map<string, NetType>();

function named(name: string): NetType {
  let type = cache.get(name);
  if (!type) cache.set(name, (type = typeNamed(name)));
  return type;
}

function numeric(name: NumberName): NetType {
  return named(name === "BigInteger" ? "System.Numerics.BigInteger" : `System.${name}`);
}

/** The type of any engine value; a custom object of scripts is just an object here. null and undefined have none: asking is a bug of ours. */
export function typeOf(value: unknown): NetType {
  switch (typeof value) {
    case "string":
      return named("System.String");
    case "boolean":
      return named("System.Boolean");
    case "number":
      return named((value | 0) === value ? "System.Int32" : "System.Double");
    case "object":
      if (value === null) break;
      if (value instanceof NetObject) return value.netType;
      if (Array.isArray(value)) return arrayTypeOf(elementTypeOf(value) ?? named("System.Object"));
      if (value instanceof Char) return named("System.Char");
      if (value instanceof Decimal) return named("System.Decimal");
      if (value instanceof Uint8Array) return arrayTypeOf(named("System.Byte"));
      if (value instanceof MultiArray) return arrayTypeOf(value.elementType, value.lengths.length);
      const number = numberNameOf(value);
      return number === null ? named("System.Object") : numeric(number);
    default:
  }
  throw new Error(`not a .NET value: ${String(value)}`);
}
