// System.Text.RegularExpressions.Regex, its options and its errors.
import { typedArray } from "../core/array.ts";
import type { EnumValue } from "../core/enum.ts";
import { enumValue } from "../core/enum.ts";
import { argumentError } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import type { Pattern, RawMatch } from "../regex/pattern.ts";
import { patternOf } from "../regex/pattern.ts";
import { escapePattern, expandReplacement, replaceMatches, splitText } from "../regex/replacement.ts";
import { parseErrorValues } from "../regex/syntax.ts";
import { unescapePattern } from "../regex/unescape.ts";
import { FoundList, Match } from "./regex-match.ts";
import { TimeSpan } from "./time-span.ts";

const R = "System.Text.RegularExpressions";
/** CultureInvariant, Compiled and NonBacktracking do not change what is matched. */
const MATCHING = 1 | 2 | 4 | 16 | 32 | 64 | 256;

type Evaluator = (match: Match) => unknown;

export class Regex extends NetObject {
  readonly pattern: Pattern;
  readonly options: number;
  /** Throws RegexParseException. */
  constructor(source: string | null, options = 0) {
    super();
    if (source === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "pattern");
    this.pattern = patternOf(source, options & MATCHING);
    this.options = options;
  }
  override get netType(): NetType {
    return regexType;
  }
  toText(): string {
    return this.pattern.source;
  }
  match(input: string | null, from?: number): Match {
    return new Match(this.pattern.match(checked(input), place(input, from)));
  }
  matches(input: string | null, from?: number): FoundList {
    const text = checked(input);
    const start = place(input, from);
    return new FoundList("MatchCollection", () => Array.from(this.pattern.matches(text, start), (raw) => new Match(raw)));
  }
  isMatch(input: string | null, from?: number): boolean {
    const text = checked(input);
    return from === undefined ? this.pattern.test(text) : this.pattern.match(text, place(input, from)) !== null;
  }
  /** `replacement` is a replacement pattern or a MatchEvaluator. */
  replace(input: string | null, replacement: string | Evaluator | null, count = -1, from?: number): string {
    const text = checked(input);
    if (replacement === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "replacement");
    if (count < -1) throw argumentError("ArgumentOutOfRangeException", "Count cannot be less than -1.", "count");
    const make = typeof replacement === "string" ? (raw: RawMatch) => expandReplacement(raw, replacement) : (raw: RawMatch) => String(replacement(new Match(raw)) ?? "");
    return replaceMatches(this.pattern, text, make, { count, from: place(input, from) });
  }
  split(input: string | null, count = 0, from?: number): string[] {
    if (count < 0) throw argumentError("ArgumentOutOfRangeException", "Count cannot be less than -1.", "count");
    return strings(splitText(this.pattern, checked(input), count, place(input, from)));
  }
}

function checked(input: string | null): string {
  if (input === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "input");
  return input;
}

function place(input: string | null, from: number | undefined): number | undefined {
  if (from !== undefined && (from < 0 || from > (input?.length ?? 0))) {
    throw argumentError("ArgumentOutOfRangeException", "Start index cannot be less than 0 or greater than input length.", "startat");
  }
  return from;
}

/** Match(input, beginning, length): the part counts as the whole text for anchors, places count from the real start. */
function matchPart(regex: Regex, input: string | null, beginning: number, length: number): Match {
  const text = checked(input);
  if (beginning < 0 || beginning > text.length) throw argumentError("ArgumentOutOfRangeException", "Start index cannot be less than 0 or greater than input length.", "beginning");
  if (length < 0 || length > text.length - beginning) throw argumentError("ArgumentOutOfRangeException", "Length cannot be less than 0 or exceed input length.", "length");
  return new Match(regex.pattern.match(text.slice(beginning, beginning + length)), text, beginning);
}

const strings = (items: string[]) => typedArray(typeNamed("System.String"), items);
const bits = (options: EnumValue) => Number(options.value);
const made = (pattern: string | null, options?: EnumValue) => new Regex(pattern, options ? bits(options) : 0);
const numbersOf = (r: Regex) => typedArray(typeNamed("System.Int32"), [...r.pattern.numbers]);

const regexType = defineType({
  name: `${R}.Regex`,
  aliases: ["regex"],
  interfaces: ["System.Runtime.Serialization.ISerializable"],
  members: [
    ["new(string pattern)", made],
    [`new(string pattern, ${R}.RegexOptions options)`, made],
    [`new(string pattern, ${R}.RegexOptions options, timespan matchTimeout)`, made],
    ["string[] GetGroupNames()", (r: Regex) => strings(r.pattern.numbers.map((n) => r.pattern.nameOf(n)))],
    ["int[] GetGroupNumbers()", numbersOf],
    ["string GroupNameFromNumber(int i)", (r: Regex, number: number) => r.pattern.nameOf(number)],
    ["int GroupNumberFromName(string name)", (r: Regex, name: string) => r.pattern.numberOf(name)],
    ["int Count(string input)", (r: Regex, input: string | null) => r.matches(input).count],
    ["bool IsMatch(string input)", (r: Regex, input: string | null) => r.isMatch(input)],
    ["bool IsMatch(string input, int startat)", (r: Regex, input: string | null, from: number) => r.isMatch(input, from)],
    [`${R}.Match Match(string input)`, (r: Regex, input: string | null) => r.match(input)],
    [`${R}.Match Match(string input, int startat)`, (r: Regex, input: string | null, from: number) => r.match(input, from)],
    [`${R}.Match Match(string input, int beginning, int length)`, matchPart],
    [`${R}.MatchCollection Matches(string input)`, (r: Regex, input: string | null) => r.matches(input)],
    [`${R}.MatchCollection Matches(string input, int startat)`, (r: Regex, input: string | null, from: number) => r.matches(input, from)],
    ["string Replace(string input, string replacement)", (r: Regex, input: string | null, by: string) => r.replace(input, by)],
    ["string Replace(string input, string replacement, int count)", (r: Regex, input: string | null, by: string, count: number) => r.replace(input, by, count)],
    ["string Replace(string input, string replacement, int count, int startat)", (...[r, input, by, count, from]: [r: Regex, input: string | null, by: string, count: number, from: number]) => r.replace(input, by, count, from)],
    [`string Replace(string input, ${R}.MatchEvaluator evaluator)`, (r: Regex, input: string | null, by: Evaluator) => r.replace(input, by)],
    [`string Replace(string input, ${R}.MatchEvaluator evaluator, int count)`, (r: Regex, input: string | null, by: Evaluator, count: number) => r.replace(input, by, count)],
    [`string Replace(string input, ${R}.MatchEvaluator evaluator, int count, int startat)`, (...[r, input, by, count, from]: [r: Regex, input: string | null, by: Evaluator, count: number, from: number]) => r.replace(input, by, count, from)],
    ["string[] Split(string input)", (r: Regex, input: string | null) => r.split(input)],
    ["string[] Split(string input, int count)", (r: Regex, input: string | null, count: number) => r.split(input, count)],
    ["string[] Split(string input, int count, int startat)", (r: Regex, input: string | null, count: number, from: number) => r.split(input, count, from)],
    ["string ToString()", (r: Regex) => r.pattern.source],
    ["timespan MatchTimeout {get;}", () => TimeSpan.fromMilliseconds(-1)],
    [`${R}.RegexOptions Options {get;}`, (r: Regex) => enumValue(typeNamed(`${R}.RegexOptions`), r.options)],
    ["bool RightToLeft {get;}", (r: Regex) => r.pattern.rightToLeft],
    ["static int CacheSize {get;set;}", () => 15, () => undefined],
    ["static int Count(string input, string pattern)", (input: string, pattern: string) => made(pattern).matches(input).count],
    [`static int Count(string input, string pattern, ${R}.RegexOptions options)`, (input: string, pattern: string, options: EnumValue) => made(pattern, options).matches(input).count],
    ["static string Escape(string str)", (text: string | null) => {
      if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "str");
      return escapePattern(text);
    }],
    ["static string Unescape(string str)", (text: string | null) => {
      if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "str");
      return unescapePattern(text);
    }],
    ["static bool IsMatch(string input, string pattern)", (input: string, pattern: string) => made(pattern).isMatch(input)],
    [`static bool IsMatch(string input, string pattern, ${R}.RegexOptions options)`, (input: string, pattern: string, options: EnumValue) => made(pattern, options).isMatch(input)],
    [`static bool IsMatch(string input, string pattern, ${R}.RegexOptions options, timespan matchTimeout)`, (input: string, pattern: string, options: EnumValue) => made(pattern, options).isMatch(input)],
    [`static ${R}.Match Match(string input, string pattern)`, (input: string, pattern: string) => made(pattern).match(input)],
    [`static ${R}.Match Match(string input, string pattern, ${R}.RegexOptions options)`, (input: string, pattern: string, options: EnumValue) => made(pattern, options).match(input)],
    [`static ${R}.Match Match(string input, string pattern, ${R}.RegexOptions options, timespan matchTimeout)`, (input: string, pattern: string, options: EnumValue) => made(pattern, options).match(input)],
    [`static ${R}.MatchCollection Matches(string input, string pattern)`, (input: string, pattern: string) => made(pattern).matches(input)],
    [`static ${R}.MatchCollection Matches(string input, string pattern, ${R}.RegexOptions options)`, (input: string, pattern: string, options: EnumValue) => made(pattern, options).matches(input)],
    [`static ${R}.MatchCollection Matches(string input, string pattern, ${R}.RegexOptions options, timespan matchTimeout)`, (input: string, pattern: string, options: EnumValue) => made(pattern, options).matches(input)],
    ["static string Replace(string input, string pattern, string replacement)", (input: string, pattern: string, by: string) => made(pattern).replace(input, by)],
    [`static string Replace(string input, string pattern, string replacement, ${R}.RegexOptions options)`, (input: string, pattern: string, by: string, options: EnumValue) => made(pattern, options).replace(input, by)],
    [`static string Replace(string input, string pattern, string replacement, ${R}.RegexOptions options, timespan matchTimeout)`, (input: string, pattern: string, by: string, options: EnumValue) => made(pattern, options).replace(input, by)],
    [`static string Replace(string input, string pattern, ${R}.MatchEvaluator evaluator)`, (input: string, pattern: string, by: Evaluator) => made(pattern).replace(input, by)],
    [`static string Replace(string input, string pattern, ${R}.MatchEvaluator evaluator, ${R}.RegexOptions options)`, (input: string, pattern: string, by: Evaluator, options: EnumValue) => made(pattern, options).replace(input, by)],
    ["static string[] Split(string input, string pattern)", (input: string, pattern: string) => made(pattern).split(input)],
    [`static string[] Split(string input, string pattern, ${R}.RegexOptions options)`, (input: string, pattern: string, options: EnumValue) => made(pattern, options).split(input)],
    ["static timespan InfiniteMatchTimeout {get;}", () => TimeSpan.fromMilliseconds(-1)],
  ],
});

export default [
  regexType,
  defineType({
    name: `${R}.RegexOptions`,
    kind: "enum",
    flags: true,
    values: [
      ["None", 0],
      ["IgnoreCase", 1],
      ["Multiline", 2],
      ["ExplicitCapture", 4],
      ["Compiled", 8],
      ["Singleline", 16],
      ["IgnorePatternWhitespace", 32],
      ["RightToLeft", 64],
      ["ECMAScript", 256],
      ["CultureInvariant", 512],
      ["NonBacktracking", 1024],
    ],
  }),
  defineType({ name: `${R}.RegexParseError`, kind: "enum", values: parseErrorValues }),
  defineType({ name: `${R}.MatchEvaluator`, kind: "delegate", base: "System.MulticastDelegate", members: [[`string Invoke(${R}.Match match)`, (self: Evaluator, match: Match) => self(match)]] }),
];
