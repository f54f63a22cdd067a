// What the rest of the engine and the cmdlets see of a running session. Implemented in evaluate/engine-session.ts.
import type { Clipboard } from "./ports/clipboard.ts";
import type { LineEditor } from "./ports/line-editor.ts";
import type { Clock } from "./ports/clock.ts";
import type { FileStore } from "./ports/file-store.ts";
import type { Http } from "./ports/http.ts";
import type { Output } from "./ports/output.ts";
import type { Prompt } from "./ports/prompt.ts";
import type { Random } from "./ports/random.ts";
import type { Store } from "./ports/store.ts";
import type { CmdletDefinition, InvokeOptions } from "./cmdlet.ts";
import type { ErrorRecord } from "./errors/error-record.ts";
import type { MemberTable } from "./values/ps-object.ts";
import type { Maybe } from "./values/maybe.ts";
import type { RunResult, EngineServices } from "./services.ts";
import type { ScriptBlock } from "./script-block.ts";
import type { Command, CommandTable } from "./commands.ts";

export interface Ports {
  output: Output;
  prompt: Prompt;
  http: Http;
  store: Store;
  clock: Clock;
  random: Random;
  files: FileStore;
  clipboard: Clipboard;
  /** Absent where nobody types. */
  lineEditor?: LineEditor | undefined;
}

export interface SessionOptions extends Ports {
  cmdlets: readonly CmdletDefinition<never>[];
  /** Where relative paths start; made if missing. */
  workingDirectory?: string;
  /** Variables the host sets before the first line: the practice tenant's token, ApiBaseUri... */
  variables?: ReadonlyMap<string, unknown>;
  environment?: ReadonlyMap<string, string>;
}

/** Extra members and display settings for a type, from the built-in table and Update-TypeData. */
export interface TypeData {
  members: MemberTable;
  defaultDisplayPropertySet: string[] | null;
  defaultDisplayProperty: string | null;
  defaultKeyPropertySet: string[] | null;
}

export interface HistoryEntry {
  id: number;
  commandLine: string;
  status: "Completed" | "Failed" | "Stopped";
  startTime: number;
  endTime: number;
}

export interface Session extends Pick<EngineServices, "run" | "stop" | "complete" | "parameterHelp" | "unknownCommand"> {
  readonly ports: Ports;
  readonly commands: CommandTable;
  /** $Error: newest first, at most 256. */
  readonly errors: ErrorRecord[];
  readonly history: HistoryEntry[];
  /** Type extensions by lower-case type name. */
  readonly typeData: Map<string, TypeData>;
  /** 0 = off, else the Set-StrictMode version in force in the current scope. */
  strictMode(): number;

  /** Reads a variable as a script in the current scope would ("x", "global:x", "env:x"); undefined when there is none. */
  getVariable(name: string): unknown;
  setVariable(name: string, value: unknown): void;

  /** Runs a script block and collects its output. */
  invoke(block: ScriptBlock, options?: InvokeOptions): Maybe<unknown[]>;
  /** The same where nothing can wait (property getters, comparers): raises PowerShell's error if the block tries to. */
  invokeNow(block: ScriptBlock, options?: InvokeOptions): unknown[];
  /** Runs a command by name with named arguments and collects its output: for cmdlets built on others. */
  call(command: Command | string, named?: ReadonlyMap<string, unknown>, positional?: unknown[]): Maybe<unknown[]>;
  /** Adds a record to $Error. */
  recordError(record: ErrorRecord): void;
  /** Throws the stop signal when Ctrl+C was pressed. Call it in long loops. */
  checkStop(): void;
  /** Current location of the file system provider. */
  location(): string;
  runResult(): RunResult;
}
