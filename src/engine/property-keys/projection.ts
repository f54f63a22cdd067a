// Select-Object's work on one object: a new object of chosen properties, or the values of one property.
import type { Call } from "../cmdlet.ts";
import type { WildcardPattern } from "../operators/wildcard.ts";
import { wildcard } from "../operators/wildcard.ts";
import { ScriptBlock } from "../script-block.ts";
import { enumerate } from "../values/enumerate.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf, extend, PSObject } from "../values/ps-object.ts";
import { typeOfValue } from "../values/type-of.ts";
import { valuesOfKey } from "./key-values.ts";
import type { KeyValue } from "./key-values.ts";
import type { PropertyKey } from "./property-key.ts";

/** A note property for the result. */
export interface Note {
  name: string;
  value: unknown;
}

/** What comes out for one object, and the notes that were added to it: -Unique compares both. */
export type Emit = (value: unknown, notes: readonly Note[]) => void;

export interface Selection {
  keys: PropertyKey[];
  excluded: WildcardPattern[];
  expand: PropertyKey | null;
}

export function excludedPatterns(names: readonly string[] | undefined): WildcardPattern[] {
  return (names ?? []).map((name) => wildcard(name));
}

/** Selects from one object and hands on what comes out. Errors of the original: properties that are missing or there twice. */
export function select(item: unknown, selection: Selection, call: Call, emit: Emit): Maybe<void> {
  return after(notesOf(item, selection, call), (notes) => {
    if (selection.expand) return expand(item, { key: selection.expand, notes }, call, emit);
    const result = new PSObject(true);
    const source = baseOf(item);
    result.typeNames = [`Selected.${typeOfValue(source).fullName}`, "System.Management.Automation.PSCustomObject", "System.Object"];
    addNotes(result, notes, "AlreadyExistingUserSpecifiedPropertyNoExpand", call);
    emit(result, notes);
  });
}

function notesOf(item: unknown, selection: Selection, call: Call): Maybe<Note[]> {
  const notes: Note[] = [];
  const { keys } = selection;
  const from = (start: number): Maybe<Note[]> => {
    for (let i = start; i < keys.length; i++) {
      const key = keys[i]!;
      const values = valuesOfKey(key, item, call);
      if (values instanceof Promise) {
        return values.then((found) => {
          addValues(notes, { key, found, selection }, call);
          return from(i + 1);
        });
      }
      addValues(notes, { key, found: values, selection }, call);
    }
    return notes;
  };
  return from(0);
}

function addValues(notes: Note[], part: { key: PropertyKey; found: readonly KeyValue[]; selection: Selection }, call: Call): void {
  const { key, found, selection } = part;
  const { excluded } = selection;
  if (!found.length && !key.hasWildcards) {
    const name = key.label ?? (key.expression as string);
    if (!isExcluded(name, excluded)) notes.push({ name, value: null });
    return;
  }
  for (const one of found) {
    const name = key.label ?? one.name;
    if (excluded.length && isExcluded(one.name, excluded)) continue;
    // The error of a calculated property is kept in $Error and not shown.
    if (one.failure && call.session.errors[0] !== one.failure.record) call.session.recordError(one.failure.record);
    notes.push({ name, value: one.value });
  }
}

function isExcluded(name: string, excluded: readonly WildcardPattern[]): boolean {
  return excluded.some((pattern) => pattern.matches(name));
}

function addNotes(object: unknown, notes: readonly Note[], id: string, call: Call): void {
  const { members } = extend(object);
  for (const { name, value } of notes) {
    const key = name.toLowerCase();
    if (members.has(key)) {
      call.error({
        id,
        message: `The property cannot be processed because the property "${name}" already exists.`,
        category: "InvalidOperation",
        exception: "System.Management.Automation.PSArgumentException",
      });
    } else members.set(key, { kind: "NoteProperty", name, value });
  }
}

const EXPAND_TWICE = "AlreadyExistingUserSpecifiedPropertyExpand";

function expand(item: unknown, part: { key: PropertyKey; notes: Note[] }, call: Call, emit: Emit): Maybe<void> {
  const { key, notes } = part;
  return after(valuesOfKey(key, item, call), (found) => {
    const refuse = (id: string, message: string) =>
      call.error({ id, message, category: "InvalidArgument", target: item, exception: "System.Management.Automation.PSArgumentException" });
    const text = key.expression instanceof ScriptBlock ? key.expression.toText() : key.expression;
    if (!found.length) return refuse("ExpandPropertyNotFound", `Property "${text}" cannot be found.`);
    if (found.length > 1) return refuse("MutlipleExpandProperties", "Multiple properties cannot be expanded.");
    const { value, failure } = found[0]!;
    if (failure) {
      const { record } = failure;
      return call.error({ id: "PropertyEvaluationExpand", message: record.message, category: "InvalidResult", target: item, exception: record.exception.type.fullName, inner: record.exception });
    }
    const items = enumerate(value);
    if (!items) {
      if (value !== null) emitExpanded(value, notes, call, emit);
      return;
    }
    for (const one of items) if (one !== null) emitExpanded(one, notes, call, emit);
  });
}

function emitExpanded(value: unknown, notes: Note[], call: Call, emit: Emit): void {
  if (!notes.length || value === null) return emit(value, notes);
  const { object } = extend(value);
  addNotes(object, notes, EXPAND_TWICE, call);
  emit(object, notes);
}
