// One activation of a script block: what compiled code works on.
import type { Ast } from "#grammar/tree.ts";
import type { Scope } from "../scope/scope.ts";
import type { SessionState } from "../scope/session-state.ts";
import type { Engine } from "./engine.ts";
import type { Pipe } from "./pipe.ts";
import type { Streams } from "./streams.ts";

export class Frame {
  readonly engine: Engine;
  readonly state: SessionState;
  /** Changes only while a trap or a class member runs in a scope of its own. */
  scope: Scope;
  /** Where statements write; changes while a subexpression or an assignment collects. */
  out: Pipe;
  streams: Streams;
  /** The statement or condition being run, for error positions. */
  at: Ast | null = null;
  /** Where return puts its value in a method; null elsewhere: it is output. */
  returns: Pipe | null = null;
  /** Function name for stack traces; "<ScriptBlock>" for others. */
  readonly name: string;
  readonly file: string | null;
  readonly caller: Frame | null;
  /** A host's own line that starts a script file: no part of the call stacks that scripts see. */
  hidden = false;

  constructor(engine: Engine, place: { state: SessionState; scope: Scope; out: Pipe; streams: Streams; name?: string; file?: string | null }) {
    this.engine = engine;
    this.state = place.state;
    this.scope = place.scope;
    this.out = place.out;
    this.streams = place.streams;
    this.name = place.name ?? "<ScriptBlock>";
    this.file = place.file ?? null;
    this.caller = engine.frame;
  }
}
