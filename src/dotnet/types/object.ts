// System.Object, System.ValueType, and the small types without behaviour: Void, IntPtr, Delegate kinds' root.
import { hashCode, netEquals } from "../core/compare.ts";
import { toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { typeOf } from "../core/type-of.ts";

/** A bare System.Object, good for identity only. */
export class PlainObject extends NetObject {
  override get netType(): NetType {
    return typeNamed("System.Object");
  }
}

export default [
  defineType({
    name: "System.Object",
    aliases: ["object"],
    members: [
      ["new()", () => new PlainObject()],
      ["type GetType()", (value: unknown) => typeOf(value)],
      ["string ToString()", (value: unknown) => toText(value)],
      ["bool Equals(System.Object obj)", (value: unknown, other: unknown) => netEquals(value, other)],
      ["int GetHashCode()", (value: unknown) => hashCode(value)],
      ["static bool Equals(System.Object objA, System.Object objB)", netEquals],
      ["static bool ReferenceEquals(System.Object objA, System.Object objB)", sameReference],
    ],
  }),
  defineType({ name: "System.ValueType", abstract: true }),
  defineType({ name: "System.Void", kind: "struct", aliases: ["void"] }),
  defineType({ name: "System.Delegate", abstract: true, interfaces: ["System.ICloneable"] }),
  defineType({ name: "System.MulticastDelegate", base: "System.Delegate", abstract: true }),
  defineType({ name: "System.MarshalByRefObject", abstract: true }),
  defineType({ name: "System.Attribute", abstract: true }),
];

/** Value types are boxed anew each time; texts have no identity here and count as distinct, as two literals are in .NET. */
function sameReference(a: unknown, b: unknown): boolean {
  return a === b && (a === null || (typeof a === "object" && !typeOf(a).isValueType));
}
