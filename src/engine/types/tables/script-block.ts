// ScriptBlock: making, calling and reading script blocks from .NET's side.
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { parseScript } from "../../evaluate/parse-script.ts";
import { TerminatingError } from "../../errors/error-record.ts";
import { currentSession } from "../../members/current-session.ts";
import { single } from "../../members/invoke-script.ts";
import type { ScriptBlock } from "../../script-block.ts";
import { automationNull } from "../../values/automation-null.ts";
import { elementsOf } from "../../values/enumerate.ts";
import type { Maybe } from "../../values/maybe.ts";
import { after } from "../../values/maybe.ts";
import { textOf } from "../../values/text.ts";
import { Variable } from "../../scope/variable.ts";
import { ScriptExtent } from "../parse-error-info.ts";
import type { InvokeOptions } from "../../cmdlet.ts";

const SMA = "System.Management.Automation";

/** Errors inside count as .NET exceptions of the call, which the caller wraps. */
function asException<T>(run: () => Maybe<T>): Maybe<T> {
  const rethrow = (error: unknown): never => {
    throw error instanceof TerminatingError ? error.record.exception : error;
  };
  try {
    const result = run();
    return result instanceof Promise ? result.catch(rethrow) : result;
  } catch (error) {
    return rethrow(error);
  }
}

const collected = (output: unknown[]) => collectionOf(typeNamed(`${SMA}.PSObject`), output);
const invoke = (block: ScriptBlock, options: InvokeOptions) => asException(() => after(currentSession().invoke(block, options), collected));

function withContext(block: ScriptBlock, functions: unknown, variables: unknown, args: unknown[]): Maybe<unknown> {
  const values = new Map<string, unknown>();
  for (const item of elementsOf(variables) ?? []) if (item instanceof Variable) values.set(item.name, item.value);
  const table = isDictionaryLike(functions) ? Array.from(functions.entries(), ([name, body]) => [textOf(name, null), body] as const) : [];
  for (const [name, body] of table) values.set(`function:${name}`, body);
  return invoke(block, { variables: values, args });
}

export default [
  defineType({
    name: `${SMA}.ScriptBlock`,
    members: [
      [`static ${SMA}.ScriptBlock Create(string script)`, (text: string | null) => asException(() => parseScript(text ?? ""))],
      ["System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)", (b: ScriptBlock, args: unknown[]) => invoke(b, { args })],
      ["System.Object InvokeReturnAsIs(Params System.Object[] args)", (b: ScriptBlock, args: unknown[]) => asException(() => after(currentSession().invoke(b, { args }), (output) => single(output, automationNull)))],
      [`System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(System.Collections.IDictionary functionsToDefine, System.Collections.Generic.List[${SMA}.PSVariable] variablesToDefine, Params System.Object[] args)`, withContext],
      ["bool IsFilter {get;set;}", (b: ScriptBlock) => b.definition?.isFilter ?? false, () => undefined],
      ["bool IsConfiguration {get;set;}", () => false, () => undefined],
      ["System.Object Module {get;}", (b: ScriptBlock) => b.module],
      ["string File {get;}", (b: ScriptBlock) => b.file],
      ["System.Object Ast {get;}", (b: ScriptBlock) => b.tree],
      ["System.Collections.Generic.List[System.Attribute] Attributes {get;}", (b: ScriptBlock) => [...b.tree.attributes]],
      [`${SMA}.Language.IScriptExtent StartPosition {get;}`, (b: ScriptBlock) => new ScriptExtent(b.tree.source, b.tree.start, b.tree.end)],
      ["string ToString()", (b: ScriptBlock) => b.toText()],
    ],
  }),
] satisfies NetType[];
