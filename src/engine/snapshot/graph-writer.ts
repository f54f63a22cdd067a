// Writes a graph of values as JSON texts: every object once, cycles and shared ones as references.
import type { NetType } from "#dotnet/core/type.ts";
import { knownFieldsOf } from "../evaluate/classes/script-type.ts";
import type { Engine } from "../pipeline/engine.ts";
import { addedTypeNames, membersOf, PSObject } from "../values/ps-object.ts";
import type { Data, Kind, Writer } from "./kind.ts";
import { kindNamed, kindOfPrototype } from "./kind.ts";
import { writeMembers } from "./added-members.ts";
import { record } from "./own-fields.ts";
import { isSyntax } from "./syntax-kinds.ts";

/** Strings longer than this are written once. */
const LONG = 64;
/** Objects, and characters of long texts, that go into one part. */
const PART_OBJECTS = 400;
const PART_TEXT = 200_000;
/** Objects between two looks at the clock. */
const BETWEEN = 200;
/** Characters that a value takes, roughly. */
const VALUE_TEXT = 6;

export class GraphWriter implements Writer {
  readonly engine: Engine;
  readonly #anchors: ReadonlyMap<object, string>;
  /** By object or long text: its number. */
  readonly #numbers = new Map<unknown, number>();
  readonly #waiting: unknown[] = [];
  #next = 0;
  #batch: Data[] = [];
  #batchText = 0;
  readonly parts: string[] = [];
  /** Characters written. */
  size = 0;
  /** Something met since it was last set to false could not be kept. */
  lossy = false;

  constructor(engine: Engine, anchors: ReadonlyMap<object, string>) {
    this.engine = engine;
    this.#anchors = anchors;
  }

  /** Characters written, and about those that wait to be. */
  get about(): number {
    return this.size + this.#batchText;
  }

  value(value: unknown): Data {
    switch (typeof value) {
      case "string":
        return value.length > LONG ? [this.#number(value)] : value;
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0) ? value : ["n", Object.is(value, -0) ? "-0" : String(value)];
      case "boolean":
        return value;
      case "undefined":
        return ["u"];
      case "bigint":
        return ["i", String(value)];
      case "object":
        return value === null ? null : this.#reference(value);
      default:
        this.lossy = true;
        return null;
    }
  }

  values(values: Iterable<unknown>): Data[] {
    const result: Data[] = [];
    for (const value of values) result.push(this.value(value));
    return result;
  }

  /** Whether the value itself, its parts aside, can be kept. */
  canKeep(value: unknown): boolean {
    if (typeof value === "function" || typeof value === "symbol") return false;
    return typeof value !== "object" || value === null || this.#anchors.has(value) || kindOf(value) !== null;
  }

  #reference(value: object): Data {
    const known = this.#numbers.get(value);
    if (known !== undefined) return [known];
    const anchor = this.#anchors.get(value);
    if (anchor !== undefined) return ["@", anchor];
    if (kindOf(value) === null) {
      this.lossy = true;
      return null;
    }
    return [this.#number(value)];
  }

  #number(value: unknown): number {
    let number = this.#numbers.get(value);
    if (number === undefined) {
      this.#numbers.set(value, (number = this.#waiting.length));
      this.#waiting.push(value);
    }
    return number;
  }

  /** Writes objects until none waits (true), or until `enough` says so (false). */
  work(enough: () => boolean = () => false): boolean {
    let left = BETWEEN;
    while (this.#next < this.#waiting.length) {
      if (left <= 0) {
        if (enough()) return false;
        left = BETWEEN;
      }
      const value = this.#waiting[this.#next];
      // Numbers stand for places; the object itself need not be held twice.
      this.#waiting[this.#next++] = null;
      if (typeof value === "string") {
        this.#put(value, value.length);
        left--;
      } else {
        const [data, values] = this.#node(value as object);
        this.#put(data, values * VALUE_TEXT);
        left -= 1 + values / 8;
      }
    }
    return true;
  }

  /** The objects met so far. */
  objects(): Iterable<unknown> {
    return this.#numbers.keys();
  }

  /** All that is written, as texts; `root` comes last. */
  finish(root: Data): string[] {
    this.#flush();
    this.parts.push(JSON.stringify([root]));
    return this.parts;
  }

  /** The object's data, and how many values it has, roughly. */
  #node(object: object): [data: Data, values: number] {
    const kind = kindOf(object)!;
    const data = kind.write(object, this);
    const extras = object instanceof PSObject ? null : this.#extras(object);
    return [extras ? [kind.name, data, extras] : [kind.name, data], Array.isArray(data) ? data.length : 1];
  }

  /** What hangs on any object: members and type names added to it, property values of a script's class. */
  #extras(object: object): Data {
    const members = membersOf(object);
    const names = addedTypeNames(object);
    const fields = knownFieldsOf(object);
    const type = Object.hasOwn(object, "netType") ? (object as { netType: NetType }).netType : null;
    if (!members?.size && !names && !fields && !type) return null;
    return [
      members?.size ? writeMembers(members, this) : null,
      names,
      fields ? [...fields].flatMap(([key, value]) => [key, this.value(value)]) : null,
      this.value(type),
    ];
  }

  #put(node: Data, text: number): void {
    this.#batch.push(node);
    this.#batchText += text;
    if (this.#batch.length >= PART_OBJECTS || this.#batchText > PART_TEXT) this.#flush();
  }

  #flush(): void {
    if (!this.#batch.length) return;
    const text = JSON.stringify(this.#batch);
    this.size += text.length;
    this.parts.push(text);
    this.#batch = [];
    this.#batchText = 0;
  }
}

/** Null for what cannot be kept. */
function kindOf(object: object): Kind<object> | null {
  const prototype = Object.getPrototypeOf(object) as object | null;
  if (prototype !== Object.prototype) {
    const kind = kindOfPrototype(prototype);
    return kind?.can && !kind.can(object) ? null : kind;
  }
  if (isSyntax(object)) return kindNamed("syntax");
  return Object.values(object).some((field) => typeof field === "function") ? null : record;
}
