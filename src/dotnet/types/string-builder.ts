// System.Text.StringBuilder.
import { toItems } from "../core/sequence.ts";
import { cultureFrom } from "../core/culture.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { compositeFormat, toText } from "../core/format.ts";
import { NetObject } from "../core/net-object.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType } from "../core/type.ts";
import { ambient } from "../core/ambient.ts";

export class StringBuilder extends NetObject {
  // Appended pieces wait here; joining them late keeps appending linear.
  #pieces: string[] = [];
  #text = "";
  #capacity = 16;
  constructor(text = "", capacity = 16) {
    super();
    this.#text = text;
    this.#capacity = Math.max(16, capacity, text.length);
  }
  override get netType(): NetType {
    return stringBuilderType;
  }
  get text(): string {
    if (this.#pieces.length) {
      this.#text += this.#pieces.join("");
      this.#pieces = [];
    }
    return this.#text;
  }
  set text(value: string) {
    this.#pieces = [];
    this.#text = value;
  }
  get capacity(): number {
    while (this.#capacity < this.text.length) this.#capacity *= 2;
    return this.#capacity;
  }
  set capacity(value: number) {
    if (value < 0) {
      throw new NetException("System.ArgumentOutOfRangeException", `value ('${value}') must be a non-negative value. (Parameter 'value')\nActual value was ${value}.`, null, { ParamName: "value", ActualValue: value });
    }
    if (value < this.text.length) throw argumentError("ArgumentOutOfRangeException", "capacity was less than the current size.", "value");
    this.#capacity = value;
  }
  toText(): string {
    return this.text;
  }
  append(text: string): this {
    this.#pieces.push(text);
    return this;
  }
  insert(index: number, text: string): this {
    const all = this.text;
    if (index < 0 || index > all.length) throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "index");
    this.text = all.slice(0, index) + text + all.slice(index);
    return this;
  }
  remove(start: number, length: number): this {
    const all = this.text;
    if (length < 0) throw argumentError("ArgumentOutOfRangeException", "Length cannot be less than zero.", "length");
    if (start < 0) throw argumentError("ArgumentOutOfRangeException", "StartIndex cannot be less than zero.", "startIndex");
    if (length > all.length - start) throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "length");
    this.text = all.slice(0, start) + all.slice(start + length);
    return this;
  }
  replace(from: string | null, to: string | null, start = 0, count = this.text.length - start): this {
    if (from === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "oldValue");
    if (from === "") throw argumentError("ArgumentException", "The value cannot be an empty string.", "oldValue");
    const all = this.text;
    if (start < 0 || start > all.length) throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex");
    this.text = all.slice(0, start) + all.slice(start, start + count).split(from).join(to ?? "") + all.slice(start + count);
    return this;
  }
  at(index: number): number {
    if (index < 0 || index >= this.text.length) throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection.", "index");
    return index;
  }
}

/** What Append(object) adds: ToString(), nothing for null. Chars come as one-unit strings. */
const shown = (value: unknown) => (typeof value === "string" ? value : value === null ? "" : typeof value === "bigint" ? String(value) : toText(value));
const joined = (values: unknown) => toItems(values).map(shown).join("");
const SIMPLE = ["string value", "bool value", "char value", "sbyte value", "byte value", "int16 value", "int value", "long value", "float value", "double value", "decimal value", "uint16 value", "uint32 value", "uint64 value", "System.Object value"];
const B = "System.Text.StringBuilder";

const simple: Member[] = SIMPLE.flatMap((parameter): Member[] => [
  [`${B} Append(${parameter})`, (b: StringBuilder, value: unknown) => b.append(shown(value))],
  [`${B} Insert(int index, ${parameter})`, (b: StringBuilder, index: number, value: unknown) => b.insert(index, shown(value))],
]);

function format(b: StringBuilder, provider: unknown, text: string, args: readonly unknown[]): StringBuilder {
  return b.append(compositeFormat(text, args as unknown[], cultureFrom(provider)));
}

const stringBuilderType: NetType = defineType({
  name: B,
  sealed: true,
  interfaces: ["System.Runtime.Serialization.ISerializable"],
  members: [
    ["new()", () => new StringBuilder()],
    ["new(int capacity)", (capacity: number) => {
      if (capacity < 0) throw argumentError("ArgumentOutOfRangeException", "'capacity' must be greater than zero.", "capacity");
      return new StringBuilder("", capacity);
    }],
    ["new(string value)", (text: string | null) => new StringBuilder(text ?? "")],
    ["new(string value, int capacity)", (text: string | null, capacity: number) => new StringBuilder(text ?? "", capacity)],
    ["new(int capacity, int maxCapacity)", (capacity: number) => new StringBuilder("", capacity)],
    ["new(string value, int startIndex, int length, int capacity)", (text: string | null, start: number, length: number, capacity: number) => new StringBuilder((text ?? "").substr(start, length), capacity)],
    ...simple,
    [`${B} Append(char value, int repeatCount)`, (b: StringBuilder, value: string, count: number) => {
      if (count < 0) throw argumentError("ArgumentOutOfRangeException", "Count cannot be less than zero.", "repeatCount");
      return b.append(value.repeat(count));
    }],
    [`${B} Append(char[] value)`, (b: StringBuilder, chars: unknown) => b.append(chars === null ? "" : joined(chars))],
    [`${B} Append(char[] value, int startIndex, int charCount)`, (b: StringBuilder, chars: unknown, start: number, count: number) => b.append(joined(chars).substr(start, count))],
    [`${B} Append(string value, int startIndex, int count)`, (b: StringBuilder, text: string | null, start: number, count: number) => b.append((text ?? "").substr(start, count))],
    [`${B} Append(${B} value)`, (b: StringBuilder, other: StringBuilder | null) => b.append(other?.text ?? "")],
    [`${B} AppendFormat(string format, System.Object arg0)`, (b: StringBuilder, text: string, a: unknown) => format(b, null, text, [a])],
    [`${B} AppendFormat(string format, System.Object arg0, System.Object arg1)`, (b: StringBuilder, text: string, x: unknown, y: unknown) => format(b, null, text, [x, y])],
    [`${B} AppendFormat(string format, System.Object arg0, System.Object arg1, System.Object arg2)`, (b: StringBuilder, text: string, ...args: unknown[]) => format(b, null, text, args)],
    [`${B} AppendFormat(string format, Params System.Object[] args)`, (b: StringBuilder, text: string, args: unknown[]) => format(b, null, text, args)],
    [`${B} AppendFormat(System.IFormatProvider provider, string format, Params System.Object[] args)`, (b: StringBuilder, provider: unknown, text: string, args: unknown[]) => format(b, provider, text, args)],
    [`${B} AppendJoin(string separator, Params System.Object[] values)`, (b: StringBuilder, separator: string | null, values: unknown) => b.append(toItems(values).map(shown).join(separator ?? ""))],
    [`${B} AppendJoin(string separator, Params string[] values)`, (b: StringBuilder, separator: string | null, values: unknown) => b.append(toItems(values).map(shown).join(separator ?? ""))],
    [`${B} AppendJoin(char separator, Params System.Object[] values)`, (b: StringBuilder, separator: string, values: unknown) => b.append(toItems(values).map(shown).join(separator))],
    [`${B} AppendLine()`, (b: StringBuilder) => b.append(ambient.newLine)],
    [`${B} AppendLine(string value)`, (b: StringBuilder, text: string | null) => b.append((text ?? "") + ambient.newLine)],
    [`${B} Clear()`, (b: StringBuilder) => {
      b.text = "";
      return b;
    }],
    ["int EnsureCapacity(int capacity)", (b: StringBuilder, capacity: number) => (b.capacity = Math.max(capacity, b.capacity))],
    [`bool Equals(${B} sb)`, (b: StringBuilder, other: StringBuilder | null) => other !== null && b.text === other.text],
    [`${B} Insert(int index, string value, int count)`, (b: StringBuilder, index: number, text: string | null, count: number) => b.insert(index, (text ?? "").repeat(notNegative(count, "count")))],
    [`${B} Insert(int index, char[] value)`, (b: StringBuilder, index: number, chars: unknown) => b.insert(index, joined(chars))],
    [`${B} Remove(int startIndex, int length)`, (b: StringBuilder, start: number, length: number) => b.remove(start, length)],
    [`${B} Replace(string oldValue, string newValue)`, (b: StringBuilder, from: string | null, to: string | null) => b.replace(from, to)],
    [`${B} Replace(string oldValue, string newValue, int startIndex, int count)`, (...[b, from, to, start, count]: [b: StringBuilder, from: string | null, to: string | null, start: number, count: number]) => b.replace(from, to, start, count)],
    [`${B} Replace(char oldChar, char newChar)`, (b: StringBuilder, from: string, to: string) => b.replace(from, to)],
    [`${B} Replace(char oldChar, char newChar, int startIndex, int count)`, (...[b, from, to, start, count]: [b: StringBuilder, from: string, to: string, start: number, count: number]) => b.replace(from, to, start, count)],
    ["string ToString()", (b: StringBuilder) => b.text],
    ["string ToString(int startIndex, int length)", (b: StringBuilder, start: number, length: number) => {
      if (start < 0 || start > b.text.length) throw argumentError("ArgumentOutOfRangeException", "startIndex cannot be larger than length of string.", "startIndex");
      if (length < 0 || start + length > b.text.length) throw argumentError("ArgumentOutOfRangeException", "Index and length must refer to a location within the string.", "length");
      return b.text.substr(start, length);
    }],
    ["int Capacity {get;set;}", (b: StringBuilder) => b.capacity, (b: StringBuilder, value: number) => void (b.capacity = value)],
    ["char Chars(int index) {get;set;}", (b: StringBuilder, index: number) => b.text[b.at(index)], (b: StringBuilder, index: number, value: string) => {
      b.at(index);
      b.text = b.text.slice(0, index) + value + b.text.slice(index + 1);
    }],
    ["int Length {get;set;}", (b: StringBuilder) => b.text.length, (b: StringBuilder, length: number) => {
      if (length < 0) throw argumentError("ArgumentOutOfRangeException", "Length cannot be less than zero.", "value");
      b.text = b.text.slice(0, length).padEnd(length, "\0");
    }],
    ["int MaxCapacity {get;}", () => 0x7fffffff],
  ],
});
/** What .NET's ThrowIfNegative says. */
function notNegative(value: number, name: string): number {
  if (value >= 0) return value;
  throw new NetException("System.ArgumentOutOfRangeException", `${name} ('${value}') must be a non-negative value. (Parameter '${name}')\nActual value was ${value}.`, null, { ParamName: name, ActualValue: value });
}

export default stringBuilderType;
