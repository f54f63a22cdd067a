// Get-Help: how a command is used.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Command } from "#engine/commands.ts";
import { helpObject, parameterObject } from "#engine/help/help-object.ts";
import type { HelpView } from "#engine/help/help-text.ts";
import { helpOf } from "#engine/help/help-topic.ts";
import { hasWildcards, wildcard } from "#engine/operators/wildcard.ts";
import { completeCommandNames } from "#engine/pipeline/alias-parameters.ts";
import { customObject } from "#engine/values/ps-object.ts";

interface Parameters {
  Name?: string;
  Category?: string[];
  Detailed: boolean;
  Full: boolean;
  Examples: boolean;
  Parameter?: string[];
  Online: boolean;
}

const text = (help: string) => ({ type: "string[]", help });

export default cmdlet<Parameters>({
  name: "Get-Help",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Shows how commands are used.",
  description: "Shows what a command does, its syntax, parameters and examples. A pattern, or a word that is no command's name, lists the commands whose names fit.",
  aliases: ["help", "man"],
  defaultSet: "AllUsersView",
  parameters: {
    Name: { type: "string", position: 0, pipeline: "property", wildcards: true, help: "The command, or part of its name.", complete: completeCommandNames },
    Path: { type: "string", help: "Where the command is looked for; has no effect here." },
    Category: { ...text("Kinds of commands: Alias, Cmdlet, Function."), complete: () => ["Alias", "Cmdlet", "Function"] },
    Full: { type: "switch", sets: ["AllUsersView"], help: "Shows everything." },
    Detailed: { type: "switch", sets: [{ set: "DetailedView", mandatory: true }], help: "Adds parameters and examples." },
    Examples: { type: "switch", sets: [{ set: "Examples", mandatory: true }], help: "Shows the examples alone." },
    Parameter: { ...text("Parameters to show alone; patterns are allowed."), sets: [{ set: "Parameters", mandatory: true }], wildcards: true },
    Component: text("Components; no command here has one."),
    Functionality: text("Functions; no command here has one."),
    Role: text("Roles; no command here has one."),
    Online: { type: "switch", sets: [{ set: "Online", mandatory: true }], help: "Shows the page's address instead." },
    ShowWindow: { type: "switch", sets: [{ set: "ShowWindow", mandatory: true }], help: "Has no effect here." },
  },
  output: ["MamlCommandHelpInfo", "System.String"],
  examples: [
    { title: "A command", code: "Get-Help Select-Object" },
    { title: "Its examples", code: "Get-Help Select-Object -Examples" },
    { title: "One parameter", code: "Get-Help Select-Object -Parameter First" },
  ],
  links: ["Get-Command", "Get-Member"],
  run(call) {
    const { session } = call;
    return {
      process(p) {
        const name = p.Name?.trim() ?? "";
        if (name === "") return call.write(INTRODUCTION);
        const direct = hasWildcards(name) ? null : session.commands.resolve(name);
        if (direct) return show(direct, p);
        const pattern = wildcard(hasWildcards(name) ? name : `*${name}*`);
        const found = session.commands.all().filter((command) => command.kind !== "Alias" && pattern.matches(command.name) && ofCategory(command, p));
        if (found.length === 1) return show(found[0]!, p);
        if (found.length) return list(found);
        if (hasWildcards(name)) return;
        call.error({
          id: "HelpNotFound",
          message:
            `Get-Help could not find ${name} in a help file in this session. To download updated help topics type: "Update-Help". ` +
            "To get help online, search for the help topic in the TechNet library at https://go.microsoft.com/fwlink/?LinkID=107116.",
          category: "ResourceUnavailable",
          exception: "Microsoft.PowerShell.Commands.HelpNotFoundException",
        });
      },
    };

    function show(command: Command, p: Parameters): void {
      const topic = helpOf(command, session);
      if (!topic) return;
      if (p.Online) return call.write(`https://learn.microsoft.com/powershell/module/${topic.module.toLowerCase()}/${topic.name.toLowerCase()}`);
      if (!p.Parameter) {
        const view: HelpView = p.Full ? "full" : p.Detailed ? "detailed" : p.Examples ? "examples" : "short";
        return call.write(helpObject(topic, view));
      }
      for (const wanted of p.Parameter) {
        const pattern = wildcard(wanted);
        const found = topic.parameters.filter((parameter) => pattern.matches(parameter.name));
        for (const parameter of found) call.write(parameterObject(parameter));
        if (!found.length) {
          call.error({
            id: "NoMatchingParameter",
            message: `No parameter matches criteria ${wanted}.`,
            category: "InvalidArgument",
            target: wanted,
            exception: "System.Management.Automation.PSArgumentException",
          });
        }
      }
    }

    function list(commands: readonly Command[]): void {
      for (const command of [...commands].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))) {
        const topic = helpOf(command, session);
        if (topic) call.write(customObject([["Name", topic.name], ["Category", topic.category], ["ModuleName", topic.module], ["Synopsis", topic.synopsis.trim()]], "HelpInfoShort"));
      }
    }
  },
});

function ofCategory(command: Command, p: Parameters): boolean {
  return !p.Category || p.Category.some((category) => category.toLowerCase() === command.kind.toLowerCase());
}

const INTRODUCTION = `
TOPIC
    PartnerShell Help System

SHORT DESCRIPTION
    Shows how commands are used.

    Get-Help NAME              what a command does and its syntax
    Get-Help NAME -Examples    its examples
    Get-Help NAME -Full        everything
    Get-Help WORD              commands with that word in their names
    Get-Command                all commands
`;
