// A command as a value: what Get-Command gives and $MyInvocation.MyCommand holds.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Command } from "../commands.ts";

const TYPES: { readonly [K in Command["kind"]]: string } = {
  Alias: "AliasInfo",
  Function: "FunctionInfo",
  Filter: "FilterInfo",
  Cmdlet: "CmdletInfo",
  ExternalScript: "ExternalScriptInfo",
  Script: "ScriptInfo",
};

/** What users are told a command is: some of ours stand for functions of script modules. */
export function shownKind(command: Command): Command["kind"] {
  return command.kind === "Cmdlet" && command.definition.function ? "Function" : command.kind;
}

export class CommandInfo extends NetObject {
  readonly command: Command;
  constructor(command: Command) {
    super();
    this.command = command;
  }
  override get netType(): NetType {
    return typeNamed(`System.Management.Automation.${TYPES[shownKind(this.command)]}`);
  }
  get name(): string {
    return this.command.name;
  }
  toText(): string {
    return this.command.kind === "Script" ? this.command.block.toText() : this.command.name;
  }
}

const made = new WeakMap<Command, CommandInfo>();

/** The same object for the same command. */
export function commandInfoOf(command: Command): CommandInfo {
  let info = made.get(command);
  if (!info) made.set(command, (info = new CommandInfo(command)));
  return info;
}
