// A compiled .NET regular expression: JavaScript's engine where it agrees with .NET, our machine for everything else.
import { outOfMemory } from "../core/memory-limit.ts";
import { boundedCache } from "./bounded-cache.ts";
import { fitsJavaScript, javaScriptSource } from "./javascript.ts";
import type { MachineMatch } from "./machine.ts";
import { matchAt } from "./machine.ts";
import type { Program } from "./machine-code.ts";
import { compileProgram, isIn } from "./machine-code.ts";
import { parsePattern } from "./parse.ts";
import type { PatternTree } from "./syntax.ts";
import { RIGHT_TO_LEFT } from "./syntax.ts";

/** One match: where, and what each group captured. */
export class RawMatch {
  readonly pattern: Pattern;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  #fast: RegExpExecArray | null;
  #full: MachineMatch | null;
  readonly #origin: number;
  constructor(pattern: Pattern, text: string, origin: number, found: { fast: RegExpExecArray } | { full: MachineMatch }) {
    this.pattern = pattern;
    this.text = text;
    this.#origin = origin;
    this.#fast = "fast" in found ? found.fast : null;
    this.#full = "full" in found ? found.full : null;
    this.start = this.#fast ? this.#fast.index : this.#full!.start;
    this.end = this.#fast ? this.start + this.#fast[0].length : this.#full!.end;
  }
  get value(): string {
    return this.text.slice(this.start, this.end);
  }
  /** What the same match can be made of again. */
  get found(): { fast: RegExpExecArray } | { full: MachineMatch } {
    return this.#fast ? { fast: this.#fast } : { full: this.#full! };
  }
  /** Where the search began. */
  get origin(): number {
    return this.#origin;
  }
  /** The text of a group's last capture; null when it captured nothing or does not exist. */
  group(number: number): string | null {
    if (number === 0) return this.value;
    if (this.#fast) return this.#fast[this.pattern.fastIndexOf(number)] ?? null;
    const captured = this.#full!.captures.get(number);
    return captured?.length ? this.text.slice(captured[captured.length - 2], captured[captured.length - 1]) : null;
  }
  /** All captures of a group in order: [start, end, start, end...]. */
  captures(number: number): readonly number[] {
    if (number === 0) return [this.start, this.end];
    // JavaScript keeps texts only; the machine finds the same match again with every place.
    this.#full ??= matchAt(this.pattern.program, this.text, this.start, this.#origin);
    return this.#full?.captures.get(number) ?? [];
  }
}

export class Pattern {
  readonly source: string;
  readonly options: number;
  readonly #tree: PatternTree;
  readonly #fast: boolean;
  #ascii: RegExp | null = null;
  #unicode: RegExp | null = null;
  #program: Program | null = null;
  #groups: number[] = [];
  /** Throws RegexParseException; use patternOf, which caches. */
  constructor(source: string, options: number) {
    this.source = source;
    this.options = options;
    this.#tree = parsePattern(source, options);
    this.#fast = !this.rightToLeft && fitsJavaScript(this.#tree);
  }
  get rightToLeft(): boolean {
    return (this.options & RIGHT_TO_LEFT) !== 0;
  }
  /** Group numbers in ascending order, 0 first. */
  get numbers(): readonly number[] {
    return this.#tree.numbers;
  }
  get names(): ReadonlyMap<string, number> {
    return this.#tree.names;
  }
  /** A group's name, or its number as text; "" for none. */
  nameOf(number: number): string {
    for (const [name, n] of this.#tree.names) if (n === number) return name;
    return this.#tree.numbers.includes(number) ? String(number) : "";
  }
  /** The number of a group given by name or number text; -1 for none. */
  numberOf(name: string): number {
    const named = this.#tree.names.get(name);
    if (named !== undefined) return named;
    return /^\d+$/.test(name) && this.#tree.numbers.includes(Number(name)) ? Number(name) : -1;
  }
  get program(): Program {
    return (this.#program ??= compileProgram(this.#tree));
  }
  fastIndexOf(number: number): number {
    const index = this.#groups.indexOf(number);
    return index < 0 ? 10_000 : index + 1;
  }
  /** Whether the pattern is found anywhere. */
  test(text: string): boolean {
    if (!this.#fast) return this.match(text) !== null;
    const regExp = this.#regExpFor(text);
    regExp.lastIndex = 0;
    return regExp.test(text);
  }
  /** The first match at or behind `from` (before it, when right to left). */
  match(text: string, from = this.rightToLeft ? text.length : 0): RawMatch | null {
    if (this.#fast) {
      const regExp = this.#regExpFor(text);
      regExp.lastIndex = from;
      const fast = regExp.exec(text);
      return fast && new RawMatch(this, text, from, { fast });
    }
    const step = this.rightToLeft ? -1 : 1;
    const first = this.program.code[0]!;
    for (let at = from; at >= 0 && at <= text.length; at += step) {
      if (first.op === "unit" && first.step > 0 && text.charCodeAt(at) !== first.code) continue;
      if (first.op === "set" && first.step > 0 && (at >= text.length || !isIn(first.set, text.charCodeAt(at)))) continue;
      const full = matchAt(this.program, text, at, from);
      if (full) return new RawMatch(this, text, from, { full });
    }
    return null;
  }
  /** The match after another one, never the same empty place twice. */
  after(match: RawMatch): RawMatch | null {
    const step = this.rightToLeft ? -1 : 1;
    const edge = this.rightToLeft ? match.start : match.end;
    const from = match.start === match.end ? edge + step : edge;
    return from < 0 || from > match.text.length ? null : this.match(match.text, from);
  }
  *matches(text: string, from?: number): Generator<RawMatch> {
    for (let match = this.match(text, from); match; match = this.after(match)) yield match;
  }
  #regExpFor(text: string): RegExp {
    if (isAscii(text)) return (this.#ascii ??= this.#compile(true));
    return (this.#unicode ??= this.#compile(false));
  }
  #compile(ascii: boolean): RegExp {
    const { source, groups } = javaScriptSource(this.#tree, ascii);
    this.#groups = groups;
    try {
      return new RegExp(source, "g");
    } catch {
      // The pattern was read already: only its size can be more than the JavaScript engine takes.
      throw outOfMemory();
    }
  }
}

let lastText = "";
let lastAscii = true;
function isAscii(text: string): boolean {
  if (text !== lastText) {
    // oxlint-disable-next-line no-control-regex
    lastAscii = !/[^\u0000-\u007f]/.test(text);
    lastText = text;
  }
  return lastAscii;
}

const patterns = boundedCache<Pattern>(400);

/** The pattern for a source and options, compiled once. Throws RegexParseException. */
export function patternOf(source: string, options = 0): Pattern {
  return patterns(`${options} ${source}`, () => new Pattern(source, options));
}

