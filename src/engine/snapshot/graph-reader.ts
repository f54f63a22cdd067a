// Reads what GraphWriter wrote: objects first, their parts after, collections with keys last.
import type { NetType } from "#dotnet/core/type.ts";
import { fieldsOf } from "../evaluate/classes/script-type.ts";
import type { Engine } from "../pipeline/engine.ts";
import { extend, PSObject, setTypeNames } from "../values/ps-object.ts";
import { readMembers } from "./added-members.ts";
import type { Data, Kind, Reader } from "./kind.ts";
import { kindNamed } from "./kind.ts";

interface Unfilled {
  kind: Kind<object>;
  object: object;
  data: Data;
}

export class GraphReader implements Reader {
  readonly engine: Engine;
  readonly root: Data;
  readonly #anchors: ReadonlyMap<string, object>;
  readonly #nodes: Data[] = [];
  readonly #made: unknown[] = [];
  #unfilled: Unfilled[] = [];
  #keyed: Unfilled[] = [];

  constructor(parts: readonly string[], engine: Engine, anchors: ReadonlyMap<string, object>) {
    this.engine = engine;
    this.#anchors = anchors;
    for (const part of parts.slice(0, -1)) for (const node of JSON.parse(part) as Data[]) this.#nodes.push(node);
    this.root = (JSON.parse(parts.at(-1)!) as Data[])[0]!;
  }

  value(data: Data): unknown {
    if (!Array.isArray(data)) return data;
    const [tag, text] = data as [number | string, string];
    if (typeof tag === "number") return this.#object(tag);
    switch (tag) {
      case "u":
        return undefined;
      case "n":
        return Number(text);
      case "i":
        return BigInt(text);
      default:
        return this.#anchors.get(text) ?? null;
    }
  }

  values(data: Data): unknown[] {
    return (data as Data[]).map((item) => this.value(item));
  }

  #object(number: number): unknown {
    if (number in this.#made) return this.#made[number];
    const node = this.#nodes[number]!;
    if (typeof node === "string") return (this.#made[number] = node);
    const [name, data, extras] = node as [string, Data, Data | undefined];
    const kind = kindNamed(name)!;
    const object = kind.make(data, this);
    this.#made[number] = object;
    const unfilled = { kind, object, data };
    (kind.keyed ? this.#keyed : this.#unfilled).push(unfilled);
    if (extras) this.#unfilled.push({ kind: extrasKind, object, data: extras });
    return object;
  }

  /** Fills what was asked for, and what that leads to; tables with keys stay empty. */
  fill(): void {
    while (this.#unfilled.length) {
      const work = this.#unfilled;
      this.#unfilled = [];
      for (const { kind, object, data } of work) kind.fill?.(object, data, this);
    }
  }

  /** Fills the tables too: their keys may be objects whose class says what is equal. */
  fillAll(): void {
    const found: Unfilled[] = [];
    do {
      this.fill();
      const work = this.#keyed;
      this.#keyed = [];
      // Asking for the parts of one may bring more of them to light.
      for (const { data } of work) this.#touch(data);
      found.push(...work);
    } while (this.#unfilled.length || this.#keyed.length);
    for (const { kind, object, data } of found) kind.fill?.(object, data, this);
  }

  #touch(data: Data): void {
    if (!Array.isArray(data)) return;
    if (data.length === 1 && typeof data[0] === "number") this.value(data);
    else for (const item of data) this.#touch(item);
  }
}

/** What GraphWriter puts beside an object's own data. */
const extrasKind: Kind<object> = {
  name: "extras",
  write: () => null,
  make: () => ({}),
  fill(object, data, reader) {
    const [members, names, fields, type] = data as [Data, string[] | null, Data[] | null, Data];
    if (members) for (const [key, member] of readMembers(members, reader)) extend(object).members.set(key, member);
    if (names && !(object instanceof PSObject)) setTypeNames(object, names);
    if (fields) {
      const table = fieldsOf(object);
      for (let i = 0; i < fields.length; i += 2) table.set(fields[i] as string, reader.value(fields[i + 1]!));
    }
    const own = reader.value(type) as NetType | null;
    if (own) Object.defineProperty(object, "netType", { get: () => own });
  },
};
