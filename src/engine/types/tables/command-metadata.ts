// CommandMetadata and ProxyCommand.
import { NetException } from "#dotnet/core/exception.ts";
import type { Member } from "#dotnet/core/type.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import { metadataOf } from "../../help/command-syntax.ts";
import { beginBlock, cleanBlock, cmdletBinding, CommandFacts, dynamicParamBlock, endBlock, helpComments, paramBlock, processBlock, proxyCommand } from "../../help/proxy-command.ts";
import { missing, readProperty } from "../../members/read-property.ts";
import type { CommandInfo } from "../../pipeline/command-info.ts";
import { heldBack, runningEngine } from "../../pipeline/running.ts";

const SMA = "System.Management.Automation";

function factsOf(info: CommandInfo): CommandFacts {
  const engine = runningEngine();
  const command = info.command.kind === "Alias" ? engine.commands.resolve(info.command.name) : info.command;
  const metadata = command && metadataOf(command, engine);
  if (!command || !metadata) throw new NetException(`${SMA}.PSInvalidOperationException`, "Operation is not valid due to the current state of the object.");
  return new CommandFacts(metadata, command);
}

function read(object: unknown, name: string): unknown {
  const value = heldBack(() => readProperty(object, name, runningEngine()));
  return value === missing || value instanceof Promise ? null : value;
}

const flag = (name: string, key: "shouldProcess" | "paging" | "positionalBinding"): Member => [`bool ${name} {get;set;}`, (f: CommandFacts) => f[key], (f: CommandFacts, value: boolean) => void (f[key] = value)];
const proxied = (name: string, run: (facts: CommandFacts) => string): Member => [`static string ${name}(${SMA}.CommandMetadata commandMetadata)`, run];

export default [
  defineType({
    name: `${SMA}.CommandMetadata`,
    members: [
      [`new(${SMA}.CommandInfo commandInfo)`, factsOf],
      [`new(${SMA}.CommandInfo commandInfo, bool shouldGenerateCommonParameters)`, factsOf],
      ["string Name {get;set;}", (f: CommandFacts) => f.name, (f: CommandFacts, name: string) => void (f.name = name)],
      ["type CommandType {get;}", () => null],
      ["string DefaultParameterSetName {get;set;}", (f: CommandFacts) => f.defaultSet, (f: CommandFacts, name: string | null) => void (f.defaultSet = name)],
      flag("SupportsShouldProcess", "shouldProcess"),
      flag("SupportsPaging", "paging"),
      flag("PositionalBinding", "positionalBinding"),
      ["bool SupportsTransactions {get;set;}", () => false, () => undefined],
      ["string HelpUri {get;set;}", (f: CommandFacts) => f.helpUri, (f: CommandFacts, text: string | null) => void (f.helpUri = text ?? "")],
      [`${SMA}.ConfirmImpact ConfirmImpact {get;set;}`, (f: CommandFacts) => enumNamed(typeNamed(`${SMA}.ConfirmImpact`), f.confirmImpact), (f: CommandFacts, impact: EnumValue) => void (f.confirmImpact = enumText(impact))],
      [`System.Collections.Generic.Dictionary[string,${SMA}.ParameterMetadata] Parameters {get;}`, (f: CommandFacts) => f.parameters],
    ],
  }),
  defineType({
    name: `${SMA}.ProxyCommand`,
    members: [
      proxied("Create", (facts) => proxyCommand(facts, null)),
      [`static string Create(${SMA}.CommandMetadata commandMetadata, string helpComment)`, proxyCommand],
      [`static string Create(${SMA}.CommandMetadata commandMetadata, string helpComment, bool generateDynamicParameters)`, proxyCommand],
      proxied("GetCmdletBindingAttribute", cmdletBinding),
      proxied("GetParamBlock", paramBlock),
      proxied("GetBegin", beginBlock),
      proxied("GetProcess", () => processBlock),
      proxied("GetDynamicParam", dynamicParamBlock),
      proxied("GetEnd", () => endBlock),
      proxied("GetClean", () => cleanBlock),
      ["static string GetHelpComments(psobject help)", (help: unknown) => helpComments(help, read)],
    ],
  }),
];
