// What is known about the value of a placeholder: help while it is selected, fitting values while one is typed, what Tab puts in.
import type { Completion, CompletionAnswer, EngineServices, ParameterHelp } from "#engine/services.ts";
import type { CompletionWay } from "./transaction.ts";
import type { Field } from "./fields.ts";
import { helpSentence } from "./help-sentence.ts";
import { isUnfilled, nextField, selectedField } from "./placeholders.ts";
import type { EditorState } from "./state.ts";

/** Null when the engine did not answer. */
export type CompletionFound = { readonly answer: CompletionAnswer; readonly how: CompletionWay } | { readonly next: EditorState } | null;

type Services = Pick<EngineServices, "complete" | "parameterHelp">;

const mostNamed = 8;

/** The field the cursor stands in, when a value was typed into it that is a whole argument. */
export function typedField(state: EditorState): Field | null {
  const field = state.fields.find((one) => one.filled && one.start < one.end && one.start <= state.cursor && state.cursor <= one.end && !isUnfilled(state, one));
  if (field === undefined) return null;
  const border = field.quote === "" ? /^\s?$/ : new RegExp(`^${field.quote}?$`);
  return border.test(state.text.charAt(field.start - 1)) && border.test(state.text.charAt(field.end)) ? field : null;
}

/** A sentence for the row under the line; null when there is nothing to say. Never rejects. */
export async function fieldAdvice(services: Services, state: EditorState): Promise<string | null> {
  const selected = selectedField(state);
  const field = selected ?? typedField(state);
  if (field === null) return null;
  const help = await services.parameterHelp(state.text, field.start).catch(() => null);
  if (help === null || selected !== null) return help === null ? null : helpSentence(help);
  const value = state.text.slice(field.start, field.end);
  if (help.values.length === 0 || isKnown(value, help)) return null;
  const { matches } = await choicesAt(services, state, field);
  const named = `${matches.slice(0, mostNamed).map(nameOf).join(", ")}${matches.length > mostNamed ? "…" : ""}`;
  if (matches.length === 0) return `'${value}' is none of the values known for -${help.parameter}.`;
  if (help.values.some((one) => begins(one, value))) return `-${help.parameter}: ${named}. Tab ${matches.length === 1 ? "puts it in" : "to choose"}.`;
  return `'${value}' is none of the values known for -${help.parameter}; did you mean ${named}? Tab ${matches.length === 1 ? "puts it in" : "to choose"}.`;
}

/** What Tab offers in a field: nothing when the value is known already, or when the parameter takes anything. Never rejects. */
async function fieldChoices(services: Services, state: EditorState): Promise<CompletionAnswer | null> {
  const field = typedField(state);
  const help = field === null ? null : await services.parameterHelp(state.text, field.start).catch(() => null);
  if (field === null || help === null || help.values.length === 0 || isKnown(state.text.slice(field.start, field.end), help)) return null;
  const answer = await choicesAt(services, state, field);
  return answer.matches.length === 0 ? null : answer;
}

/** What the menu offers in a field: what fits the value typed, for an open placeholder all values. Null outside of fields, or when the engine offers none. */
async function fieldMenu(services: Services, state: EditorState): Promise<CompletionAnswer | null> {
  const open = state.fields.find((one) => one.start <= state.cursor && state.cursor <= one.end && isUnfilled(state, one)) ?? null;
  const field = open ?? typedField(state);
  if (field === null) return null;
  const answer = await choicesAt(services, open === null ? state : { ...state, text: state.text.slice(0, field.start) + state.text.slice(field.end) }, field, open !== null);
  return answer.matches.length === 0 ? null : answer;
}

/** The engine's answer cut to the field: the quotes around it stay where they are. `emptied` = the text has no placeholder any more. */
async function choicesAt(services: Services, state: EditorState, field: Field, emptied = false): Promise<CompletionAnswer> {
  const answer = await services.complete(state.text, emptied ? field.start : field.end).catch(() => null);
  const values = (answer?.matches ?? []).filter((match) => match.kind === "ParameterValue");
  const matches = values.map((match) => ({ ...match, text: field.quote === "" ? match.text : bare(match.text) }));
  return { replaceStart: field.start, replaceLength: field.end - field.start, matches };
}

function bare(text: string): string {
  return /^(['"]).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

function nameOf(match: Completion): string {
  const text = bare(match.text);
  return match.toolTip === "" || match.toolTip === text || match.toolTip.length > 40 ? text : `${text} (${match.toolTip})`;
}

function isKnown(value: string, help: ParameterHelp): boolean {
  const wanted = bare(value).toLowerCase();
  return help.values.some((one) => one.toLowerCase() === wanted);
}

function begins(text: string, value: string): boolean {
  return text.toLowerCase().startsWith(bare(value).toLowerCase());
}

/** What a completion key does: the engine's answer, cut to a field where one is completed; or, in a field that needs none, on to the next one. Never rejects. */
export async function completionFor(services: Services, state: EditorState, how: CompletionWay): Promise<CompletionFound> {
  const inField = how === "field" ? await fieldChoices(services, state) : how === "menu" ? await fieldMenu(services, state) : null;
  if (inField !== null) return { answer: inField, how };
  const next = how === "field" ? nextField(state) : null;
  if (next !== null) return { next };
  const answer = await services.complete(state.text, state.cursor).catch(() => null);
  return answer === null ? null : { answer, how: how === "field" ? "next" : how };
}
