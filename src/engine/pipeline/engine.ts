// The session as the evaluator and the pipeline see it: the public session plus the running state.
import type { Ast } from "#grammar/tree.ts";
import type { AttributeReader } from "../bind/attributes.ts";
import type { CommandMetadata } from "../bind/metadata.ts";
import type { Command } from "../commands.ts";
import type { ErrorRecord, TerminatingError } from "../errors/error-record.ts";
import type { StopSignal } from "../ports/stop-signal.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { SessionState } from "../scope/session-state.ts";
import type { Session } from "../session.ts";
import type { Maybe } from "../values/maybe.ts";
import type { CompiledBlock } from "./compiled-block.ts";
import type { Frame } from "./frame.ts";
import type { Pipe } from "./pipe.ts";
import type { Streams } from "./streams.ts";

export interface Engine extends Session {
  /** The session state of what runs now; its `current` is the scope. */
  state: SessionState;
  readonly globalState: SessionState;
  /** $? */
  success: boolean;
  /** Nested script calls. */
  depth: number;
  /** Back-edges and items left until the clock is looked at. */
  fuel: number;
  /** Inside a try (of any caller): errors go up instead of being shown. */
  propagate: boolean;
  /** Innermost running frame; null at the prompt. */
  frame: Frame | null;
  readonly stopSignal: StopSignal;
  /** Where output and streams go when nothing redirects them. */
  readonly hostOut: Pipe;
  readonly hostStreams: Streams;
  /** Looks at the clock and the stop signal; gives the host a turn when it is time. */
  checkpoint(): Maybe<void>;
  compiled(block: ScriptBlock): CompiledBlock;
  scriptMetadata(block: ScriptBlock, name: string): CommandMetadata;
  /** Functions or aliases came or went: command names have to be looked up again. */
  commandsChanged(): void;
  /** Counts the changes; what was looked up under an older number may be stale. */
  readonly commandVersion: number;
  /** Set while a script block runs for code that cannot wait. */
  mustNotWait: boolean;
  /** Calls deeper than this fail as PowerShell's do. */
  deepest: number;
  /** Runs finally and clean blocks to their end although Ctrl+C was pressed. */
  uninterrupted<T>(action: () => Maybe<T>): Maybe<T>;
  /** Finds what a command name means from the current scope; throws CommandNotFoundException at `node`. */
  findCommand(name: string, node: Ast | null): Command;
  /** Counts class definitions: type names resolved under an older number may mean something else now. */
  typeVersion: number;
  readonly attributeReader: AttributeReader;
  /** The error that a running catch block handles: what a bare throw throws again. */
  handling: TerminatingError | null;
  /** `$env:X`, `$function:x`, `$alias:x` and other drives. */
  readDriveVariable(drive: string, name: string): unknown;
  writeDriveVariable(drive: string, name: string, value: unknown): void;
  /** Text to a script block of the running session state; throws the ParseException. */
  parse(text: string, file?: string | null): ScriptBlock;
  /** $ExecutionContext.SessionState of the running session state. */
  sessionStateObject(): unknown;
  /** $ExecutionContext */
  executionContext(): unknown;
  /** A fresh session on the same ports, in the same folder: what jobs run in. */
  childSession(): Engine;
  /** $PWD */
  pathInfo(): unknown;
  setLocation(path: string): void;
  /** Name of the module a session state belongs to; null for the global one. */
  moduleName(state: SessionState): string | null;
  /** Adds to $Error unless its newest entry is the same error. */
  noteError(error: TerminatingError | ErrorRecord): void;
}
