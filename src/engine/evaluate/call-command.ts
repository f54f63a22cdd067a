// Commands and script blocks run for native code.
import type { Command } from "../commands.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Engine } from "../pipeline/engine.ts";
import { argumentsOf } from "../pipeline/invoke-block.ts";
import { Collector } from "../pipeline/pipe.ts";
import { connect, runPipeline } from "../pipeline/run.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { makeProcessor } from "./command.ts";

/** Runs a command with the given arguments and collects its output. */
export function callCommand(engine: Engine, command: Command, given: { named?: ReadonlyMap<string, unknown>; positional?: unknown[] }): Maybe<unknown[]> {
  const processor = makeProcessor(engine, command, {
    name: command.name,
    arguments: argumentsOf({ ...(given.named ? { named: given.named } : {}), ...(given.positional ? { args: given.positional } : {}) }),
    node: null,
    dot: false,
    streams: engine.frame?.streams ?? engine.hostStreams,
  });
  const collector = new Collector();
  connect([processor], collector, false);
  return after(runPipeline([processor], null), () => collector.items);
}

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
