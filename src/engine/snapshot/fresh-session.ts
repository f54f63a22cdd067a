// What a session has before its first line: the objects a snapshot names instead of writing them, and what counts as changed.
import { dbNull } from "#dotnet/types/nullable.ts";
import { utf16, utf8, utf8NoMark } from "#dotnet/types/encoding.ts";
import { cultureComparer, cultureIgnoreCaseComparer, ordinalComparer, ordinalIgnoreCaseComparer } from "#dotnet/types/string-comparer.ts";
import type { AliasCommand, FunctionCommand } from "../commands.ts";
import { sessionStyle } from "../format/session-style.ts";
import type { Engine } from "../pipeline/engine.ts";
import { locationsOf } from "../providers/location.ts";
import { Variable, VariableOption } from "../scope/variable.ts";
import { automationNull } from "../values/automation-null.ts";
import { nullString } from "../values/null-string.ts";

/** A variable as it was. */
export type VariableFacts = Pick<Variable, "stored" | "options" | "description" | "visibility" | "constraints">;

export interface FreshSession {
  readonly names: ReadonlyMap<object, string>;
  readonly objects: ReadonlyMap<string, object>;
  readonly variables: ReadonlyMap<string, { variable: Variable; facts: VariableFacts }>;
  readonly functions: ReadonlyMap<string, FunctionCommand>;
  /** Copies: an alias may be changed in place. */
  readonly aliases: ReadonlyMap<string, AliasCommand>;
}

/** Looks at a session that has not run a line yet. */
export function freshSession(engine: Engine): FreshSession {
  const objects = new Map<string, object>();
  for (const [name, object] of namedObjects(engine)) objects.set(name, object);
  const variables = new Map<string, { variable: Variable; facts: VariableFacts }>();
  const { root } = engine.globalState;
  for (const key of root.keys()) {
    const variable = root.own(key);
    if (variable instanceof Variable) variables.set(key, { variable, facts: factsOf(variable) });
  }
  return {
    names: new Map([...objects].map(([name, object]) => [object, name])),
    objects,
    variables,
    functions: new Map(root.functions ?? []),
    aliases: new Map([...(root.aliases ?? [])].map(([key, alias]) => [key, { ...alias, options: [...alias.options] }])),
  };
}

function factsOf({ stored, options, description, visibility, constraints }: Variable): VariableFacts {
  return { stored, options, description, visibility, constraints };
}

/** Whether a variable of a fresh session is no longer what it was; a table or list in it may have changed unseen. */
export function isChanged(variable: Variable, facts: VariableFacts): boolean {
  if (variable.options & VariableOption.Constant || variable.compute) return false;
  if (typeof variable.stored === "object" && variable.stored !== null && !variable.constraints.length) return true;
  return (Object.keys(facts) as (keyof VariableFacts)[]).some((name) => facts[name] !== variable[name]);
}

function* namedObjects(engine: Engine): Iterable<[name: string, object: object]> {
  yield* [
    ["automation null", automationNull], ["null string", nullString], ["db null", dbNull], ["utf-8", utf8], ["utf-8 without mark", utf8NoMark], ["utf-16", utf16],
    ["ordinal", ordinalComparer], ["ordinal, any case", ordinalIgnoreCaseComparer], ["culture", cultureComparer], ["culture, any case", cultureIgnoreCaseComparer],
    ["session", engine], ["global state", engine.globalState], ["global scope", engine.globalState.root], ["errors", engine.errors], ["style", sessionStyle(engine)],
    ["host output", engine.hostOut], ["host streams", engine.hostStreams],
  ] as [string, object][];
  for (const [name, port] of Object.entries(engine.ports)) if (typeof port === "object" && port !== null) yield [`port ${name}`, port as object];
  for (const key of engine.globalState.root.keys()) {
    const variable = engine.globalState.root.own(key);
    if (!(variable instanceof Variable)) continue;
    yield [`variable ${key}`, variable];
    if (variable.options & VariableOption.Constant && !variable.compute && typeof variable.stored === "object" && variable.stored !== null) yield [`value of ${key}`, variable.stored];
  }
  for (const command of engine.commands.all()) {
    if (command.kind === "Function") yield [`function ${command.name}`, command];
    if (command.kind !== "Cmdlet") continue;
    yield [`command ${command.name}`, command];
    yield [`cmdlet ${command.name}`, command.definition];
  }
  const { providers, drives } = locationsOf(engine);
  for (const provider of providers) {
    yield [`provider ${provider.info.name}`, provider];
    yield [`provider info ${provider.info.name}`, provider.info];
  }
  for (const drive of drives.values()) yield [`drive ${drive.name}`, drive];
}
