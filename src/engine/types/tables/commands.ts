// Commands as objects: AliasInfo, FunctionInfo, CmdletInfo..., their parameters and parameter sets.
import { attributesOf } from "../../help/parameter-attributes.ts";
import { enumNamed, enumValue } from "#dotnet/core/enum.ts";
import type { Member, NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import { Version } from "#dotnet/types/version.ts";
import { attributeName } from "../../bind/attributes.ts";
import type { Command } from "../../commands.ts";
import type { ParameterView } from "../../help/command-parts.ts";
import { ParameterSetView, SetParameterView, listOfStrings, parameterTable, typeOfParameter } from "../../help/command-parts.ts";
import { inSyntaxOrder, metadataOf, setsOf } from "../../help/command-syntax.ts";
import type { CommandInfo } from "../../pipeline/command-info.ts";
import { withDynamicParameters } from "../../help/with-dynamic-parameters.ts";
import { commandInfoOf, shownKind } from "../../pipeline/command-info.ts";
import { moduleOfState } from "../../modules/script-module.ts";
import type { SessionState } from "../../scope/session-state.ts";
import { runningEngine } from "../../pipeline/running.ts";
import { currentSession } from "../../members/current-session.ts";
import { resolveTypeName, resolveTypeText } from "../resolve.ts";
import { NamedType } from "../named-type.ts";

const SMA = "System.Management.Automation";
const enumOf = (type: string, name: string) => enumNamed(typeNamed(`${SMA}.${type}`), name);

function moduleOf(command: Command): string {
  return "module" in command ? (command.module ?? "") : "";
}

/** Cmdlets have the version of their module, others none. */
function versionOf(command: Command): Version | null {
  if ("block" in command) {
    const state = command.block.module as SessionState | null;
    const module = state && moduleOfState(state);
    return module ? new Version([...module.version]) : null;
  }
  return command.kind === "Cmdlet" && !command.definition.function ? new Version([7, 0, 0, 0]) : null;
}

/** The script module a function came with. */
function scriptModuleOf(info: CommandInfo): unknown {
  const state = "block" in info.command ? (info.command.block.module as SessionState | null) : null;
  return state && moduleOfState(state);
}

function definition(info: CommandInfo): string {
  const { command } = info;
  switch (command.kind) {
    case "Alias":
      return command.definition;
    case "Cmdlet": {
      const metadata = metadataOf(command, runningEngine())!;
      return setsOf(metadata).map((set) => `\n${command.name} ${new ParameterSetView(set, metadata).toText()}\n`).join("");
    }
    case "ExternalScript":
      return command.path;
    default:
      return command.block.toText();
  }
}

/** What runs behind an alias; null when it leads nowhere. */
function target(info: CommandInfo): Command | null {
  return info.command.kind === "Alias" ? runningEngine().commands.resolve(info.command.name) : info.command;
}

function metadata(info: CommandInfo) {
  const command = target(info);
  const found = command ? metadataOf(command, runningEngine()) : null;
  return found && withDynamicParameters(found, runningEngine());
}

function parameterSets(info: CommandInfo): unknown {
  const found = metadata(info);
  return collectionOf(typeNamed(`${SMA}.CommandParameterSetInfo`), found ? setsOf(found).map((set) => new ParameterSetView(set, found)) : []);
}

/** [OutputType()] of a script, the declared types of a cmdlet. */
function outputTypes(info: CommandInfo): unknown {
  const command = target(info);
  const types: (NetType | string)[] = [];
  if (command?.kind === "Cmdlet") types.push(...(command.definition.output ?? []).map((name) => resolveTypeText(name) ?? name));
  else if (command && "block" in command) {
    const session = runningEngine();
    for (const attribute of command.block.tree.paramBlock?.attributes ?? []) {
      if (attribute.kind !== "Attribute" || attributeName(attribute) !== "outputtype") continue;
      for (const argument of attribute.positionalArguments) {
        if (argument.kind === "TypeExpression") types.push(resolveTypeName(argument.typeName, session) ?? "");
        else if ("value" in argument && typeof argument.value === "string") types.push(resolveTypeText(argument.value, session) ?? argument.value);
      }
    }
  }
  return collectionOf(typeNamed(`${SMA}.PSTypeName`), types.map((type) => new NamedType(type)));
}

const optionsOf = (info: CommandInfo) => {
  const { command } = info;
  const names = "options" in command ? command.options : shownKind(command) === "Cmdlet" ? ["ReadOnly"] : [];
  const type = typeNamed(`${SMA}.ScopedItemOptions`);
  return enumValue(type, names.reduce((bits, name) => bits | Number(enumNamed(type, name).value), 0));
};

const verb = (info: CommandInfo) => (info.name.includes("-") ? info.name.slice(0, info.name.indexOf("-")) : "");
const noun = (info: CommandInfo) => (info.name.includes("-") ? info.name.slice(info.name.indexOf("-") + 1) : "");
const block = (info: CommandInfo) => ("block" in info.command ? info.command.block : null);
const described: Member = ["string Description {get;set;}", (c: CommandInfo) => ("description" in c.command ? c.command.description : ""), (c: CommandInfo, text: string | null) => {
  if ("description" in c.command) c.command.description = text ?? "";
}];
const options: Member = [`${SMA}.ScopedItemOptions Options {get;}`, optionsOf];
const defaultSet: Member = ["string DefaultParameterSet {get;}", (c: CommandInfo) => metadata(c)?.defaultSet ?? null];
const names: Member[] = [["string Verb {get;}", verb], ["string Noun {get;}", noun], ["string HelpFile {get;}", () => null]];

const resolved = (info: CommandInfo) => {
  const command = target(info);
  return command ? commandInfoOf(command) : null;
};

const common: Member[] = [
  [`${SMA}.CommandTypes CommandType {get;}`, (c: CommandInfo) => enumOf("CommandTypes", shownKind(c.command))],
  ["string Definition {get;}", definition],
  ["string ModuleName {get;}", (c: CommandInfo) => moduleOf(c.command)],
  ["System.Object Module {get;}", (c: CommandInfo) => scriptModuleOf(c)],
  ["string Name {get;}", (c: CommandInfo) => c.name],
  ["System.Object OutputType {get;}", outputTypes],
  [`System.Collections.Generic.Dictionary[string,${SMA}.ParameterMetadata] Parameters {get;}`, (c: CommandInfo) => {
    const found = metadata(c);
    return found ? parameterTable(found) : null;
  }],
  ["System.Object ParameterSets {get;}", parameterSets],
  ["string Source {get;}", (c: CommandInfo) => moduleOf(c.command)],
  ["version Version {get;}", (c: CommandInfo) => versionOf(c.command)],
  [`${SMA}.SessionStateEntryVisibility Visibility {get;set;}`, () => enumOf("SessionStateEntryVisibility", "Public"), () => undefined],
  ["string ToString()", (c: CommandInfo) => c.toText()],
];

const kind = (name: string, members: Member[], base = "CommandInfo") => defineType({ name: `${SMA}.${name}`, base: `${SMA}.${base}`, members });
const functionMembers: Member[] = [
  [`${SMA}.ScriptBlock ScriptBlock {get;}`, block],
  ["bool CmdletBinding {get;}", (c: CommandInfo) => metadata(c)?.advanced ?? false],
  defaultSet,
  described,
  options,
  ...names,
];

const parameterView: Member[] = [
  ["string Name {get;set;}", (v: ParameterView) => v.parameter.name],
  ["type ParameterType {get;set;}", (v: ParameterView) => typeOfParameter(v.parameter)],
  ["System.Object ParameterSets {get;}", (v: ParameterView) => {
    const type = typeNamed("System.Collections.Hashtable");
    const table = type.constructors.find((c) => c.signature.parameters.length === 0)!.run.call(type) as { set(key: string, value: unknown): void };
    for (const membership of v.parameter.memberships) table.set(membership.set, new SetParameterView({ parameter: v.parameter, membership }));
    return table;
  }],
  ["bool IsDynamic {get;set;}", (v: ParameterView) => v.parameter.dynamic],
  ["System.Collections.ObjectModel.Collection[string] Aliases {get;}", (v: ParameterView) => listOfStrings(v.parameter.aliases)],
  ["System.Object Attributes {get;}", (v: ParameterView) => collectionOf(typeNamed("System.Attribute"), attributesOf(v.parameter, v.metadata.script))],
  ["bool SwitchParameter {get;}", (v: ParameterView) => v.parameter.isSwitch],
];

const POSITION_NONE = -2147483648;
const setParameterView: Member[] = [
  ["string Name {get;}", (v: SetParameterView) => v.part.parameter.name],
  ["type ParameterType {get;}", (v: SetParameterView) => typeOfParameter(v.part.parameter)],
  ["bool IsMandatory {get;}", (v: SetParameterView) => v.part.membership.mandatory ?? false],
  ["bool Mandatory {get;}", (v: SetParameterView) => v.part.membership.mandatory ?? false],
  ["bool IsDynamic {get;}", (v: SetParameterView) => v.part.parameter.dynamic],
  ["int Position {get;}", (v: SetParameterView) => v.part.membership.position ?? POSITION_NONE],
  ["bool ValueFromPipeline {get;}", (v: SetParameterView) => v.part.membership.pipeline === "value" || v.part.membership.pipeline === "both"],
  ["bool ValueFromPipelineByPropertyName {get;}", (v: SetParameterView) => v.part.membership.pipeline === "property" || v.part.membership.pipeline === "both"],
  ["bool ValueFromRemainingArguments {get;}", (v: SetParameterView) => v.part.membership.remaining ?? false],
  ["string HelpMessage {get;}", (v: SetParameterView) => v.part.membership.helpMessage ?? ""],
  ["string ParameterSetName {get;}", (v: SetParameterView) => v.part.membership.set],
  ["System.Collections.ObjectModel.ReadOnlyCollection[string] Aliases {get;}", (v: SetParameterView) => listOfStrings(v.part.parameter.aliases)],
];

export default [
  defineType({ name: `${SMA}.CommandInfo`, abstract: true, members: common }),
  kind("AliasInfo", [
    ["string DisplayName {get;}", (c: CommandInfo) => `${c.name} -> ${definition(c)}`],
    [`${SMA}.CommandInfo ReferencedCommand {get;}`, (c: CommandInfo) => {
      const command = c.command.kind === "Alias" ? runningEngine().commands.find(c.command.definition) : null;
      return command ? commandInfoOf(command) : null;
    }],
    [`${SMA}.CommandInfo ResolvedCommand {get;}`, resolved],
    ["string ResolvedCommandName {get;}", (c: CommandInfo) => resolved(c)?.name ?? null],
    described,
    options,
  ]),
  kind("FunctionInfo", functionMembers),
  kind("FilterInfo", [], "FunctionInfo"),
  kind("CmdletInfo", [...names, defaultSet, options, ["System.Object PSSnapIn {get;}", () => null]]),
  kind("ExternalScriptInfo", [
    [`${SMA}.ScriptBlock ScriptBlock {get;}`, block],
    ["string Path {get;}", (c: CommandInfo) => ("path" in c.command ? c.command.path : "")],
    ["string ScriptContents {get;}", (c: CommandInfo) => ("block" in c.command ? c.command.block.toText() : "")],
  ]),
  kind("ScriptInfo", [[`${SMA}.ScriptBlock ScriptBlock {get;}`, block]]),
  kind("ApplicationInfo", []),
  defineType({ name: `${SMA}.ParameterMetadata`, members: parameterView }),
  defineType({ name: `${SMA}.CommandParameterInfo`, members: setParameterView }),
  defineType({
    name: `${SMA}.CommandParameterSetInfo`,
    members: [
      ["string Name {get;}", (v: ParameterSetView) => v.set.name],
      ["bool IsDefault {get;}", (v: ParameterSetView) => v.set.isDefault],
      ["System.Object Parameters {get;}", (v: ParameterSetView) => collectionOf(typeNamed(`${SMA}.CommandParameterInfo`), inSyntaxOrder(v.set.parameters).map((part) => new SetParameterView(part)))],
      ["string ToString()", (v: ParameterSetView) => v.toText()],
    ],
  }),
  defineType({
    name: `${SMA}.PSTypeName`,
    members: [
      ["new(string name)", (name: string) => new NamedType(resolveTypeText(name, currentSession()) ?? name)],
      ["new(type type)", (type: NetType) => new NamedType(type)],
      ["string Name {get;}", (t: NamedType) => t.name],
      ["type Type {get;}", (t: NamedType) => t.type],
      ["string ToString()", (t: NamedType) => t.name],
    ],
  }),
];
