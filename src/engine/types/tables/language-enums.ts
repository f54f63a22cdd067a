// The enums of System.Management.Automation.Language, and PSTokenType.
import { TOKEN_KINDS, TokenFlag } from "#grammar/tokens.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";

const SMA = "System.Management.Automation";

/** Names count up from 0 unless a name carries its value: "Public:1". */
function plain(name: string, names: string, flags = false): NetType {
  let next = 0;
  const values = names.split(" ").map((item): [string, number] => {
    const [text, given] = item.split(":") as [string, string?];
    if (given !== undefined) next = Number(given);
    return [text, next++];
  });
  return defineType({ name: `${SMA}.${name}`, kind: "enum", values, ...(flags ? { flags } : {}) });
}

/** Between the last operator and the first keyword PowerShell leaves a gap. */
const FIRST_KEYWORD = 119;
const keywordsFrom = TOKEN_KINDS.indexOf("Begin");

export default [
  defineType({
    name: `${SMA}.Language.TokenKind`,
    kind: "enum",
    values: TOKEN_KINDS.map((kind, i): [string, number] => [kind, i < keywordsFrom ? i : FIRST_KEYWORD + i - keywordsFrom]),
  }),
  defineType({ name: `${SMA}.Language.TokenFlags`, kind: "enum", flags: true, values: [["None", 0], ...Object.entries(TokenFlag)] }),
  plain("Language.StringConstantType", "SingleQuoted SingleQuotedHereString DoubleQuoted DoubleQuotedHereString BareWord"),
  plain("Language.RedirectionStream", "All Output Error Warning Verbose Debug Information"),
  plain("Language.SwitchFlags", "None:0 File:1 Regex:2 Wildcard:4 Exact:8 CaseSensitive:16 Parallel:32", true),
  plain("Language.ForEachFlags", "None Parallel", true),
  plain("Language.TypeAttributes", "None:0 Class:1 Interface:2 Enum:4", true),
  plain("Language.PropertyAttributes", "None:0 Public:1 Private:2 Static:16 Literal:32 Hidden:64", true),
  plain("Language.MethodAttributes", "None:0 Public:1 Private:2 Static:16 Hidden:64", true),
  plain("Language.UsingStatementKind", "Assembly Command Module Namespace Type"),
  plain("Language.ConfigurationType", "Resource Meta"),
  plain("Language.AstVisitAction", "Continue SkipChildren StopVisit"),
  plain("PSTokenType", "Unknown Command CommandParameter CommandArgument Number String Variable Member LoopLabel Attribute Type Operator GroupStart GroupEnd Keyword Comment StatementSeparator NewLine LineContinuation Position"),
] satisfies NetType[];
