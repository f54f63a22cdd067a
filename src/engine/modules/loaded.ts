// The modules a session has loaded: all by file, and those that each session state knows.
import type { Session } from "../session.ts";
import type { SessionState } from "../scope/session-state.ts";
import type { ScriptModule } from "./script-module.ts";

interface Loaded {
  /** By path, for files loaded once and imported twice. */
  readonly byPath: Map<string, ScriptModule>;
  readonly ofState: WeakMap<SessionState, ScriptModule[]>;
}
const tables = new WeakMap<Session, Loaded>();

function tableOf(session: Session): Loaded {
  let table = tables.get(session);
  if (!table) tables.set(session, (table = { byPath: new Map(), ofState: new WeakMap() }));
  return table;
}

/** The list of a session state, in the order of import; changes show. */
export function modulesOf(session: Session, state: SessionState): ScriptModule[] {
  const { ofState } = tableOf(session);
  let list = ofState.get(state);
  if (!list) ofState.set(state, (list = []));
  return list;
}

export function loadedFrom(session: Session, path: string): ScriptModule | null {
  return tableOf(session).byPath.get(path) ?? null;
}

/** Modules by the file they were loaded from. */
export function loadedFiles(session: Session): ReadonlyMap<string, ScriptModule> {
  return tableOf(session).byPath;
}

export function keepLoaded(session: Session, module: ScriptModule): void {
  if (module.file) tableOf(session).byPath.set(module.file, module);
}

export function dropLoaded(session: Session, module: ScriptModule): void {
  if (module.file) tableOf(session).byPath.delete(module.file);
}

/** Everything a session state sees: its own modules, then the global ones. */
export function visibleModules(session: Session, state: SessionState, globalState: SessionState): ScriptModule[] {
  const own = modulesOf(session, state);
  return state === globalState ? own : [...new Set([...own, ...modulesOf(session, globalState)])];
}
