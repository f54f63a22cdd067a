// Types that scripts define (class, enum) and the namespaces that `using namespace` opens, per session.
import type { TypeDefinitionAst } from "#grammar/tree.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Scope } from "../scope/scope.ts";
import type { Session } from "../session.ts";

interface ScriptTypes {
  types: Map<string, NetType>;
  namespaces: string[];
  /** Short names that a script added, by lower-case name. */
  added: Map<string, { name: string; type: NetType }>;
}

const ofSession = new WeakMap<Session, ScriptTypes>();
const ofDefinition = new WeakMap<TypeDefinitionAst, NetType>();
const definitions = new WeakMap<NetType, { definition: TypeDefinitionAst; order: number }>();
let defined = 0;

function tableOf(session: Session): ScriptTypes {
  let table = ofSession.get(session);
  if (!table) ofSession.set(session, (table = { types: new Map(), namespaces: [], added: new Map() }));
  return table;
}

/** Remembers the type of a definition; a scope makes it known under its name when the block that has it runs. */
export function defineScriptType(session: Session, type: NetType, definition: TypeDefinitionAst | null = null): void {
  tableOf(session).types.set(type.definition.name.toLowerCase(), type);
  if (!definition) return;
  ofDefinition.set(definition, type);
  definitions.set(type, { definition, order: ++defined });
}

/** The statement that defined a type; null for types of the library. */
export function definitionOf(type: NetType): TypeDefinitionAst | null {
  return definitions.get(type)?.definition ?? null;
}

/** Types of scripts count up in the order in which they were defined. */
export function orderOf(type: NetType): number {
  return definitions.get(type)?.order ?? 0;
}

/** The class or enum of that name that the running scope sees. */
export function scriptType(session: Session, name: string): NetType | null {
  if (!ofSession.get(session)?.types.size) return null;
  const key = name.toLowerCase();
  for (let scope: Scope | null = (session as Engine).state.current; scope; scope = scope.parent) {
    const found = scope.types?.get(key);
    if (found) return found;
  }
  return null;
}

/** Makes the types of a block known in the scope it runs in. */
export function declareTypes(scope: Scope, definitions: readonly TypeDefinitionAst[]): void {
  const types = (scope.types ??= new Map());
  for (const node of definitions) {
    const type = ofDefinition.get(node);
    if (type) types.set(node.name.toLowerCase(), type);
  }
}

export function typeOfDefinition(definition: TypeDefinitionAst): NetType | null {
  return ofDefinition.get(definition) ?? null;
}

/** All script types of a session, for completion. */
export function scriptTypes(session: Session): NetType[] {
  return [...(ofSession.get(session)?.types.values() ?? [])];
}

/** Replaces the namespaces opened by `using namespace`. */
export function setUsingNamespaces(session: Session, namespaces: string[]): void {
  tableOf(session).namespaces = namespaces;
}

export function usingNamespaces(session: Session): readonly string[] {
  return ofSession.get(session)?.namespaces ?? [];
}

/** TypeAccelerators.Add: a name that means the type everywhere in the session; false when it is taken. */
export function addAccelerator(session: Session, name: string, type: NetType): boolean {
  const { added } = tableOf(session);
  const key = name.toLowerCase();
  if (added.has(key)) return false;
  added.set(key, { name, type });
  return true;
}

export function removeAccelerator(session: Session, name: string): boolean {
  return tableOf(session).added.delete(name.toLowerCase());
}

export function addedAccelerator(session: Session, name: string): NetType | null {
  return ofSession.get(session)?.added.get(name.toLowerCase())?.type ?? null;
}

export function addedAccelerators(session: Session): [name: string, type: NetType][] {
  return [...(ofSession.get(session)?.added.values() ?? [])].map(({ name, type }) => [name, type]);
}
