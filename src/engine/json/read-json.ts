// JSON text as values, with the leniency, the number kinds and the error texts of PowerShell's reader (Newtonsoft.Json).
import type { Double } from "#dotnet/core/numbers.ts";
import { Int64, toDouble } from "#dotnet/core/numbers.ts";
import type { MemberTable } from "../values/ps-object.ts";
import { PSObject } from "../values/ps-object.ts";
import type { DateKind } from "./json-date.ts";
import { dateFromJson } from "./json-date.ts";
import type { JsonKeyFault } from "./json-fault.ts";
import { casingFault, emptyKeyFault, JsonSyntaxFault, pathText } from "./json-fault.ts";
import { numberOf } from "./json-number.ts";
import { endsWord, readEscaped } from "./json-text.ts";
import { PropertyNames } from "./property-names.ts";
import type { PropertyName } from "./property-names.ts";
import { OrderedHashtable } from "./ordered-hashtable.ts";

export interface JsonReading {
  asHashtable?: boolean;
  dateKind?: DateKind;
  /** Deepest nesting taken. */
  depth?: number;
}

/** The value of a text; null for an empty one. Throws JsonSyntaxFault, or JsonKeyFault when the text is fine but cannot be an object. */
export function readJson(text: string, options: JsonReading = {}): unknown {
  return new JsonReader(text, options).document();
}

// Private by word only: # names cost several times as much until V8 has optimised the code, and most texts are read before.
class JsonReader {
  private readonly text: string;
  private readonly asHashtable: boolean;
  private readonly dateKind: DateKind;
  private readonly maxDepth: number;
  private at = 0;
  /** The first backslash from the last string on; -1 when no more come: most texts have none. */
  private escapeAt: number;
  /** One entry per open container: the last key, the index of the last value, or undefined before the first. */
  private path: (string | number | undefined)[] = [];
  private keyFault: JsonKeyFault | null = null;
  private names = new PropertyNames();
  /** A document that is an array is loaded by another method with another message for a missing end. */
  private topIsArray = false;

  constructor(text: string, options: JsonReading) {
    this.text = text;
    this.escapeAt = text.indexOf("\\");
    this.asHashtable = options.asHashtable ?? false;
    this.dateKind = options.dateKind ?? "Default";
    this.maxDepth = options.depth ?? 1024;
  }

  document(): unknown {
    this.space();
    if (this.at >= this.text.length) return null;
    this.topIsArray = this.text[this.at] === "[";
    const value = this.value();
    this.space();
    if (this.at < this.text.length) this.fail(`Additional text encountered after finished reading JSON content: ${this.text[this.at]}.`);
    if (this.keyFault) throw this.keyFault;
    return value;
  }

  private value(): unknown {
    const text = this.text;
    const code = text.charCodeAt(this.at);
    switch (code) {
      case 0x22: // "
      case 0x27: { // '
        const content = this.string(code);
        return this.dateKind === "String" ? content : (dateFromJson(content, this.dateKind) ?? content);
      }
      case 0x7b:
        return this.object();
      case 0x5b:
        return this.array();
      case 0x74:
        return this.word("true", true, "boolean");
      case 0x66:
        return this.word("false", false, "boolean");
      case 0x6e:
        if (text[this.at + 1] === "u" || this.at + 1 >= text.length) return this.word("null", null, "null");
        break;
      case 0x75:
        return this.word("undefined", null, "undefined");
      case 0x4e:
        return this.word("NaN", NaN, "NaN");
      case 0x49:
        return this.word("Infinity", Infinity, "positive infinity");
      case 0x2d:
        return text[this.at + 1] === "I" ? this.word("-Infinity", -Infinity, "negative infinity") : this.number();
      default:
        if ((code >= 0x30 && code <= 0x39) || code === 0x2e) return this.number();
    }
    if (Number.isNaN(code)) return this.unexpectedEnd();
    return this.fail(`Unexpected character encountered while parsing value: ${text[this.at]}.`);
  }

  private object(): unknown {
    this.open();
    const table = this.asHashtable ? new OrderedHashtable() : null;
    const members: MemberTable = new Map();
    const text = this.text;
    const slot = this.path.length - 1;
    let count = 0;
    for (;;) {
      this.space();
      const code = text.charCodeAt(this.at);
      if (code === 0x7d) break;
      if (this.at >= text.length) this.unexpectedEnd();
      const name = code === 0x22 || code === 0x27 ? this.string(code) : this.bareName();
      this.space();
      if (text.charCodeAt(this.at) !== 0x3a) {
        if (this.at >= text.length) this.unexpectedEnd();
        this.fail(`Invalid character after parsing property name. Expected ':' but got: ${text[this.at]}.`);
      }
      this.at++;
      this.path[slot] = name;
      this.space();
      const value = this.value();
      if (table) table.set(name, value);
      else this.addProperty(members, this.names.named(name, slot, count++), value);
      if (!this.separator(0x7d)) break;
    }
    this.at++;
    this.close();
    return table ?? new PSObject(true, null, members);
  }

  private addProperty(members: MemberTable, { name, key }: PropertyName, value: unknown): void {
    if (name === "") this.keyFault ??= emptyKeyFault();
    const known = members.get(key);
    if (known !== undefined && known.name !== name) this.keyFault ??= casingFault(known.name, name);
    else members.set(key, { kind: "NoteProperty", name, value });
  }

  private array(): unknown[] {
    this.open();
    const items: unknown[] = [];
    const slot = this.path.length - 1;
    for (;;) {
      this.space();
      const code = this.text.charCodeAt(this.at);
      if (code === 0x5d) break;
      if (code === 0x2c) {
        items.push(null);
        this.path[slot] = items.length - 1;
        this.at++;
        continue;
      }
      if (this.at >= this.text.length) this.unexpectedEnd();
      if (code === 0x7b || code === 0x5b) this.path[slot] = items.length;
      items.push(this.value());
      this.path[slot] = items.length - 1;
      if (!this.separator(0x5d)) break;
    }
    this.at++;
    this.close();
    return items;
  }

  /** After a value inside a container: true when another may follow, false at the closing bracket (not yet taken). */
  private separator(close: number): boolean {
    this.space();
    const text = this.text;
    const code = text.charCodeAt(this.at);
    if (code === 0x2c) {
      this.at++;
      return true;
    }
    if (code === close) return false;
    if (this.at >= text.length) this.unexpectedEnd();
    if (code === 0x7d || code === 0x5d) {
      this.at++;
      const [token, kind] = code === 0x7d ? ["EndObject", "Array"] : ["EndArray", "Object"];
      this.path.pop();
      this.fail(`JsonToken ${token} is not valid for closing JsonType ${kind}.`);
    }
    return this.fail(`After parsing a value an unexpected character was encountered: ${text[this.at]}.`);
  }

  private open(): void {
    this.at++;
    this.path.push(undefined);
    if (this.path.length > this.maxDepth) this.fail(`The reader's MaxDepth of ${this.maxDepth} has been exceeded.`);
  }

  private close(): void {
    this.path.pop();
  }

  private space(): void {
    const { text } = this;
    let { at } = this;
    let code = text.charCodeAt(at);
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) code = text.charCodeAt(++at);
    this.at = at;
    if (code === 0x2f || code > 0x7f) this.rareSpace();
  }

  /** Comments and blanks beyond ASCII. */
  private rareSpace(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) this.at++;
      else if (code === 0x2f) this.comment();
      else if (code > 0x7f && /\s/.test(text[this.at]!) && code !== 0xfeff) this.at++;
      else return;
    }
  }

  private comment(): void {
    const next = this.text[this.at + 1];
    if (next !== "*" && next !== "/") {
      this.at++;
      this.fail(next === undefined ? "Unexpected end while parsing comment." : `Error parsing comment. Expected: *, got ${next}.`);
    }
    const end = next === "*" ? this.text.indexOf("*/", this.at + 2) : this.text.indexOf("\n", this.at + 2);
    if (end < 0 && next === "*") {
      this.at = this.text.length;
      this.fail("Unexpected end while parsing comment.");
    }
    this.at = end < 0 ? this.text.length : next === "*" ? end + 2 : end;
  }

  private string(quote: number): string {
    const text = this.text;
    const start = ++this.at;
    // The engine's own search goes through a string without a step of ours for each character.
    const end = text.indexOf(QUOTES[quote]!, start);
    const escape = this.nextEscape(start);
    if (escape >= 0 && (end < 0 || escape < end)) return this.escapedString(start, escape, quote);
    if (end >= 0) {
      this.at = end + 1;
      return text.slice(start, end);
    }
    this.at = text.length;
    return this.fail(`Unterminated string. Expected delimiter: ${String.fromCharCode(quote)}.`);
  }

  /** Place of the next backslash; -1 when there is none any more. */
  private nextEscape(from: number): number {
    if (this.escapeAt >= 0 && this.escapeAt < from) this.escapeAt = this.text.indexOf("\\", from);
    return this.escapeAt;
  }

  private escapedString(start: number, from: number, quote: number): string {
    const read = readEscaped(this.text, start, from, quote);
    this.at = read.end;
    return read.problem === null ? read.content : this.fail(read.problem);
  }

  private bareName(): string {
    const match = /[\p{L}\p{Nd}_$]+/uy;
    match.lastIndex = this.at;
    const found = match.exec(this.text);
    if (!found) this.fail(`Invalid property identifier character: ${this.text[this.at]}.`);
    this.at += found[0].length;
    const next = this.text[this.at];
    if (next !== undefined && next !== ":" && !/\s/.test(next)) this.fail(`Invalid JavaScript property identifier character: ${next}.`);
    return found[0];
  }

  private word<T>(word: string, value: T, called: string): T | number | Double {
    const text = this.text;
    let matched = 0;
    while (matched < word.length && text[this.at + matched] === word[matched]) matched++;
    const next = text[this.at + matched];
    if (matched === word.length && (next === undefined || endsWord(next.charCodeAt(0)))) {
      this.at += matched;
      return typeof value === "number" ? toDouble(value) : value;
    }
    this.at += matched;
    return this.fail(`Error parsing ${called} value.`);
  }

  private number(): unknown {
    const { text } = this;
    const start = this.at;
    const first = text.charCodeAt(start) === 0x2d ? start + 1 : start;
    let i = first;
    let code = text.charCodeAt(i);
    let whole = 0;
    while (code >= 0x30 && code <= 0x39) {
      whole = whole * 10 + code - 0x30;
      code = text.charCodeAt(++i);
    }
    if (code === 0x2c || code === 0x0a || code === 0x0d || code === 0x7d || code === 0x5d) {
      const digits = i - first;
      // Nearly all: whole, exact as a number, and not octal.
      if (digits > 0 && digits <= 15 && (digits === 1 || text.charCodeAt(first) !== 0x30)) {
        this.at = i;
        return new Int64(BigInt(first === start ? whole : -whole));
      }
    }
    return this.rareNumber(start);
  }

  private rareNumber(start: number): unknown {
    const { text } = this;
    let i = start;
    let plain = true;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x30 && code <= 0x39) continue;
      if (code === 0x2d && i === start) continue;
      if (/[-+.a-fA-FxX]/.test(text[i]!)) plain = false;
      else break;
    }
    this.at = i;
    const raw = text.slice(start, i);
    if (i < text.length && !endsWord(text.charCodeAt(i))) this.fail(`Unexpected character encountered while parsing number: ${text[i]}.`);
    const value = numberOf(raw, plain);
    if (value !== undefined) return value;
    return this.fail(`Input string '${raw}' is not a valid ${plain ? "integer" : "number"}.`);
  }

  private unexpectedEnd(): never {
    if (this.topIsArray) this.fail("Unexpected end of content while loading JArray.");
    if (this.path.length) this.fail("Unexpected end when deserializing object.");
    return this.fail("Unexpected end of content.");
  }

  private fail(problem: string): never {
    const before = this.text.slice(0, this.at);
    const newLine = before.lastIndexOf("\n");
    const position = this.at - newLine - 1;
    const atStart = this.at === 0;
    const line = atStart ? 0 : before.split("\n").length;
    const path = this.path.filter((part) => part !== undefined);
    throw new JsonSyntaxFault(`${problem} Path '${pathText(path)}', line ${line}, position ${position}.`);
  }
}

const QUOTES: Readonly<Record<number, string>> = { 0x22: '"', 0x27: "'" };
