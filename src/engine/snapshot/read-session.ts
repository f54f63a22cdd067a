// Makes a fresh session what another one was when its snapshot was written.
import type { ScriptBlockAst, TypeDefinitionAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";
import { ambient } from "#dotnet/core/ambient.ts";
import { setCurrentCulture } from "#dotnet/core/culture.ts";
import type { AliasCommand, FunctionCommand } from "../commands.ts";
import { completersOf } from "../complete/argument-completers.ts";
import type { Completers } from "../complete/argument-completers.ts";
import type { ErrorRecord } from "../errors/error-record.ts";
import type { Style } from "../format/ps-style.ts";
import { defineWithoutRunning } from "../evaluate/classes/define-once.ts";
import { sessionStyle } from "../format/session-style.ts";
import { changeEditorSettings } from "../line-editor/session-settings.ts";
import type { LineEditorSettings } from "../ports/line-editor.ts";
import { keepLoaded, modulesOf } from "../modules/loaded.ts";
import { unnamedModules } from "../modules/script-module.ts";
import type { ScriptModule } from "../modules/script-module.ts";
import type { Engine } from "../pipeline/engine.ts";
import { locationsOf } from "../providers/location.ts";
import type { Trail } from "../providers/location.ts";
import type { Drive } from "../providers/provider.ts";
import { Scope } from "../scope/scope.ts";
import type { SessionState } from "../scope/session-state.ts";
import { Variable, VariableOption } from "../scope/variable.ts";
import type { HistoryEntry, TypeData } from "../session.ts";
import { declareTypes, setUsingNamespaces } from "../types/script-types.ts";
import { rememberSpelling } from "../types/tables/type-data.ts";
import type { FreshSession } from "./fresh-session.ts";
import { GraphReader } from "./graph-reader.ts";
import type { Data } from "./kind.ts";
import { fillVariable } from "./scope-kinds.ts";
import { readCulture } from "./value-kinds.ts";

/** What write-session.ts put together, as values. */
interface Rest {
  functions: [changed: (string | FunctionCommand)[], gone: string[]];
  aliases: [changed: (string | AliasCommand)[], gone: string[]];
  modules: [known: ScriptModule[], files: ScriptModule[], unnamed: number];
  scopeTypes: Scope["types"];
  places: [made: Drive[], locations: [string, string][], gone: string[], current: Drive, trail: Trail];
  surroundings: [environment: string[], uiCulture: string, folder: string];
  records: [errors: ErrorRecord[], history: HistoryEntry[]];
  typeData: [table: Map<string, TypeData>, spellings: [string, string][]];
  completers: Completers;
  settings: [strict: number | null, namespaces: string[], style: Style, editor: string];
}

/** The session must not have run a line. */
export function readSession(engine: Engine, fresh: FreshSession, parts: readonly string[]): void {
  const reader = new GraphReader(parts, engine, fresh.objects);
  const [types, data, culture, variables] = reader.root as [Data[], Data, Data, Data];
  for (const source of types as [Data, Data][]) defineAgain(engine, reader, source);
  const rest = reader.value(data) as Rest;
  const [changed, removed, own] = variables as [[string, Data][], string[], [string, Data][]];
  // Asked for now, whole when they are put into the variables.
  for (const [, facts] of changed) for (const fact of [(facts as Data[])[0]!, ...(facts as Data[][])[5]!]) reader.value(fact);
  const values = own.map(([name, value]): [string, unknown] => [name, reader.value(value)]);
  const chosen = readCulture(culture, reader);
  reader.fill();
  restoreCommands(engine, rest);
  restorePlaces(engine, rest);
  reader.fillAll();
  restoreTables(engine, rest);
  setCurrentCulture(chosen);
  const { root } = engine.globalState;
  for (const key of removed) root.remove(key);
  for (const [key, facts] of changed) fillVariable(fresh.variables.get(key)!.variable, facts, reader);
  reader.fillAll();
  for (const [name, value] of values) {
    root.hold(root.layout.slotFor(name.toLowerCase(), name), value);
    if (value instanceof Variable && value.options & VariableOption.AllScope) Scope.anyAllScope = true;
  }
  engine.commandsChanged();
}

/** Classes come first: everything else may be made of them. Later ones may build on earlier ones. */
function defineAgain(engine: Engine, reader: GraphReader, [tree, state]: [Data, Data]): void {
  const root = reader.value(tree) as ScriptBlockAst;
  defineWithoutRunning(engine, root, (reader.value(state) as SessionState | null) ?? engine.globalState);
  const definitions: TypeDefinitionAst[] = [];
  walk(root, (node) => {
    if (node.kind === "TypeDefinition") definitions.push(node);
  });
  declareTypes(engine.globalState.root, definitions);
}

function restoreCommands(engine: Engine, { functions, aliases, modules, scopeTypes }: Rest): void {
  const { root } = engine.globalState;
  change((root.functions ??= new Map()), functions);
  change((root.aliases ??= new Map()), aliases);
  root.types = scopeTypes;
  const [known, files, unnamed] = modules;
  modulesOf(engine, engine.globalState).push(...known);
  for (const module of files) keepLoaded(engine, module);
  unnamedModules.count = unnamed;
  engine.commandsChanged();
}

function change<T>(table: Map<string, T>, [changed, gone]: [changed: (string | T)[], gone: string[]]): void {
  for (const key of gone) table.delete(key);
  for (let i = 0; i < changed.length; i += 2) table.set(changed[i] as string, changed[i + 1] as T);
}

function restorePlaces(engine: Engine, rest: Rest): void {
  const [made, at, gone, current, trail] = rest.places;
  const locations = locationsOf(engine);
  for (const name of gone) {
    const drive = locations.driveNamed(name);
    if (drive) locations.removeDrive(drive);
  }
  for (const drive of made) locations.addDrive(drive);
  for (const [name, location] of at) {
    const drive = locations.driveNamed(name);
    if (drive) drive.currentLocation = location;
  }
  locations.current = current;
  locations.trail = trail;
  const [environment, uiCulture, folder] = rest.surroundings;
  ambient.environment.clear();
  for (let i = 0; i < environment.length; i += 2) ambient.environment.set(environment[i]!, environment[i + 1]!);
  ambient.uiCulture = uiCulture;
  ambient.currentDirectory = folder;
}

function restoreTables(engine: Engine, rest: Rest): void {
  const [errors, history] = rest.records;
  engine.errors.push(...errors);
  engine.history.push(...history);
  const [table, spellings] = rest.typeData;
  for (const [key, data] of table) engine.typeData.set(key, data);
  for (const [key, name] of spellings) rememberSpelling(engine.typeData.get(key)!, name);
  const completers = completersOf(engine);
  for (const [key, block] of rest.completers.parameters) completers.parameters.set(key, block);
  for (const [key, block] of rest.completers.native) completers.native.set(key, block);
  const [strict, namespaces, style, editor] = rest.settings;
  engine.globalState.root.strict = strict;
  setUsingNamespaces(engine, namespaces);
  const own = sessionStyle(engine) as unknown as { [name: string]: unknown };
  for (const [name, part] of Object.entries(style)) {
    if (typeof part === "object") Object.assign(own[name] as object, part);
    else own[name] = part;
  }
  changeEditorSettings(engine, JSON.parse(editor) as LineEditorSettings);
}
