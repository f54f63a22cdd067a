// Types that class statements make, their objects, and where property values live.
import { NetObject } from "#dotnet/core/net-object.ts";
import { NetType } from "#dotnet/core/type.ts";
import type { TypeDefinition } from "#dotnet/core/type.ts";
import type { Engine } from "../../pipeline/engine.ts";
import { withoutWaiting } from "../../pipeline/without-waiting.ts";

export class ScriptType extends NetType {
  readonly engine: Engine;
  readonly parentType: NetType;
  /** Values of static properties by lower-case name. */
  readonly statics = new Map<string, unknown>();
  /** Runs static property defaults and the static constructor; null once done. */
  initializer: (() => void) | null = null;
  constructor(definition: TypeDefinition, engine: Engine, parentType: NetType) {
    super(definition);
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
    const run = this.initializer;
    this.initializer = null;
    run?.();
  }
}

const values = new WeakMap<object, Map<string, unknown>>();

/** Property values of an object of a script class, by lower-case name. */
export function fieldsOf(object: object): Map<string, unknown> {
  let fields = values.get(object);
  if (!fields) values.set(object, (fields = new Map()));
  return fields;
}

/** An object of a class that has no .NET base. */
export class ScriptObject extends NetObject {
  readonly type: ScriptType;
  constructor(type: ScriptType) {
    super();
    this.type = type;
  }
  override get netType(): NetType {
    return this.type;
  }
  toText(): string {
    const own = this.#call("ToString", []);
    return typeof own === "string" ? own : this.type.fullName;
  }
  equals(other: unknown): boolean {
    const own = this.#call("Equals", [other]);
    return own === undefined ? this === other : own === true;
  }
  compareTo(other: unknown): number {
    const own = this.#call("CompareTo", [other]);
    return typeof own === "number" ? own : 0;
  }
  hashKey(): unknown {
    const own = this.#call("GetHashCode", []);
    return own === undefined ? this : own;
  }

  /** A method that the class itself, not System.Object, defines. */
  #call(name: string, args: unknown[]): unknown {
    const found = this.type.member(name, "instance")?.overloads.find((o) => o.declaringType instanceof ScriptType && o.signature.parameters.length === args.length);
    return found && withoutWaiting(this.type.engine, () => found.run.call(this.type, this, ...args));
  }
}
