// $PSStyle as an object: its properties read and write the session's styles.
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import type { NetType, Member } from "#dotnet/core/type.ts";
import { argumentError } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { EnumValue} from "#dotnet/core/enum.ts";
import { enumNamed, enumText } from "#dotnet/core/enum.ts";
import { attributes, colorTable } from "../../format/ps-style.ts";
import type { FormattingStyles, OutputRendering, Style } from "../../format/ps-style.ts";

const SMA = "System.Management.Automation.";

/** $PSStyle itself, or one of its parts; all share the session's style. */
export class PSStyleObject extends NetObject {
  readonly style: Style;
  readonly part: string;
  constructor(style: Style, part = "PSStyle") {
    super();
    this.style = style;
    this.part = part;
  }
  override get netType(): NetType {
    return typeNamed(SMA + this.part);
  }
}

const LEAST_PROGRESS_WIDTH = 18;

const rendering = defineType({
  name: `${SMA}OutputRendering`,
  kind: "enum",
  values: [["Host", 0], ["PlainText", 1], ["Ansi", 2]],
});

const formattingNames: (keyof FormattingStyles)[] = [
  "FormatAccent", "ErrorAccent", "Error", "Warning", "Verbose", "Debug", "TableHeader", "CustomTableHeaderLabel", "FeedbackName", "FeedbackText", "FeedbackAction",
];

const part = (name: string): Member => [`${SMA}PSStyle+${name} ${name.replace(/(Color|Data|Configuration)$/, "")} {get;}`, (self: PSStyleObject) => new PSStyleObject(self.style, `PSStyle+${name}`)];

function fromRgb(side: 38 | 48): Member[] {
  const sequence = (r: number, g: number, b: number) => `\u001b[${side};2;${r};${g};${b}m`;
  return [
    ["string FromRgb(byte red, byte green, byte blue)", (_: PSStyleObject, r: number, g: number, b: number) => sequence(r, g, b)],
    ["string FromRgb(int rgb)", (_: PSStyleObject, rgb: number) => sequence((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255)],
  ];
}

const progressView = () => typeNamed(`${SMA}ProgressView`);

/** A row that reads and writes one setting. */
function setting<P extends "FileInfo" | "Progress">(type: string, group: P, name: keyof Style[P] & string): Member {
  return [`${type} ${name} {get;set;}`, (self: PSStyleObject) => self.style[group][name], (self: PSStyleObject, value: Style[P][keyof Style[P] & string]) => void (self.style[group][name] = value)];
}

export default [
  rendering,
  defineType({
    name: `${SMA}PSStyle+FileInfoFormatting`,
    members: [setting("string", "FileInfo", "Directory"), setting("string", "FileInfo", "SymbolicLink"), setting("string", "FileInfo", "Executable")],
  }),
  defineType({
    name: `${SMA}PSStyle+ProgressConfiguration`,
    members: [
      setting("string", "Progress", "Style"),
      [
        "int MaxWidth {get;set;}",
        (self: PSStyleObject) => self.style.Progress.MaxWidth,
        (self: PSStyleObject, value: number) => {
          // Narrower bars cannot be drawn.
          if (value < LEAST_PROGRESS_WIDTH) throw argumentError("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", "MaxWidth");
          self.style.Progress.MaxWidth = value;
        },
      ],
      [
        `${SMA}ProgressView View {get;set;}`,
        (self: PSStyleObject) => enumNamed(progressView(), self.style.Progress.View),
        (self: PSStyleObject, value: EnumValue) => void (self.style.Progress.View = enumText(value) as Style["Progress"]["View"]),
      ],
      setting("bool", "Progress", "UseOSCIndicator"),
    ],
  }),
  defineType({
    name: `${SMA}PSStyle`,
    members: [
      ...attributes.map(([name, sequence]): Member => [`string ${name} {get;}`, () => sequence]),
      [
        `${SMA}OutputRendering OutputRendering {get;set;}`,
        (self: PSStyleObject) => enumNamed(rendering, self.style.OutputRendering),
        (self: PSStyleObject, value: EnumValue) => {
          self.style.OutputRendering = enumText(value) as OutputRendering;
        },
      ],
      part("Formatting"),
      [`${SMA}PSStyle+FileInfoFormatting FileInfo {get;}`, (self: PSStyleObject) => new PSStyleObject(self.style, "PSStyle+FileInfoFormatting")],
      part("ProgressConfiguration"),
      part("ForegroundColor"),
      part("BackgroundColor"),
      [
        "string FormatHyperlink(string text, uri link)",
        (_: PSStyleObject, text: string, link: { toText(): string }) => `\u001b]8;;${link.toText()}\u001b\\${text}\u001b]8;;\u001b\\`,
      ],
    ],
  }),
  defineType({
    name: `${SMA}PSStyle+Formatting`,
    members: formattingNames.map(
      (name): Member => [
        `string ${name} {get;set;}`,
        (self: PSStyleObject) => self.style.Formatting[name],
        (self: PSStyleObject, value: string) => {
          self.style.Formatting[name] = value;
        },
      ],
    ),
  }),
  defineType({
    name: `${SMA}PSStyle+ForegroundColor`,
    members: [...colorTable("foreground").map(([name, sequence]): Member => [`string ${name} {get;}`, () => sequence]), ...fromRgb(38)],
  }),
  defineType({
    name: `${SMA}PSStyle+BackgroundColor`,
    members: [...colorTable("background").map(([name, sequence]): Member => [`string ${name} {get;}`, () => sequence]), ...fromRgb(48)],
  }),
];
