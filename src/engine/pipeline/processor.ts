// One command of a running pipeline: begin, one call per object, end, clean.
import type { InvocationInfo } from "../errors/invocation-info.ts";
import type { Scope } from "../scope/scope.ts";
import type { SessionState } from "../scope/session-state.ts";
import type { Maybe } from "../values/maybe.ts";
import type { Engine } from "./engine.ts";
import type { Frame } from "./frame.ts";
import { FunctionPipe, nullPipe } from "./pipe.ts";
import type { Pipe } from "./pipe.ts";
import type { Streams } from "./streams.ts";

export abstract class Processor {
  readonly engine: Engine;
  readonly invocation: InvocationInfo;
  /** Where its output goes; set when the pipeline is put together. */
  out: Pipe = nullPipe;
  streams: Streams;
  /** The scope its caller runs in, and the state that scope belongs to. */
  readonly state: SessionState;
  readonly callerScope: Scope;
  readonly caller: Frame | null;
  /** Whether objects come from a command or expression before it. */
  expectsInput = false;
  /** A non-terminating error was written by this very command: makes $? false. */
  failed = false;
  begun = false;

  constructor(engine: Engine, invocation: InvocationInfo, streams: Streams) {
    this.engine = engine;
    this.invocation = invocation;
    this.streams = streams;
    this.state = engine.state;
    this.callerScope = engine.state.current;
    this.caller = engine.frame;
  }

  /** Binds and runs the begin block, once. */
  start(): Maybe<void> {
    if (this.begun) return;
    this.begun = true;
    return this.begin();
  }

  protected abstract begin(): Maybe<void>;
  /** Takes one object from upstream. */
  abstract process(value: unknown): Maybe<void>;
  /** The single call of a command that has no pipe before it. */
  abstract processAlone(): Maybe<void>;
  abstract end(): Maybe<void>;
  /** Always runs, also after errors. Must not throw. */
  abstract clean(): Maybe<void>;

  /** The pipe that feeds this command. */
  input(): Pipe {
    return new FunctionPipe((value) => {
      if (this.begun) return this.process(value);
      const begun = this.start();
      return begun instanceof Promise ? begun.then(() => this.process(value)) : this.process(value);
    });
  }
}
