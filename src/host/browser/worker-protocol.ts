// What the page and the engine's worker say to each other: plain data, types only.
import type { LineEditor, LineEditorSettings } from "#engine/ports/line-editor.ts";
import type { Progress, StreamName } from "#engine/ports/output.ts";
import type { Loss } from "#engine/snapshot/write-session.ts";
import type { CompletionAnswer, ParameterHelp, RunResult } from "#engine/services.ts";
import type { PageFile } from "./saved-files.ts";

export interface ScreenSize {
  columns: number;
  rows: number;
}

export interface WorkerStart {
  size: ScreenSize;
  colors: boolean;
  /** Address of the API the page talks to; null = the practice tenant inside the worker. */
  apiBaseUri: string | null;
  timeZone: string | null;
  /** The line editor's own keys, by mode. */
  keys: LineEditor["keys"];
}

/** Text of one stream; neighbours of the same stream arrive as one piece. */
export interface OutputPart {
  text: string;
  stream: StreamName;
}

/** What a session that takes the place of another one goes on from. */
export interface EarlierLife {
  /** Texts of the snapshot; none for a session that had not run a line. */
  parts: string[];
  /** The line that was cut short; it stands in the history as stopped. */
  line: string | null;
}

/** What the page kept of workers before. */
export interface Kept {
  /** Null: the session begins anew. */
  session: EarlierLife | null;
  /** Files that the browser's storage did not take. */
  files: PageFile[];
}

/** What the worker offers. */
export type WorkerOffer = {
  /** Makes the session; answers its first prompt, and whether the session is what the earlier one was. */
  start(settings: WorkerStart, kept: Kept): Promise<{ prompt: string; restored: boolean }>;
  run(text: string): Promise<RunResult>;
  /** Asks what runs to stop; the answer comes at once and proves that the worker still listens. */
  stop(): void;
  complete(text: string, cursor: number): Promise<CompletionAnswer>;
  parameterHelp(text: string, cursor: number): Promise<ParameterHelp | null>;
  unknownCommand(text: string): Promise<string | null>;
  prompt(): Promise<string>;
  resize(size: ScreenSize): void;
};

/** What the page keeps for the worker, in memory only: the session's state after a line. */
export type KeepOffer = {
  /** One text of a snapshot; those that did not change are not sent again. */
  keepPart(index: number, text: string): void;
  /** The snapshot is whole. `lines`: how many lines this worker had run. */
  kept(snapshot: { parts: number; lines: number; lost: Loss[] }): void;
  /** A file changed, and the browser's storage does not take it. */
  keepFile(file: PageFile): void;
};

/** What the page offers. */
export type PageOffer = {
  /** Answers when the screen has taken the text: the worker waits when too much is on its way. */
  output(parts: OutputPart[]): Promise<void>;
  progress(record: Progress): void;
  clear(): void;
  title(text: string): void;
  /** The session set its line editor. */
  lineEditor(settings: LineEditorSettings): void;
  ask(caption: string, mask: boolean): Promise<string | null>;
  readClipboard(): Promise<string>;
  writeClipboard(text: string): Promise<void>;
  /** The browser keeps nothing: storage is blocked or full. */
  memoryOnly(): void;
};
