// Enter in its several forms.
import { insert } from "../buffer.ts";
import { acceptField, firstUnfilled, quoteFields, selectField } from "../placeholders.ts";
import { editMode } from "../state.ts";
import type { EditorState } from "../state.ts";
import { done } from "../transaction.ts";
import type { Command, Context, Transaction } from "../transaction.ts";

/** Runs the input; unfinished input gets a new line instead, an unfilled placeholder is asked for. */
export const acceptLine: Command = (state, context) => accept(state, context);

function accept(state: EditorState, context: Context): Transaction {
  const open = firstUnfilled(state);
  if (open !== null) {
    const asked = selectField(quoteFields(state), open);
    return { state: { ...asked, status: { prompt: "", text: `Fill in <${open.label}> first: type a value, Tab for the next field, Esc clears the line.` } }, ding: true };
  }
  const ready = acceptField(state);
  if (context.parse(ready.text).incomplete) return done(insert(ready, "\n"));
  return { state: acceptable(ready), effects: [{ kind: "accept", text: ready.text }] };
}

function acceptable(state: EditorState): EditorState {
  return { ...state, cursor: state.text.length, emphasis: null, status: null, mode: editMode };
}

/** Goes on after the commands were looked up; `unknown` is one that does not exist. */
export function validated(state: EditorState, unknown: string | null, context: Context): Transaction {
  if (unknown === null) return accept(state, context);
  return done({ ...state, status: { prompt: "", text: `Command '${unknown}' cannot be found.` } });
}

/** Shows what is wrong with the input first; the same key again runs it anyway. */
export const validateAndAcceptLine: Command = (state, context) => {
  const parsed = context.parse(state.text);
  const error = parsed.errors[0];
  if (parsed.incomplete || state.status !== null || firstUnfilled(state) !== null) return accept(state, context);
  if (error === undefined) return { state, effects: [{ kind: "validate" }] };
  return done({ ...state, cursor: Math.min(error.start, state.text.length), status: { prompt: "", text: error.message } });
};

/** Runs a recalled line and brings the next one of the history. */
export const acceptAndGetNext: Command = (state, context) => {
  const accepted = accept(state, context);
  const { index } = state.walk;
  if (accepted.effects === undefined) return accepted;
  if (index === null) return { ...accepted, ding: true };
  return { ...accepted, effects: [{ kind: "accept", text: accepted.state.text, next: index + 1 }] };
};
