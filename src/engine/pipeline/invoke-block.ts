// Runs a script block for native code: collects its output, or streams it into a pipe.
import type { Argument } from "../bind/argument.ts";
import type { InvokeOptions } from "../cmdlet.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import type { ScriptBlock } from "../script-block.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { BlockRunner } from "./block-runner.ts";
import type { Engine } from "./engine.ts";
import { Collector, emit } from "./pipe.ts";
import type { Pipe } from "./pipe.ts";
import { connect, runPipeline } from "./run.ts";
import { ScriptProcessor } from "./script-processor.ts";
import type { Streams } from "./streams.ts";

export interface BlockCall extends InvokeOptions {
  streams: Streams;
  /** Where the output goes; collected and returned when absent. */
  out?: Pipe;
}

/** The collected output; an empty array when it went into `out`. */
export function invokeBlock(engine: Engine, block: ScriptBlock, call: BlockCall): Maybe<unknown[]> {
  const collector = call.out ? null : new Collector();
  const out = call.out ?? collector!;
  const done = runInto(engine, block, { ...call, out });
  return after(done, () => collector?.items ?? []);
}

function runInto(engine: Engine, block: ScriptBlock, call: BlockCall & { out: Pipe }): Maybe<void> {
  if (call.newScope === false && !call.args?.length && !call.named?.size && !call.variables?.size && !call.input) {
    const runner = BlockRunner.for(engine, block, call);
    if (runner) return runner.run(call.dollarUnder);
  }
  const variables = new Map(call.variables ?? []);
  if (call.dollarUnder !== undefined) variables.set("_", call.dollarUnder);
  const processor = new ScriptProcessor(engine, {
    block,
    name: null,
    invocation: new InvocationInfo(null, "", engine.frame?.at ?? null),
    arguments: argumentsOf(call),
    streams: call.streams,
    newScope: call.newScope !== false,
    variables,
  });
  connect([processor], call.out, call.input !== undefined);
  const { input } = call;
  const { scope } = processor;
  const slot = scope.layout.slotFor("_");
  const old = scope.held(slot);
  const done = runPipeline([processor], input ? (pipe) => emit(pipe, input) : null);
  // A dot-sourced block leaves its variables, but $_ is the caller's again.
  if (call.newScope !== false || call.dollarUnder === undefined) return done;
  return after(done, () => {
    scope.hold(slot, old);
  });
}

export function argumentsOf(call: { args?: unknown[]; named?: ReadonlyMap<string, unknown> }): Argument[] {
  const list: Argument[] = [];
  for (const [name, value] of call.named ?? []) list.push({ kind: "named", name, colon: true, hasValue: true, value, node: null, text: `-${name}:` });
  for (const value of call.args ?? []) list.push({ kind: "positional", value, node: null });
  return list;
}
