// What Get-PSCallStack gives: one running script block, and where in it the code is.
import type { Ast } from "#grammar/tree.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { Dictionary } from "#dotnet/types/dictionary.ts";
import { ordinalIgnoreCaseComparer } from "#dotnet/types/string-comparer.ts";
import { variablesIn } from "../../scope/named-scope.ts";
import type { Scope } from "../../scope/scope.ts";
import { handleOf } from "../../scope/variable-handle.ts";
import type { InvocationInfo } from "../../errors/invocation-info.ts";
import { astObject } from "../../language/ast-object.ts";

export interface FrameFacts {
  /** "<ScriptBlock>" for what has no name. */
  functionName: string;
  file: string | null;
  at: Ast | null;
  invocation: InvocationInfo | null;
  /** Bound parameters as text. */
  arguments: string;
  /** The variables of its scope. */
  scope: Scope;
}

export class CallStackFrame extends NetObject {
  readonly facts: FrameFacts;
  constructor(facts: FrameFacts) {
    super();
    this.facts = facts;
  }
  override get netType(): NetType {
    return frameType;
  }
  get line(): number {
    const { at } = this.facts;
    return at ? at.source.lineAt(at.start) : 0;
  }
  get location(): string {
    const { file } = this.facts;
    return file ? `${file.slice(file.lastIndexOf("/") + 1)}: line ${this.line}` : "<No file>";
  }
  get command(): string {
    const { functionName, file } = this.facts;
    return functionName === "<ScriptBlock>" && file ? file.slice(file.lastIndexOf("/") + 1) : functionName;
  }
  toText(): string {
    const { functionName, file } = this.facts;
    return `at ${functionName}, ${file ?? "<No file>"}${file ? `: line ${this.line}` : ""}`;
  }
}

function variablesOf({ facts }: CallStackFrame): Dictionary {
  const type = genericTypeOf(typeNamed("System.Collections.Generic.Dictionary`2"), [typeNamed("System.String"), typeNamed("System.Management.Automation.PSVariable")]);
  const table = new Dictionary(type, ordinalIgnoreCaseComparer);
  for (const variable of variablesIn(facts.scope, "*", {})) table.set(variable.name, handleOf(variable));
  return table;
}

const frameType = defineType({
  name: "System.Management.Automation.CallStackFrame",
  members: [
    ["string ScriptName {get;}", (f: CallStackFrame) => f.facts.file],
    ["int ScriptLineNumber {get;}", (f: CallStackFrame) => f.line],
    ["System.Management.Automation.InvocationInfo InvocationInfo {get;}", (f: CallStackFrame) => f.facts.invocation],
    ["System.Management.Automation.Language.IScriptExtent Position {get;}", (f: CallStackFrame) => f.facts.at && astObject(f.facts.at).netType.member("Extent", "instance")?.overloads[0]?.run(astObject(f.facts.at))],
    ["string FunctionName {get;}", (f: CallStackFrame) => f.facts.functionName],
    ["string Command {get;}", (f: CallStackFrame) => f.command],
    ["string Location {get;}", (f: CallStackFrame) => f.location],
    ["string Arguments {get;}", (f: CallStackFrame) => f.facts.arguments],
    ["System.Collections.Generic.Dictionary[string,System.Management.Automation.PSVariable] GetFrameVariables()", variablesOf],
    ["string GetScriptLocation()", (f: CallStackFrame) => f.location],
    ["string ToString()", (f: CallStackFrame) => f.toText()],
  ],
});

export default frameType;
