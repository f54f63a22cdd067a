// Commands and script blocks run for native code.
import type { Command } from "../commands.ts";
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
