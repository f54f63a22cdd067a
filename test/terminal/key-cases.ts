// The recorded key cases, and a player that presses their keys on our editor and writes down the same states.
import { readFileSync } from "node:fs";
import type { CompletionAnswer } from "#engine/services.ts";
import { validated } from "#terminal/commands/accept.ts";
import { continueCompletion } from "#terminal/answer.ts";
import { insert } from "#terminal/buffer.ts";
import { chordOf } from "#terminal/chords.ts";
import { press, settle } from "#terminal/dispatch.ts";
import type { EditLog } from "#terminal/edit-log.ts";
import { walkingLine } from "#terminal/history-walk.ts";
import type { HistoryLine } from "#terminal/history/history-line.ts";
import { keyTable } from "#terminal/keymap/key-row.ts";
import type { KeyRow, KeyTable } from "#terminal/keymap/key-row.ts";
import { commandNamed } from "#terminal/keymap/session-keys.ts";
import { emacsKeys } from "#terminal/keymap/emacs.ts";
import { windowsKeys } from "#terminal/keymap/windows.ts";
import { defaultOptions } from "#terminal/options.ts";
import type { EditorOptions } from "#terminal/options.ts";
import type { Parse } from "#terminal/parse-port.ts";
import { suggest } from "#terminal/predict/history.ts";
import { suggestionList } from "#terminal/predict/list.ts";
import type { SuggestionList } from "#terminal/predict/list.ts";
import { freshLine, selection } from "#terminal/state.ts";
import type { EditorState, Span } from "#terminal/state.ts";
import type { Transaction } from "#terminal/transaction.ts";
import { textWidth } from "#terminal/cells.ts";
import { practiceCompletion } from "./practice-completion.ts";

export interface KeyState {
  text: string;
  cursor: number;
  selection: Span | null;
  ding?: boolean;
  status?: string;
  emphasis?: Span;
  ghost?: string;
  list?: string[];
  listSelected?: number;
  accepted?: string;
}

export interface KeyCase {
  group: string;
  title: string;
  width: number;
  prompt: string;
  mode?: "Emacs";
  history: string[];
  initial: string;
  keys: (string | { paste: string })[];
  states: KeyState[];
  accepted: string[];
  options?: Record<string, string>;
  bind?: Record<string, string>;
  setup?: string;
  clipboard?: string;
  clipboardAfter?: string;
  historyAfter?: string[];
}

export interface SensitiveCase {
  group: string;
  line: string;
  result: string;
  handler?: string;
}

const lines = readFileSync(new URL("../keys/cases.jsonl", import.meta.url), "utf8").trim().split("\n").map((line) => JSON.parse(line) as KeyCase | SensitiveCase);
export const keyCases = lines.filter((one): one is KeyCase => "keys" in one);
export const sensitiveCases = lines.filter((one): one is SensitiveCase => "result" in one);

function optionsOf(one: KeyCase): EditorOptions {
  const given: Record<string, unknown> = { predictionSource: "None" };
  for (const [name, value] of Object.entries(one.options ?? {})) given[name.charAt(0).toLowerCase() + name.slice(1)] = value;
  return { ...defaultOptions, ...given };
}

function tableOf(one: KeyCase): KeyTable {
  const rows: KeyRow[] = [...(one.mode === "Emacs" ? emacsKeys : windowsKeys)];
  for (const [key, name] of Object.entries(one.bind ?? {})) {
    const run = commandNamed(name);
    if (run !== undefined) rows.push({ key, run, name });
  }
  return keyTable(rows);
}

/** Our record of a case, in the recording's own form. */
export interface Played {
  states: KeyState[];
  accepted: string[];
  clipboard: string;
  history: string[];
}

/** What the editor asks of the engine. */
export interface EngineAnswers {
  complete(text: string, cursor: number): CompletionAnswer | Promise<CompletionAnswer>;
  unknownCommand(text: string): Promise<string | null>;
}

/** Presses a case's keys. Without `engine` completion knows only what the case's setup declares, and every command exists. */
export async function play(one: KeyCase, parse: Parse, engine?: EngineAnswers): Promise<Played> {
  const options = optionsOf(one);
  const keys = tableOf(one);
  const complete = engine?.complete ?? practiceCompletion(one.setup ?? "");
  let history: HistoryLine[] = [];
  const addToHistory = (text: string, log: EditLog | null): void => {
    if (text.trim() === "" || (options.historyNoDuplicates && history.at(-1)?.text === text)) return;
    history = [...history, { text, foreign: false, log }].slice(-options.maximumHistoryCount);
  };
  for (const text of one.history) addToHistory(text, null);
  let clipboard = one.clipboard ?? "";
  const accepted: string[] = [];
  let state: EditorState = one.initial === "" ? freshLine() : insert(freshLine(), one.initial);
  const around = () => ({
    history, options, parse, clipboard, columns: one.width, promptColumn: textWidth(one.prompt),
    suggestion: options.predictionSource === "None" ? null : suggest(state, history, options),
    list: suggestionList(state, history, options),
  });
  const states: KeyState[] = [];
  for (const key of one.keys) {
    if (typeof key !== "string") clipboard = key.paste;
    let answer: Transaction = press(state, keyOf(key), keys, around()) ?? { state };
    const wish = answer.effects?.find((effect) => effect.kind === "complete");
    if (wish !== undefined) {
      const found = await complete(answer.state.text, answer.state.cursor);
      const continued = continueCompletion(answer.state, found, wish.how, options.completionQueryItems);
      answer = { ...continued, state: settle(state, continued.state) };
    }
    if (answer.effects?.some((effect) => effect.kind === "validate")) {
      const checked = validated(answer.state, (await engine?.unknownCommand(answer.state.text)) ?? null, { ...around(), chord: "", argument: null });
      answer = { ...checked, state: settle(state, checked.state) };
    }
    let entered: string | undefined;
    let nextLine: EditorState | null = null;
    for (const effect of answer.effects ?? []) {
      if (effect.kind === "copy") clipboard = effect.text;
      if (effect.kind === "clear-history") history = [];
      if (effect.kind === "accept") {
        entered = effect.text;
        addToHistory(effect.text, answer.state.log);
        nextLine = freshLine(answer.state);
        if (effect.next !== undefined) nextLine = walkingLine(nextLine, history, effect.next);
      }
      if (effect.kind === "cancel") {
        entered = "";
        nextLine = freshLine(answer.state);
      }
    }
    state = nextLine ?? answer.state;
    if (entered !== undefined) accepted.push(entered);
    states.push(record(state, { ...(entered === undefined ? {} : { accepted: entered }), ding: answer.ding === true, ghost: around().suggestion, list: around().list }));
  }
  return { states, accepted, clipboard, history: history.map((line) => line.text) };
}

function keyOf(key: string | { paste: string }): { chord: string; text: string } {
  if (typeof key !== "string") return { chord: "Ctrl+v", text: "" };
  const modifiers = /^(?:Ctrl\+|Alt\+|Shift\+)*/.exec(key)?.[0] ?? "";
  const base = key.slice(modifiers.length) === "" ? key : key.slice(modifiers.length);
  const has = (name: string): boolean => base !== key && modifiers.includes(name);
  const pressed = chordOf({ key: base, ctrlKey: has("Ctrl"), altKey: has("Alt"), shiftKey: has("Shift"), metaKey: false });
  return pressed ?? { chord: key, text: "" };
}

function record(state: EditorState, more: { accepted?: string; ding: boolean; ghost: string | null; list: SuggestionList | null }): KeyState {
  const written: KeyState = { text: state.text, cursor: state.cursor, selection: selection(state) };
  if (more.ding) written.ding = true;
  if (state.status !== null) written.status = state.status.prompt + state.status.text;
  if (state.emphasis !== null && state.emphasis.length > 0) written.emphasis = state.emphasis;
  if (more.ghost !== null) written.ghost = more.ghost;
  if (more.list !== null) {
    written.list = [...more.list.items];
    written.listSelected = more.list.selected;
  }
  if (more.accepted !== undefined) written.accepted = more.accepted;
  return written;
}
