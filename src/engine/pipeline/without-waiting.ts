// Runs script code where nothing can wait: property getters, comparers, attribute classes.
import { runtimeError } from "../errors/error-record.ts";
import type { Maybe } from "../values/maybe.ts";
import type { Engine } from "./engine.ts";
import { callDepthOverflow } from "./fault.ts";

/** Nested calls of scripts; calls deeper than this fail as PowerShell's do. */
export const DEEPEST = 1600;
/** Calls inside work that cannot wait stay on one JavaScript stack; V8 may end the process when that is used up to the last frame. */
const DEEPEST_WITHOUT_WAITING = 100;

/** The result of work that must not wait; raises an error when it tries to. */
export function withoutWaiting<T>(engine: Engine, action: () => Maybe<T>): T {
  const result = withoutPause(engine, action);
  if (!(result instanceof Promise)) return result;
  result.catch(() => {});
  throw runtimeError({
    id: "ScriptBlockMustNotWait",
    message: "The script block cannot wait for input, time or the network where it is used.",
    category: "InvalidOperation",
    exception: "System.Management.Automation.PSInvalidOperationException",
  });
}

/** Work that gives the host no turn of its own accord, so that its result is there at once; a promise only where the script itself waits. */
export function withoutPause<T>(engine: Engine, action: () => Maybe<T>): Maybe<T> {
  const { mustNotWait, deepest } = engine;
  if (engine.depth >= deepest) throw callDepthOverflow();
  if (!mustNotWait) engine.deepest = Math.min(deepest, engine.depth + DEEPEST_WITHOUT_WAITING);
  engine.mustNotWait = true;
  engine.depth++;
  try {
    return action();
  } finally {
    engine.depth--;
    engine.mustNotWait = mustNotWait;
    engine.deepest = deepest;
  }
}
