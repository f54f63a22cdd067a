// Completes variable names: those of the session's scopes, of the text itself, automatic ones, and those of drives.
import { ambient } from "#dotnet/core/ambient.ts";
import { parseVariablePath } from "#grammar/variable-path.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Scope } from "../scope/scope.ts";
import { Variable } from "../scope/variable.ts";
import type { Completion } from "../services.ts";
import { typeDisplayName } from "../types/type-display-name.ts";
import { typeOfValue } from "../values/type-of.ts";
import { byText, item, matcher } from "./completion-item.ts";
import type { Place } from "./place.ts";
import { writtenBefore } from "./text-variables.ts";

/** Names that mean something in some place, though no scope has them at the prompt. */
const AUTOMATIC = [
  "_", "args", "foreach", "input", "Matches", "MyInvocation", "PSBoundParameters", "PSCmdlet", "PSCommandPath", "PSItem", "PSScriptRoot", "StackTrace", "switch", "this",
  "OFS", "PSDebugContext", "LASTEXITCODE",
];
const DRIVES = ["Alias", "Env", "Function", "Variable"];

interface Name {
  name: string;
  toolTip: string;
}

export interface VariableWord {
  /** "$" or "@". */
  sigil: string;
  /** As typed behind the sigil, without braces. */
  path: string;
  braces: boolean;
}

export function wordOfVariable(text: string): VariableWord {
  const braces = text[1] === "{";
  return { sigil: text[0]!, path: braces ? text.slice(2).replace(/\}$/, "") : text.slice(1), braces };
}

export function completeVariables(word: VariableWord, place: Place): Completion[] {
  const { engine } = place;
  const path = parseVariablePath(word.path);
  const prefix = word.path.slice(0, word.path.length - path.name.length);
  const typed = prefix ? path.name : word.path;
  const matches = matcher(typed);
  const seen = new Set<string>();
  const pick = (names: readonly Name[]): Completion[] => {
    const fresh = names.filter(({ name }) => matches(name) && !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()));
    return fresh.map(({ name, toolTip }) => item("Variable", written(word, prefix + name), name, toolTip)).sort(byText);
  };
  if (prefix) return pick(namesBehind(prefix.slice(0, -1).toLowerCase(), engine));
  const known = pick([...textNames(place, engine), ...scopeNames(engine.state.current)]);
  const automatic = pick(AUTOMATIC.map((name) => ({ name, toolTip: `$${name}` })));
  const drives = word.sigil === "$" ? DRIVES.filter(matches).map((drive) => item("Variable", `$${drive}:`, drive, drive)) : [];
  return [...known, ...automatic, ...drives];
}

function written(word: VariableWord, path: string): string {
  const plain = /^(?:[\p{L}\p{N}_]+:)?[\p{L}\p{N}_?^$]+$/u.test(path);
  return plain && !word.braces ? word.sigil + path : `${word.sigil}{${path.replace(/[{}`]/g, "`$&")}}`;
}

function namesBehind(prefix: string, engine: Engine): Name[] {
  switch (prefix) {
    case "global":
      return scopeNames(engine.globalState.root);
    case "script":
      return scopeNames(engine.state.current.script);
    case "local":
    case "private":
    case "using":
    case "variable":
      return scopeNames(engine.state.current);
    case "env":
      return [...ambient.environment.keys()].map((name) => ({ name, toolTip: `[string]$env:${name}` }));
    case "function":
      return engine.commands.all().flatMap((c) => (c.kind === "Function" || c.kind === "Filter" ? [{ name: c.name, toolTip: `$function:${c.name}` }] : []));
    case "alias":
      return engine.commands.all().flatMap((c) => (c.kind === "Alias" ? [{ name: c.name, toolTip: `$alias:${c.name}` }] : []));
    default:
      return [];
  }
}

/** All variables that can be seen from a scope. */
export function scopeNames(from: Scope): Name[] {
  const names: Name[] = [];
  for (let scope: Scope | null = from; scope; scope = scope.parent) {
    for (let slot = 0; slot < scope.slots.length; slot++) {
      const held = scope.held(slot);
      if (held === undefined || (held instanceof Variable && scope !== from && held.isPrivate)) continue;
      const name = held instanceof Variable ? held.name : scope.layout.names[slot]!;
      const value = held instanceof Variable ? held.value : held;
      names.push({ name, toolTip: toolTipFor(name, value) });
    }
  }
  return names;
}

function toolTipFor(name: string, value: unknown): string {
  return value === null ? `$${name}` : `[${typeDisplayName(typeOfValue(value))}]$${name}`;
}

function textNames(place: Place, engine: Engine): Name[] {
  const known = new Map(scopeNames(engine.state.current).map((n) => [n.name.toLowerCase(), n]));
  const end = place.at?.start ?? place.cursor;
  return writtenBefore(place.tree, end).map(({ name }) => known.get(name.toLowerCase()) ?? { name, toolTip: `$${name}` });
}
