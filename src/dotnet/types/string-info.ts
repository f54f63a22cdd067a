// System.Globalization.StringInfo: text as what readers take for characters.
import { argumentError, NetException } from "../core/exception.ts";
import { Enumerator } from "../core/sequence.ts";
import { typedArray } from "../core/array.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

// Made at first use: loading its tables takes a good part of a program's start.
let segmenter: Intl.Segmenter | null = null;

function elements(text: string): { segment: string; index: number }[] {
  return Array.from((segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" })).segment(text));
}

export class StringInfo extends NetObject {
  text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  override get netType(): NetType {
    return stringInfoType;
  }
}

/** Walks the text elements of a string. */
class TextElementEnumerator extends Enumerator {
  readonly #elements: { segment: string; index: number }[];
  #at = -1;
  constructor(text: string) {
    super();
    this.#elements = elements(text);
  }
  override get netType(): NetType {
    return typeNamed("System.Globalization.TextElementEnumerator");
  }
  moveNext(): boolean {
    this.#at = Math.min(this.#at + 1, this.#elements.length);
    return this.#at < this.#elements.length;
  }
  get current(): string {
    const found = this.#elements[this.#at];
    if (!found) throw new NetException("System.InvalidOperationException", this.#at < 0 ? "Enumeration has not started. Call MoveNext." : "Enumeration already finished.");
    return found.segment;
  }
  get index(): number {
    return this.#elements[this.#at]?.index ?? 0;
  }
  reset(): void {
    this.#at = -1;
  }
}

function needed(text: string | null, name: string): string {
  if (text === null) throw argumentError("ArgumentNullException", "Value cannot be null.", name);
  return text;
}

function part(info: StringInfo, start: number, count = Number.POSITIVE_INFINITY): string {
  const all = elements(info.text);
  if (start < 0 || start >= all.length) throw argumentError("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", "startingTextElement");
  return all.slice(start, start + count).map((e) => e.segment).join("");
}

const stringInfoType: NetType = defineType({
  name: "System.Globalization.StringInfo",
  members: [
    ["new()", () => new StringInfo("")],
    ["new(string value)", (text: string | null) => new StringInfo(needed(text, "value"))],
    ["string SubstringByTextElements(int startingTextElement)", part],
    ["string SubstringByTextElements(int startingTextElement, int lengthInTextElements)", part],
    ["string String {get;set;}", (info: StringInfo) => info.text, (info: StringInfo, value: string) => void (info.text = value)],
    ["int LengthInTextElements {get;}", (info: StringInfo) => elements(info.text).length],
    ["static string GetNextTextElement(string str)", (text: string | null) => elements(needed(text, "str"))[0]?.segment ?? ""],
    ["static System.Globalization.TextElementEnumerator GetTextElementEnumerator(string str)", (text: string | null) => new TextElementEnumerator(needed(text, "str"))],
    ["static int[] ParseCombiningCharacters(string str)", (text: string | null) => typedArray(typeNamed("System.Int32"), elements(needed(text, "str")).map((e) => e.index))],
  ],
});

const enumerator = defineType({
  name: "System.Globalization.TextElementEnumerator",
  interfaces: ["System.Collections.IEnumerator"],
  members: [
    ["bool MoveNext()", (e: TextElementEnumerator) => e.moveNext()],
    ["void Reset()", (e: TextElementEnumerator) => e.reset()],
    ["string GetTextElement()", (e: TextElementEnumerator) => e.current],
    ["System.Object Current {get;}", (e: TextElementEnumerator) => e.current],
    ["int ElementIndex {get;}", (e: TextElementEnumerator) => e.index],
  ],
});
export default [stringInfoType, enumerator];
