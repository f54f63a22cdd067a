// $ExecutionContext and what hangs on it: SessionState.PSVariable, InvokeCommand, Path.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { expandText } from "../expand-text.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import { joinPaths } from "../../providers/path-text.ts";
import { PathInfo } from "../../providers/place.ts";
import { existingPlaces, placeOf } from "../../providers/resolve-path.ts";
import { pathInfoOf } from "../path-info.ts";
import type { Engine } from "../../pipeline/engine.ts";
import { commandInfoOf } from "../../pipeline/command-info.ts";
import type { Variable } from "../../scope/variable.ts";
import type { SessionState } from "../../scope/session-state.ts";
import type { ScriptBlock } from "../../script-block.ts";

const SMA = "System.Management.Automation";

/** The objects are thin views: each is its kind and the session state it looks at. */
export class StateView extends NetObject {
  readonly engine: Engine;
  readonly state: SessionState;
  readonly kind: "EngineIntrinsics" | "SessionState" | "PSVariableIntrinsics" | "CommandInvocationIntrinsics" | "PathIntrinsics";
  constructor(engine: Engine, state: SessionState, kind: StateView["kind"]) {
    super();
    this.engine = engine;
    this.state = state;
    this.kind = kind;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.${this.kind}`);
  }
}

const view = (kind: StateView["kind"]) => (self: StateView) => new StateView(self.engine, self.state, kind);

function getVariable(self: StateView, name: string): Variable | null {
  const key = name.toLowerCase();
  return self.state.current.holder(key)?.variable(key) ?? null;
}

export default [
  defineType({
    name: `${SMA}.EngineIntrinsics`,
    members: [
      [`${SMA}.SessionState SessionState {get;}`, view("SessionState")],
      [`${SMA}.CommandInvocationIntrinsics InvokeCommand {get;}`, view("CommandInvocationIntrinsics")],
      ["System.Object Host {get;}", (self: StateView) => self.engine.getVariable("Host") ?? null],
    ],
  }),
  defineType({
    name: `${SMA}.SessionState`,
    members: [
      [`${SMA}.PSVariableIntrinsics PSVariable {get;}`, view("PSVariableIntrinsics")],
      [`${SMA}.CommandInvocationIntrinsics InvokeCommand {get;}`, view("CommandInvocationIntrinsics")],
      [`${SMA}.PathIntrinsics Path {get;}`, view("PathIntrinsics")],
      ["System.Object Module {get;}", (self: StateView) => self.state.module],
    ],
  }),
  defineType({
    name: `${SMA}.PSVariableIntrinsics`,
    members: [
      [`${SMA}.PSVariable Get(string name)`, getVariable],
      ["System.Object GetValue(string name)", (self: StateView, name: string) => self.state.current.read(name.toLowerCase()) ?? null],
      ["System.Object GetValue(string name, System.Object defaultValue)", (self: StateView, name: string, fallback: unknown) => self.state.current.read(name.toLowerCase()) ?? fallback],
      ["void Set(string name, System.Object value)", (self: StateView, name: string, value: unknown) => self.state.current.write(name.toLowerCase(), name, value)],
      [`void Set(${SMA}.PSVariable variable)`, (self: StateView, variable: Variable) => void self.state.current.put(variable)],
      ["void Remove(string name)", (self: StateView, name: string) => void self.state.current.remove(name.toLowerCase())],
    ],
  }),
  defineType({
    name: `${SMA}.CommandInvocationIntrinsics`,
    members: [
      ["string ExpandString(string source)", (self: StateView, source: string) => expandText(self.engine, source)],
      ["scriptblock NewScriptBlock(string scriptText)", (self: StateView, text: string) => self.engine.parse(text)],
      [
        "System.Object InvokeScript(string script, Params System.Object[] args)",
        (self: StateView, script: string, args: unknown[]) => self.engine.invoke(self.engine.parse(script), { args, newScope: false }),
      ],
      [
        "System.Object InvokeScript(bool useLocalScope, scriptblock scriptBlock, System.Object input, Params System.Object[] args)",
        (self: StateView, local: boolean, block: ScriptBlock, ...rest: unknown[]) => self.engine.invoke(block, { args: rest[1] as unknown[], newScope: local }),
      ],
      [
        `${SMA}.CommandInfo GetCommand(string commandName, ${SMA}.CommandTypes type)`,
        (self: StateView, name: string) => {
          const found = self.engine.commands.find(name);
          return found && commandInfoOf(found);
        },
      ],
    ],
  }),
  defineType({
    name: `${SMA}.PathIntrinsics`,
    members: [
      [`${SMA}.PathInfo CurrentLocation {get;}`, (self: StateView) => pathInfoOf(self.engine)],
      [`${SMA}.PathInfo CurrentFileSystemLocation {get;}`, (self: StateView) => pathInfoOf(self.engine)],
      ["string GetUnresolvedProviderPathFromPSPath(string path)", (self: StateView, path: string) => placeOf(self.engine, path).path],
      [
        `System.Collections.ObjectModel.Collection[${SMA}.PathInfo] GetResolvedPSPathFromPSPath(string path)`,
        (self: StateView, path: string) => collectionOf(typeNamed(`${SMA}.PathInfo`), existingPlaces(self.engine, path).map((place) => new PathInfo(place))),
      ],
      ["string Combine(string parent, string child)", (_: StateView, parent: string, child: string) => joinPaths(parent, child)],
    ],
  }),
];
