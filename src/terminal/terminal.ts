// The whole terminal behind one function: a screen in a page element, the line editor on it, and the spoken log beside it.
import type { LineEditorSettings } from "#engine/ports/line-editor.ts";
import type { EngineServices } from "#engine/services.ts";
import type { Key } from "./dispatch.ts";
import { LineEditor } from "./editor.ts";
import { HeldControl } from "./held-control.ts";
import type { OpenedHistory } from "./history/history.ts";
import { waitForHistory } from "./history/wait-for-history.ts";
import { keyTable } from "./keymap/key-row.ts";
import { questionKeys } from "./keymap/question.ts";
import { sessionKeys } from "./keymap/session-keys.ts";
import { SpokenLog } from "./log.ts";
import { MenuOverlay } from "./menu-overlay.ts";
import { neutralise, plain } from "./neutralise.ts";
import { defaultOptions } from "./options.ts";
import type { Parse } from "./parse-port.ts";
import { isMac, Screen } from "./screen.ts";
import { dark } from "./themes/dark.ts";
import { light } from "./themes/light.ts";

/** What the page gives to the terminal. */
export interface TerminalSettings {
  theme: "dark" | "light";
  /** Completion, parameter help and command look-up of the engine. */
  services: Pick<EngineServices, "complete" | "parameterHelp" | "unknownCommand">;
  /** From `openHistory` in `history/history.ts`. */
  history: OpenedHistory;
  /** `parse` of `#grammar/parse.ts`. */
  parse: Parse;
  /** Ctrl+C while no line is being read: stop what runs. */
  interrupt(): void;
  /** Puts text on the clipboard; refusals are the terminal's to ignore. */
  copy?(text: string): Promise<void>;
  /** Where command output is repeated for screen readers; made beside the screen when absent. */
  log?: HTMLElement;
  /** xterm's own mode for screen readers, in place of the log. */
  screenReader?: boolean;
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
  /** What the session set of its line editor: keys, options, colours. */
  applySettings(settings: LineEditorSettings): void;
  /** Puts text into the line being edited, or into the next one (permalinks, "try it" buttons); cleaned like a paste and never run. */
  insert(text: string): void;
  /** Presses a key by its chord ("Tab", "Ctrl+c"), or a sign that types itself: for buttons in place of keys. */
  press(chord: string): void;
  /** The next key counts as pressed with Ctrl; `used` is called when it was. */
  holdControl(held: boolean, used: () => void): void;
  /** Text of the line being edited, "" when none: the page warns before it is closed. */
  pending(): string;
  focus(): void;
  dispose(): void;
}

/** Opens a terminal in a page element (which needs a size). */
export function createTerminal(element: HTMLElement, settings: TerminalSettings): Terminal {
  let theme = settings.theme === "light" ? light : dark;
  const listeners: ((size: { columns: number; rows: number }) => void)[] = [];
  const log = new SpokenLog(settings.log ?? logBeside(element));
  const copy = (text: string): void => void (settings.copy ?? copyInBrowser)(text).catch(() => undefined);
  const screen = new Screen(element, theme, {
    key: (key) => heard(key),
    type: (text) => typed(text),
    paste: (text) => editor.paste(text),
    copy,
    screenReader: settings.screenReader ?? false,
    resize: () => {
      editor.repaint();
      for (const listener of listeners) listener({ columns: screen.columns, rows: screen.rows });
    },
  });
  let set: LineEditorSettings = { options: defaultOptions, bindings: [] };
  let keys = sessionKeys(set, isMac());
  const overlay = new MenuOverlay(element, (index) => editor.chooseMatch(index), () => screen.cursorPlace());
  const editor: LineEditor = new LineEditor({
    tty: screen, parse: settings.parse, history: settings.history,
    keys: () => keys, questionKeys: keyTable(questionKeys, isMac()),
    options: () => set.options, theme: () => theme,
    complete: (text, cursor) => settings.services.complete(text, cursor),
    parameterHelp: (text, cursor) => settings.services.parameterHelp(text, cursor),
    unknownCommand: (text) => settings.services.unknownCommand(text),
    copy, interrupt: settings.interrupt, menu: (menu) => overlay.show(menu), announce: (text) => log.say(text),
  });
  const press = waitForHistory(settings.history.loaded, () => keys, (key) => editor.key(key));
  const control = new HeldControl();
  const heard = (key: Key): boolean => press(control.take(key));
  const typed = (text: string): void => {
    const [first = "", ...rest] = Array.from(text);
    const key = control.take({ chord: first, text: first });
    if (key.text !== "") return editor.type(text);
    press(key);
    editor.type(rest.join(""));
  };
  return {
    readLine: async (prompt, options) => {
      const line = await editor.readLine(neutralise(prompt), options?.initial);
      if (line !== null) log.command(line);
      return line;
    },
    ask: (caption, options) => {
      log.write(`${caption}\n`);
      return editor.ask(neutralise(caption), options?.mask);
    },
    write: (text) => {
      const safe = neutralise(text);
      log.write(safe);
      return editor.write(safe);
    },
    progress: (text) => editor.progress(text === null ? null : plain(neutralise(text))),
    clear: () => editor.clear(),
    size: () => ({ columns: screen.columns, rows: screen.rows }),
    onResize: (listener) => void listeners.push(listener),
    setTheme: (name) => {
      theme = name === "light" ? light : dark;
      screen.setTheme(theme);
      editor.repaint();
    },
    applySettings: (next) => {
      set = next;
      keys = sessionKeys(next, isMac());
      settings.history.keep({ saved: next.options.historySaved, limit: next.options.maximumHistoryCount });
      editor.repaint();
    },
    insert: (text) => editor.insert(text),
    press: (chord) => void heard({ chord, text: Array.from(chord).length === 1 ? chord : "" }),
    holdControl: (held, used) => control.hold(held ? used : null),
    pending: () => editor.pending,
    focus: () => screen.focus(),
    dispose: () => screen.dispose(),
  };
}

/** The log's region: on the page, but not to be seen. */
function logBeside(element: HTMLElement): HTMLElement {
  const region = document.createElement("div");
  region.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);contain:strict";
  element.after(region);
  return region;
}

function copyInBrowser(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}
