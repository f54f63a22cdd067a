// The whole terminal behind one function: a screen in a page element, the line editor on it, and the spoken log beside it.
import type { EngineServices } from "#engine/services.ts";
import type { History } from "./history/history.ts";
import type { Parse } from "./parse-port.ts";

/** What the page gives to the terminal. */
export interface TerminalSettings {
  theme: "dark" | "light";
  /** Completion and parameter help of the engine. */
  services: Pick<EngineServices, "complete" | "parameterHelp">;
  /** From `openHistory` in `history/history.ts`. */
  history: History;
  /** `parse` of `#grammar/parse.ts`. */
  parse: Parse;
  /** Ctrl+C while no line is being read: stop what runs. */
  interrupt(): void;
  /** Puts text on the clipboard; refusals are the terminal's to ignore. */
  copy?(text: string): Promise<void>;
  /** Where command output is repeated for screen readers; made beside the screen when absent. */
  log?: HTMLElement;
}

/** A terminal in the page. */
export interface Terminal {
  /** Reads one submission with the full editor. Ctrl+C gives "" (the `^C` is printed); end of input gives null. */
  readLine(prompt: string, options?: { initial?: string }): Promise<string | null>;
  /** Asks for one plain line (Read-Host, mandatory parameters, confirmations); null on Ctrl+C. */
  ask(caption: string, options?: { mask?: boolean }): Promise<string | null>;
  /** Prints text; control characters other than newline, tab and SGR colours become visible signs. Resolves when the screen has taken it. */
  write(text: string): Promise<void>;
  /** One line under the cursor's block for progress; null takes it away. */
  progress(text: string | null): void;
  clear(): void;
  size(): { columns: number; rows: number };
  onResize(listener: (size: { columns: number; rows: number }) => void): void;
  setTheme(theme: "dark" | "light"): void;
  /** Puts text into the line being edited, or into the next one (permalinks, "try it" buttons); cleaned like a paste and never run. */
  insert(text: string): void;
  /** Text of the line being edited, "" when none: the page warns before it is closed. */
  pending(): string;
  focus(): void;
  dispose(): void;
}
