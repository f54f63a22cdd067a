// What the engine offers to the line editor and the panels, across the worker boundary: plain data in, plain data out.

/** .NET's CompletionResultType. */
export type CompletionKind =
  | "Text" | "History" | "Command" | "ProviderItem" | "ProviderContainer" | "Property" | "Method" | "ParameterName"
  | "ParameterValue" | "Variable" | "Namespace" | "Type" | "Keyword" | "DynamicKeyword";

export interface Completion {
  /** What goes into the line. */
  text: string;
  /** What a menu shows. */
  listText: string;
  kind: CompletionKind;
  toolTip: string;
}

export interface CompletionAnswer {
  /** UTF-16 offset and length of the part of the line that the completions replace. */
  replaceStart: number;
  replaceLength: number;
  matches: Completion[];
}

export interface RunResult {
  /** Value of $? after the line. */
  success: boolean;
  /** Set when the script called exit. */
  exitCode: number | null;
  /** The prompt for the next line, from the prompt function. */
  prompt: string;
}

export interface EngineServices {
  /** Runs one submission to its end; its text goes to the session's Output port. */
  run(text: string, options?: { /** The text is the host's own and only starts a script file: call stacks leave it out. */ startsFile?: boolean }): Promise<RunResult>;
  /** Stops what is running. */
  stop(): void;
  complete(text: string, cursor: number): Promise<CompletionAnswer>;
  /** What a placeholder's parameter takes: help in a line, allowed values, a hint for a value that will be refused (UK -> GB). Null when unknown. */
  parameterHelp(text: string, cursor: number): Promise<ParameterHelp | null>;
  /** The first command of the text that does not exist; null when all do. */
  unknownCommand(text: string): Promise<string | null>;
  prompt(): Promise<string>;
}

export interface ParameterHelp {
  command: string;
  parameter: string;
  type: string;
  mandatory: boolean;
  position: string;
  text: string;
  values: string[];
}
