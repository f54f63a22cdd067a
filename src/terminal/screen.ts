// xterm.js behind the Tty interface: one writer queue, a marker that holds the input block's place, own keys and paste.
import { FitAddon } from "@xterm/addon-fit";
import { Terminal as Xterm } from "@xterm/xterm";
import type { IMarker, ITheme } from "@xterm/xterm";
import { codePointWidth } from "./cells.ts";
import { chordOf } from "./chords.ts";
import type { Theme } from "./themes/theme.ts";
import type { Tty } from "./tty.ts";

/** What the screen tells its owner. */
export interface ScreenEvents {
  /** A chord; true when it was used and the browser must not have it. */
  key(key: { chord: string; text: string }): boolean;
  /** Text of an input method. */
  type(text: string): void;
  paste(text: string): void;
  copy(text: string): void;
  resize(): void;
  /** xterm's own mode for screen readers. */
  readonly screenReader: boolean;
}

// xterm.js takes a breath between pieces, once 12 ms are over; a piece itself is taken in one go.
const chunk = 2_048;

export function xtermTheme(theme: Theme): ITheme {
  const names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"] as const;
  const colours: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    colours[name] = theme.ansi[index] ?? theme.foreground;
    colours[`bright${name.charAt(0).toUpperCase()}${name.slice(1)}`] = theme.ansi[index + 8] ?? theme.foreground;
  }
  return {
    background: theme.background, foreground: theme.foreground, cursor: theme.cursor, cursorAccent: theme.background,
    selectionBackground: theme.selectionBackground, ...colours,
  };
}

export class Screen implements Tty {
  readonly #xterm: Xterm;
  readonly #fit = new FitAddon();
  readonly #element: HTMLElement;
  readonly #observer: ResizeObserver;
  #marker: IMarker | undefined;
  #queue: Promise<void> = Promise.resolve();
  readonly #events: ScreenEvents;
  #open = false;
  /** Set while an input method composes: nothing is drawn until it is done, or the text it shows would be torn. */
  #composition: Promise<void> | null = null;

  constructor(element: HTMLElement, theme: Theme, events: ScreenEvents) {
    this.#element = element;
    this.#events = events;
    this.#xterm = new Xterm({
      allowProposedApi: true, scrollback: 10_000, cursorBlink: false, smoothScrollDuration: 0, minimumContrastRatio: matchMedia("(prefers-contrast: more)").matches ? 7 : 4.5,
      fontFamily: "'Cascadia Mono', 'Cascadia Code', Consolas, 'DejaVu Sans Mono', Menlo, monospace", fontSize: 15, lineHeight: 1.2,
      theme: xtermTheme(theme), rightClickSelectsWord: false, macOptionIsMeta: false, screenReaderMode: events.screenReader,
    });
    this.#xterm.loadAddon(this.#fit);
    this.#useOwnWidths();
    this.#xterm.open(element);
    this.#labelInput();
    this.#listen();
    this.fit();
    this.#open = true;
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.fit()));
    this.#observer.observe(element);
  }

  get columns(): number {
    return this.#xterm.cols;
  }

  get rows(): number {
    return this.#xterm.rows;
  }

  /** xterm counts cells by our table, so that the painter and the screen never disagree about the cursor's place. */
  #useOwnWidths(): void {
    const { unicode } = this.#xterm;
    unicode.register({
      version: "partnershell",
      wcwidth: codePointWidth,
      // Bits as xterm packs them: state from bit 3, width in bits 1-2, bit 0 = joins the cell before.
      charProperties: (code, preceding) => {
        const width = codePointWidth(code);
        const before = (preceding >> 1) & 3;
        const joins = width === 0 && preceding !== 0 && before !== 0;
        return ((joins ? Math.max(width, before) : width) << 1) | (joins ? 1 : 0);
      },
    });
    unicode.activeVersion = "partnershell";
  }

  #labelInput(): void {
    const input = this.#xterm.textarea;
    if (input === undefined) return;
    this.#holdWhileComposing(input);
    input.setAttribute("aria-label", "PowerShell command line. Escape, then Tab leaves the terminal.");
    for (const [name, value] of [["autocapitalize", "off"], ["autocorrect", "off"], ["autocomplete", "off"], ["spellcheck", "false"], ["enterkeyhint", "go"], ["inputmode", "text"]] as const) {
      input.setAttribute(name, value);
    }
  }

  #listen(): void {
    this.#xterm.attachCustomKeyEventHandler((event) => this.#onKey(event));
    this.#xterm.onData((data) => {
      // Only text of input methods arrives here; sequences are xterm's answers to questions in the output.
      if (data === "\x7f" || data === "\b") this.#events.key({ chord: "Backspace", text: "" });
      else if (!data.startsWith("\x1b")) this.#events.type(data);
    });
    this.#element.addEventListener("paste", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#events.paste(event.clipboardData?.getData("text/plain") ?? "");
    }, { capture: true });
  }

  #holdWhileComposing(input: HTMLElement): void {
    let end = (): void => undefined;
    input.addEventListener("compositionstart", () => {
      end();
      this.#composition = new Promise((resolve) => {
        end = () => {
          this.#composition = null;
          resolve();
        };
      });
    });
    // xterm reads the composed text in a turn of its own after the event.
    for (const over of ["compositionend", "blur"]) input.addEventListener(over, () => setTimeout(() => end(), 0));
  }

  /** False = xterm does nothing with the key. While an input method composes, xterm must have it. */
  #onKey(event: KeyboardEvent): boolean {
    if (event.isComposing || event.keyCode === 229 || event.key === "Dead" || event.key === "Process" || event.key === "Unidentified") return true;
    if (event.type !== "keydown") return false;
    const key = chordOf({
      key: event.key, code: event.code, ctrlKey: event.ctrlKey, altKey: event.altKey, shiftKey: event.shiftKey, metaKey: event.metaKey,
      isComposing: event.isComposing, keyCode: event.keyCode, altGraph: event.getModifierState("AltGraph"),
    });
    if (key === null) return false;
    if (this.#copySelection(key.chord) || this.#events.key(key)) event.preventDefault();
    return false;
  }

  /** Ctrl+C with a mouse selection copies it; on a Mac that is Cmd+C, and Ctrl+C always cancels. */
  #copySelection(chord: string): boolean {
    const copies = ["Ctrl+Shift+c", "Ctrl+Insert", isMac() ? "Meta+c" : "Ctrl+c"].includes(chord);
    if (!copies || !this.#xterm.hasSelection()) return false;
    this.#events.copy(this.#xterm.getSelection());
    this.#xterm.clearSelection();
    return true;
  }

  write(compose: (anchorRow: number) => string): Promise<void> {
    return this.#enqueue(async () => {
      const text = compose(this.#anchorRow());
      let at = 0;
      for (; at + chunk < text.length; at += chunk) this.#xterm.write(text.slice(at, at + chunk));
      await this.#put(text.slice(at));
    });
  }

  anchor(): void {
    void this.#enqueue(() => {
      this.#marker?.dispose();
      this.#marker = this.#xterm.registerMarker(0);
      return Promise.resolve();
    });
  }

  #enqueue(work: () => Promise<void>): Promise<void> {
    const inTurn = async (): Promise<void> => {
      while (this.#composition !== null) await this.#composition;
      await work();
    };
    this.#queue = this.#queue.then(inTurn, inTurn);
    return this.#queue;
  }

  #put(text: string): Promise<void> {
    return new Promise((taken) => this.#xterm.write(text, taken));
  }

  #anchorRow(): number {
    const { active } = this.#xterm.buffer;
    const line = this.#marker === undefined || this.#marker.isDisposed ? active.baseY + active.cursorY : this.#marker.line;
    return Math.min(this.rows, Math.max(1, line - active.baseY + 1));
  }

  /** The cursor's row in pixels of the window; null while nothing is drawn. */
  cursorPlace(): { left: number; top: number; bottom: number } | null {
    const box = this.#element.querySelector(".xterm-screen")?.getBoundingClientRect();
    if (box === undefined || box.height === 0) return null;
    const { cursorX, cursorY } = this.#xterm.buffer.active;
    const row = box.height / this.rows;
    return { left: box.left + (cursorX * box.width) / this.columns, top: box.top + cursorY * row, bottom: box.top + (cursorY + 1) * row };
  }

  scroll(by: { pages: number; lines: number }): void {
    if (by.pages !== 0) this.#xterm.scrollPages(by.pages);
    if (by.lines !== 0) this.#xterm.scrollLines(by.lines);
  }

  /** Fits rows and columns to the element; does nothing while it is hidden. */
  fit(): void {
    if (this.#element.clientWidth < 20 || this.#element.clientHeight < 20) return;
    const { cols, rows } = this.#xterm;
    this.#fit.fit();
    // The first fit happens before the editor exists.
    if (!this.#open) return;
    if (cols !== this.#xterm.cols || rows !== this.#xterm.rows) this.#events.resize();
  }

  setTheme(theme: Theme): void {
    this.#xterm.options.theme = xtermTheme(theme);
  }

  focus(): void {
    this.#xterm.focus();
  }

  scrollToBottom(): void {
    this.#xterm.scrollToBottom();
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#xterm.dispose();
  }
}

export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}
