// What a .NET type is here: a name, a place in the hierarchy, and a table of members written as signatures.
import { NetObject } from "./net-object.ts";
import type { Signature } from "./signature.ts";
import { parseSignature } from "./signature.ts";

export type TypeKind = "class" | "struct" | "interface" | "enum" | "delegate" | "array" | "generic parameter";

/**
 * One member: its signature as Get-Member shows it, and what runs.
 *   "int Length {get;}"  "int Index {get;set;}"  "static int MaxValue {get;}"   (self) => value, and (self, value) => void as third item for set
 *   "string Substring(int startIndex, int length)"                             (self, startIndex, length) => value
 *   "static string Join(string separator, Params string[] value)"              (separator, value) => value
 *   "new(int year, int month, int day)"                                        (year, month, day) => object
 *   "static bool TryParse(string s, [ref] int result)"                         a [ref] parameter arrives as { value }
 *   "char Item(int index) {get;}" / "{get;set;}"                               an indexer: (self, index) => value, (self, index, value) => void
 *   "static bool op_Equality(...)" and the other operators as methods
 * Arguments arrive marshalled by declared type: int, short, byte, uint, double, float ... as a JavaScript number; long, ulong, bigint as bigint;
 * char as a one-unit string; string as string or null; bool; a delegate type (Func, Action, Predicate, Comparison...) as a JavaScript function;
 * type parameters (T), object, arrays, enums and all else as engine values. Results are marshalled back the same way.
 * Everything runs with `this` = the (constructed) declaring NetType, `info.run.call(info.declaringType, ...)`: that is how new() and statics of List<T> learn T.
 */
export type Member = [signature: string, run: MemberFunction, set?: MemberFunction];
// Members of hundreds of unlike types share one table; the signature next to each is its real type.
// oxlint-disable-next-line typescript/no-explicit-any
export type MemberFunction = (...args: any[]) => unknown;

export interface TypeDefinition {
  /** Full name without type arguments: "System.Version", "System.Collections.Generic.List`1", nested "System.Environment+SpecialFolder". */
  name: string;
  kind?: TypeKind;
  /** Full name of the base; "System.Object" (class), "System.ValueType" (struct), "System.Enum" (enum) when absent. */
  base?: string;
  /** Full names, in generic types with their parameters: "System.Collections.Generic.IEnumerable`1[T]". All of them, inherited ones too. */
  interfaces?: string[];
  /** Names of the type parameters of a generic definition. */
  parameters?: string[];
  abstract?: boolean;
  sealed?: boolean;
  /** Enum members in declaration order. */
  values?: [name: string, value: number | bigint][];
  flags?: boolean;
  /** Enum's underlying type, "System.Int32" when absent. */
  underlying?: string;
  members?: Member[];
  /** Lower-case names of members that listings leave out: `hidden` ones of script classes. */
  hidden?: ReadonlySet<string>;
  /** Members that only reflection with BindingFlags.NonPublic reaches, the few that scripts are known to use. */
  nonPublic?: Member[];
  /** PowerShell accelerators and C# keywords: "int", "datetime". */
  aliases?: string[];
  /** Types that this definition's signatures and interfaces name and no one else knows: classes and enums of scripts. */
  named?: ReadonlyMap<string, NetType>;
}

/** A member with its signature read. */
export interface MemberInfo {
  signature: Signature;
  text: string;
  run: MemberFunction;
  set: MemberFunction | undefined;
  declaringType: NetType;
}

/** All members of one name on one side (instance or static), own ones first, then inherited. */
export interface MemberGroup {
  name: string;
  kind: "property" | "method" | "indexer" | "constructor";
  overloads: MemberInfo[];
}

/** System.RuntimeType. Made by `defineType`, `arrayTypeOf`, `genericTypeOf` and, in the engine, by class statements. */
export class NetType extends NetObject {
  readonly definition: TypeDefinition;
  readonly kind: TypeKind;
  /** The generic definition this was made from (List`1 for List<int>); null otherwise. */
  readonly genericDefinition: NetType | null;
  readonly typeArguments: readonly NetType[];
  readonly elementType: NetType | null;
  readonly rank: number;
  #members: { instance: Map<string, MemberGroup>; static: Map<string, MemberGroup>; constructors: MemberInfo[] } | null = null;

  constructor(
    definition: TypeDefinition,
    shape: { genericDefinition?: NetType; typeArguments?: NetType[]; elementType?: NetType; rank?: number } = {},
  ) {
    super();
    this.definition = definition;
    this.kind = definition.kind ?? "class";
    this.genericDefinition = shape.genericDefinition ?? null;
    this.typeArguments = shape.typeArguments ?? [];
    this.elementType = shape.elementType ?? null;
    this.rank = shape.rank ?? 0;
  }

  override get netType(): NetType {
    return types.get("system.runtimetype")!;
  }

  /** Type.FullName, with assembly-qualified type arguments as .NET prints them. */
  get fullName(): string {
    if (this.elementType) return `${this.elementType.fullName}[${",".repeat(this.rank - 1)}]`;
    if (!this.typeArguments.length) return this.definition.name;
    const list = this.typeArguments.map((t) => `[${t.fullName}, ${t.assembly}]`).join(",");
    return `${this.definition.name}[${list}]`;
  }

  /** Type.Name: without namespace and outer type. */
  get name(): string {
    if (this.elementType) return `${this.elementType.name}[${",".repeat(this.rank - 1)}]`;
    const full = this.definition.name;
    return full.slice(Math.max(full.lastIndexOf("."), full.lastIndexOf("+")) + 1);
  }

  get namespace(): string | null {
    if (this.elementType) return this.elementType.namespace;
    const full = this.definition.name.split("+")[0]!;
    const dot = full.lastIndexOf(".");
    return dot < 0 ? null : full.slice(0, dot);
  }

  get assembly(): string {
    // Only classes and enums of scripts have no namespace (name derived).
    if (this.definition.name !== "" && !this.definition.name.includes(".")) return "PowerShell Class Assembly, Version=1.0.0.1, Culture=neutral, PublicKeyToken=null";
    const own = this.definition.name.startsWith("System.Management.Automation") ? "System.Management.Automation" : "System.Private.CoreLib";
    return own === "System.Private.CoreLib"
      ? `${own}, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e`
      : `${own}, Version=7.6.5.500, Culture=neutral, PublicKeyToken=31bf3856ad364e35`;
  }

  get isValueType(): boolean {
    return this.kind === "struct" || this.kind === "enum";
  }

  get isEnum(): boolean {
    return this.kind === "enum";
  }

  get isArray(): boolean {
    return this.kind === "array";
  }

  get isInterface(): boolean {
    return this.kind === "interface";
  }

  /** A generic definition whose parameters are still open (List`1 itself). */
  get isOpen(): boolean {
    return this.definition.parameters !== undefined && !this.typeArguments.length;
  }

  get base(): NetType | null {
    if (this.definition.name === "System.Object" || this.isInterface) return null;
    if (this.isArray) return typeNamed("System.Array");
    const name = this.definition.base ?? (this.kind === "struct" ? "System.ValueType" : this.kind === "enum" ? "System.Enum" : "System.Object");
    return typeIn(name, this);
  }

  get interfaces(): NetType[] {
    if (this.isArray) {
      return ["System.ICloneable", "System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable"]
        .map((name) => typeNamed(name))
        .concat(
          ["IList`1", "ICollection`1", "IEnumerable`1", "IReadOnlyList`1", "IReadOnlyCollection`1"].map((name) =>
            genericTypeOf(typeNamed(`System.Collections.Generic.${name}`), [this.elementType!]),
          ),
        );
    }
    const own = (this.definition.interfaces ?? []).map((name) => typeIn(name, this));
    return this.base ? [...new Set([...own, ...this.base.interfaces])] : own;
  }

  /** Type.IsAssignableFrom: whether a value of `other` can stand where this type is wanted, without conversion. */
  isAssignableFrom(other: NetType): boolean {
    if (this === other || this.definition.name === "System.Object") return true;
    if (this.isInterface) return other.interfaces.includes(this);
    if (this.isArray && other.isArray) {
      return this.rank === other.rank && !other.elementType!.isValueType && this.elementType!.isAssignableFrom(other.elementType!);
    }
    for (let type = other.base; type; type = type.base) if (type === this) return true;
    return false;
  }

  /** Members of one name, ignoring case; null when there is none. */
  member(name: string, side: "instance" | "static"): MemberGroup | null {
    return this.#table()[side].get(name.toLowerCase()) ?? null;
  }

  members(side: "instance" | "static"): MemberGroup[] {
    return [...this.#table()[side].values()];
  }

  get constructors(): MemberInfo[] {
    return this.#table().constructors;
  }

  /** Forgets the member table, after a class statement completed the definition. */
  forgetMembers(): void {
    this.#members = null;
  }

  #table() {
    if (this.#members) return this.#members;
    const table = { instance: new Map<string, MemberGroup>(), static: new Map<string, MemberGroup>(), constructors: [] as MemberInfo[] };
    const add = (side: Map<string, MemberGroup>, info: MemberInfo) => {
      const key = info.signature.name.toLowerCase();
      const group = side.get(key);
      const kind = info.signature.kind;
      if (!group) side.set(key, { name: info.signature.name, kind, overloads: [info] });
      else if (group.kind === kind && !group.overloads.some((o) => hides(o, info))) group.overloads.push(info);
    };
    for (const [text, run, set] of this.definition.members ?? []) {
      const info: MemberInfo = { signature: parseSignature(text), text, run, set, declaringType: this };
      if (info.signature.kind === "constructor") table.constructors.push(info);
      else add(info.signature.static ? table.static : table.instance, info);
    }
    const parents = this.isInterface ? this.interfaces.concat(typeNamed("System.Object")) : this.base ? [this.base] : [];
    for (const parent of parents) {
      for (const side of ["instance", "static"] as const) {
        for (const group of parent.members(side)) for (const info of group.overloads) add(table[side], info);
      }
    }
    return (this.#members = table);
  }
}

/** Whether an own member replaces an inherited one: the same parameter types. */
function hides(own: MemberInfo, inherited: MemberInfo): boolean {
  const a = own.signature.parameters;
  const b = inherited.signature.parameters;
  return a.length === b.length && a.every((p, i) => p.type === b[i]!.type);
}

const types = new Map<string, NetType>();
const made = new Map<string, NetType>();

/** Makes a type known. Called once per type, at module load; the default export of every file in `src/dotnet/types/`. */
export function defineType(definition: TypeDefinition): NetType {
  const type = new NetType(definition);
  const key = definition.name.toLowerCase();
  // Values of two types with one name would not be of each other's type.
  if (types.has(key)) throw new Error(`the type ${definition.name} is defined twice`);
  types.set(key, type);
  for (const alias of definition.aliases ?? []) types.set(alias.toLowerCase(), type);
  return type;
}

/** Finds a defined type by full name or alias, ignoring case; null when unknown. Does not read brackets: see type-name.ts. */
export function findType(name: string): NetType | null {
  return types.get(name.toLowerCase()) ?? null;
}

/** Like findType; a missing one is a bug of ours. */
export function typeNamed(name: string): NetType {
  const type = findType(name);
  if (!type) throw new Error(`no .NET type ${name}`);
  return type;
}

export function knownTypes(): NetType[] {
  return [...new Set(types.values())];
}

export function arrayTypeOf(elementType: NetType, rank = 1): NetType {
  const key = `${rank}|${idOf(elementType)}`;
  let type = made.get(key);
  if (!type) made.set(key, (type = new NetType({ name: "", kind: "array" }, { elementType, rank })));
  return type;
}

/** List`1 and [int] give List<int>; the same arguments give the same object. */
export function genericTypeOf(definition: NetType, typeArguments: NetType[]): NetType {
  const key = `${idOf(definition)}<${typeArguments.map(idOf).join(",")}>`;
  let type = made.get(key);
  if (!type) made.set(key, (type = new NetType(definition.definition, { genericDefinition: definition, typeArguments })));
  return type;
}

const ids = new WeakMap<NetType, number>();
let lastId = 0;
function idOf(type: NetType): number {
  let id = ids.get(type);
  if (id === undefined) ids.set(type, (id = ++lastId));
  return id;
}

/** Resolves a type written in a definition or signature ("int", "T", "System.Collections.Generic.IEnumerable`1[T]", "string[]") seen from `context`. */
export function typeIn(text: string, context: NetType): NetType {
  const parameter = context.definition.parameters?.indexOf(text) ?? -1;
  if (parameter >= 0) return context.typeArguments[parameter] ?? typeNamed("System.Object");
  const own = context.definition.named?.get(text);
  if (own) return own;
  const array = /^(.*)\[(,*)\]$/.exec(text);
  if (array) return arrayTypeOf(typeIn(array[1]!, context), array[2]!.length + 1);
  const generic = /^([^[]+)\[(.+)\]$/.exec(text);
  if (generic) {
    const names = splitTypeList(generic[2]!);
    const name = generic[1]!.includes("`") ? generic[1]! : `${generic[1]}\`${names.length}`;
    return genericTypeOf(typeNamed(name), names.map((n) => typeIn(n, context)));
  }
  return findType(text) ?? typeNamed("System.Object");
}

function splitTypeList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "[") depth++;
    else if (text[i] === "]") depth--;
    else if (text[i] === "," && !depth) {
      parts.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  parts.push(text.slice(from).trim());
  return parts;
}
