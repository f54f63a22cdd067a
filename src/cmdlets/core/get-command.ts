// Get-Command: the commands of the session as objects.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import { linguisticCompare } from "#dotnet/core/compare.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { Command } from "#engine/commands.ts";
import { typeOfParameter } from "#engine/help/command-parts.ts";
import { metadataOf, setsOf, syntaxOf } from "#engine/help/command-syntax.ts";
import { hasWildcards, wildcard } from "#engine/operators/wildcard.ts";
import { commandInfoOf, shownKind } from "#engine/pipeline/command-info.ts";
import { completeCommandNames } from "#engine/pipeline/alias-parameters.ts";
import { resolveTypeText } from "#engine/types/resolve.ts";
import type { Session } from "#engine/session.ts";

interface Parameters {
  Name?: string[];
  Verb?: string[];
  Noun?: string[];
  Module?: string[];
  CommandType?: EnumValue;
  TotalCount?: number;
  Syntax: boolean;
  All: boolean;
  ParameterName?: string[];
  ParameterType?: string[];
}

const TYPES = "System.Management.Automation.CommandTypes";
const BY_NAME = [{ set: "AllCommandSet", position: 0, pipeline: "both" as const }];
const ORDER = ["Alias", "Function", "Filter", "Cmdlet", "ExternalScript", "Script"];

export default cmdlet<Parameters>({
  name: "Get-Command",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Gives the commands of the session.",
  description: "Aliases, functions, cmdlets and scripts, by name or pattern, by verb and noun, by module, or by a parameter they take.",
  aliases: ["gcm"],
  defaultSet: "AllCommandSet",
  parameters: {
    Name: { type: "string[]", sets: BY_NAME, wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], help: "Names; patterns are allowed.", complete: completeCommandNames },
    Verb: { type: "string[]", sets: [{ set: "CmdletSet", pipeline: "property" }], wildcards: true, help: "Verbs, the part before the dash." },
    Noun: { type: "string[]", sets: [{ set: "CmdletSet", pipeline: "property" }], wildcards: true, help: "Nouns, the part after the dash." },
    Module: { type: "string[]", aliases: ["PSSnapin"], pipeline: "property", wildcards: true, help: "Modules the commands come from." },
    CommandType: { type: TYPES, aliases: ["Type"], sets: [{ set: "AllCommandSet", pipeline: "property" }], help: "Alias, Function, Filter, Cmdlet, ExternalScript." },
    TotalCount: { type: "int", pipeline: "property", help: "How many at most." },
    Syntax: { type: "switch", pipeline: "property", help: "Gives the syntax of the commands." },
    ArgumentList: { type: "object[]", aliases: ["Args"], position: 1, remaining: true, validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyCollection" }], help: "Arguments that dynamic parameters depend on." },
    All: { type: "switch", pipeline: "property", help: "Also commands hidden by others of the same name." },
    ListImported: { type: "switch", pipeline: "property", help: "Only commands of the session, which all of them are here." },
    ParameterName: { type: "string[]", wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], help: "Only commands with such a parameter." },
    ParameterType: { type: "string[]", validation: [{ kind: "NotNullOrEmpty" }], help: "Only commands with a parameter of such a type." },
  },
  output: ["System.Management.Automation.AliasInfo", "System.Management.Automation.CmdletInfo", "System.Management.Automation.FunctionInfo"],
  examples: [
    { title: "All that do something with variables", code: "Get-Command -Noun Variable" },
    { title: "How a command is called", code: "Get-Command Sort-Object -Syntax" },
    { title: "Commands of a module", code: "Get-Command -Module PartnerCenterModule | Select-Object -First 3" },
  ],
  links: ["Get-Help", "Get-Member"],
  run(call) {
    let left: number | null = null;
    const { session } = call;
    return {
      process(p) {
        left ??= p.TotalCount ?? Number.MAX_SAFE_INTEGER;
        if (p.Name) for (const name of p.Name) byName(name, p);
        else give(all(p).filter((command) => fitsParts(command, p)), p);
      },
    };

    function byName(name: string, p: Parameters): void {
      if (hasWildcards(name)) {
        const pattern = wildcard(name);
        give(all(p).filter((command) => pattern.matches(command.name)), p);
        return;
      }
      const key = name.toLowerCase();
      const found = all(p).filter((command) => command.name.toLowerCase() === key);
      const first = session.commands.find(name);
      const fitting = p.All ? found : first && ofType(first, p.CommandType) && ofModule(first, p.Module) ? [first] : found.slice(0, 1);
      const kept = fitting.filter((command) => takesParameter(command, p, session));
      if (kept.length) give(kept, p);
      else call.error(notFound(name));
    }

    function all(p: Parameters): Command[] {
      const list = session.commands.all().filter((command) => ofType(command, p.CommandType) && ofModule(command, p.Module));
      return list.sort((a, b) => ORDER.indexOf(shownKind(a)) - ORDER.indexOf(shownKind(b)) || linguisticCompare(a.name, b.name, true));
    }

    function give(commands: readonly Command[], p: Parameters): void {
      for (const command of commands) {
        if (!takesParameter(command, p, session)) continue;
        if (left!-- <= 0) return;
        if (p.Syntax) for (const text of syntaxTexts(command, session)) call.write(text);
        else call.write(commandInfoOf(command));
      }
    }
  },
});

function notFound(name: string) {
  return {
    id: "CommandNotFoundException",
    message: `The term '${name}' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
    category: "ObjectNotFound" as const,
    target: name,
    exception: "System.Management.Automation.CommandNotFoundException",
  };
}

function ofType(command: Command, types: EnumValue | undefined): boolean {
  return !types || (Number(types.value) & Number(enumNamed(typeNamed(TYPES), shownKind(command)).value)) !== 0;
}

function ofModule(command: Command, modules: string[] | undefined): boolean {
  if (!modules) return true;
  const module = "module" in command ? (command.module ?? "") : "";
  return modules.some((pattern) => wildcard(pattern).matches(module));
}

/** Verb and noun; aliases and names without a dash have none. */
function fitsParts(command: Command, p: Parameters): boolean {
  if (!p.Verb && !p.Noun) return true;
  const dash = command.name.indexOf("-");
  if (command.kind === "Alias" || dash < 0) return false;
  const fits = (patterns: string[] | undefined, text: string) => !patterns || patterns.some((pattern) => wildcard(pattern).matches(text));
  return fits(p.Verb, command.name.slice(0, dash)) && fits(p.Noun, command.name.slice(dash + 1));
}

function takesParameter(command: Command, p: Parameters, session: Session): boolean {
  if (!p.ParameterName && !p.ParameterType) return true;
  const target = command.kind === "Alias" ? session.commands.resolve(command.name) : command;
  const parameters = (target && metadataOf(target, session)?.parameters) ?? [];
  const types = p.ParameterType?.map((name) => resolveTypeText(name, session)).filter((type): type is NetType => type !== null);
  return parameters.some(
    (parameter) =>
      (!p.ParameterName || p.ParameterName.some((pattern) => [parameter.name, ...parameter.aliases].some((name) => wildcard(pattern).matches(name)))) &&
      (!types || types.includes(typeOfParameter(parameter))),
  );
}

/** For an alias a line that tells what it stands for comes first. */
function syntaxTexts(command: Command, session: Session): string[] {
  const target = command.kind === "Alias" ? session.commands.resolve(command.name) : command;
  const metadata = target && metadataOf(target, session);
  const lines = (name: string) => (metadata ? setsOf(metadata).map((set) => `\n${syntaxOf(name, metadata, set, { typeNames: "short" })}\n`).join("") : "");
  if (command.kind !== "Alias") return [lines(command.name)];
  return [`${command.name} (alias) -> ${command.definition}\n${lines(command.name)}`];
}
