// Objects whose state is their own fields: most classes of the library and the engine, and plain records.
import type { Data, Kind, Reader, Writer } from "./kind.ts";
import { keepClass, keepShape } from "./kind.ts";

type Fields = { [name: string]: unknown };

function write(object: object, writer: Writer, left: readonly string[] = []): Data {
  const names = Object.keys(object).filter((name) => !left.includes(name));
  return [names.join("\n"), ...names.map((name) => writer.value((object as Fields)[name]))];
}

function fill(object: object, data: Data, reader: Reader): void {
  const [names, ...values] = data as [string, ...Data[]];
  if (names === "") return;
  for (const [i, name] of names.split("\n").entries()) {
    // A record's keys may be anything; defined, not assigned, they touch no setter.
    Object.defineProperty(object, name, { value: reader.value(values[i]!), writable: true, enumerable: true, configurable: true });
  }
}

/** Keeps a class without private fields: the same fields on a fresh object of the class. `left` names fields that are made anew. */
export function keepFields(name: string, type: { readonly prototype: object }, left?: { readonly [field: string]: unknown }): void {
  const names = Object.keys(left ?? {});
  keepClass(type, {
    name,
    write: (object, writer) => write(object, writer, names),
    make: () => Object.assign(Object.create(type.prototype) as object, left),
    fill,
  });
}

/** A plain object; its keys are code's, never a script's. */
export const record: Kind<object> = {
  name: "record",
  write,
  make: () => ({}),
  fill,
};
keepShape(record);
