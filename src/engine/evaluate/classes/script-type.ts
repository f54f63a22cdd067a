// Types that class statements make, their objects, and where property values live.
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { Enumerator } from "#dotnet/core/sequence.ts";
import { NetType, typeNamed } from "#dotnet/core/type.ts";
import type { TypeDefinition } from "#dotnet/core/type.ts";
import type { KeyComparer } from "#dotnet/types/string-comparer.ts";
import type { Engine } from "../../pipeline/engine.ts";
import { asTerminating } from "../../pipeline/fault.ts";
import { isFlow } from "../../pipeline/flow.ts";
import { withoutWaiting } from "../../pipeline/without-waiting.ts";

export class ScriptType extends NetType {
  readonly engine: Engine;
  readonly parentType: NetType;
  /** Values of static properties by lower-case name. */
  readonly statics = new Map<string, unknown>();
  /** Runs static property defaults and the static constructor; null once done. */
  initializer: (() => void) | null = null;
  /** A type whose initializer failed stays unusable, as .NET has it. */
  #failure: NetException | null = null;
  /** Types that its signatures name (TypeDefinition.named). */
  readonly names: Map<string, NetType>;
  constructor(definition: TypeDefinition, engine: Engine, parentType: NetType) {
    const names = new Map<string, NetType>();
    super({ ...definition, named: names });
    this.names = names;
    this.engine = engine;
    this.parentType = parentType;
  }
  override get base(): NetType | null {
    return this.parentType;
  }
  override get interfaces(): NetType[] {
    return [...new Set([...super.interfaces, ...this.parentType.interfaces])];
  }
  initialize(): void {
    if (this.#failure) throw this.#failure;
    const run = this.initializer;
    this.initializer = null;
    try {
      run?.();
    } catch (thrown) {
      if (isFlow(thrown)) throw thrown;
      const { exception } = asTerminating(thrown).record;
      this.#failure = new NetException("System.TypeInitializationException", `The type initializer for '${this.definition.name}' threw an exception.`, exception, { TypeName: this.definition.name });
      throw this.#failure;
    }
  }
}

const values = new WeakMap<object, Map<string, unknown>>();

/** Property values of an object of a script class, by lower-case name. */
export function fieldsOf(object: object): Map<string, unknown> {
  let fields = values.get(object);
  if (!fields) values.set(object, (fields = new Map()));
  return fields;
}

const enumerable = () => typeNamed("System.Collections.IEnumerable");
const enumerator = () => typeNamed("System.Collections.IEnumerator");

/** The same for an object of any kind; undefined when it has none. */
export function knownFieldsOf(object: object): ReadonlyMap<string, unknown> | undefined {
  return values.get(object);
}

const comparers: ReadonlySet<string> = new Set(
  ["IComparer", "IEqualityComparer", "Generic.IComparer`1", "Generic.IEqualityComparer`1"].map((name) => `System.Collections.${name}`),
);

/** An object of a class that has no .NET base. */
export class ScriptObject extends NetObject {
  /** Of the kind that its interfaces ask for. */
  static of(type: ScriptType): ScriptObject {
    if (enumerable().isAssignableFrom(type) || enumerator().isAssignableFrom(type)) return new WalkedObject(type);
    return type.interfaces.some((face) => comparers.has(face.definition.name)) ? new ComparingObject(type) : new ScriptObject(type);
  }
  readonly type: ScriptType;
  constructor(type: ScriptType) {
    super();
    this.type = type;
  }
  override get netType(): NetType {
    return this.type;
  }
  toText(): string {
    const own = this.call("ToString", []);
    return typeof own === "string" ? own : this.type.fullName;
  }
  equals(other: unknown): boolean {
    const own = this.call("Equals", [other]);
    return own === undefined ? this === other : own === true;
  }
  compareTo(other: unknown): number {
    const own = this.call("CompareTo", [other]);
    return typeof own === "number" ? own : 0;
  }
  hashKey(): unknown {
    const own = this.call("GetHashCode", []);
    return own === undefined ? this : own;
  }

  /** A method that the class itself, not System.Object, defines. */
  protected call(name: string, args: unknown[]): unknown {
    const found = this.type.member(name, "instance")?.overloads.find((o) => o.declaringType instanceof ScriptType && o.signature.parameters.length === args.length);
    return found && withoutWaiting(this.type.engine, () => found.run.call(this.type, this, ...args));
  }
}

/** An object that sorts, dictionaries and sets ask how their items compare. */
class ComparingObject extends ScriptObject implements KeyComparer {
  /** Items met so far by hash code, each with the key of all that are equal to it. */
  readonly #met = new Map<unknown, { item: unknown; key: object }[]>();
  compare(a: unknown, b: unknown): number {
    return Number(this.call("Compare", [a, b]) ?? 0);
  }
  keyOf(item: unknown): unknown {
    const hash = this.call("GetHashCode", [item]);
    let alike = this.#met.get(hash);
    if (!alike) this.#met.set(hash, (alike = []));
    const found = alike.find((one) => this.call("Equals", [one.item, item]) === true);
    if (found) return found.key;
    const key = {};
    alike.push({ item, key });
    return key;
  }
}

/** An object that foreach and the pipeline walk: its class is an IEnumerable or an IEnumerator. */
class WalkedObject extends ScriptObject {
  /** Throws NullReferenceException where GetEnumerator gives nothing to walk. */
  enumerate(): Enumerator {
    if (enumerator().isAssignableFrom(this.type)) return new ObjectEnumerator(this.type, (name) => this.call(name, []));
    const found = this.call("GetEnumerator", []);
    if (found instanceof Enumerator) return found;
    if (found instanceof WalkedObject) return found.enumerate();
    throw new NetException("System.NullReferenceException", "Object reference not set to an instance of an object.");
  }
}

/** Walks an object whose class scripts wrote as an IEnumerator. */
class ObjectEnumerator extends Enumerator {
  readonly #type: ScriptType;
  readonly #call: (name: string) => unknown;
  constructor(type: ScriptType, call: (name: string) => unknown) {
    super();
    this.#type = type;
    this.#call = call;
  }
  override get netType(): NetType {
    return this.#type;
  }
  moveNext(): boolean {
    return this.#call("MoveNext") === true;
  }
  get current(): unknown {
    return this.#call("get_Current") ?? null;
  }
  reset(): void {
    this.#call("Reset");
  }
}
