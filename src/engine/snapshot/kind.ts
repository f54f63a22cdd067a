// What a snapshot knows of a class: how an object is written as plain data and made again.
import type { Engine } from "../pipeline/engine.ts";

/** What JSON can hold. */
export type Data = null | boolean | number | string | Data[];

/** The writing side as kinds see it. */
export interface Writer {
  readonly engine: Engine;
  /** Any value as data; what cannot be kept becomes null. */
  value(value: unknown): Data;
  values(values: Iterable<unknown>): Data[];
}

/** The reading side as kinds see it. */
export interface Reader {
  readonly engine: Engine;
  value(data: Data): unknown;
  values(data: Data): unknown[];
}

export interface Kind<T extends object> {
  readonly name: string;
  write(object: T, writer: Writer): Data;
  /** The object before its parts: it may be part of itself. Ask the reader here only for what cannot lead back. */
  make(data: Data, reader: Reader): T;
  fill?(object: T, data: Data, reader: Reader): void;
  /** Filled when all others are whole: it looks at its keys. */
  keyed?: boolean;
  /** Whether this object can be kept at all; all can when absent. */
  can?(object: T): boolean;
  /** Stands for the classes below it too. */
  family?: boolean;
}

const byPrototype = new Map<object, Kind<object>>();
const byName = new Map<string, Kind<object>>();

/** Makes the objects of a class part of snapshots. Called once per class, at module load. */
export function keepClass<T extends object>(type: { readonly prototype: T }, kind: Kind<T>): void {
  byPrototype.set(type.prototype, kind as unknown as Kind<object>);
  byName.set(kind.name, kind as unknown as Kind<object>);
}

/** A kind that is not told by the class. */
export function keepShape<T extends object>(kind: Kind<T>): void {
  byName.set(kind.name, kind as unknown as Kind<object>);
}

/** Null when objects of that prototype cannot be kept. */
export function kindOfPrototype(prototype: object | null): Kind<object> | null {
  const exact = prototype && byPrototype.get(prototype);
  if (exact) return exact;
  for (let above = prototype; above; above = Object.getPrototypeOf(above) as object | null) {
    const kind = byPrototype.get(above);
    if (kind) return kind.family ? kind : null;
  }
  return null;
}

export function kindNamed(name: string): Kind<object> | null {
  return byName.get(name) ?? null;
}
