// The scope that a -Scope argument or a prefix of a variable name means, and the variables seen from it.
import { linguisticCompare } from "#dotnet/core/compare.ts";
import { parseVariablePath } from "#grammar/variable-path.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Engine } from "../pipeline/engine.ts";
import { wildcard, unescapeWildcards, hasWildcards } from "../operators/wildcard.ts";
import type { Session } from "../session.ts";
import type { Scope } from "./scope.ts";
import { LOCAL_AUTOMATICS } from "./scope.ts";
import type { Variable } from "./variable.ts";

/** "Global", "Script", "Local", "Private", or a number of steps outwards; the current scope when absent. Errors: Argument, ScopeIDExceedsAvailableScopes. */
export function scopeNamed(session: Session, text: string | undefined): Scope {
  const engine = session as Engine;
  const { current } = engine.state;
  switch (text?.toLowerCase()) {
    case undefined:
    case "":
    case "local":
    case "private":
      return current;
    case "global":
      return engine.globalState.root;
    case "script":
      return current.script;
  }
  if (!/^\d+$/.test(text!)) throw badScope();
  let scope: Scope | null = current;
  for (let up = Number(text); up > 0 && scope; up--) scope = scope.parent;
  if (!scope) {
    throw runtimeError({
      id: "ScopeIDExceedsAvailableScopes",
      message: `The scope number '${text}' exceeds the number of active scopes.`,
      category: "InvalidArgument",
      target: text,
      exception: "System.Management.Automation.PSArgumentOutOfRangeException",
    });
  }
  return scope;
}

function badScope() {
  return runtimeError({
    id: "Argument",
    message: 'Cannot process argument because the value of argument "scopeID" is not valid. Change the value of the "scopeID" argument and run the operation again.',
    category: "InvalidArgument",
    exception: "System.Management.Automation.PSArgumentException",
  });
}

/** A name as -Name takes it, apart from its scope prefix ("script:x"). */
export function scopedName(session: Session, text: string, scope: string | undefined): { scope: Scope; name: string; prefixed: boolean } {
  const path = parseVariablePath(text);
  const prefix = path.scope === "global" || path.scope === "script" || path.scope === "local" || path.scope === "private" ? path.scope : null;
  return { scope: scopeNamed(session, prefix ?? scope), name: prefix ? path.name : text, prefixed: prefix !== null };
}

export interface VariableFilter {
  include?: string[];
  exclude?: string[];
}

/** Variables of one scope whose names fit; sorted by name. Shared (AllScope) ones count as its own. */
export function variablesIn(scope: Scope, name: string, filter: VariableFilter): Variable[] {
  if (!hasWildcards(name) && !filter.include?.length && !filter.exclude?.length) {
    const key = unescapeWildcards(name).toLowerCase();
    const found = scope.variable(key) ?? scope.shared(key);
    return found ? [found] : [];
  }
  return chosen([scope], name, filter);
}

/** Variables that a script in the scope sees, the nearest of each name; sorted by name. */
export function visibleVariables(from: Scope, name: string, filter: VariableFilter): Variable[] {
  if (!hasWildcards(name) && !filter.include?.length && !filter.exclude?.length) {
    const key = unescapeWildcards(name).toLowerCase();
    const found = from.holder(key)?.variable(key);
    return found ? [found] : [];
  }
  const scopes: Scope[] = [];
  for (let scope: Scope | null = from; scope; scope = scope.parent) scopes.push(scope);
  return chosen(scopes, name, filter);
}

function chosen(scopes: readonly Scope[], name: string, filter: VariableFilter): Variable[] {
  const fits = [wildcard(name)];
  const include = filter.include?.map((pattern) => wildcard(pattern)) ?? [];
  const exclude = filter.exclude?.map((pattern) => wildcard(pattern)) ?? [];
  const found = new Map<string, Variable>();
  for (const scope of scopes) {
    for (const key of keysOf(scope)) {
      if (found.has(key) || !fits[0]!.matches(key)) continue;
      if (include.length && !include.some((pattern) => pattern.matches(key))) continue;
      if (exclude.some((pattern) => pattern.matches(key))) continue;
      const variable = scope.variable(key);
      if (variable && (scope === scopes[0] || !variable.isPrivate)) found.set(key, variable);
    }
  }
  return [...found].sort(([a], [b]) => linguisticCompare(a, b, true)).map(([, variable]) => variable);
}

function keysOf(scope: Scope): string[] {
  const keys = scope.keys();
  if (scope.automatics) for (const key of LOCAL_AUTOMATICS) if (!keys.includes(key) && scope.own(key) !== undefined) keys.push(key);
  return keys;
}

/** What a command says of a name without a variable. */
export function variableNotFound(name: string) {
  return {
    id: "VariableNotFound",
    message: `Cannot find a variable with the name '${name}'.`,
    category: "ObjectNotFound" as const,
    target: name,
    exception: "System.Management.Automation.ItemNotFoundException",
  };
}
