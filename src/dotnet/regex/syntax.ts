// The tree of a .NET regular expression, its options, and the error of a pattern that does not parse.
import { NetException } from "../core/exception.ts";
import type { CharSet } from "./char-set.ts";

/** RegexOptions as bits. */
export const IGNORE_CASE = 1;
export const MULTILINE = 2;
export const EXPLICIT_CAPTURE = 4;
export const SINGLELINE = 16;
export const IGNORE_WHITESPACE = 32;
export const RIGHT_TO_LEFT = 64;
export const ECMASCRIPT = 256;

export type Anchor = "start-of-line" | "end-of-line" | "start" | "last-end" | "end" | "end-or-newline" | "boundary" | "not-boundary";

/** `back` marks what is matched from right to left (RightToLeft, lookbehind). */
export type Node =
  | { kind: "empty" }
  | { kind: "fail" }
  | { kind: "char"; code: number; ignoreCase: boolean; back: boolean }
  | { kind: "set"; set: CharSet; back: boolean }
  | { kind: "sequence"; items: Node[]; back: boolean }
  | { kind: "choice"; items: Node[] }
  | { kind: "loop"; min: number; max: number; lazy: boolean; body: Node; back: boolean }
  /** number -1: only takes back a capture of `uncapture` (?<-name>). */
  | { kind: "capture"; number: number; uncapture: number; body: Node; back: boolean }
  | { kind: "atomic"; body: Node }
  | { kind: "look"; negative: boolean; behind: boolean; body: Node }
  | { kind: "reference"; number: number; ignoreCase: boolean; back: boolean; ecma: boolean }
  | { kind: "anchor"; anchor: Anchor; ecma: boolean }
  | { kind: "if-captured"; number: number; yes: Node; no: Node }
  | { kind: "if-matches"; test: Node; yes: Node; no: Node };

export interface PatternTree {
  root: Node;
  /** All group numbers in ascending order, 0 included. */
  numbers: number[];
  /** Names of the named groups with their numbers. */
  names: Map<string, number>;
}

/** RegexParseError members in their order, with the text of each. */
const ERRORS = {
  Unknown: [0, ""],
  AlternationHasTooManyConditions: [1, "Too many | in (?()|)."],
  AlternationHasMalformedCondition: [2, "Illegal conditional (?(...)) expression."],
  InvalidUnicodePropertyEscape: [3, "Unknown property '{0}'."],
  MalformedUnicodePropertyEscape: [4, "Malformed \\p{X} character escape."],
  UnrecognizedEscape: [5, "Unrecognized escape sequence \\{0}."],
  UnrecognizedControlCharacter: [6, "Unrecognized control character."],
  MissingControlCharacter: [7, "Missing control character."],
  InsufficientOrInvalidHexDigits: [8, "Insufficient or invalid hexadecimal digits."],
  QuantifierOrCaptureGroupOutOfRange: [9, "Capture group numbers must be less than or equal to Int32.MaxValue."],
  UndefinedNamedReference: [10, "Reference to undefined group name '{0}'."],
  UndefinedNumberedReference: [11, "Reference to undefined group number {0}."],
  MalformedNamedReference: [12, "Malformed \\k<...> named back reference."],
  UnescapedEndingBackslash: [13, "Illegal \\ at end of pattern."],
  UnterminatedComment: [14, "Unterminated (?#...) comment."],
  InvalidGroupingConstruct: [15, "Unrecognized grouping construct."],
  AlternationHasNamedCapture: [16, "Alternation conditions do not capture and cannot be named."],
  AlternationHasComment: [17, "Alternation conditions cannot be comments."],
  AlternationHasMalformedReference: [18, "Conditional alternation is missing a closing parenthesis after the group number {0}."],
  AlternationHasUndefinedReference: [19, "Conditional alternation refers to an undefined group number {0}."],
  CaptureGroupNameInvalid: [20, "Invalid group name: Group names must begin with a word character."],
  CaptureGroupOfZero: [21, "Capture number cannot be zero."],
  UnterminatedBracket: [22, "Unterminated [] set."],
  ExclusionGroupNotLast: [23, "A subtraction must be the last element in a character class."],
  ReversedCharacterRange: [24, "[x-y] range in reverse order."],
  ShorthandClassInCharacterRange: [25, "Cannot include class \\{0} in character range."],
  InsufficientClosingParentheses: [26, "Not enough )'s."],
  ReversedQuantifierRange: [27, "Illegal {x,y} with x > y."],
  NestedQuantifiersNotParenthesized: [28, "Nested quantifier '{0}'."],
  QuantifierAfterNothing: [29, "Quantifier '{0}' following nothing."],
  InsufficientOpeningParentheses: [30, "Too many )'s."],
  UnrecognizedUnicodeProperty: [31, "Incomplete \\p{X} character escape."],
} as const satisfies Record<string, readonly [number, string]>;

export type SyntaxErrorName = keyof typeof ERRORS;
export const parseErrorValues = Object.entries(ERRORS).map(([name, [value]]): [string, number] => [name, value]);

/** RegexParseException: the pattern, the place, the reason. */
export function patternError(pattern: string, offset: number, name: SyntaxErrorName, detail: string | number = ""): NetException {
  const [value, text] = ERRORS[name];
  return new NetException("System.Text.RegularExpressions.RegexParseException", `Invalid pattern '${pattern}' at offset ${offset}. ${text.replace("{0}", () => String(detail))}`, null, { Error: value, Offset: offset, ParamName: null });
}
