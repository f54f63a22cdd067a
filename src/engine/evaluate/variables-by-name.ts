// Variables by a name that is known only at run time: "x", "global:x", "env:PATH".
import { parseVariablePath } from "#grammar/variable-path.ts";
import type { Engine } from "../pipeline/engine.ts";
import { keyOf } from "./variables.ts";

/** As the current scope sees it; undefined when there is none. */
export function readByName(engine: Engine, name: string): unknown {
  const path = parseVariablePath(name);
  if (path.drive !== null) return engine.readDriveVariable(path.drive, path.name);
  const { current } = engine.state;
  const key = keyOf(path.name);
  if (path.scope === "global") return engine.globalState.root.read(key);
  return path.scope === "script" ? current.script.read(key) : current.read(key);
}

export function writeByName(engine: Engine, name: string, value: unknown): void {
  const path = parseVariablePath(name);
  if (path.drive !== null) {
    engine.writeDriveVariable(path.drive, path.name, value);
    return;
  }
  const { current } = engine.state;
  const scope = path.scope === "global" ? engine.globalState.root : path.scope === "script" ? current.script : current;
  scope.write(keyOf(path.name), path.name, value);
}
