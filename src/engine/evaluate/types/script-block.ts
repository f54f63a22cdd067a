// [scriptblock]: making, calling and closing over script blocks.
import { NetException } from "#dotnet/core/exception.ts";
import { iterate } from "#dotnet/core/sequence.ts";
import { defineType, genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { Collection } from "#dotnet/types/collection.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { TerminatingError } from "../../errors/error-record.ts";
import { InvocationInfo } from "../../errors/invocation-info.ts";
import { astObject } from "../../language/ast-object.ts";
import { PSToken } from "../../language/ps-token.ts";
import { stateOf } from "../../pipeline/block-runner.ts";
import { argumentsOf, invokeBlock } from "../../pipeline/invoke-block.ts";

import { connect, runPipeline } from "../../pipeline/run.ts";
import { runningEngine } from "../../pipeline/running.ts";
import { ScriptProcessor } from "../../pipeline/script-processor.ts";
import { Collector } from "../../pipeline/pipe.ts";
import { ScriptBlock } from "../../script-block.ts";
import type { SessionState } from "../../scope/session-state.ts";
import { VariableHandle } from "../../scope/variable-handle.ts";
import { Variable } from "../../scope/variable.ts";
import { after } from "../../values/maybe.ts";
import type { Maybe } from "../../values/maybe.ts";
import { baseOf } from "../../values/ps-object.ts";
import { textOf } from "../../values/text.ts";
import { ScriptModule, moduleOfState } from "../../modules/script-module.ts";
import { SteppablePipeline } from "../steppable-pipeline.ts";
import { attributeObject } from "../own-attribute.ts";
import { StateView } from "./session-state.ts";

const SMA = "System.Management.Automation";

/** Errors of the script come out as the exception that a .NET caller would see. */
function asException<T>(action: () => Maybe<T>): Maybe<T> {
  const convert = (thrown: unknown): never => {
    throw thrown instanceof TerminatingError ? thrown.record.exception : thrown;
  };
  try {
    const result = action();
    return result instanceof Promise ? result.catch(convert) : result;
  } catch (thrown) {
    return convert(thrown);
  }
}

function run(block: ScriptBlock, args: unknown[]): Maybe<unknown[]> {
  const engine = runningEngine();
  return asException(() => invokeBlock(engine, block, { args, streams: engine.frame?.streams ?? engine.hostStreams }));
}

function collection(items: unknown[]): Collection {
  const type = genericTypeOf(typeNamed("System.Collections.ObjectModel.Collection`1"), [typeNamed(`${SMA}.PSObject`)]);
  return new Collection(type, items);
}

/** Collects like Invoke, with functions and variables that exist for this call only. */
function withContext(block: ScriptBlock, functions: unknown, variables: unknown, args: unknown[]): Maybe<unknown> {
  const engine = runningEngine();
  const processor = new ScriptProcessor(engine, {
    block,
    name: null,
    invocation: new InvocationInfo(null, "", engine.frame?.at ?? null),
    arguments: argumentsOf({ args }),
    streams: engine.frame?.streams ?? engine.hostStreams,
    newScope: true,
  });
  for (const item of iterate(variables) ?? [variables]) {
    const variable = baseOf(item);
    if (variable instanceof VariableHandle) processor.scope.write(variable.name.toLowerCase(), variable.name, variable.value);
  }
  const table = baseOf(functions);
  if (isDictionaryLike(table)) {
    for (const [key, value] of table.entries()) {
      const body = baseOf(value);
      if (!(body instanceof ScriptBlock)) continue;
      const name = textOf(key, engine);
      (processor.scope.functions ??= new Map()).set(name.toLowerCase(), { kind: "Function", name, block: body, module: null, options: [], description: "" });
    }
    engine.commandsChanged();
  }
  const collector = new Collector();
  connect([processor], collector, false);
  return after(asException(() => runPipeline([processor], null)), () => collection(collector.items));
}

function closure(block: ScriptBlock): ScriptBlock {
  const engine = runningEngine();
  const home = stateOf(engine, block);
  const module = new ScriptModule(home.module ? home.root : engine.globalState.root);
  const { state } = module;
  // Only the innermost scope is captured, as the values are now.
  const from = home.current;
  for (const key of from.keys()) {
    const held = from.own(key);
    if (held instanceof Variable && (held.compute || held.options !== 0)) continue;
    const slot = state.root.layout.slotFor(key, from.layout.names[from.layout.find(key)]!);
    state.root.slots[slot] = held instanceof Variable ? held.value : held;
  }
  const made = new ScriptBlock(block.tree, { definition: block.definition, module: state, file: block.file });
  return made;
}

/** The session state that the block was bound to; a block without one runs where it is called. */
function boundTo(block: ScriptBlock, kind: "SessionState" | "SessionStateInternal"): StateView | null {
  const engine = runningEngine();
  if (block.unbound) return null;
  return new StateView(engine, (block.module as SessionState | null) ?? engine.globalState, kind);
}

function rebind(block: ScriptBlock, to: StateView | null): void {
  block.module = to && to.state !== runningEngine().globalState ? to.state : null;
  block.unbound = to === null;
}

export default defineType({
  name: `${SMA}.ScriptBlock`,
  aliases: ["scriptblock"],
  interfaces: ["System.Runtime.Serialization.ISerializable"],
  nonPublic: [
    [`${SMA}.SessionStateInternal SessionStateInternal {get;set;}`, (self: ScriptBlock) => boundTo(self, "SessionStateInternal"), rebind],
    [`${SMA}.SessionState SessionState {get;set;}`, (self: ScriptBlock) => boundTo(self, "SessionState"), rebind],
  ],
  members: [
    [`System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)`, (self: ScriptBlock, args: unknown[]) => after(run(self, args), collection)],
    [
      `System.Object InvokeReturnAsIs(Params System.Object[] args)`,
      (self: ScriptBlock, args: unknown[]) => after(run(self, args), (items) => (items.length === 0 ? null : items.length === 1 ? items[0] : items)),
    ],
    [
      `System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(System.Object functionsToDefine, System.Object variablesToDefine, Params System.Object[] args)`,
      (self: ScriptBlock, functions: unknown, variables: unknown, args: unknown[]) => withContext(self, functions, variables, args),
    ],
    [`scriptblock GetNewClosure()`, (self: ScriptBlock) => closure(self)],
    [`System.Management.Automation.SteppablePipeline GetSteppablePipeline()`, (self: ScriptBlock) => new SteppablePipeline(self, [])],
    [`System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Object commandOrigin)`, (self: ScriptBlock) => new SteppablePipeline(self, [])],
    [
      `System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Object commandOrigin, System.Object[] args)`,
      (self: ScriptBlock, _origin: unknown, args: unknown[]) => new SteppablePipeline(self, args),
    ],
    [
      `static scriptblock Create(string script)`,
      (script: string | null) => {
        if (script === null) throw new NetException("System.ArgumentNullException", "Value cannot be null. (Parameter 'script')", null, { ParamName: "script" });
        return asException(() => {
          const made = runningEngine().parse(script);
          made.module = null;
          made.unbound = true;
          return made;
        });
      },
    ],
    [`string ToString()`, (self: ScriptBlock) => self.toText()],
    [`bool IsFilter {get;set;}`, (self: ScriptBlock) => self.definition?.isFilter === true, () => {}],
    [`bool IsConfiguration {get;set;}`, () => false, () => {}],
    [`string File {get;}`, (self: ScriptBlock) => self.file],
    [`System.Object Module {get;}`, (self: ScriptBlock) => self.module && moduleOfState(self.module as SessionState)],
    [`System.Object Ast {get;}`, (self: ScriptBlock) => astObject(self.definition ?? self.tree)],
    [`System.Object[] Attributes {get;}`, (self: ScriptBlock) => (self.tree.paramBlock?.attributes ?? []).map((a) => attributeObject(a, runningEngine())).filter((a) => a !== null)],
    [`${SMA}.PSToken StartPosition {get;}`, (self: ScriptBlock) => {
      const { source, start, end } = self.definition ?? self.tree;
      return new PSToken({ source, start, end });
    }],
    [`bool DebuggerHidden {get;set;}`, () => false, () => {}],
  ],
});
