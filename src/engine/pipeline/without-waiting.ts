// Runs script code where nothing can wait: property getters, comparers, attribute classes.
import { runtimeError } from "../errors/error-record.ts";
import type { Maybe } from "../values/maybe.ts";
import type { Engine } from "./engine.ts";

/** The result of work that must not wait; raises an error when it tries to. */
export function withoutWaiting<T>(engine: Engine, action: () => Maybe<T>): T {
  const { mustNotWait } = engine;
  engine.mustNotWait = true;
  try {
    const result = action();
    if (!(result instanceof Promise)) return result;
    result.catch(() => {});
    throw runtimeError({
      id: "ScriptBlockMustNotWait",
      message: "The script block cannot wait for input, time or the network where it is used.",
      category: "InvalidOperation",
      exception: "System.Management.Automation.PSInvalidOperationException",
    });
  } finally {
    engine.mustNotWait = mustNotWait;
  }
}
