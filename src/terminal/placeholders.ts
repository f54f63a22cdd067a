// Filling placeholders: walked with Tab, asked for by Enter, quoted when needed.
import { replace } from "./buffer.ts";
import { safeValue, valueLength } from "./field-value.ts";
import type { Field } from "./fields.ts";
import type { EditorState } from "./state.ts";

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
  for (const at of state.fields.keys()) {
    const field = ready.fields[at];
    if (field === undefined || !field.filled || field.safe || isUnfilled(ready, field)) continue;
    const typed = ready.text.slice(field.start, field.end);
    const value = typed.slice(0, valueLength(typed, field.quote));
    const own = { ...field, end: field.start + value.length };
    const safe = safeValue(value, field.quote);
    ready = withField(ready, at, own);
    if (safe !== value) ready = keepCursor(ready, own, safe);
    ready = withField(ready, at, { ...own, end: field.start + safe.length, safe: true });
  }
  return ready;
}

function withField(state: EditorState, at: number, field: Field): EditorState {
  return { ...state, fields: state.fields.with(at, field) };
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
