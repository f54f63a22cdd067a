// Runs a pipeline of commands: begins, feeds, ends, cleans; stops the upper part when a command below has enough.
import type { Maybe } from "../values/maybe.ts";
import { StopUpstream, isFlow } from "./flow.ts";
import type { Pipe } from "./pipe.ts";
import type { Processor } from "./processor.ts";

/** What goes into the first command: a function that writes to its input pipe; null when nothing stands before it. */
export type Feed = (input: Pipe) => Maybe<unknown>;

/** Runs the commands, connected already, to the end. Errors come out as thrown; every clean block has run by then. */
export function runPipeline(processors: readonly Processor[], feed: Feed | null): Maybe<void> {
  return new PipelineRun(processors, feed).advance();
}

// One is made for every command that runs, most often before V8 has optimised anything: no # names, which cost a multiple then.
class PipelineRun {
  private readonly processors: readonly Processor[];
  private readonly feed: Feed | null;
  /** 0..n-1 begins, n the feeding, n+1..2n the ends. */
  private step = 0;

  constructor(processors: readonly Processor[], feed: Feed | null) {
    this.processors = processors;
    this.feed = feed;
  }

  advance(): Maybe<void> {
    const last = 2 * this.processors.length;
    while (this.step <= last) {
      let done: Maybe<unknown>;
      try {
        done = this.perform(this.step++);
      } catch (thrown) {
        const cleaned = this.fail(thrown);
        if (cleaned instanceof Promise) return cleaned.then(() => this.advance());
        continue;
      }
      if (done instanceof Promise) {
        return done.then(
          () => this.advance(),
          (thrown: unknown) => {
            const cleaned = this.fail(thrown);
            return cleaned instanceof Promise ? cleaned.then(() => this.advance()) : this.advance();
          },
        );
      }
    }
    const cleaned = this.clean(0, this.processors.length);
    const settle = () => {
      let success = true;
      for (const processor of this.processors) if (processor.failed) success = false;
      this.processors[0]!.engine.success = success;
    };
    if (cleaned instanceof Promise) return cleaned.then(settle);
    settle();
  }

  private perform(step: number): Maybe<unknown> {
    const list = this.processors;
    const count = list.length;
    if (step < count) return list[step]!.start();
    if (step > count) {
      const processor = list[step - count - 1]!;
      return processor.end();
    }
    return this.feed ? this.feed(list[0]!.input()) : list[0]!.processAlone();
  }

  /** Goes on with the commands from the one that had enough; anything else ends the pipeline. */
  private fail(thrown: unknown): Maybe<void> {
    if (thrown instanceof StopUpstream) {
      const index = this.processors.indexOf(thrown.by as Processor);
      if (index >= 0) {
        this.step = Math.max(this.step, this.processors.length + 1 + index);
        return;
      }
    }
    const cleaned = this.clean(0, this.processors.length);
    if (!isFlow(thrown)) this.processors[0]!.engine.success = false;
    if (cleaned instanceof Promise) {
      return cleaned.then(() => {
        throw thrown;
      });
    }
    throw thrown;
  }

  private clean(from: number, to: number): Maybe<void> {
    for (let i = from; i < to; i++) {
      const processor = this.processors[i]!;
      if (!processor.begun) continue;
      const done = processor.clean();
      if (done instanceof Promise) return done.then(() => this.clean(i + 1, to));
    }
  }
}

/** Connects each command to the next and the last to `out`. */
export function connect(processors: readonly Processor[], out: Pipe, fed: boolean): void {
  const last = processors.length - 1;
  for (let i = 0; i <= last; i++) {
    const processor = processors[i]!;
    processor.out = i === last ? out : processors[i + 1]!.input();
    processor.expectsInput = i > 0 || fed;
    const { invocation } = processor;
    invocation.expectingInput = processor.expectsInput;
    invocation.pipelineLength = last + 1;
    invocation.pipelinePosition = i + 1;
  }
}
