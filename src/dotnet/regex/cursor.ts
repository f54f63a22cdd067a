// Reads a pattern unit by unit: blanks, numbers, names and character escapes, which the passes over a pattern share.
import { isWordUnit } from "./char-set.ts";
import type { SyntaxErrorName } from "./syntax.ts";
import { ECMASCRIPT, EXPLICIT_CAPTURE, IGNORE_CASE, IGNORE_WHITESPACE, MULTILINE, patternError, SINGLELINE } from "./syntax.ts";

const INLINE = new Map([
  ["i", IGNORE_CASE],
  ["m", MULTILINE],
  ["n", EXPLICIT_CAPTURE],
  ["s", SINGLELINE],
  ["x", IGNORE_WHITESPACE],
]);

export class Cursor {
  readonly pattern: string;
  position = 0;
  options: number;
  constructor(pattern: string, options: number) {
    this.pattern = pattern;
    this.options = options;
  }
  get rest(): number {
    return Math.max(0, this.pattern.length - this.position);
  }
  /** The unit `ahead` places on; "" past the end. */
  peek(ahead = 0): string {
    return this.pattern.charAt(this.position + ahead);
  }
  take(): string {
    return this.pattern.charAt(this.position++);
  }
  has(option: number): boolean {
    return (this.options & option) !== 0;
  }
  fail(name: SyntaxErrorName, detail: string | number = ""): never {
    throw patternError(this.pattern, this.position, name, detail);
  }

  /** Skips comments, and blanks and #-comments under IgnorePatternWhitespace. */
  skipBlank(): void {
    for (;;) {
      if (this.has(IGNORE_WHITESPACE)) {
        while (/^[\t\n\v\f\r \u0085\u00a0]$/.test(this.peek())) this.position++;
        if (this.peek() === "#") {
          while (this.rest && this.peek() !== "\n") this.position++;
          continue;
        }
      }
      if (!this.pattern.startsWith("(?#", this.position)) return;
      const close = this.pattern.indexOf(")", this.position);
      if (close < 0) {
        this.position = this.pattern.length;
        this.fail("UnterminatedComment");
      }
      this.position = close + 1;
    }
  }

  /** Inline option letters up to the first unit that is none. */
  inlineOptions(): void {
    for (let off = false; this.rest; this.position++) {
      const unit = this.peek();
      if (unit === "-") off = true;
      else if (unit === "+") off = false;
      else {
        const option = INLINE.get(unit.toLowerCase());
        if (option === undefined) return;
        if (off) this.options &= ~option;
        else this.options |= option;
      }
    }
  }

  decimal(): number {
    let value = 0;
    while (isDigit(this.peek())) {
      value = value * 10 + Number(this.take());
      if (value > 0x7fffffff) this.fail("QuantifierOrCaptureGroupOutOfRange");
    }
    return value;
  }

  name(): string {
    const from = this.position;
    while (this.rest && isWordUnit(this.pattern.charCodeAt(this.position))) this.position++;
    return this.pattern.slice(from, this.position);
  }

  atWord(): boolean {
    return this.rest > 0 && isWordUnit(this.pattern.charCodeAt(this.position));
  }

  /** `{n}`, `{n,}`, `{n,m}` or one of * + ?: whether a quantifier stands here. */
  atQuantifier(): boolean {
    const unit = this.peek();
    return unit === "*" || unit === "+" || unit === "?" || (unit === "{" && /^\{\d+(,\d*)?\}/.test(this.pattern.slice(this.position, this.position + 30)));
  }

  /** A character escape after its backslash; gives the unit's code. */
  charEscape(): number {
    const unit = this.peek();
    if (unit >= "0" && unit <= "7") return this.#octal();
    this.position++;
    switch (unit) {
      case "x":
        return this.#hex(2);
      case "u":
        return this.#hex(4);
      case "a":
        return 7;
      case "b":
        return 8;
      case "e":
        return 0x1b;
      case "f":
        return 0x0c;
      case "n":
        return 0x0a;
      case "r":
        return 0x0d;
      case "t":
        return 9;
      case "v":
        return 0x0b;
      case "c":
        return this.#control();
      default:
        if (!this.has(ECMASCRIPT) && isWordUnit(unit.charCodeAt(0))) this.fail("UnrecognizedEscape", unit);
        return unit.charCodeAt(0);
    }
  }

  #octal(): number {
    let value = 0;
    for (let i = 0; i < 3 && this.peek() >= "0" && this.peek() <= "7"; i++) {
      value = value * 8 + Number(this.take());
      if (this.has(ECMASCRIPT) && value >= 0x20) break;
    }
    return value & 0xff;
  }

  #hex(digits: number): number {
    const text = this.pattern.slice(this.position, this.position + digits);
    const good = /^[0-9a-f]*/i.exec(text)![0];
    if (good.length < digits) {
      this.position += Math.min(good.length + 1, text.length);
      this.fail("InsufficientOrInvalidHexDigits");
    }
    this.position += digits;
    return parseInt(text, 16);
  }

  #control(): number {
    if (!this.rest) this.fail("MissingControlCharacter");
    const code = this.take().toUpperCase().charCodeAt(0) - 0x40;
    if (code < 0 || code >= 0x20) this.fail("UnrecognizedControlCharacter");
    return code;
  }
}

export function isDigit(unit: string): boolean {
  return unit >= "0" && unit <= "9" && unit.length === 1;
}
