// $PSStyle: the escape sequences of colours and decorations, and whether text carries them at all.
// Values are recorded in goldens/format-ansi.txt.

const ESC = "\u001b";
const sgr = (codes: string) => `${ESC}[${codes}m`;

export const reset = sgr("0");

/** Styles that formatting uses; scripts may change them through $PSStyle.Formatting. */
export interface FormattingStyles {
  FormatAccent: string;
  TableHeader: string;
  CustomTableHeaderLabel: string;
  ErrorAccent: string;
  Error: string;
  Warning: string;
  Verbose: string;
  Debug: string;
  FeedbackName: string;
  FeedbackText: string;
  FeedbackAction: string;
}

export type OutputRendering = "Host" | "PlainText" | "Ansi";

export interface Style {
  OutputRendering: OutputRendering;
  Formatting: FormattingStyles;
  FileInfo: FileStyles;
  Progress: ProgressSettings;
}

/** $PSStyle.FileInfo. */
export interface FileStyles {
  Directory: string;
  SymbolicLink: string;
  Executable: string;
}

/** $PSStyle.Progress. */
export interface ProgressSettings {
  Style: string;
  MaxWidth: number;
  View: "Minimal" | "Classic";
  UseOSCIndicator: boolean;
}

export function defaultStyle(): Style {
  return {
    OutputRendering: "Host",
    Formatting: {
      FormatAccent: sgr("32;1"),
      TableHeader: sgr("32;1"),
      CustomTableHeaderLabel: sgr("32;1;3"),
      ErrorAccent: sgr("36;1"),
      Error: sgr("31;1"),
      Warning: sgr("33;1"),
      Verbose: sgr("33;1"),
      Debug: sgr("33;1"),
      FeedbackName: sgr("33"),
      FeedbackText: sgr("96"),
      FeedbackAction: sgr("97"),
    },
    FileInfo: { Directory: sgr("44;1"), SymbolicLink: sgr("36;1"), Executable: sgr("32;1") },
    Progress: { Style: sgr("33;1"), MaxWidth: 120, View: "Minimal", UseOSCIndicator: false },
  };
}

const colors = ["Black", "Red", "Green", "Yellow", "Blue", "Magenta", "Cyan", "White"];

/** Name and sequence of the sixteen foreground or background colours, in .NET property order of PSStyle. */
export function colorTable(side: "foreground" | "background"): [name: string, sequence: string][] {
  const base = side === "foreground" ? 30 : 40;
  const bright = base + 60;
  return colors.flatMap((name, i): [string, string][] => [
    [name, sgr(String(base + i))],
    [`Bright${name}`, sgr(String(bright + i))],
  ]);
}

export const attributes: [name: string, sequence: string][] = [
  ["Reset", reset],
  ["BlinkOff", sgr("25")],
  ["Blink", sgr("5")],
  ["BoldOff", sgr("22")],
  ["Bold", sgr("1")],
  ["DimOff", sgr("22")],
  ["Dim", sgr("2")],
  ["Hidden", sgr("8")],
  ["HiddenOff", sgr("28")],
  ["Reverse", sgr("7")],
  ["ReverseOff", sgr("27")],
  ["ItalicOff", sgr("23")],
  ["Italic", sgr("3")],
  ["UnderlineOff", sgr("24")],
  ["Underline", sgr("4")],
  ["StrikethroughOff", sgr("29")],
  ["Strikethrough", sgr("9")],
];

// oxlint-disable-next-line no-control-regex -- escape sequences are what this finds
const SEQUENCE = /\u001b\[[\d;?]*[ -/]*[@-~]|\u001b\]8;[^\u0007\u001b]*(?:\u0007|\u001b\\)/g;

/** Text without escape sequences: what plain rendering prints. */
export function plainText(text: string): string {
  return text.includes(ESC) ? text.replace(SEQUENCE, "") : text;
}

/** Splits text into sequences and what they decorate, in order. */
export function styledParts(text: string): { sequence: boolean; text: string }[] {
  const parts: { sequence: boolean; text: string }[] = [];
  let from = 0;
  for (const match of text.matchAll(SEQUENCE)) {
    if (match.index > from) parts.push({ sequence: false, text: text.slice(from, match.index) });
    parts.push({ sequence: true, text: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ sequence: false, text: text.slice(from) });
  return parts;
}
