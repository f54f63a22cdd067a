// Completes the named arguments of attributes: [Parameter(Man, [CmdletBinding(Supp.
import type { Token } from "#grammar/tokens.ts";
import type { Completion } from "../services.ts";
import { item, matcher } from "./completion-item.ts";
import type { Place } from "./place.ts";

const ARGUMENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["parameter", ["Position", "ParameterSetName", "Mandatory", "ValueFromPipeline", "ValueFromPipelineByPropertyName", "ValueFromRemainingArguments", "HelpMessage", "HelpMessageBaseName", "HelpMessageResourceId", "DontShow"]],
  ["cmdletbinding", ["PositionalBinding", "DefaultParameterSetName", "SupportsShouldProcess", "SupportsPaging", "SupportsTransactions", "ConfirmImpact", "HelpUri", "RemotingCapability"]],
  ["validateset", ["ErrorMessage", "IgnoreCase"]],
  ["validatepattern", ["Options", "ErrorMessage"]],
  ["validatescript", ["ErrorMessage"]],
  ["outputtype", ["ProviderCmdlet", "ParameterSetName"]],
  ["psdefaultvalue", ["Value", "Help"]],
]);

export function completeAttributeArguments(attribute: string, word: string): Completion[] {
  const matches = matcher(word);
  const name = attribute.toLowerCase().replace(/^system\.management\.automation\./, "").replace(/attribute$/, "");
  return (ARGUMENTS.get(name) ?? []).filter(matches).map((argument) => item("Property", argument, argument, argument));
}

/** The attribute whose parenthesis a token stands in, at the place of an argument's name; null elsewhere. */
export function attributeAround(place: Place, token: Token): string | null {
  const { tokens } = place;
  let index = tokens.indexOf(token) - 1;
  if (tokens[index]?.kind !== "LParen" && tokens[index]?.kind !== "Comma") return null;
  for (let depth = 0; index >= 0; index--) {
    const { kind } = tokens[index]!;
    if (kind === "RParen") depth++;
    if (kind === "LParen" && depth-- === 0) break;
  }
  const name = tokens[index - 1];
  return name && tokens[index - 2]?.kind === "LBracket" ? name.text : null;
}
