// $PSCmdlet's members.
import { defineType, genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import { HashSet } from "#dotnet/types/hash-set.ts";
import { ordinalIgnoreCaseComparer } from "#dotnet/types/string-comparer.ts";
import { commonParameters } from "../../bind/common-parameters.ts";
import type { ErrorRecord } from "../../errors/error-record.ts";
import type { ScriptCmdlet } from "../../pipeline/script-cmdlet.ts";
import { runningEngine } from "../../pipeline/running.ts";
import { existingPlaces, placeOf } from "../../providers/resolve-path.ts";
import { pathInfoOf } from "../path-info.ts";
import { PagingParameters } from "./paging-parameters.ts";
import { inState, StateView } from "./session-state.ts";
import { elementsOf } from "../../values/enumerate.ts";

const SMA = "System.Management.Automation";

function nameSet(names: readonly string[]): HashSet {
  const set = new HashSet(genericTypeOf(typeNamed("System.Collections.Generic.HashSet`1"), [typeNamed("System.String")]), ordinalIgnoreCaseComparer);
  for (const name of names) set.add(name);
  return set;
}

/** Null for a function without SupportsPaging. */
function pagingOf({ processor }: ScriptCmdlet): PagingParameters | null {
  const { binder } = processor;
  return binder?.context.metadata.supportsPaging ? new PagingParameters(binder.values) : null;
}

/** The session state that called the function: a module's function sees its caller's variables here. */
const callerState = (self: ScriptCmdlet) => new StateView(self.processor.engine, self.processor.state, "SessionState");

export default [
  defineType({
    name: `${SMA}.MshCommandRuntime`,
    members: [["string ToString()", () => `${SMA}.MshCommandRuntime`]],
  }),
  defineType({
    name: `${SMA}.PSScriptCmdlet`,
    base: `${SMA}.PSCmdlet`,
  }),
  defineType({
    name: `${SMA}.Cmdlet`,
    abstract: true,
    members: [
      ["static System.Collections.Generic.HashSet[string] CommonParameters {get;}", () => nameSet(commonParameters({ shouldProcess: false, paging: false }).map((p) => p.name))],
      ["static System.Collections.Generic.HashSet[string] OptionalCommonParameters {get;}", () => nameSet(["WhatIf", "Confirm", "UseTransaction"])],
    ],
  }),
  defineType({
    name: `${SMA}.PSCmdlet`,
    base: `${SMA}.Cmdlet`,
    members: [
      [`${SMA}.PagingParameters PagingParameters {get;}`, pagingOf],
      ["string ParameterSetName {get;}", (self: ScriptCmdlet) => self.parameterSetName],
      [`${SMA}.InvocationInfo MyInvocation {get;}`, (self: ScriptCmdlet) => self.processor.invocation],
      ["System.Object CommandRuntime {get;}", (self: ScriptCmdlet) => self.runtime],
      ["bool Stopping {get;}", (self: ScriptCmdlet) => self.processor.engine.stopSignal.stopped],
      [`${SMA}.SessionState SessionState {get;}`, callerState],
      [`${SMA}.CommandInvocationIntrinsics InvokeCommand {get;}`, (self: ScriptCmdlet) => new StateView(self.processor.engine, self.processor.state, "CommandInvocationIntrinsics")],
      [`${SMA}.ProviderIntrinsics InvokeProvider {get;}`, (self: ScriptCmdlet) => new StateView(self.processor.engine, self.processor.state, "ProviderIntrinsics")],
      ["System.Object Host {get;}", (self: ScriptCmdlet) => self.processor.engine.getVariable("Host") ?? null],
      ["void WriteObject(System.Object sendToPipeline)", (self: ScriptCmdlet, value: unknown) => self.writeObject(value)],
      ["void WriteObject(System.Object sendToPipeline, bool enumerateCollection)", (self: ScriptCmdlet, value: unknown, each: boolean) => self.writeObject(value, each)],
      [`void WriteError(${SMA}.ErrorRecord errorRecord)`, (self: ScriptCmdlet, record: ErrorRecord) => self.writeError(record)],
      ["void WriteWarning(string text)", (self: ScriptCmdlet, text: string) => self.writeText("warning", text)],
      ["void WriteVerbose(string text)", (self: ScriptCmdlet, text: string) => self.writeText("verbose", text)],
      ["void WriteDebug(string text)", (self: ScriptCmdlet, text: string) => self.writeText("debug", text)],
      ["void WriteInformation(System.Object messageData, string[] tags)", (self: ScriptCmdlet, data: unknown, tags: unknown) => self.writeInformation(data, ((elementsOf(tags) ?? []) as string[]).map(String))],
      [`void ThrowTerminatingError(${SMA}.ErrorRecord errorRecord)`, (self: ScriptCmdlet, record: ErrorRecord) => self.throwTerminatingError(record)],
      ["bool ShouldProcess(string target)", (self: ScriptCmdlet, target: string) => self.shouldProcess(target)],
      ["bool ShouldProcess(string target, string action)", (self: ScriptCmdlet, target: string, action: string) => self.shouldProcess(target, action)],
      ["bool ShouldProcess(string verboseDescription, string verboseWarning, string caption)", (self: ScriptCmdlet, a: string, b: string, c: string) => self.shouldProcess(a, b, c)],
      ["bool ShouldContinue(string query, string caption)", (self: ScriptCmdlet, query: string, caption: string) => self.shouldContinue(query, caption)],
      [
        "bool ShouldContinue(string query, string caption, [ref] bool yesToAll, [ref] bool noToAll)",
        (self: ScriptCmdlet, query: string, caption: string, ...all: { value: unknown }[]) => self.shouldContinue(query, caption, all[0], all[1]),
      ],
      ["System.Object GetVariableValue(string name)", (self: ScriptCmdlet, name: string) => inState(callerState(self), () => self.processor.engine.getVariable(name) ?? null)],
      [
        "System.Object GetVariableValue(string name, System.Object defaultValue)",
        (self: ScriptCmdlet, name: string, fallback: unknown) => inState(callerState(self), () => self.processor.engine.getVariable(name) ?? fallback),
      ],
      [`${SMA}.PathInfo CurrentProviderLocation(string providerId)`, () => pathInfoOf(runningEngine())],
      [`System.Collections.ObjectModel.Collection[string] GetResolvedProviderPathFromPSPath(string path, [ref] ${SMA}.ProviderInfo provider)`, (_: ScriptCmdlet, path: string, provider: { value: unknown }) => {
        const places = existingPlaces(runningEngine(), path);
        provider.value = places[0]?.provider.info ?? null;
        return collectionOf(typeNamed("System.String"), places.map((place) => place.path));
      }],
      ["string GetUnresolvedProviderPathFromPSPath(string path)", (_: ScriptCmdlet, path: string) => placeOf(runningEngine(), path).path],
    ],
  }),
];
