// System.Globalization.StringInfo: text as what readers take for characters.
import { argumentError } from "../core/exception.ts";
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
    ["static int[] ParseCombiningCharacters(string str)", (text: string | null) => typedArray(typeNamed("System.Int32"), elements(needed(text, "str")).map((e) => e.index))],
  ],
});
export default stringInfoType;
