// Completes words in comments that mean something: #requires parameters and the keywords of comment-based help.
import type { Token } from "#grammar/tokens.ts";
import { item, matcher } from "./completion-item.ts";
import type { Answer } from "./place.ts";

const REQUIRES: readonly (readonly [name: string, toolTip: string])[] = [
  ["Modules", "Modules that the script needs"],
  ["PSEdition", "Edition of PowerShell that the script needs"],
  ["RunAsAdministrator", "The script needs administrator rights"],
  ["Version", "Lowest version of PowerShell that the script needs"],
];

const HELP: readonly (readonly [name: string, toolTip: string])[] = [
  ["COMPONENT", "The technology or feature that the command belongs to"],
  ["DESCRIPTION", "What the command does, in detail"],
  ["EXAMPLE", "A sample call, with its output or an explanation"],
  ["EXTERNALHELP", "The XML file that holds the help"],
  ["FORWARDHELPCATEGORY", "Category of the command to which help is forwarded"],
  ["FORWARDHELPTARGETNAME", "The command to which help is forwarded"],
  ["FUNCTIONALITY", "What the command is used for"],
  ["INPUTS", "What can be piped into the command"],
  ["LINK", "A related topic"],
  ["NOTES", "More about the command"],
  ["OUTPUTS", "What the command returns"],
  ["PARAMETER", "What a parameter is for: .PARAMETER <name>"],
  ["REMOTEHELPRUNSPACE", "The session that holds the help"],
  ["ROLE", "The user that the command is for"],
  ["SYNOPSIS", "What the command does, in one line"],
];

export function completeComment(comment: Token, cursor: number): Answer {
  const typed = comment.text.slice(0, cursor - comment.start);
  const requires = /^#requires\s(?:.*\s)?-(\w*)$/i.exec(typed);
  if (requires) return words(requires[1]!, cursor, { table: REQUIRES, kind: "ParameterName", text: comment });
  const help = /(?:^<#|[\r\n]|^#)\s*#?\s*\.(\w*)$/.exec(typed);
  if (help) return words(help[1]!, cursor, { table: HELP, kind: "Keyword", text: comment });
  return { start: comment.start, length: comment.end - comment.start, matches: [], final: true };
}

function words(word: string, cursor: number, options: { table: typeof HELP; kind: "ParameterName" | "Keyword"; text: Token }): Answer {
  const matches = matcher(word);
  const rest = /^\w*/.exec(options.text.source.text.slice(cursor))![0].length;
  return {
    start: cursor - word.length,
    length: word.length + rest,
    matches: options.table.filter(([name]) => matches(name)).map(([name, toolTip]) => item(options.kind, name, name, toolTip)),
    final: true,
  };
}
