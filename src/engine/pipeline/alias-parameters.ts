// What Set-Alias and New-Alias share: parameters and the alias they describe.
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import type { ParameterDefinition } from "../cmdlet.ts";
import type { AliasCommand } from "../commands.ts";
import { optionParameter, scopeParameter } from "../scope/variable-parameters.ts";
import type { Session } from "../session.ts";

export interface AliasParameters {
  Name: string;
  Value: string;
  Description?: string;
  Option?: unknown;
  PassThru: boolean;
  Scope?: string;
  Force: boolean;
}

export const aliasParameters: { [name: string]: ParameterDefinition } = {
  Name: { type: "string", position: 0, mandatory: true, pipeline: "property", help: "The alias." },
  Value: { type: "string", position: 1, mandatory: true, pipeline: "property", help: "The command it stands for.", complete: completeCommandNames },
  Description: { type: "string", help: "A description of the alias." },
  Option: { ...optionParameter },
  PassThru: { type: "switch", help: "Gives the alias out." },
  Scope: { ...scopeParameter },
};

/** Names of commands that begin with the word. */
export function completeCommandNames(word: string, session: Session): string[] {
  const lower = word.toLowerCase();
  return session.commands.all().map((command) => command.name).filter((name) => name.toLowerCase().startsWith(lower)).sort();
}

export function aliasOf(p: AliasParameters): AliasCommand {
  const options = p.Option instanceof EnumValue && p.Option.value ? enumText(p.Option).split(", ") : [];
  return { kind: "Alias", name: p.Name, definition: p.Value, options, description: p.Description ?? "", module: null };
}
