// System.AggregateException: several exceptions in one.
import { typedArray } from "../core/array.ts";
import { NetException } from "../core/exception.ts";
import { toItems } from "../core/sequence.ts";
import { defineType, NetType, typeNamed } from "../core/type.ts";

const OWN = "System.AggregateException";
const DEFAULT = "One or more errors occurred.";

function make(self: unknown, message: string | null, inner: unknown[]): NetException {
  const errors = inner.filter((e): e is NetException => e instanceof NetException);
  const text = (message ?? DEFAULT) + errors.map((e) => ` (${e.message})`).join("");
  return new NetException(self instanceof NetType ? self : typeNamed(OWN), text, errors[0] ?? null, { InnerExceptions: typedArray(typeNamed("System.Exception"), errors), Plain: message ?? DEFAULT });
}

function innersOf(error: NetException): NetException[] {
  const found = error.fields.get("InnerExceptions");
  return Array.isArray(found) ? (found as NetException[]) : [];
}

function leaves(error: NetException): NetException[] {
  return innersOf(error).flatMap((e) => (e.type.definition.name === OWN ? leaves(e) : [e]));
}

export default defineType({
  name: OWN,
  base: "System.Exception",
  members: [
    ["new()", function (this: unknown) {
      return make(this, null, []);
    }],
    ["new(string message)", function (this: unknown, message: string | null) {
      return make(this, message, []);
    }],
    ["new(string message, System.Exception innerException)", function (this: unknown, message: string | null, inner: unknown) {
      return make(this, message, [inner]);
    }],
    ["new(System.Collections.Generic.IEnumerable[System.Exception] innerExceptions)", function (this: unknown, inner: unknown) {
      return make(this, null, toItems(inner));
    }],
    ["new(Params System.Exception[] innerExceptions)", function (this: unknown, inner: unknown[]) {
      return make(this, null, inner);
    }],
    ["new(string message, System.Collections.Generic.IEnumerable[System.Exception] innerExceptions)", function (this: unknown, message: string | null, inner: unknown) {
      return make(this, message, toItems(inner));
    }],
    ["new(string message, Params System.Exception[] innerExceptions)", function (this: unknown, message: string | null, inner: unknown[]) {
      return make(this, message, inner);
    }],
    ["System.AggregateException Flatten()", (error: NetException) => make(error.type, String(error.fields.get("Plain") ?? DEFAULT), leaves(error))],
    ["System.Collections.ObjectModel.ReadOnlyCollection[System.Exception] InnerExceptions {get;}", (error: NetException) => typedArray(typeNamed("System.Exception"), innersOf(error))],
  ],
});
