// What Select-String gives: a line that fits, where it stands, and what was found in it.
import { Int64 } from "#dotnet/core/numbers.ts";
import { typedArray } from "#dotnet/core/array.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import type { Match } from "#dotnet/types/regex-match.ts";

export class MatchContext extends NetObject {
  readonly before: string[];
  readonly after: string[];
  /** What is shown: less than the context where neighbours overlap. */
  shownBefore: string[];
  shownAfter: string[];
  constructor(before: string[], after: string[]) {
    super();
    this.before = before;
    this.after = after;
    this.shownBefore = before;
    this.shownAfter = after;
  }
  override get netType(): NetType {
    return contextType;
  }
}

export class MatchInfo extends NetObject {
  readonly line: string;
  readonly lineNumber: number;
  /** "InputStream" for strings. */
  readonly path: string;
  /** The path as it is shown: relative to the current folder. */
  readonly shownPath: string;
  readonly pattern: string;
  readonly ignoreCase: boolean;
  readonly matches: Match[];
  context: MatchContext | null = null;
  /** Marks what was found, when shown. */
  readonly emphasize: boolean;
  constructor(parts: { line: string; lineNumber: number; path: string | null; shownPath: string; pattern: string; ignoreCase: boolean; matches: Match[]; emphasize: boolean }) {
    super();
    this.line = parts.line;
    this.lineNumber = parts.lineNumber;
    this.path = parts.path ?? "InputStream";
    this.shownPath = parts.shownPath;
    this.pattern = parts.pattern;
    this.ignoreCase = parts.ignoreCase;
    this.matches = parts.matches;
    this.emphasize = parts.emphasize;
  }
  override get netType(): NetType {
    return matchInfoType;
  }
  get fromFile(): boolean {
    return this.path !== "InputStream";
  }
  toText(): string {
    return this.#withContext(this.line);
  }
  #withContext(line: string): string {
    const { context } = this;
    const row = (text: string, number: number, mark: string) => mark + (this.fromFile ? `${this.shownPath}:${number}:${text}` : text);
    if (!context) return row(line, this.lineNumber, "");
    const first = this.lineNumber - context.shownBefore.length;
    return [
      ...context.shownBefore.map((text, i) => row(text, first + i, "  ")),
      row(line, this.lineNumber, "> "),
      ...context.shownAfter.map((text, i) => row(text, this.lineNumber + 1 + i, "  ")),
    ].join("\n");
  }
  /** The line with what was found in reverse video. */
  emphasized(): string {
    let text = "";
    let at = 0;
    for (const match of this.matches) {
      text += `${this.line.slice(at, match.index)}\u001b[7m${this.line.slice(match.index, match.index + match.length)}\u001b[0m`;
      at = match.index + match.length;
    }
    return this.#withContext(text + this.line.slice(at));
  }
}

const texts = (items: string[]) => typedArray(typeNamed("System.String"), [...items]);

const contextType = defineType({
  name: "Microsoft.PowerShell.Commands.MatchInfoContext",
  members: [
    ["string[] PreContext {get;set;}", (c: MatchContext) => texts(c.before)],
    ["string[] PostContext {get;set;}", (c: MatchContext) => texts(c.after)],
    ["string[] DisplayPreContext {get;set;}", (c: MatchContext) => texts(c.shownBefore)],
    ["string[] DisplayPostContext {get;set;}", (c: MatchContext) => texts(c.shownAfter)],
  ],
});

const matchInfoType = defineType({
  name: "Microsoft.PowerShell.Commands.MatchInfo",
  members: [
    ["bool IgnoreCase {get;set;}", (m: MatchInfo) => m.ignoreCase],
    ["System.Object LineNumber {get;set;}", (m: MatchInfo) => (m.lineNumber <= 0x7fffffff ? m.lineNumber : new Int64(BigInt(m.lineNumber)))],
    ["string Line {get;set;}", (m: MatchInfo) => m.line],
    ["string Filename {get;}", (m: MatchInfo) => m.path.slice(m.path.lastIndexOf("/") + 1)],
    ["string Path {get;set;}", (m: MatchInfo) => m.path],
    ["string Pattern {get;set;}", (m: MatchInfo) => m.pattern],
    ["Microsoft.PowerShell.Commands.MatchInfoContext Context {get;set;}", (m: MatchInfo) => m.context],
    ["System.Text.RegularExpressions.Match[] Matches {get;set;}", (m: MatchInfo) => typedArray(typeNamed("System.Text.RegularExpressions.Match"), [...m.matches])],
    ["string RelativePath(string directory)", (m: MatchInfo, directory: string | null) => (directory && m.path.startsWith(`${directory}/`) ? m.path.slice(directory.length + 1) : m.path)],
    ["string ToEmphasizedString(string directory)", (m: MatchInfo) => m.emphasized()],
    ["string ToString()", (m: MatchInfo) => m.toText()],
    ["string ToString(string directory)", (m: MatchInfo) => m.toText()],
  ],
});

export default [contextType, matchInfoType];
