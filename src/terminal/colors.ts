// Which colour each part of the input has: tokens to PSReadLine's colour options, by PSReadLine's order of rules.
import { TokenFlag } from "#grammar/tokens.ts";
import type { EditorToken } from "./parse-port.ts";

export type ColorKind =
  | "Command" | "Comment" | "Parameter" | "Variable" | "String" | "Number" | "Keyword" | "Operator" | "Type" | "Member" | "Default";

export interface ColoredSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: ColorKind;
}

const strings = new Set(["StringLiteral", "StringExpandable", "HereStringLiteral", "HereStringExpandable"]);
const generic = new Set(["Generic"]);
const operatorFlags = TokenFlag.BinaryOperator | TokenFlag.UnaryOperator | TokenFlag.AssignmentOperator;
const blank = new Set(["NewLine", "EndOfInput"]);

/** The colour of one token. */
export function colorOf(token: EditorToken, text: string): ColorKind {
  const has = (flag: number): boolean => (token.flags & flag) !== 0;
  if (has(TokenFlag.CommandName)) return "Command";
  if (token.kind === "Comment") return "Comment";
  if (token.kind === "Parameter" || (generic.has(token.kind) && text.startsWith("--", token.start))) return "Parameter";
  if (token.kind === "Variable" || token.kind === "SplattedVariable") return "Variable";
  if (strings.has(token.kind)) return "String";
  if (token.kind === "Number") return "Number";
  if (has(TokenFlag.Keyword)) return "Keyword";
  if (!generic.has(token.kind) && has(operatorFlags)) return "Operator";
  if (has(TokenFlag.TypeName)) return "Type";
  if (has(TokenFlag.MemberName)) return "Member";
  return "Default";
}

/** The coloured stretches of a text, in order, blanks between them left out; variables inside strings stand for themselves. */
export function coloredSpans(tokens: readonly EditorToken[], text: string): ColoredSpan[] {
  const spans: ColoredSpan[] = [];
  for (const token of tokens) {
    if (blank.has(token.kind) || token.start >= text.length) continue;
    addToken(token, text, spans);
  }
  return spans;
}

function addToken(token: EditorToken, text: string, spans: ColoredSpan[]): void {
  const kind = colorOf(token, text);
  let at = token.start;
  for (const nested of token.nestedTokens ?? []) {
    if (blank.has(nested.kind) || nested.start < at || nested.start >= token.end) continue;
    add(spans, { start: at, end: nested.start, kind }, text);
    addToken(nested, text, spans);
    at = nested.end;
  }
  add(spans, { start: at, end: token.end, kind }, text);
}

/** Adds a stretch without its line ends, joined to the one before when they touch and look alike. */
function add(spans: ColoredSpan[], span: ColoredSpan, text: string): void {
  let start = span.start;
  while (start < span.end) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 || newline > span.end ? span.end : newline;
    const last = spans.at(-1);
    if (text.charCodeAt(start) > 32 || text.slice(start, end).trim() !== "") {
      if (last !== undefined && last.end === start && last.kind === span.kind) spans[spans.length - 1] = { start: last.start, end, kind: last.kind };
      else spans.push({ start, end, kind: span.kind });
    }
    start = end + 1;
  }
}
