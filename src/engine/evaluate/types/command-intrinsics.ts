// $ExecutionContext.InvokeCommand: finding commands, running scripts, expanding text.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumNamed } from "#dotnet/core/enum.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import { listOf } from "#dotnet/types/list.ts";
import type { Command } from "../../commands.ts";
import { asTerminating } from "../../pipeline/fault.ts";
import { commandInfoOf, shownKind } from "../../pipeline/command-info.ts";
import { wildcard } from "../../operators/wildcard.ts";
import type { ScriptBlock } from "../../script-block.ts";
import { elementsOf } from "../../values/enumerate.ts";
import { after } from "../../values/maybe.ts";
import type { Maybe } from "../../values/maybe.ts";
import { expandText } from "../expand-text.ts";
import { inState } from "./session-state.ts";
import type { StateView } from "./session-state.ts";

const SMA = "System.Management.Automation";
const COMMANDS = `System.Collections.Generic.List[${SMA}.CommandInfo]`;
const RESULTS = "System.Collections.ObjectModel.Collection[psobject]";

const isOf = (command: Command, types: EnumValue) => (Number(types.value) & Number(enumNamed(typeNamed(`${SMA}.CommandTypes`), shownKind(command)).value)) !== 0;
const cmdletTypes = () => enumNamed(typeNamed(`${SMA}.CommandTypes`), "Cmdlet");

function getCommand(self: StateView, name: string, types: EnumValue): Maybe<unknown> {
  return inState(self, () => {
    const { commands } = self.engine;
    const first = commands.find(name);
    const key = name.toLowerCase();
    const found = first && isOf(first, types) ? first : commands.all().find((c) => c.name.toLowerCase() === key && isOf(c, types));
    return found ? commandInfoOf(found) : null;
  });
}

function matching(self: StateView, name: string, types: EnumValue, isPattern: boolean): Command[] {
  const fits = isPattern ? wildcard(name) : null;
  const key = name.toLowerCase();
  return self.engine.commands.all().filter((c) => isOf(c, types) && (fits ? fits.matches(c.name) : c.name.toLowerCase() === key));
}

function getCommands(self: StateView, name: string, types: EnumValue, isPattern: boolean): Maybe<unknown> {
  return inState(self, () => listOf(typeNamed(`${SMA}.CommandInfo`), matching(self, name, types, isPattern).map((c) => commandInfoOf(c))));
}

interface ScriptRun {
  block: ScriptBlock;
  newScope: boolean;
  args?: unknown;
  input?: unknown;
}

/** Runs in the view's state; an error reaches the caller as the exception that a .NET caller would see. */
function invoke(self: StateView, { block, newScope, args, input }: ScriptRun): Maybe<unknown> {
  const given = input === null || input === undefined ? {} : { input: elementsOf(input) ?? [input] };
  const list = args === null || args === undefined ? [] : (elementsOf(args) ?? [args]);
  const failed = (thrown: unknown): never => {
    throw asTerminating(thrown);
  };
  try {
    const done = inState(self, () => after(self.engine.invoke(block, { args: list, newScope, ...given }), (items) => collectionOf(typeNamed(`${SMA}.PSObject`), items)));
    return done instanceof Promise ? done.catch(failed) : done;
  } catch (thrown) {
    return failed(thrown);
  }
}

const parsed = (self: StateView, script: string) => inState(self, () => self.engine.parse(script)) as ScriptBlock;

export default defineType({
  name: `${SMA}.CommandInvocationIntrinsics`,
  members: [
    ["bool HasErrors {get;set;}", () => false, () => undefined],
    ["string ExpandString(string source)", (self: StateView, source: string) => inState(self, () => expandText(self.engine, source))],
    ["scriptblock NewScriptBlock(string scriptText)", parsed],
    [`${RESULTS} InvokeScript(string script)`, (self: StateView, script: string) => invoke(self, { block: parsed(self, script), newScope: true })],
    [`${RESULTS} InvokeScript(string script, Params System.Object[] args)`, (self: StateView, script: string, args: unknown) => invoke(self, { block: parsed(self, script), newScope: true, args })],
    [
      `${RESULTS} InvokeScript(${SMA}.SessionState sessionState, scriptblock scriptBlock, Params System.Object[] args)`,
      (_: StateView, state: StateView, block: ScriptBlock, args: unknown) => invoke(state, { block, newScope: false, args }),
    ],
    [
      `${RESULTS} InvokeScript(bool useLocalScope, scriptblock scriptBlock, System.Collections.IList input, Params System.Object[] args)`,
      (self: StateView, newScope: boolean, block: ScriptBlock, ...rest: unknown[]) => invoke(self, { block, newScope, input: rest[0], args: rest[1] }),
    ],
    [
      `${RESULTS} InvokeScript(string script, bool useNewScope, ${SMA}.Runspaces.PipelineResultTypes writeToPipeline, System.Collections.IList input, Params System.Object[] args)`,
      (self: StateView, script: string, newScope: boolean, ...rest: unknown[]) => invoke(self, { block: parsed(self, script), newScope, input: rest[1], args: rest[2] }),
    ],
    [`${SMA}.CommandInfo GetCommand(string commandName, ${SMA}.CommandTypes type)`, getCommand],
    [`${SMA}.CommandInfo GetCommand(string commandName, ${SMA}.CommandTypes type, System.Object[] arguments)`, getCommand],
    [`${COMMANDS} GetCommands(string name, ${SMA}.CommandTypes commandTypes, bool nameIsPattern)`, getCommands],
    ["System.Collections.Generic.List[string] GetCommandName(string name, bool nameIsPattern, bool returnFullName)", (self: StateView, name: string, isPattern: boolean, full: boolean) =>
      inState(self, () => {
        const found = matching(self, name, enumNamed(typeNamed(`${SMA}.CommandTypes`), "All"), isPattern);
        return listOf(typeNamed("System.String"), found.map((c) => (full && "module" in c && c.module ? `${c.module}\\${c.name}` : c.name)));
      })],
    [`${SMA}.CmdletInfo GetCmdlet(string commandName)`, (self: StateView, name: string) => getCommand(self, name, cmdletTypes())],
    [`${COMMANDS} GetCmdlets()`, (self: StateView) => getCommands(self, "*", cmdletTypes(), true)],
    [`${COMMANDS} GetCmdlets(string pattern)`, (self: StateView, pattern: string) => getCommands(self, pattern, cmdletTypes(), true)],
  ],
});
