// StringDecorated: text that may hold escape sequences.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";

// Colours and styles, cursor movements, hyperlinks.
const ESCAPES = /\u001b\[[0-9;?]*[A-Za-z]|\u001b\]8;;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g;

export class StringDecorated extends NetObject {
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
  override get netType(): NetType {
    return stringDecoratedType;
  }
  get plain(): string {
    return this.text.replace(ESCAPES, "");
  }
  toText(): string {
    return this.plain;
  }
}

const stringDecoratedType: NetType = defineType({
  name: "System.Management.Automation.Internal.StringDecorated",
  kind: "struct",
  members: [
    ["new(string text)", (text: string) => new StringDecorated(text)],
    ["bool IsDecorated {get;}", (s: StringDecorated) => s.plain !== s.text],
    ["int ContentLength {get;}", (s: StringDecorated) => s.plain.length],
    ["string ToString()", (s: StringDecorated) => s.plain],
    ["string ToString(System.Management.Automation.OutputRendering outputRendering)", (s: StringDecorated, rendering: EnumValue) => (enumText(rendering) === "Ansi" ? s.text : s.plain)],
  ],
});
export default stringDecoratedType;
