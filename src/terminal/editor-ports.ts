// What the line editor needs from its surroundings: the screen, the language, the history, the engine.
import type { CompletionAnswer, ParameterHelp } from "#engine/services.ts";
import type { History } from "./history/history.ts";
import type { KeyTable } from "./keymap/key-row.ts";
import type { EditorOptions } from "./options.ts";
import type { Parse } from "./parse-port.ts";
import type { Menu } from "./state.ts";
import type { Theme } from "./themes/theme.ts";
import type { Tty } from "./tty.ts";

/** What the editor needs from its surroundings. */
export interface EditorPorts {
  readonly tty: Tty;
  readonly parse: Parse;
  readonly history: History;
  keys(): KeyTable;
  readonly questionKeys: KeyTable;
  options(): EditorOptions;
  theme(): Theme;
  complete(text: string, cursor: number): Promise<CompletionAnswer>;
  parameterHelp(text: string, cursor: number): Promise<ParameterHelp | null>;
  /** The first command of the text that does not exist. */
  unknownCommand(text: string): Promise<string | null>;
  copy(text: string): void;
  /** Ctrl+C while nothing is read. */
  interrupt(): void;
  /** The completion menu opened, changed or (null) closed. */
  menu(menu: Menu | null): void;
  /** Text for screen readers: a message below the line. */
  announce(text: string): void;
}
