// Reads a .NET regular expression into its tree; errors carry .NET's texts and offsets.
import { complement, normalized } from "./char-set.ts";
import { propertySet, readClass, shorthandSet } from "./class-parse.ts";
import { Cursor, isDigit } from "./cursor.ts";
import type { Groups } from "./group-scan.ts";
import { scanGroups } from "./group-scan.ts";
import type { Anchor, Node, PatternTree } from "./syntax.ts";
import { ECMASCRIPT, EXPLICIT_CAPTURE, IGNORE_CASE, MULTILINE, RIGHT_TO_LEFT, SINGLELINE } from "./syntax.ts";

/** Throws RegexParseException. */
export function parsePattern(pattern: string, options: number): PatternTree {
  const groups = scanGroups(pattern, options);
  const parser = new Parser(pattern, options, groups);
  const root = parser.alternation(true);
  return { root, numbers: groups.numbers, names: groups.names };
}

const notNewline = complement([10, 10]);
const ANCHORS = new Map<string, Anchor>([
  ["b", "boundary"],
  ["B", "not-boundary"],
  ["A", "start"],
  ["G", "last-end"],
  ["Z", "end-or-newline"],
  ["z", "end"],
]);

class Parser {
  readonly cursor: Cursor;
  readonly groups: Groups;
  #next = 1;
  #skipParen = false;
  constructor(pattern: string, options: number, groups: Groups) {
    this.cursor = new Cursor(pattern, options);
    this.groups = groups;
  }

  get #back(): boolean {
    return this.cursor.has(RIGHT_TO_LEFT);
  }

  /** Branches up to ")" (consumed) or, at the top, the end of the pattern. */
  alternation(top: boolean): Node {
    const branches = this.#alternatives(top);
    return branches.length === 1 ? branches[0]! : { kind: "choice", items: branches };
  }

  #alternatives(top: boolean, maximum = Infinity): Node[] {
    const branches: Node[] = [];
    for (;;) {
      branches.push(this.#branch());
      const unit = this.cursor.take();
      if (unit === "|") {
        if (branches.length >= maximum) this.cursor.fail("AlternationHasTooManyConditions");
        continue;
      }
      if (unit === ")" && top) this.cursor.fail("InsufficientOpeningParentheses");
      if (unit === "" && !top) {
        this.cursor.position--;
        this.cursor.fail("InsufficientClosingParentheses");
      }
      return branches;
    }
  }

  #branch(): Node {
    const cursor = this.cursor;
    const items: Node[] = [];
    const back = this.#back;
    let quantified = false;
    for (;;) {
      cursor.skipBlank();
      if (!cursor.rest || cursor.peek() === "|" || cursor.peek() === ")") break;
      if (cursor.atQuantifier()) {
        const sign = cursor.take();
        cursor.fail(quantified ? "NestedQuantifiersNotParenthesized" : "QuantifierAfterNothing", sign);
      }
      const atom = this.#atom();
      quantified = false;
      if (!atom) continue;
      cursor.skipBlank();
      if (cursor.atQuantifier()) {
        items.push(this.#quantifier(atom));
        quantified = true;
      } else items.push(atom);
    }
    return items.length === 1 ? items[0]! : items.length ? { kind: "sequence", items, back } : { kind: "empty" };
  }

  #quantifier(body: Node): Node {
    const cursor = this.cursor;
    const sign = cursor.take();
    let min = sign === "+" ? 1 : 0;
    let max = sign === "?" ? 1 : Infinity;
    if (sign === "{") {
      min = max = cursor.decimal();
      if (cursor.peek() === ",") {
        cursor.position++;
        max = cursor.peek() === "}" ? Infinity : cursor.decimal();
      }
      cursor.position++;
    }
    cursor.skipBlank();
    const lazy = cursor.peek() === "?";
    if (lazy) cursor.position++;
    if (min > max) cursor.fail("ReversedQuantifierRange");
    return { kind: "loop", min, max: max === 0x7fffffff ? Infinity : max, lazy, body, back: this.#back };
  }

  /** One unit of the pattern; null for what matches nothing by itself, like (?i). */
  #atom(): Node | null {
    const cursor = this.cursor;
    const unit = cursor.take();
    const back = this.#back;
    switch (unit) {
      case "[":
        return { kind: "set", set: readClass(cursor), back };
      case "(": {
        const outer = cursor.options;
        const node = this.#group();
        if (node) cursor.options = outer;
        return node;
      }
      case "^":
        return this.#anchor(cursor.has(MULTILINE) ? "start-of-line" : "start");
      case "$":
        return this.#anchor(cursor.has(MULTILINE) ? "end-of-line" : "end-or-newline");
      case ".":
        return { kind: "set", set: cursor.has(SINGLELINE) ? [0, 0xffff] : notNewline, back };
      case "\\":
        return this.#escape();
      default:
        return this.#char(unit.charCodeAt(0));
    }
  }

  #anchor(anchor: Anchor): Node {
    return { kind: "anchor", anchor, ecma: this.cursor.has(ECMASCRIPT) };
  }

  #char(code: number): Node {
    return { kind: "char", code, ignoreCase: this.cursor.has(IGNORE_CASE), back: this.#back };
  }

  #escape(): Node {
    const cursor = this.cursor;
    if (!cursor.rest) cursor.fail("UnescapedEndingBackslash");
    const letter = cursor.peek();
    const anchor = ANCHORS.get(letter);
    if (anchor) {
      cursor.position++;
      return this.#anchor(anchor);
    }
    if (/^[dDsSwW]$/.test(letter)) {
      cursor.position++;
      return { kind: "set", set: shorthandSet(letter, cursor.has(ECMASCRIPT)), back: this.#back };
    }
    if (letter === "p" || letter === "P") {
      cursor.position++;
      return { kind: "set", set: normalized(propertySet(cursor, letter === "P")), back: this.#back };
    }
    return this.#reference() ?? this.#char(cursor.charEscape());
  }

  /** \1, \k<name>, \<name>, \'name'; null (cursor unmoved) when it is a character escape after all. */
  #reference(): Node | null {
    const cursor = this.cursor;
    const start = cursor.position;
    let close = "";
    if (cursor.peek() === "k") {
      cursor.position++;
      const open = cursor.peek();
      if (cursor.rest < 2 || (open !== "<" && open !== "'")) {
        if (cursor.rest) cursor.position++;
        cursor.fail("MalformedNamedReference");
      }
      cursor.position++;
      close = open === "<" ? ">" : "'";
    } else if ((cursor.peek() === "<" || cursor.peek() === "'") && cursor.rest > 1) {
      close = cursor.take() === "<" ? ">" : "'";
    }
    if (close && isDigit(cursor.peek())) {
      const number = cursor.decimal();
      if (cursor.rest && cursor.take() === close) return this.#known(number) ? this.#backreference(number) : cursor.fail("UndefinedNumberedReference", number);
    } else if (!close && cursor.peek() >= "1" && cursor.peek() <= "9") {
      if (cursor.has(ECMASCRIPT)) {
        const digits = /^\d+/.exec(cursor.pattern.slice(cursor.position))![0];
        for (let length = digits.length; length > 0; length--) {
          const number = Number(digits.slice(0, length));
          if (this.#known(number)) {
            cursor.position += length;
            return this.#backreference(number);
          }
        }
      } else {
        const number = cursor.decimal();
        if (this.#known(number)) return this.#backreference(number);
        if (number <= 9) cursor.fail("UndefinedNumberedReference", number);
      }
    } else if (close && cursor.atWord()) {
      const name = cursor.name();
      if (cursor.rest && cursor.take() === close) {
        const number = this.groups.names.get(name);
        return number === undefined ? cursor.fail("UndefinedNamedReference", name) : this.#backreference(number);
      }
    }
    if (cursor.pattern[start] === "k") cursor.fail("MalformedNamedReference");
    cursor.position = start;
    return null;
  }

  #known(number: number): boolean {
    return this.groups.numbers.includes(number);
  }

  #backreference(number: number): Node {
    return { kind: "reference", number, ignoreCase: this.cursor.has(IGNORE_CASE), back: this.#back, ecma: this.cursor.has(ECMASCRIPT) };
  }

  /** Behind "(". Null for (?options). */
  #group(): Node | null {
    const cursor = this.cursor;
    const back = this.#back;
    const skipParen = this.#skipParen;
    this.#skipParen = false;
    if (cursor.peek() !== "?" || cursor.peek(1) === ")") {
      if (cursor.has(EXPLICIT_CAPTURE) || skipParen) return this.alternation(false);
      const number = this.#next++;
      return { kind: "capture", number, uncapture: -1, body: this.alternation(false), back };
    }
    cursor.position++;
    if (cursor.rest) {
      const unit = cursor.take();
      if (unit === ":") return this.alternation(false);
      if (unit === "=" || unit === "!") return this.#look(unit === "!", false);
      if (unit === ">") return { kind: "atomic", body: this.alternation(false) };
      if (unit === "'" || unit === "<") return this.#named(unit);
      if (unit === "(") return this.#condition();
      cursor.position--;
      cursor.inlineOptions();
      if (cursor.rest) {
        const end = cursor.take();
        if (end === ")") return null;
        if (end === ":") return this.alternation(false);
      }
    }
    return cursor.fail("InvalidGroupingConstruct");
  }

  #look(negative: boolean, behind: boolean): Node {
    if (behind) this.cursor.options |= RIGHT_TO_LEFT;
    else this.cursor.options &= ~RIGHT_TO_LEFT;
    return { kind: "look", negative, behind, body: this.alternation(false) };
  }

  #named(quote: string): Node {
    const cursor = this.cursor;
    const close = quote === "<" ? ">" : "'";
    if (!cursor.rest) cursor.fail("InvalidGroupingConstruct");
    if (quote === "<" && (cursor.peek() === "=" || cursor.peek() === "!")) return this.#look(cursor.take() === "!", true);
    let number = -1;
    let uncapture = -1;
    const afterName = () => {
      if (cursor.rest && cursor.peek() !== close && cursor.peek() !== "-") cursor.fail("CaptureGroupNameInvalid");
    };
    if (isDigit(cursor.peek())) {
      number = cursor.decimal();
      afterName();
      if (number === 0) cursor.fail("CaptureGroupOfZero");
    } else if (cursor.atWord()) {
      number = this.groups.names.get(cursor.name()) ?? -1;
      afterName();
    } else if (cursor.peek() !== "-") {
      cursor.position++;
      cursor.fail("CaptureGroupNameInvalid");
    }
    if (cursor.rest > 1 && cursor.peek() === "-") {
      cursor.position++;
      if (isDigit(cursor.peek())) {
        uncapture = cursor.decimal();
        if (!this.#known(uncapture)) cursor.fail("UndefinedNumberedReference", uncapture);
      } else if (cursor.atWord()) {
        const name = cursor.name();
        uncapture = this.groups.names.get(name) ?? cursor.fail("UndefinedNamedReference", name);
      } else cursor.fail("CaptureGroupNameInvalid");
      if (cursor.rest && cursor.peek() !== close) cursor.fail("CaptureGroupNameInvalid");
    }
    if ((number === -1 && uncapture === -1) || cursor.take() !== close) cursor.fail("InvalidGroupingConstruct");
    const back = this.#back;
    return { kind: "capture", number, uncapture, body: this.alternation(false), back };
  }

  /** Behind "(?(": a group number, a group name, or an expression to look for. */
  #condition(): Node {
    const cursor = this.cursor;
    const start = cursor.position;
    if (isDigit(cursor.peek())) {
      const number = cursor.decimal();
      if (!cursor.rest || cursor.take() !== ")") cursor.fail("AlternationHasMalformedReference", number);
      if (!this.#known(number)) cursor.fail("AlternationHasUndefinedReference", number);
      return { kind: "if-captured", number, ...this.#branches() };
    }
    if (cursor.atWord()) {
      const number = this.groups.names.get(cursor.name());
      if (number !== undefined && cursor.take() === ")") return { kind: "if-captured", number, ...this.#branches() };
    }
    cursor.position = start;
    if (cursor.peek() === "?") {
      if (cursor.peek(1) === "#") cursor.fail("AlternationHasComment");
      if (cursor.peek(1) === "'" || (cursor.peek(1) === "<" && cursor.peek(2) !== "!" && cursor.peek(2) !== "=")) cursor.fail("AlternationHasNamedCapture");
    }
    this.#skipParen = true;
    const outer = cursor.options;
    const test = this.#group() ?? cursor.fail("AlternationHasMalformedCondition");
    cursor.options = outer;
    return { kind: "if-matches", test, ...this.#branches() };
  }

  #branches(): { yes: Node; no: Node } {
    const [yes, no] = this.#alternatives(false, 2);
    return { yes: yes!, no: no ?? { kind: "empty" } };
  }
}
