// Objects whose state is their own fields: most classes of the library and the engine, and plain records.
import type { Data, Kind, Reader, Writer } from "./kind.ts";
import { keepClass, keepShape } from "./kind.ts";

type Fields = { [name: string]: unknown };

function write(object: object, writer: Writer): Data {
  const names = Object.keys(object);
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

/** Keeps a class: the same fields on a fresh object of the class. One with private parts has to be made by its constructor, in `blank`. */
export function keepFields<T extends object>(name: string, type: { readonly prototype: T }, blank?: () => T): void {
  keepClass<T>(type, { name, write, make: blank ?? (() => Object.create(type.prototype) as T), fill });
}

/** A plain object; its keys are code's, never a script's. */
export const record: Kind<object> = {
  name: "record",
  write,
  make: () => ({}),
  fill,
};
keepShape(record);
