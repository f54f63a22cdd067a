// System.Nullable, DBNull, IntPtr and UIntPtr: small types at the edge of the number types.
import { NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import { rawNumber } from "../core/number-kind.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { enumNamed } from "../core/enum.ts";
import { typeOf } from "../core/type-of.ts";

/** System.DBNull: the database's null. */
export class DBNull extends NetObject {
  override get netType(): NetType {
    return typeNamed("System.DBNull");
  }
  toText(): string {
    return "";
  }
}

/** DBNull.Value: the only one. */
export const dbNull = new DBNull();

/** IntPtr and UIntPtr: a native integer of 64 bits. */
export class NativeInteger extends NetObject {
  readonly value: bigint;
  readonly signed: boolean;
  constructor(value: bigint, signed: boolean) {
    super();
    this.value = signed ? BigInt.asIntN(64, value) : BigInt.asUintN(64, value);
    this.signed = signed;
  }
  override get netType(): NetType {
    return typeNamed(this.signed ? "System.IntPtr" : "System.UIntPtr");
  }
  toText(): string {
    return String(this.value);
  }
  equals(other: unknown): boolean {
    return other instanceof NativeInteger && other.signed === this.signed && other.value === this.value;
  }
  hashKey(): string {
    return `native ${this.signed} ${this.value}`;
  }
  compareTo(other: unknown): number {
    if (!(other instanceof NativeInteger)) return 1;
    return this.value < other.value ? -1 : this.value > other.value ? 1 : 0;
  }
}

const native = (signed: boolean) => {
  const name = signed ? "System.IntPtr" : "System.UIntPtr";
  const [small, wide] = signed ? ["int", "long"] : ["uint", "ulong"];
  const suffix = signed ? "Int" : "UInt";
  return defineType({
    name,
    kind: "struct",
    interfaces: ["System.IComparable", "System.IFormattable", `System.IComparable\`1[${name}]`, `System.IEquatable\`1[${name}]`],
    members: [
      [`new(${small} value)`, (value: number) => new NativeInteger(BigInt(value), signed)],
      [`new(${wide} value)`, (value: bigint) => new NativeInteger(value, signed)],
      ["new()", () => new NativeInteger(0n, signed)],
      [`${small} To${suffix}32()`, (self: NativeInteger) => {
        if (BigInt.asIntN(32, self.value) !== self.value && BigInt.asUintN(32, self.value) !== self.value) throw new NetException("System.OverflowException", "Arithmetic operation resulted in an overflow.");
        return Number(self.value);
      }],
      [`${wide} To${suffix}64()`, (self: NativeInteger) => self.value],
      ["string ToString()", (self: NativeInteger) => self.toText()],
      ["bool Equals(System.Object obj)", (self: NativeInteger, other: unknown) => self.equals(other)],
      [`static ${name} Zero {get;}`, () => new NativeInteger(0n, signed)],
      ["static int Size {get;}", () => 8],
    ],
  });
};

const compare = (a: unknown, b: unknown) => Number(rawNumber(a) ?? 0) - Number(rawNumber(b) ?? 0);

export default [
  defineType({
    name: "System.Nullable`1",
    kind: "struct",
    aliases: ["nullable`1"],
    parameters: ["T"],
    members: [
      ["new(T value)", (value: unknown) => value],
      ["bool HasValue {get;}", (self: unknown) => self !== null],
      ["T Value {get;}", (self: unknown) => {
        if (self === null) throw new NetException("System.InvalidOperationException", "Nullable object must have a value.");
        return self;
      }],
      ["T GetValueOrDefault()", (self: unknown) => self],
      ["T GetValueOrDefault(T defaultValue)", (self: unknown, fallback: unknown) => self ?? fallback],
    ],
  }),
  defineType({
    name: "System.Nullable",
    abstract: true,
    sealed: true,
    members: [
      ["static type GetUnderlyingType(type nullableType)", (type: NetType) => (type.genericDefinition?.definition.name === "System.Nullable`1" ? type.typeArguments[0] : null)],
      ["static int Compare[T](System.Nullable[T] n1, System.Nullable[T] n2)", (a: unknown, b: unknown) => (a === null ? (b === null ? 0 : -1) : b === null ? 1 : Math.sign(compare(a, b)))],
    ],
  }),
  defineType({
    name: "System.DBNull",
    sealed: true,
    aliases: ["dbnull"],
    interfaces: ["System.IConvertible"],
    members: [
      ["static System.DBNull Value {get;}", () => dbNull],
      ["string ToString()", () => ""],
      ["System.TypeCode GetTypeCode()", () => enumNamed(typeNamed("System.TypeCode"), "DBNull")],
      ["type GetType()", (self: unknown) => typeOf(self)],
    ],
  }),
  native(true),
  native(false),
];
