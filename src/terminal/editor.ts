// The loop around the pure core: keys come in, frames go out, a promise gives the line.
import { continueCompletion } from "./answer.ts";
import { textWidth } from "./cells.ts";
import { validated } from "./commands/accept.ts";
import { chooseMatch } from "./commands/menu.ts";
import { insert } from "./buffer.ts";
import { drawLine } from "./draw-line.ts";
import { press, settle } from "./dispatch.ts";
import type { Key, Surroundings } from "./dispatch.ts";
import type { EditorPorts } from "./editor-ports.ts";
import type { HistoryLine } from "./history/history-line.ts";
import { walkingLine } from "./history-walk.ts";
import { completionFor, fieldAdvice } from "./field-guide.ts";
import { helpSentence } from "./help-sentence.ts";
import { keyList } from "./key-list.ts";
import type { Drawn } from "./layout.ts";
import { listOf } from "./completion-list.ts";
import { OutputWriter } from "./output-writer.ts";
import { frame, lastFrame } from "./paint.ts";
import { rememberParse } from "./parse-memory.ts";
import type { Parse } from "./parse-port.ts";
import { insertPaste } from "./paste/insert-paste.ts";
import { withoutControls } from "./paste/control-characters.ts";
import { suggest } from "./predict/history.ts";
import { suggestionList } from "./predict/list.ts";
import type { SuggestionList } from "./predict/list.ts";
import { freshLine } from "./state.ts";
import type { EditorState } from "./state.ts";
import type { CompletionWay, Effect, Transaction } from "./transaction.ts";
import { foreground } from "./view.ts";

interface Reading {
  readonly kind: "line" | "question";
  readonly prompt: string;
  readonly mask: boolean;
  resolve(line: string | null): void;
}

const mostTypedAhead = 1_000;

export class LineEditor {
  readonly #ports: EditorPorts;
  readonly #parse: Parse;
  readonly #output: OutputWriter;
  #state: EditorState = freshLine();
  #reading: Reading | null = null;
  #lines: readonly HistoryLine[] = [];
  /** The state a completion was asked for; keys wait until it answers. */
  #asked: EditorState | null = null;
  #typedAhead: Key[] = [];
  #prefill = "";
  #nextIndex: number | null = null;
  #lastChord = "";
  #painting = false;
  #hinted = "";
  #menuOpen = false;

  constructor(ports: EditorPorts) {
    this.#ports = ports;
    this.#parse = rememberParse(ports.parse);
    this.#output = new OutputWriter(ports.tty);
  }

  /** The text being edited, "" when no line is read. */
  get pending(): string {
    return this.#reading?.kind === "line" ? this.#state.text : "";
  }

  /** Reads one submission. Ctrl+C gives "", the end of input null. */
  readLine(prompt: string, initial = ""): Promise<string | null> {
    const fresh = freshLine(this.#state);
    const first = initial + this.#prefill;
    this.#prefill = "";
    const start = this.#nextIndex === null ? fresh : walkingLine(fresh, this.#ports.history.lines(), this.#nextIndex);
    this.#nextIndex = null;
    this.#lines = this.#ports.history.lines();
    return this.#begin("line", prompt, false, first === "" ? start : insertPaste(start, first, this.#parse));
  }

  /** Asks a plain question; null on Ctrl+C. */
  ask(caption: string, mask = false): Promise<string | null> {
    return this.#begin("question", caption, mask, freshLine());
  }

  #begin(kind: Reading["kind"], prompt: string, mask: boolean, state: EditorState): Promise<string | null> {
    return new Promise((resolve) => {
      const { tty } = this.#ports;
      const before = this.#output.turn();
      const wraps = textWidth(before) >= tty.columns;
      if (wraps) void tty.write(() => "\r\n");
      this.#reading = { kind, prompt: wraps ? prompt : before + prompt, mask, resolve };
      this.#state = state;
      this.#drawBelow();
      this.#replay();
    });
  }

  /** A key; false when the editor does not want it and the browser may have it. */
  key(key: Key): boolean {
    if (/^(Shift\+)?Tab$/.test(key.chord) && this.#lastChord === "Escape" && this.#state.text === "") {
      this.#lastChord = "";
      return false;
    }
    this.#lastChord = key.chord;
    // An engine that does not answer must not take the keyboard away.
    if (key.chord === "Ctrl+c" || key.chord === "Escape") this.#asked = null;
    if (this.#reading === null || this.#asked !== null) return this.#keep(key);
    return this.#press(key);
  }

  /** Text of an input method, or typed by a keyboard without keys. */
  type(text: string): void {
    for (const character of withoutControls(text).text) {
      if (character === "\n") this.key({ chord: "Enter", text: "" });
      else this.key({ chord: character, text: character });
    }
  }

  /** The clipboard's text. */
  paste(clipboard: string): void {
    if (this.#reading === null) {
      // While a command runs a paste waits for the next prompt; it is never run by itself.
      this.#prefill += clipboard.length > 1_000_000 ? "" : clipboard;
      return;
    }
    if (this.#reading.kind === "question") {
      const flat = withoutControls(clipboard.slice(0, 100_000)).text.replace(/\n+$/, "").replaceAll("\n", " ");
      this.#state = insert(this.#state, flat);
    } else this.#state = settle(this.#state, insertPaste(this.#state, clipboard, this.#parse));
    this.#after();
  }

  /** Prints text; a line being edited moves below it. */
  write(text: string): Promise<void> {
    if (text === "") return Promise.resolve();
    if (this.#reading === null) return this.#output.print(text);
    return this.#output.printAbove(text, () => this.#drawBelow());
  }

  /** A row for progress while a command runs; null takes it away. */
  progress(text: string | null): void {
    if (this.#reading === null) this.#output.progress(text?.slice(0, Math.max(1, this.#ports.tty.columns - 1)) ?? null);
  }

  /** Clears the screen; the line being edited stays, at the top. */
  clear(): void {
    const { tty } = this.#ports;
    this.#output.turn();
    void tty.write(() => "\x1b[0m\x1b[2J\x1b[3J\x1b[H");
    if (this.#reading !== null) this.#drawBelow();
  }

  /** Draws the block again: the screen was resized, or has other colours. */
  repaint(): void {
    if (this.#reading !== null) this.#paint();
  }

  /** Puts text into the line, or into the next one. */
  insert(text: string): void {
    if (this.#reading?.kind === "line") this.paste(text);
    else this.#prefill = text;
  }

  /** A click in the completion menu. */
  chooseMatch(index: number): void {
    this.#state = chooseMatch(this.#state, index);
    this.#after();
  }

  #keep(key: Key): boolean {
    if (this.#reading === null && key.chord === "Ctrl+c") {
      this.#typedAhead = [];
      this.#ports.interrupt();
      return true;
    }
    const known = key.text !== "" || this.#ports.keys().has(key.chord);
    if (!known || this.#ports.keys().get(key.chord)?.name === "Paste") return false;
    if (this.#typedAhead.length < mostTypedAhead) this.#typedAhead.push(key);
    return true;
  }

  /** Keys that came while nobody read. */
  #replay(): void {
    while (this.#reading !== null && this.#asked === null) {
      const key = this.#typedAhead.shift();
      if (key === undefined) return;
      this.#press(key);
    }
  }

  #surroundings(): Surroundings {
    const { tty, history } = this.#ports;
    if (this.#state.streaks.history === 0 && this.#state.mode.kind === "edit") this.#lines = history.lines();
    const lastRow = (this.#reading?.prompt ?? "").split("\n").at(-1) ?? "";
    return {
      history: this.#lines, options: this.#ports.options(), parse: this.#parse, clipboard: null, columns: tty.columns,
      promptColumn: textWidth(lastRow) % Math.max(1, tty.columns), suggestion: this.#suggestion(), list: this.#list(),
    };
  }

  #suggestion(): string | null {
    const options = this.#ports.options();
    if (this.#reading?.kind !== "line" || options.predictionSource === "None" || this.#state.fields.length > 0) return null;
    return suggest(this.#state, this.#lines, options);
  }

  #list(): SuggestionList | null {
    return this.#reading?.kind === "line" ? suggestionList(this.#state, this.#lines, this.#ports.options()) : null;
  }

  #press(key: Key): boolean {
    const question = this.#reading?.kind === "question";
    const answer = press(this.#state, key, question ? this.#ports.questionKeys : this.#ports.keys(), this.#surroundings());
    if (answer === null) return false;
    this.#apply(answer);
    return true;
  }

  #apply(answer: Transaction): void {
    this.#state = answer.state;
    for (const effect of answer.effects ?? []) this.#do(effect);
    this.#after();
  }

  /** After every change: draw, keep the menu in step, say what a selected field takes. */
  #after(): void {
    this.#paint();
    const { mode, status } = this.#state;
    if (mode.kind === "menu") this.#ports.menu(mode.menu);
    else if (this.#menuOpen) this.#ports.menu(null);
    this.#menuOpen = mode.kind === "menu";
    if (status !== null && mode.kind === "edit" && status.text !== this.#hinted) this.#ports.announce(status.prompt + status.text);
    this.#hinted = status?.text ?? "";
    if (this.#state.fields.length > 0) void this.#describeField();
  }

  #do(effect: Effect): void {
    const { tty, history, copy } = this.#ports;
    switch (effect.kind) {
      case "accept": return this.#accept(effect.text, effect.next ?? null);
      case "cancel": return this.#cancel();
      case "validate": return void this.#validate();
      case "end": return this.#finish(null, "");
      case "copy": return copy(effect.text);
      case "complete": return void this.#complete(effect.how);
      case "clear-screen": return this.clear();
      case "scroll": return tty.scroll(effect);
      case "list": return void this.write(`${listOf(effect.matches, tty.columns)}\n`);
      case "help": return effect.topic === "keys" ? void this.write(keyList(this.#ports.keys())) : void this.#help();
      case "clear-history": return void history.clear();
    }
  }

  #accept(text: string, next: number | null): void {
    if (this.#reading?.kind === "line") this.#ports.history.add(text, this.#state.log);
    this.#nextIndex = next;
    this.#finish(text, "");
  }

  #cancel(): void {
    const question = this.#reading?.kind === "question";
    this.#finish(question ? null : "", `${foreground(this.#ports.theme().error)}^C\x1b[0m`);
  }

  /** Leaves the line: drawn for the last time, the promise kept. */
  #finish(line: string | null, mark: string): void {
    const reading = this.#reading;
    if (reading === null) return;
    const drawn = this.#draw(reading, true);
    const rows = drawn.rows.with(-1, `${drawn.rows.at(-1) ?? ""}${mark}`);
    void this.#ports.tty.write((row) => lastFrame({ ...drawn, rows }, row));
    this.#output.turn();
    this.#reading = null;
    this.#state = freshLine(this.#state);
    reading.resolve(line);
  }

  async #validate(): Promise<void> {
    const asked = this.#state;
    this.#asked = asked;
    const unknown = await this.#ports.unknownCommand(asked.text).catch(() => null);
    if (this.#asked !== asked) return;
    this.#asked = null;
    const answer = validated(asked, unknown, { ...this.#surroundings(), chord: "", argument: null });
    this.#apply({ ...answer, state: settle(asked, answer.state) });
    this.#replay();
  }

  async #complete(how: CompletionWay): Promise<void> {
    const asked = this.#state;
    this.#asked = asked;
    const found = await completionFor(this.#ports, asked, how);
    if (this.#asked !== asked) return;
    this.#asked = null;
    if (found !== null) {
      const continued = "next" in found ? { state: found.next } : continueCompletion(asked, found.answer, found.how, this.#ports.options().completionQueryItems);
      this.#apply({ ...continued, state: settle(asked, continued.state) });
    }
    this.#replay();
  }

  /** Says what the parameter under the cursor takes. */
  async #help(): Promise<void> {
    const asked = this.#state;
    const help = await this.#ports.parameterHelp(asked.text, asked.cursor).catch(() => null);
    if (this.#state !== asked || this.#reading === null) return;
    const wrong = this.#parse(asked.text).errors[0]?.message;
    const text = help !== null ? helpSentence(help) : wrong ?? "Nothing is known about this place.";
    this.#state = { ...asked, status: { prompt: "", text } };
    this.#after();
  }

  /** Says below the line what the placeholder at the cursor takes. */
  async #describeField(): Promise<void> {
    const asked = this.#state;
    const advice = await fieldAdvice(this.#ports, asked);
    if (advice === null || this.#state !== asked || this.#reading === null || asked.mode.kind !== "edit" || asked.status?.text.includes(advice) === true) return;
    const text = asked.status === null ? advice : `${asked.status.text}\n${advice}`;
    this.#state = { ...asked, status: { prompt: asked.status?.prompt ?? "", text } };
    this.#hinted = text;
    this.#paint();
  }

  #draw(reading: Reading, final: boolean): Drawn {
    const { tty } = this.#ports;
    const options = this.#ports.options();
    return drawLine(this.#state, {
      theme: this.#ports.theme(), colors: options.colors, prompt: reading.prompt, continuationPrompt: options.continuationPrompt,
      columns: tty.columns, rows: final ? Infinity : tty.rows, parse: reading.kind === "line" ? this.#parse : null,
      suggestion: this.#suggestion(), list: this.#list(), mask: reading.mask, final,
    });
  }

  /** Draws the block where the cursor will be; a frame that waits already would come before what was just written. */
  #drawBelow(): void {
    this.#ports.tty.anchor();
    this.#painting = false;
    this.#paint();
  }

  /** Draws at the screen's next turn, once for all changes until then. */
  #paint(): void {
    if (this.#painting || this.#reading === null) return;
    this.#painting = true;
    void this.#ports.tty.write((row) => {
      this.#painting = false;
      return this.#reading === null ? "" : frame(this.#draw(this.#reading, false), row);
    });
  }
}
