// Completes operators behind a value and a dash.
import type { Completion } from "../services.ts";
import { byText, item, matcher } from "./completion-item.ts";

/** Operators with one form. */
const SINGLE: readonly (readonly [name: string, toolTip: string])[] = [
  ["and", "Logical AND"],
  ["as", "Converts the left operand to the type on the right; $null when it cannot be converted."],
  ["band", "Bitwise AND"],
  ["bnot", "Bitwise NOT"],
  ["bor", "Bitwise OR (inclusive)"],
  ["bxor", "Bitwise OR (exclusive)"],
  ["f", "Formats the values on the right into the string on the left."],
  ["is", "TRUE if the left operand is an instance of the type on the right."],
  ["isnot", "TRUE if the left operand is not an instance of the type on the right."],
  ["join", "Joins the strings of the left operand into one, with the right operand between them."],
  ["not", "Logical NOT"],
  ["or", "Logical OR (inclusive)"],
  ["shl", "Shifts the bits to the left."],
  ["shr", "Shifts the bits to the right."],
  ["xor", "Logical OR (exclusive)"],
];

/** Comparisons: name, title, and what they do. They come plain, with i and with c. */
const COMPARISONS: readonly (readonly [name: string, title: string, what: string])[] = [
  ["eq", "Equal to", filter("equal the right operand", "equals the right operand")],
  ["ne", "Not equal to", filter("do not equal the right operand", "does not equal the right operand")],
  ["ge", "Greater than or equal to", filter("are greater than or equal to the right operand", "is greater than or equal to the right operand")],
  ["gt", "Greater than", filter("are greater than the right operand", "is greater than the right operand")],
  ["lt", "Less than", filter("are less than the right operand", "is less than the right operand")],
  ["le", "Less than or equal to", filter("are less than or equal to the right operand", "is less than or equal to the right operand")],
  ["like", "Wildcard match", filter("match the right operand", "matches the right operand")],
  ["notlike", "No wildcard match", filter("do not match the right operand", "does not match the right operand")],
  ["match", "Regular expression match", filter("match the right operand", "matches the right operand")],
  ["notmatch", "No regular expression match", filter("do not match the right operand", "does not match the right operand")],
  ["replace", "Regular expression replacement", "Replaces what the pattern finds in the left operand."],
  ["contains", "Contains", "Returns TRUE if the collection on the left holds the right operand."],
  ["notcontains", "Does not contain", "Returns TRUE if the collection on the left does not hold the right operand."],
  ["in", "Is contained in", "Returns TRUE if the collection on the right holds the left operand."],
  ["notin", "Is not contained in", "Returns TRUE if the collection on the right does not hold the left operand."],
  ["split", "Splits a string", "Splits the left operand where the pattern on the right matches."],
];

function filter(many: string, one: string): string {
  return `When the left operand is a collection, returns values from the collection that ${many}, otherwise returns TRUE if the left operand ${one}.`;
}

let sorted: readonly Completion[] | null = null;

/** Sorted at first use: the culture's order takes its tables to be loaded. */
function all(): readonly Completion[] {
  return (sorted ??= [
    ...SINGLE.map(([name, toolTip]) => operator(name, toolTip)),
    ...COMPARISONS.flatMap(([name, title, what]) => [
      operator(name, `${title} - case insensitive. ${what}`),
      operator(`i${name}`, `${title} - case insensitive. ${what}`),
      operator(`c${name}`, `${title} - case sensitive. ${what}`),
    ]),
  ].sort(byText));
}

function operator(name: string, toolTip: string): Completion {
  return item("ParameterName", `-${name}`, name, toolTip);
}

/** `word` is what stands behind the dash. */
export function completeOperators(word: string): Completion[] {
  const matches = matcher(word);
  return all().filter((o) => matches(o.listText));
}
