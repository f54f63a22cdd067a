// default(T) and new T[n]: the values .NET puts where nothing was put yet.
import { typedArray } from "./array.ts";
import { enumValue } from "./enum.ts";
import { BigInteger, Byte, charOf, Double, Int16, Int64, SByte, Single, UInt16, UInt32, UInt64 } from "./numbers.ts";
import type { NetType } from "./type.ts";

const defaults = new Map<string, () => unknown>([
  ["System.Int32", () => 0],
  ["System.Boolean", () => false],
  ["System.Double", () => new Double(0)],
  ["System.Int64", () => new Int64(0n)],
  ["System.Byte", () => new Byte(0)],
  ["System.Char", () => charOf(0)],
  ["System.Single", () => new Single(0)],
  ["System.Int16", () => new Int16(0)],
  ["System.UInt16", () => new UInt16(0)],
  ["System.UInt32", () => new UInt32(0)],
  ["System.UInt64", () => new UInt64(0n)],
  ["System.SByte", () => new SByte(0)],
  ["System.Numerics.BigInteger", () => new BigInteger(0n)],
]);

/** A struct's file says here what its default is, where the parameterless constructor does not. */
export function registerDefault(typeName: string, make: () => unknown): void {
  defaults.set(typeName, make);
}

/** default(T): zero for numbers, the zero value of structs and enums, null for classes. */
export function defaultOf(type: NetType): unknown {
  const make = defaults.get(type.definition.name);
  if (make) return make();
  if (type.isEnum) return enumValue(type, type.definition.underlying === "System.Int64" || type.definition.underlying === "System.UInt64" ? 0n : 0);
  if (type.kind === "struct") {
    const constructor = type.constructors.find((c) => c.signature.parameters.length === 0);
    if (constructor) return constructor.run.call(type);
  }
  return null;
}

/** A .NET array of T holding the items: byte[] is a Uint8Array, object[] a plain array, others typed. */
export function arrayOf(type: NetType, items: unknown[]): unknown[] | Uint8Array {
  if (type.definition.name === "System.Byte") return Uint8Array.from(items, (item) => (item as Byte).value);
  return type.definition.name === "System.Object" ? items : typedArray(type, items);
}
