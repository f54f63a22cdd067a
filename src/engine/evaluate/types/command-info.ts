// CommandInfo and its kinds: what Get-Command and $MyInvocation.MyCommand show.
import { enumNamed } from "#dotnet/core/enum.ts";
import type { Member } from "#dotnet/core/type.ts";
import { defineType, findType } from "#dotnet/core/type.ts";
import type { CommandInfo } from "../../pipeline/command-info.ts";
import { commandInfoOf } from "../../pipeline/command-info.ts";
import { runningEngine } from "../../pipeline/running.ts";

const SMA = "System.Management.Automation";

function kindOf(info: CommandInfo): unknown {
  const type = findType(`${SMA}.CommandTypes`);
  return type ? enumNamed(type, info.command.kind) : info.command.kind;
}

function moduleOf(info: CommandInfo): string {
  const { command } = info;
  return ("module" in command && command.module) || "";
}

function definitionOf(info: CommandInfo): string {
  const { command } = info;
  if (command.kind === "Alias") return command.definition;
  return command.kind === "Cmdlet" ? command.name : command.block.toText();
}

const shared: Member[] = [
  ["string Name {get;}", (self: CommandInfo) => self.command.name],
  [`${SMA}.CommandTypes CommandType {get;}`, kindOf],
  ["string Source {get;}", moduleOf],
  ["string ModuleName {get;}", moduleOf],
  ["string Definition {get;}", definitionOf],
  ["string ToString()", (self: CommandInfo) => self.toText()],
];

function blockOf(self: CommandInfo): unknown {
  return "block" in self.command ? self.command.block : null;
}

const base = defineType({ name: `${SMA}.CommandInfo`, abstract: true, members: shared });

export default [
  base,
  defineType({
    name: `${SMA}.AliasInfo`,
    base: `${SMA}.CommandInfo`,
    members: [
      ["string ResolvedCommandName {get;}", (self: CommandInfo) => resolved(self)?.name ?? null],
      [`${SMA}.CommandInfo ResolvedCommand {get;}`, (self: CommandInfo) => resolved(self)],
      [`${SMA}.CommandInfo ReferencedCommand {get;}`, (self: CommandInfo) => resolved(self)],
      ["string Description {get;set;}", (self: CommandInfo) => (self.command.kind === "Alias" ? self.command.description : ""), () => {}],
    ],
  }),
  defineType({
    name: `${SMA}.FunctionInfo`,
    base: `${SMA}.CommandInfo`,
    members: [
      ["scriptblock ScriptBlock {get;}", blockOf],
      ["bool CmdletBinding {get;}", (self: CommandInfo) => "block" in self.command && runningEngine().compiled(self.command.block).advanced],
    ],
  }),
  defineType({ name: `${SMA}.FilterInfo`, base: `${SMA}.FunctionInfo` }),
  defineType({
    name: `${SMA}.CmdletInfo`,
    base: `${SMA}.CommandInfo`,
    members: [
      ["string Verb {get;}", (self: CommandInfo) => self.command.name.split("-")[0]!],
      ["string Noun {get;}", (self: CommandInfo) => self.command.name.split("-")[1] ?? ""],
    ],
  }),
  defineType({
    name: `${SMA}.ExternalScriptInfo`,
    base: `${SMA}.CommandInfo`,
    members: [
      ["string Path {get;}", (self: CommandInfo) => (self.command.kind === "ExternalScript" ? self.command.path : null)],
      ["scriptblock ScriptBlock {get;}", blockOf],
    ],
  }),
  defineType({ name: `${SMA}.ScriptInfo`, base: `${SMA}.CommandInfo`, members: [["scriptblock ScriptBlock {get;}", blockOf]] }),
];

function resolved(self: CommandInfo): CommandInfo | null {
  const found = runningEngine().commands.resolve(self.command.name);
  return found ? commandInfoOf(found) : null;
}
