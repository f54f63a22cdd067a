// Select-String: lines of strings and files that fit a pattern.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { linguisticCompare } from "#dotnet/core/compare.ts";
import type { Match } from "#dotnet/types/regex-match.ts";
import { Regex } from "#dotnet/types/regex.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { getProperty } from "#engine/members/get-member.ts";
import { wildcard } from "#engine/operators/wildcard.ts";
import { existingPlaces } from "#engine/providers/resolve-path.ts";
import { MatchContext, MatchInfo } from "#engine/types/tables/match-info.ts";
import { after, inTurn } from "#engine/values/maybe.ts";
import type { Maybe } from "#engine/values/maybe.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import { textOf } from "#engine/values/text.ts";
import { typeNamesOf } from "#engine/values/type-of.ts";

interface Parameters {
  Pattern: string[];
  Path?: string[];
  LiteralPath?: string[];
  InputObject?: unknown;
  Culture?: string;
  Raw: boolean;
  SimpleMatch: boolean;
  CaseSensitive: boolean;
  Quiet: boolean;
  List: boolean;
  NoEmphasis: boolean;
  Include?: string[];
  Exclude?: string[];
  NotMatch: boolean;
  AllMatches: boolean;
  Encoding?: EnumValue;
  Context?: number[];
}

const OBJECT_SETS = ["Object", "ObjectRaw"];
const FILE_SETS = ["File", "FileRaw"];
const LITERAL_SETS = ["LiteralFile", "LiteralFileRaw"];
const IGNORE_CASE = 1;

export default cmdlet<Parameters>({
  name: "Select-String",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Finds text in strings and files.",
  description: "Patterns are regular expressions unless -SimpleMatch is given; case does not count unless -CaseSensitive is.",
  aliases: ["sls"],
  defaultSet: "File",
  parameters: {
    Culture: { type: "string", validation: [{ kind: "NotNull" }], help: "Ordinal, Invariant, Current or a culture, for -SimpleMatch." },
    InputObject: { type: "psobject", sets: OBJECT_SETS.map((set) => ({ set, mandatory: true, pipeline: "value" as const })), validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyString" }], help: "The strings or files." },
    Pattern: { type: "string[]", position: 0, mandatory: true, help: "What to look for." },
    Path: { type: "string[]", sets: FILE_SETS.map((set) => ({ set, mandatory: true, position: 1, pipeline: "property" as const })), wildcards: true, help: "Files; patterns are allowed." },
    LiteralPath: { type: "string[]", aliases: ["PSPath", "LP"], sets: LITERAL_SETS.map((set) => ({ set, mandatory: true, pipeline: "property" as const })), help: "Files, their names taken as they stand." },
    Raw: { type: "switch", sets: ["ObjectRaw", "FileRaw", "LiteralFileRaw"].map((set) => ({ set, mandatory: true })), help: "Gives the lines as strings." },
    SimpleMatch: { type: "switch", help: "Takes the pattern for plain text." },
    CaseSensitive: { type: "switch", help: "Tells capital from small letters." },
    Quiet: { type: "switch", sets: ["Object", "File", "LiteralFile"], help: "Gives True or False." },
    List: { type: "switch", help: "Only the first line of each file." },
    NoEmphasis: { type: "switch", help: "Does not mark what was found." },
    Include: { type: "string[]", wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], help: "Only files with such names." },
    Exclude: { type: "string[]", wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], help: "No files with such names." },
    NotMatch: { type: "switch", help: "Gives the lines that do not fit." },
    AllMatches: { type: "switch", help: "Finds every place in a line, not only the first." },
    Encoding: { type: "object", validation: [{ kind: "NotNullOrEmpty" }], default: "utf8NoBOM", help: "The encoding of the files." },
    Context: { type: "int[]", validation: [{ kind: "NotNullOrEmpty" }, { kind: "Count", minimum: 1, maximum: 2 }, { kind: "Range", minimum: 0, maximum: 2147483647 }], help: "Lines to show before and behind." },
  },
  output: ["Microsoft.PowerShell.Commands.MatchInfo", "System.Boolean", "System.String"],
  examples: [
    { title: "Strings", code: "'one', 'two', 'three' | Select-String 't'" },
    { title: "Each number in a line", code: "('alpha 12 beta 345' | Select-String '\\d+' -AllMatches).Matches.Value" },
  ],
  links: ["Where-Object", "Get-Content"],
  run(call) {
    const { session } = call;
    const stream: string[] = [];
    let tests: { pattern: string; find(line: string): Match[] | null }[];
    let before = 0;
    let behind = 0;
    return {
      begin(p) {
        tests = p.Pattern.map((pattern) => ({ pattern, find: p.SimpleMatch ? plainTest(pattern, p) : regexTest(pattern, p) }));
        before = p.Context?.[0] ?? 0;
        behind = p.Context?.[1] ?? before;
      },
      process(p) {
        const paths = p.LiteralPath ?? p.Path;
        if (paths) return inTurn(paths, (path) => inTurn(existingPlaces(session, path, { literal: p.LiteralPath !== undefined }), (file) => searchFile(file.path, p)));
        const item = p.InputObject;
        if (item === null || item === undefined) return;
        if (typeNamesOf(item).includes("System.IO.FileInfo")) return after(getProperty(item, "FullName", session), (name) => searchFile(textOf(name, session), p));
        stream.push(textOf(baseOf(item), session));
        if (p.Context) return;
        const found = look(stream, stream.length - 1, { path: null, shownPath: "", p });
        if (found) give(found, p);
        if (found && p.Quiet) call.stopUpstream();
      },
      end(p) {
        if (p.Context && stream.length) search(stream, { path: null, shownPath: "", p });
      },
    };

    function searchFile(path: string, p: Parameters): Maybe<void> {
      const name = path.slice(path.lastIndexOf("/") + 1);
      if (p.Include && !p.Include.some((pattern) => wildcard(pattern).matches(name))) return;
      if (p.Exclude?.some((pattern) => wildcard(pattern).matches(name))) return;
      const location = session.location();
      const shownPath = path.startsWith(`${location}/`) ? path.slice(location.length + 1) : path;
      return after(session.call("Get-Content", new Map<string, unknown>([["LiteralPath", path], ...(p.Encoding === undefined ? [] : [["Encoding", p.Encoding] as [string, unknown]])])), (lines) => {
        const any = search(lines.map((line) => textOf(line, session)), { path, shownPath, p });
        if (p.Quiet && !any) call.write(false);
      });
    }

    function search(lines: readonly string[], place: { path: string | null; shownPath: string; p: Parameters }): boolean {
      const { p } = place;
      let shownUpTo = 0;
      let any = false;
      for (let i = 0; i < lines.length; i++) {
        const found = look(lines, i, place);
        if (!found) continue;
        any = true;
        if (p.Context) {
          found.context = new MatchContext(lines.slice(Math.max(0, i - before), i), lines.slice(i + 1, i + 1 + behind));
          found.context.shownBefore = lines.slice(Math.max(shownUpTo, i - before), i);
          const next = lines.findIndex((_, k) => k > i && look(lines, k, place) !== null);
          found.context.shownAfter = lines.slice(i + 1, Math.min(i + 1 + behind, next < 0 ? lines.length : next));
          shownUpTo = i + 1 + found.context.shownAfter.length;
        }
        give(found, p);
        if (p.Quiet || (p.List && place.path !== null)) break;
      }
      return any;
    }

    function look(lines: readonly string[], index: number, place: { path: string | null; shownPath: string; p: Parameters }): MatchInfo | null {
      const { p, path, shownPath } = place;
      const line = lines[index]!;
      for (const { pattern, find } of tests) {
        const matches = find(line);
        if ((matches !== null) === p.NotMatch) continue;
        return new MatchInfo({ line, lineNumber: index + 1, path, shownPath, pattern, ignoreCase: !p.CaseSensitive, matches: matches ?? [], emphasize: !p.NoEmphasis });
      }
      return null;
    }

    function give(found: MatchInfo, p: Parameters): void {
      call.write(p.Quiet ? true : p.Raw ? found.line : found);
    }

    function regexTest(pattern: string, p: Parameters): (line: string) => Match[] | null {
      let regex: Regex;
      try {
        regex = new Regex(pattern, p.CaseSensitive ? 0 : IGNORE_CASE);
      } catch (thrown) {
        if (!(thrown instanceof NetException)) throw thrown;
        return call.fail({ id: "InvalidRegex", message: `The string ${pattern} is not a valid regular expression: ${thrown.message}`, category: "InvalidArgument", exception: "System.ArgumentException", inner: thrown });
      }
      return (line) => {
        if (!regex.isMatch(line)) return null;
        if (!p.AllMatches) return [regex.match(line)];
        const all: Match[] = [];
        for (let match = regex.match(line); match.raw; match = match.next()) all.push(match);
        return all;
      };
    }
  },
});

/** Plain text has no Match objects. */
function plainTest(pattern: string, p: Parameters): (line: string) => Match[] | null {
  const found: Match[] = [];
  if (p.CaseSensitive || /^ordinal$/i.test(p.Culture ?? "")) {
    const wanted = p.CaseSensitive ? pattern : pattern.toUpperCase();
    return (line) => ((p.CaseSensitive ? line : line.toUpperCase()).includes(wanted) ? found : null);
  }
  const wanted = pattern.toLowerCase();
  return (line) => (line.toLowerCase().includes(wanted) || linguisticCompare(line, pattern, true) === 0 ? found : null);
}
