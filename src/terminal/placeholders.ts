// Placeholders of a pasted snippet (`<postal code>`, '<country code>') as fields to fill: found, walked with Tab, quoted when needed.
import { replace } from "./buffer.ts";
import type { EditorToken } from "./parse-port.ts";
import type { EditorState } from "./state.ts";

/** A stretch of the text that stands for a value. */
export interface Field {
  readonly start: number;
  readonly end: number;
  /** What stood between the angle brackets. */
  readonly label: string;
  /** The quote the value stands in: none = it must become an argument of its own. */
  readonly quote: "" | "'" | '"';
  /** True once the field was changed, be it to nothing. */
  readonly filled: boolean;
  /** True once its value was made safe for its quotes. */
  readonly safe: boolean;
}

// A placeholder begins with a letter, may hold blanks, and is short; `<` outside a string is reserved in PowerShell anyway.
const shape = /(?<![\w\])>])<[A-Za-z][^<>\r\n'"$(){}|;]{0,60}(?<!\/)>/g;
const untouched = new Set(["Comment", "HereStringLiteral", "HereStringExpandable"]);

/** The placeholders in a text, but for comments, here-strings and XML elements. */
export function findFields(text: string, tokens: readonly EditorToken[]): Field[] {
  const fields: Field[] = [];
  for (const match of text.matchAll(shape)) {
    const start = match.index;
    const label = match[0].slice(1, -1);
    const element = text.includes(`</${label.split(" ")[0] ?? ""}>`);
    const kept = tokens.some((token) => untouched.has(token.kind) && token.start <= start && start < token.end);
    if (!element && !kept) fields.push({ start, end: start + match[0].length, label, quote: quoteAround(text, start), filled: false, safe: false });
  }
  return fields;
}

/** The quote that is open at an offset of a line. */
function quoteAround(text: string, offset: number): "" | "'" | '"' {
  let open: "" | "'" | '"' = "";
  for (let at = text.lastIndexOf("\n", offset - 1) + 1; at < offset; at++) {
    const character = text[at];
    if (character === "`" && open !== "'") at++;
    else if (open === "" && (character === "'" || character === '"')) open = character;
    else if (character === open) open = "";
  }
  return open;
}

/** Moves the fields along with an edit; a field that the edit touches counts as filled. */
export function shiftFields(fields: readonly Field[], edit: { start: number; removed: number; inserted: number }): readonly Field[] {
  if (fields.length === 0) return fields;
  const editEnd = edit.start + edit.removed;
  const by = edit.inserted - edit.removed;
  const moved: Field[] = [];
  for (const field of fields) {
    if (field.end < edit.start || (field.end === edit.start && edit.removed > 0 && field.start < field.end)) moved.push(field);
    else if (field.start > editEnd || (field.start === editEnd && field.start > edit.start)) moved.push({ ...field, start: field.start + by, end: field.end + by });
    else if (field.start <= edit.start && editEnd <= field.end) moved.push({ ...field, end: field.end + by, filled: true, safe: false });
    // An edit that reaches over a field's border takes the field away: it is ordinary text now.
  }
  return moved;
}

/** True while the field still shows its placeholder. */
export function isUnfilled(state: EditorState, field: Field): boolean {
  return state.text.slice(field.start, field.end) === `<${field.label}>`;
}

export function firstUnfilled(state: EditorState): Field | null {
  return state.fields.find((field) => isUnfilled(state, field)) ?? null;
}

/** Selects a field, so that typing replaces it. */
export function selectField(state: EditorState, field: Field): EditorState {
  return { ...state, mark: field.start, cursor: field.end, streaks: { ...state.streaks, select: state.streaks.select + 1 } };
}

/** Tab among fields: makes the one being left safe and selects the next that is still open. Null when none is open. */
export function nextField(state: EditorState): EditorState | null {
  return otherField(state, (open, at) => open.find((field) => field.start > at) ?? open[0]);
}

/** Shift+Tab: any field before the cursor, filled or not, so that a value can be mended. */
export function previousField(state: EditorState): EditorState | null {
  if (firstUnfilled(state) === null) return null;
  const ready = quoteFields(state);
  const here = Math.min(ready.cursor, ready.streaks.select > 0 ? ready.mark : ready.cursor);
  const before = ready.fields.findLast((field) => field.end < here || (field.end === here && field.start < here)) ?? ready.fields.at(-1);
  return before === undefined ? null : hinted(selectField(ready, before), before);
}

function otherField(state: EditorState, pick: (open: Field[], at: number) => Field | undefined): EditorState | null {
  if (firstUnfilled(state) === null) return null;
  const ready = quoteFields(state);
  const open = ready.fields.filter((field) => isUnfilled(ready, field));
  const at = ready.streaks.select > 0 ? Math.min(ready.mark, ready.cursor) : ready.cursor - 1;
  const field = pick(open, at);
  return field === undefined ? null : hinted(selectField(ready, field), field);
}

/** Selects the first field right after the paste. */
export function enterFirstField(state: EditorState): EditorState {
  const first = firstUnfilled(state);
  return first === null ? state : hinted(selectField(state, first), first);
}

/** Says what the field is for, and how many are open. */
function hinted(state: EditorState, field: Field): EditorState {
  const open = state.fields.filter((one) => isUnfilled(state, one)).length;
  const earlier = earlierValue(state, field);
  const offer = earlier === null ? "" : ` Up: ${earlier}.`;
  return { ...state, status: { prompt: "", text: `<${field.label}>: type a value, Delete leaves it empty, Tab for the next (${open} open).${offer}` } };
}

/** What a field of the same name was filled with before. */
export function earlierValue(state: EditorState, field: Field): string | null {
  const same = state.fields.findLast((one) => one.end <= field.start && one.label === field.label && !isUnfilled(state, one) && one.end > one.start);
  if (same === undefined) return null;
  const value = state.text.slice(same.start, same.end);
  return /^'.*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value;
}

/** The open field that is selected as a whole, or null. */
export function selectedField(state: EditorState): Field | null {
  if (state.streaks.select === 0) return null;
  return state.fields.find((field) => field.start === state.mark && field.end === state.cursor && isUnfilled(state, field)) ?? null;
}

/** Up on an open field: the value of the field of the same name. Null when there is none. */
export function fillFromEarlier(state: EditorState): EditorState | null {
  const field = selectedField(state);
  const value = field === null ? null : earlierValue(state, field);
  if (field === null || value === null) return null;
  return replace(state, { start: field.start, length: field.end - field.start }, value);
}

/** Makes every filled value safe: quotes doubled inside quotes, a bare value of several words quoted. */
export function quoteFields(state: EditorState): EditorState {
  let ready = state;
  for (let at = 0; at < ready.fields.length; at++) {
    const field = ready.fields[at];
    if (field === undefined || !field.filled || field.safe || isUnfilled(ready, field)) continue;
    const value = ready.text.slice(field.start, field.end);
    const safe = safeValue(value, field.quote);
    if (safe !== value) ready = keepCursor(ready, field, safe);
    ready = { ...ready, fields: ready.fields.map((one, index) => (index === at ? { ...one, safe: true } : one)) };
  }
  return ready;
}

function keepCursor(state: EditorState, field: Field, value: string): EditorState {
  const changed = replace(state, { start: field.start, length: field.end - field.start }, value);
  const by = value.length - (field.end - field.start);
  const move = (offset: number): number => (offset >= field.end ? offset + by : Math.min(offset, field.start + value.length));
  return { ...changed, cursor: move(state.cursor), mark: move(state.mark) };
}

/** Enter: every value safe, the fields are ordinary text from now on. */
export function acceptField(state: EditorState): EditorState {
  return state.fields.length === 0 ? state : { ...quoteFields(state), fields: [] };
}

// Words, numbers, paths, mail addresses: what PowerShell reads as one argument as it stands.
const plainWord = /^[A-Za-z0-9_.:/\\@+%~][A-Za-z0-9_.:/\\@+%~-]*$/;
const variable = /^\$(?:[A-Za-z_][\w:]*|\{[^{}]+\})(?:\.\w+|\[[^[\]]+\])*$/;

/** The value as it must stand in the line for PowerShell to read it as one argument. */
export function safeValue(value: string, quote: Field["quote"]): string {
  if (quote === "'") return /^(?:[^']|'')*$/.test(value) ? value : value.replaceAll("'", "''");
  if (quote === '"') return /^(?:[^"`]|`.|"")*$/.test(value) ? value : value.replaceAll("`", "``").replaceAll('"', '`"');
  if (value === "") return "''";
  if (plainWord.test(value) && !value.startsWith("@") || variable.test(value) || isOneExpression(value)) return value;
  return `'${value.replaceAll("'", "''")}'`;
}

const closing: ReadonlyMap<string, string> = new Map([["(", ")"], ["{", "}"], ["[", "]"]]);

/** True for one quoted string, or one parenthesised expression that reaches to the end. */
function isOneExpression(value: string): boolean {
  if (/^'(?:[^']|'')*'$/.test(value) || /^"(?:[^"`]|`.|"")*"$/s.test(value)) return true;
  const open = /^[$@]?[({]/.exec(value)?.[0];
  if (open === undefined || open === "{" || open === "${") return false;
  const stack: string[] = [];
  for (let at = open.length - 1; at < value.length; at++) {
    const character = value[at] ?? "";
    const close = closing.get(character);
    if (close !== undefined) stack.push(close);
    else if (character === stack.at(-1)) stack.pop();
    if (stack.length === 0) return at === value.length - 1;
  }
  return false;
}
