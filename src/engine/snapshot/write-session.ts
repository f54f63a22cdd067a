// Writes the state of a session, in slices: between two of them the event loop may run.
import type { Ast } from "#grammar/tree.ts";
import { ambient } from "#dotnet/core/ambient.ts";
import { currentCulture } from "#dotnet/core/culture.ts";
import { NetType } from "#dotnet/core/type.ts";
import { completersOf } from "../complete/argument-completers.ts";
import { shapeOf } from "../evaluate/classes/class-shape.ts";
import { ScriptType } from "../evaluate/classes/script-type.ts";
import type { Style } from "../format/ps-style.ts";
import { sessionStyle } from "../format/session-style.ts";
import { editorSettings } from "../line-editor/session-settings.ts";
import { jobsOf } from "../jobs/job.ts";
import { loadedFiles, modulesOf } from "../modules/loaded.ts";
import { unnamedModules } from "../modules/script-module.ts";
import type { Engine } from "../pipeline/engine.ts";
import { locationsOf } from "../providers/location.ts";
import { Variable } from "../scope/variable.ts";
import { definitionOf, orderOf, usingNamespaces } from "../types/script-types.ts";
import { spellingOf } from "../types/tables/type-data.ts";
import { isChanged } from "./fresh-session.ts";
import type { FreshSession } from "./fresh-session.ts";
import { GraphWriter } from "./graph-writer.ts";
import type { Data } from "./kind.ts";
import { rootOf } from "./syntax-kinds.ts";
import { writeCulture } from "./value-kinds.ts";
import { writeVariable } from "./scope-kinds.ts";

/** A variable that is not in the snapshot, or not all of it; or a job, which cannot go on elsewhere. */
export interface Loss {
  name: string;
  why: "cannot be kept" | "in part" | "too large" | "job";
}

export interface Snapshot {
  /** JSON texts. */
  parts: string[];
  lost: Loss[];
}

export interface WriteOptions {
  /** Asked now and then: true ends the slice. */
  enough(): boolean;
  /** Characters that are enough for the whole. */
  size: number;
  /** Lower-case names of variables that are too large. */
  tooLarge: ReadonlySet<string>;
  /** Told before each variable: its lower-case name, and the characters written so far, roughly. */
  onVariable?(key: string, size: number): void;
}

/** One writing under way. */
interface Writing {
  engine: Engine;
  fresh: FreshSession;
  writer: GraphWriter;
  options: WriteOptions;
  lost: Loss[];
}

/** Yields the characters written so far at the end of each slice; the session must not run in between. */
export function* writeSession(engine: Engine, fresh: FreshSession, options: WriteOptions): Generator<number, Snapshot> {
  const writer = new GraphWriter(engine, fresh.names);
  const writing: Writing = { engine, fresh, writer, options, lost: [] };
  const variables = yield* writeVariables(writing);
  const rest = {
    types: [] as Data[],
    functions: changes(engine.globalState.root.functions, fresh.functions, (now, then) => now === then),
    aliases: changes(engine.globalState.root.aliases, fresh.aliases, (now, then) => JSON.stringify(now) === JSON.stringify(then)),
    modules: [modulesOf(engine, engine.globalState), [...loadedFiles(engine).values()], unnamedModules.count],
    scopeTypes: engine.globalState.root.types,
    places: places(engine, fresh),
    surroundings: [[...ambient.environment].flat(), ambient.uiCulture, ambient.currentDirectory],
    records: [engine.errors.slice(), engine.history.slice()],
    typeData: [engine.typeData, [...engine.typeData].map(([key, data]) => [key, spellingOf(data, key)])],
    completers: completersOf(engine),
    settings: [engine.globalState.root.strict, [...usingNamespaces(engine)], copyOf(sessionStyle(engine)), JSON.stringify(editorSettings(engine))],
  };
  const data = writer.value(rest);
  const culture = writeCulture(currentCulture(), writer);
  yield* draining(writing);
  for (const job of jobsOf(engine)) writing.lost.push({ name: job.name, why: "job" });
  const types: Data[] = [];
  for (const [tree, state] of typeSources(writer)) types.push([writer.value(tree), writer.value(state)]);
  yield* draining(writing);
  return { parts: writer.finish([types, data, culture, variables]), lost: writing.lost };
}

/** A style's own parts: the style itself is one of the objects that every session has. */
function copyOf(style: Style): object {
  return Object.fromEntries(Object.entries(style).map(([name, part]) => [name, typeof part === "object" ? { ...part } : part]));
}

function* draining({ writer, options }: Writing): Generator<number, void> {
  while (!writer.work(() => options.enough())) yield writer.size;
  // Quickly written, but more than whoever asks may want.
  if (writer.size > options.size) yield writer.size;
}

/** [changed ones of a fresh session, removed ones, own ones]; each variable with all it holds before the next. */
function* writeVariables(writing: Writing): Generator<number, Data> {
  const { engine, fresh, writer, options, lost } = writing;
  const { root } = engine.globalState;
  const changed: Data[] = [];
  const own: Data[] = [];
  for (const key of root.keys()) {
    const held = root.own(key);
    const known = fresh.variables.get(key);
    const isKnown = known?.variable === held;
    if (isKnown && !isChanged(known!.variable, known!.facts)) continue;
    const name = root.layout.names[root.layout.find(key)]!;
    const value = held instanceof Variable ? held.stored : held;
    if (options.tooLarge.has(key) || !writer.canKeep(value)) {
      lost.push({ name, why: options.tooLarge.has(key) ? "too large" : "cannot be kept" });
      continue;
    }
    options.onVariable?.(key, writer.about);
    writer.lossy = false;
    if (isKnown) changed.push([key, writeVariable(known!.variable, writer)]);
    else own.push([name, writer.value(held)]);
    yield* draining(writing);
    if (writer.lossy) lost.push({ name, why: "in part" });
  }
  const removed = [...fresh.variables.keys()].filter((key) => root.own(key) === undefined);
  return [changed, removed, own];
}

/** Entries that are not as they were, then the keys that are gone. */
function changes<T>(now: ReadonlyMap<string, T> | null, then: ReadonlyMap<string, T>, same: (a: T, b: T) => boolean): [changed: unknown[], gone: string[]] {
  const table = now ?? new Map<string, T>();
  const changed = [...table].filter(([key, entry]) => !then.has(key) || !same(entry, then.get(key)!));
  return [changed.flat(), [...then.keys()].filter((key) => !table.has(key))];
}

function places(engine: Engine, fresh: FreshSession): unknown[] {
  const locations = locationsOf(engine);
  const drives = [...locations.drives.values()];
  return [
    drives.filter((drive) => !fresh.names.has(drive)),
    drives.map((drive) => [drive.name, drive.currentLocation]),
    [...fresh.objects.keys()].flatMap((name) => (name.startsWith("drive ") && !locations.drives.has(name.slice(6).toLowerCase()) ? [name.slice(6)] : [])),
    locations.current,
    locations.trail,
  ];
}

/** The scripts that define the types met, and the session states they were defined in, in the order of definition. */
function typeSources(writer: GraphWriter): [tree: Ast, state: object | null][] {
  const found = [...writer.objects()].filter((object): object is NetType => object instanceof NetType && definitionOf(object) !== null);
  found.sort((a, b) => orderOf(a) - orderOf(b));
  const trees = new Map<Ast, object | null>();
  for (const type of found) {
    const tree = rootOf(definitionOf(type)!);
    const state = type instanceof ScriptType ? shapeOf(type).state : null;
    if (!trees.get(tree)) trees.set(tree, state);
  }
  return [...trees];
}
