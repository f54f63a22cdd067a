// $ExecutionContext, SessionState and SessionState.PSVariable; the other intrinsics stand in files of their own.
import { enumNamed } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { listOf } from "#dotnet/types/list.ts";
import type { Engine } from "../../pipeline/engine.ts";
import { scopedName } from "../../scope/named-scope.ts";
import { handleOf } from "../../scope/variable-handle.ts";
import type { VariableHandle } from "../../scope/variable-handle.ts";
import type { SessionState } from "../../scope/session-state.ts";
import type { Maybe } from "../../values/maybe.ts";

const SMA = "System.Management.Automation";

/** The objects are thin views: each is its kind and the session state it looks at. */
export class StateView extends NetObject {
  readonly engine: Engine;
  readonly state: SessionState;
  readonly kind: "EngineIntrinsics" | "SessionState" | "SessionStateInternal" | "PSVariableIntrinsics" | "CommandInvocationIntrinsics" | "PathIntrinsics" |
    "DriveManagementIntrinsics" | "CmdletProviderManagementIntrinsics" | "ProviderIntrinsics" | "ItemCmdletProviderIntrinsics" | "ChildItemCmdletProviderIntrinsics";
  constructor(engine: Engine, state: SessionState, kind: StateView["kind"]) {
    super();
    this.engine = engine;
    this.state = state;
    this.kind = kind;
  }
  override get netType(): NetType {
    return typeNamed(`${SMA}.${this.kind}`);
  }
  /** Modules compare session states to see whether they were called from inside. */
  equals(other: unknown): boolean {
    return other instanceof StateView && other.state === this.state && other.kind === this.kind;
  }
  hashKey(): object {
    return this.state;
  }
}

const view = (kind: StateView["kind"]) => (self: StateView) => new StateView(self.engine, self.state, kind);

/** Does something as if it were called by code of the view's session state. */
export function inState<T>({ engine, state }: StateView, action: () => Maybe<T>): Maybe<T> {
  const old = engine.state;
  const restore = () => {
    engine.state = old;
  };
  engine.state = state;
  let result: Maybe<T>;
  try {
    result = action();
  } catch (thrown) {
    restore();
    throw thrown;
  }
  if (result instanceof Promise) return result.finally(restore);
  restore();
  return result;
}

function getVariable(self: StateView, text: string): VariableHandle | null {
  return inState(self, () => {
    const { scope, name } = scopedName(self.engine, text, undefined);
    const key = name.toLowerCase();
    const found = scope.holder(key)?.variable(key);
    return found ? handleOf(found) : null;
  }) as VariableHandle | null;
}

export default [
  defineType({
    name: `${SMA}.EngineIntrinsics`,
    members: [
      [`${SMA}.SessionState SessionState {get;}`, view("SessionState")],
      [`${SMA}.CommandInvocationIntrinsics InvokeCommand {get;}`, view("CommandInvocationIntrinsics")],
      ["System.Object Host {get;}", (self: StateView) => self.engine.getVariable("Host") ?? null],
      [`${SMA}.ProviderIntrinsics InvokeProvider {get;}`, view("ProviderIntrinsics")],
    ],
  }),
  // Test frameworks rebind script blocks through these two, which only reflection sees.
  defineType({
    name: `${SMA}.SessionStateInternal`,
    nonPublic: [
      ["System.Object Module {get;}", (self: StateView) => self.state.module],
      [`${SMA}.SessionState PublicSessionState {get;}`, view("SessionState")],
    ],
  }),
  defineType({
    name: `${SMA}.SessionState`,
    nonPublic: [[`${SMA}.SessionStateInternal Internal {get;}`, view("SessionStateInternal")]],
    members: [
      [`${SMA}.PSVariableIntrinsics PSVariable {get;}`, view("PSVariableIntrinsics")],
      [`${SMA}.CommandInvocationIntrinsics InvokeCommand {get;}`, view("CommandInvocationIntrinsics")],
      [`${SMA}.PathIntrinsics Path {get;}`, view("PathIntrinsics")],
      [`${SMA}.DriveManagementIntrinsics Drive {get;}`, view("DriveManagementIntrinsics")],
      [`${SMA}.CmdletProviderManagementIntrinsics Provider {get;}`, view("CmdletProviderManagementIntrinsics")],
      [`${SMA}.ProviderIntrinsics InvokeProvider {get;}`, view("ProviderIntrinsics")],
      [`${SMA}.PSModuleInfo Module {get;}`, (self: StateView) => self.state.module],
      [`${SMA}.PSLanguageMode LanguageMode {get;set;}`, () => enumNamed(typeNamed(`${SMA}.PSLanguageMode`), "FullLanguage"), () => undefined],
      ["System.Collections.Generic.List[string] Applications {get;}", () => listOf(typeNamed("System.String"), ["*"])],
      ["System.Collections.Generic.List[string] Scripts {get;}", () => listOf(typeNamed("System.String"), ["*"])],
    ],
  }),
  defineType({
    name: `${SMA}.PSVariableIntrinsics`,
    members: [
      [`${SMA}.PSVariable Get(string name)`, getVariable],
      ["System.Object GetValue(string name)", (self: StateView, name: string) => inState(self, () => self.engine.getVariable(name) ?? null)],
      ["System.Object GetValue(string name, System.Object defaultValue)", (self: StateView, name: string, fallback: unknown) => inState(self, () => self.engine.getVariable(name) ?? fallback)],
      ["void Set(string name, System.Object value)", (self: StateView, name: string, value: unknown) => inState(self, () => self.engine.setVariable(name, value))],
      [`void Set(${SMA}.PSVariable variable)`, (self: StateView, { variable }: VariableHandle) => void self.state.current.put(variable)],
      ["void Remove(string name)", (self: StateView, name: string) => void self.state.current.remove(name.toLowerCase())],
      [`void Remove(${SMA}.PSVariable variable)`, (self: StateView, { name }: VariableHandle) => void self.state.current.remove(name.toLowerCase())],
    ],
  }),
];
