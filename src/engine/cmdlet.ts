// What a cmdlet is: one object, written once, read by binding, help, completion, the form and the docs.
import type { ErrorRecord, ErrorShape, ErrorCategory } from "./errors/error-record.ts";
import type { InvocationInfo } from "./errors/invocation-info.ts";
import type { Maybe } from "./values/maybe.ts";
import type { StopSignal } from "./ports/stop-signal.ts";
import type { ScriptBlock } from "./script-block.ts";
import type { Session } from "./session.ts";
import type { Completion } from "./services.ts";

export type Validation =
  | { kind: "NotNull" } | { kind: "NotNullOrEmpty" } | { kind: "NotNullOrWhiteSpace" }
  | { kind: "Set"; values: string[]; caseSensitive?: boolean; message?: string }
  | { kind: "Range"; minimum: unknown; maximum: unknown }
  | { kind: "RangeKind"; range: "Positive" | "NonNegative" | "Negative" | "NonPositive" }
  | { kind: "Length"; minimum: number; maximum: number }
  | { kind: "Count"; minimum: number; maximum: number }
  /** `yields`: a positional argument that does not fit goes to the next parameter of that position. */
  | { kind: "Pattern"; pattern: string; options?: number; message?: string; yields?: boolean }
  | { kind: "Script"; script: ScriptBlock; message?: string }
  /** A path on one of these drives. */
  | { kind: "Drive"; drives: string[] }
  | { kind: "AllowNull" } | { kind: "AllowEmptyString" } | { kind: "AllowEmptyCollection" };

/** How the parameter stands in one parameter set. */
export interface SetMembership {
  set: string;
  mandatory?: boolean;
  /** From 0; absent = by name only. */
  position?: number;
  /** Takes pipeline input by value, by property name, or both. */
  pipeline?: "value" | "property" | "both";
  remaining?: boolean;
  helpMessage?: string;
}

export interface ParameterDefinition extends Omit<SetMembership, "set"> {
  /** Type name: "string", "int", "string[]", "switch", "psobject", "scriptblock", "System.DayOfWeek". */
  type: string;
  /** Sets it belongs to: names (sharing the fields above) or full memberships. Absent: every set. */
  sets?: (string | SetMembership)[];
  aliases?: string[];
  validation?: Validation[];
  /** One sentence for Get-Help and the form. */
  help: string;
  /** Changes the argument before it is converted (an ArgumentTransformationAttribute). */
  transform?: (value: unknown) => unknown;
  /** Text shown as the default by help; the value itself is the cmdlet's affair. */
  default?: string;
  /** Completes values for the text typed so far. */
  complete?: (word: string, session: Session, bound: ReadonlyMap<string, unknown>) => Maybe<(string | Completion)[]>;
  wildcards?: boolean;
  /** Not shown by completion. */
  dontShow?: boolean;
}

/** Values by parameter name. undefined = not bound; null = bound to $null; a switch is always a boolean. */
export type BoundValues = { readonly [name: string]: unknown };

/** The three blocks; they share the closure that `run` opens for this invocation. `p` changes with each pipeline object. */
export interface Blocks<P> {
  begin?(p: P): Maybe<void>;
  process?(p: P): Maybe<void>;
  end?(p: P): Maybe<void>;
  /** Always runs at the end, also after errors and Ctrl+C; must not wait. */
  clean?(): void;
}

export interface CmdletDefinition<P = BoundValues> {
  /** Verb-Noun, as shown. */
  name: string;
  /** "Microsoft.PowerShell.Utility", "PartnerCenterModule"... */
  module: string;
  /** What FullyQualifiedErrorId ends with; "Microsoft.PowerShell.Commands.<VerbNoun>Command" when absent. Set to the name itself for `function: true`. */
  commandId?: string;
  /** Get-Command calls it a Function (commands whose original is a script function). */
  function?: boolean;
  synopsis: string;
  description?: string;
  parameters: { [name: string]: ParameterDefinition };
  defaultSet?: string;
  aliases?: string[];
  /** Full type names for help and completion. */
  output?: string[];
  shouldProcess?: "Low" | "Medium" | "High";
  examples?: { title: string; code: string; remarks?: string }[];
  links?: string[];
  /** Parameters that exist only for certain arguments; called when the others are bound. */
  dynamicParameters?: (bound: ReadonlyMap<string, unknown>, session: Session) => { [name: string]: ParameterDefinition } | null;
  run(call: Call<P>): Blocks<P>;
}

/** One invocation as the cmdlet's code sees it. */
export interface Call<P = BoundValues> {
  readonly session: Session;
  readonly invocation: InvocationInfo;
  readonly parameterSet: string;
  /** Whether the caller (not a default) gave the parameter. */
  isBound(name: keyof P & string): boolean;
  /** All bound values by parameter name. */
  readonly bound: ReadonlyMap<string, unknown>;

  /** Sends one object down the pipeline. Arrays are not enumerated. */
  write(value: unknown): void;
  /** Sends each element; what `WriteObject(x, true)` does. Enumerates arrays, lists, anything PowerShell would. */
  writeEach(value: unknown): void;
  /** A non-terminating error; obeys -ErrorAction (may throw when it is Stop). */
  error(error: ErrorRecord | ErrorShape): void;
  /** A statement-terminating error: ThrowTerminatingError. */
  fail(error: ErrorRecord | ErrorShape): never;
  warning(text: string): void;
  verbose(text: string): void;
  debug(text: string): void;
  information(data: unknown, tags?: string[]): void;
  /** Asks when -Confirm or $ConfirmPreference wants it, prints the What if line under -WhatIf; false = do not do it. */
  shouldProcess(target: string, action?: string): Maybe<boolean>;
  shouldContinue(query: string, caption: string): Maybe<boolean>;
  /** Runs a script block and collects its output; `dollarUnder` sets $_, `input` is $input, `args` are $args/parameters. Errors go to this command's error stream. */
  invoke(block: ScriptBlock, options?: InvokeOptions): Maybe<unknown[]>;
  /** Runs a script block in the caller's scope with its output going straight to this command's output (ForEach-Object). */
  stream(block: ScriptBlock, options?: InvokeOptions): Maybe<void>;
  /** Ends the pipeline above this command quietly (Select-Object -First). Never returns. */
  stopUpstream(): never;
  /** Aborted by Ctrl+C; pass it to whatever waits. */
  readonly signal: StopSignal;
}

export interface InvokeOptions {
  dollarUnder?: unknown;
  input?: unknown[];
  args?: unknown[];
  named?: ReadonlyMap<string, unknown>;
  /** Extra variables in the block's scope. */
  variables?: ReadonlyMap<string, unknown>;
  /** New scope (default) or the current one (dot sourcing, ForEach-Object). */
  newScope?: boolean;
}

/** Declares a cmdlet: the default export of its file. */
export function cmdlet<P>(definition: CmdletDefinition<P>): CmdletDefinition<P> {
  return definition;
}

export type { ErrorCategory };
