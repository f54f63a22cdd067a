// What the state looks like: prompt, colours, selection, placeholders, suggestion and status as pieces to lay out.
import { coloredSpans } from "./colors.ts";
import type { ColoredSpan } from "./colors.ts";
import type { Block, Piece } from "./layout.ts";
import type { EditorParse } from "./parse-port.ts";
import { isUnfilled } from "./placeholders.ts";
import type { SuggestionList } from "./predict/list.ts";
import { selection } from "./state.ts";
import type { EditorState } from "./state.ts";
import { channels } from "./themes/theme.ts";
import type { Color, Theme } from "./themes/theme.ts";

export interface ViewSettings {
  readonly theme: Theme;
  /** Escape sequences that the session set, by PSReadLine's names. */
  readonly colors: Readonly<Record<string, string>>;
  readonly prompt: string;
  readonly continuationPrompt: string;
  readonly columns: number;
  readonly rows: number;
  /** Null for plain questions and for texts too long to colour at every key. */
  readonly parsed: EditorParse | null;
  readonly suggestion: string | null;
  readonly list: SuggestionList | null;
  /** Draw stars for the text (a secret). */
  readonly mask: boolean;
  /** The line is being left: no suggestion, selection or status any more. */
  readonly final: boolean;
}

export function foreground(color: Color): string {
  return `\x1b[38;2;${channels(color).join(";")}m`;
}

export function background(color: Color): string {
  return `\x1b[48;2;${channels(color).join(";")}m`;
}

/** The session's sequence for a colour, else the theme's. */
function lookOf(view: ViewSettings, name: string, otherwise: string): string {
  return Object.hasOwn(view.colors, name) ? (view.colors[name] ?? otherwise) : otherwise;
}

/** The block to lay out. */
export function blockOf(state: EditorState, view: ViewSettings): Block {
  const { theme } = view;
  const failing = view.parsed !== null && view.parsed.errors.length > 0;
  const prompt = promptPieces(view.prompt, failing ? lookOf(view, "Error", foreground(theme.error)) : null);
  const text = view.mask ? [{ text: "*".repeat(state.text.length), look: "" }] : textPieces(state, view);
  const ghost = view.suggestion === null || view.final ? [] : [{ text: view.suggestion.slice(state.text.length), look: lookOf(view, "InlinePrediction", `\x1b[2;3m${foreground(theme.prediction)}`) }];
  const promptLength = prompt.reduce((total, piece) => total + piece.text.length, 0);
  const status = state.status === null || view.final ? null : { text: state.status.prompt + state.status.text, look: foreground(theme.status) };
  return {
    pieces: [...prompt, ...text, ...ghost], cursor: promptLength + (view.final ? state.text.length : state.cursor),
    continuation: { text: view.continuationPrompt, look: lookOf(view, "ContinuationPrompt", foreground(theme.tokens.Default)) },
    columns: view.columns, rows: view.rows, status, below: view.list === null || view.final ? [] : listRows(view.list, view),
  };
}

/** The suggestion list: a header that counts, then a row for each. */
function listRows(list: SuggestionList, view: ViewSettings): Piece[] {
  const { theme } = view;
  const place = list.selected < 0 ? "-" : String(list.selected + 1);
  const header = { text: `<${place}/${list.items.length}>   <History(${list.items.length})>`, look: foreground(theme.status) };
  const rows = list.items.map((item, index) => ({
    text: `> ${item}`,
    look: index === list.selected
      ? lookOf(view, "ListPredictionSelected", foreground(theme.selected.text) + background(theme.selected.ground))
      : lookOf(view, "ListPrediction", foreground(theme.tokens.Default)),
  }));
  return [header, ...rows];
}

const sgr = /(\x1b\[[0-9;:]*m)/;

/** The prompt with its own colours; its last sign turns to the error colour while the input does not parse. */
export function promptPieces(prompt: string, errorLook: string | null): Piece[] {
  const pieces: Piece[] = [];
  let look = "";
  for (const part of prompt.split(sgr)) {
    if (sgr.test(part)) look = part === "\x1b[0m" || part === "\x1b[m" ? "" : look + part;
    else if (part !== "") pieces.push({ text: part, look });
  }
  if (errorLook === null) return pieces;
  const at = pieces.findLastIndex((piece) => piece.text.trim() !== "");
  const piece = pieces[at];
  if (piece === undefined) return pieces;
  const sign = piece.text.trimEnd().length - 1;
  const turned = [{ text: piece.text.slice(0, sign), look: piece.look }, { text: piece.text.slice(sign), look: errorLook }];
  return [...pieces.slice(0, at), ...turned.filter((one) => one.text !== ""), ...pieces.slice(at + 1)];
}

interface Overlay {
  readonly start: number;
  readonly end: number;
  readonly look: string;
}

function textPieces(state: EditorState, view: ViewSettings): Piece[] {
  const { theme } = view;
  const spans: readonly ColoredSpan[] = view.parsed === null ? [] : coloredSpans(view.parsed.tokens, state.text);
  const looks = new Map(Object.entries(theme.tokens).map(([kind, color]) => [kind, lookOf(view, kind, foreground(color))]));
  const base = spans.map((span): Overlay => ({ start: span.start, end: span.end, look: looks.get(span.kind) ?? "" }));
  const overlays: Overlay[] = [];
  if (!view.final) {
    for (const field of state.fields) {
      if (isUnfilled(state, field)) overlays.push({ start: field.start, end: field.end, look: foreground(theme.field.text) + background(theme.field.ground) });
    }
    if (state.emphasis !== null) overlays.push({ start: state.emphasis.start, end: state.emphasis.start + state.emphasis.length, look: lookOf(view, "Emphasis", `\x1b[4m${foreground(theme.emphasis)}`) });
    const selected = selection(state);
    if (selected !== null) overlays.push({ start: selected.start, end: selected.start + selected.length, look: lookOf(view, "Selection", foreground(theme.selected.text) + background(theme.selected.ground)) });
  }
  return cutPieces(state.text, base, overlays);
}

/** The common case, on every key: colours and nothing over them. */
function colouredPieces(text: string, base: readonly Overlay[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, look } of base) {
    if (start > at) pieces.push({ text: text.slice(at, start), look: "" });
    pieces.push({ text: text.slice(start, end), look });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), look: "" });
  return pieces;
}

/** Cuts the text wherever a look begins or ends; a later overlay wins over an earlier one, overlays win over colours. */
function cutPieces(text: string, base: readonly Overlay[], overlays: readonly Overlay[]): Piece[] {
  if (overlays.length === 0) return colouredPieces(text, base);
  const cuts = new Set([0, text.length]);
  for (const one of [...base, ...overlays]) {
    cuts.add(Math.min(one.start, text.length));
    cuts.add(Math.min(one.end, text.length));
  }
  const places = [...cuts].toSorted((one, other) => one - other);
  const pieces: Piece[] = [];
  let colour = 0;
  for (let index = 0; index + 1 < places.length; index++) {
    const start = places[index] ?? 0;
    const end = places[index + 1] ?? text.length;
    while (colour < base.length && (base[colour]?.end ?? 0) <= start) colour++;
    const under = base[colour];
    const over = overlays.findLast((one) => one.start <= start && end <= one.end);
    const look = over?.look ?? (under !== undefined && under.start <= start ? under.look : "");
    pieces.push({ text: text.slice(start, end), look });
  }
  return pieces;
}
