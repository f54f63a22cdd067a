// ForEach-Object -Parallel: the objects one after another, each in a scope of a session of its own.
import { TerminatingError } from "../errors/error-record.ts";
import type { Engine } from "../pipeline/engine.ts";
import { ExitSignal, isFlow, LoopControl } from "../pipeline/flow.ts";
import { invokeBlock } from "../pipeline/invoke-block.ts";
import { FunctionPipe } from "../pipeline/pipe.ts";
import { setRunning } from "../pipeline/running.ts";
import type { Streams } from "../pipeline/streams.ts";
import type { ScriptBlock } from "../script-block.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { usingValues } from "./using-values.ts";

/** What the block does for one object; its output goes to `write`, an error that ends it to `fail`. */
export type ParallelRun = (item: unknown, to: { write(value: unknown): void; fail(error: TerminatingError): void }) => Maybe<void>;

export function parallelRun(engine: Engine, block: ScriptBlock, streams: Streams): ParallelRun {
  const child = engine.childSession();
  const variables = usingValues(engine, block);
  return (item, to) => {
    const back = () => setRunning(engine);
    const failed = (thrown: unknown): void => {
      back();
      // exit, break and continue end the block for this object only.
      if (thrown instanceof ExitSignal || thrown instanceof LoopControl) return;
      if (isFlow(thrown) || !(thrown instanceof TerminatingError)) throw thrown;
      to.fail(thrown);
    };
    setRunning(child);
    try {
      const done = invokeBlock(child, block, { dollarUnder: item, variables, streams, out: new FunctionPipe((value) => to.write(value)) });
      return done instanceof Promise ? done.then(back, failed) : after(done, back);
    } catch (thrown) {
      return failed(thrown);
    }
  };
}
