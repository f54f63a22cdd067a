// A script block as a value: its tree, the code compiled from it, and the session state it belongs to.
import type { ScriptBlockAst, FunctionDefinitionAst } from "#grammar/tree.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

export class ScriptBlock extends NetObject {
  readonly tree: ScriptBlockAst;
  /** Set when the block is a function's body: its name and inline parameters stand there. */
  readonly definition: FunctionDefinitionAst | null;
  /** Module state the block runs in; null for the global session state. Opaque here; scope/ knows its type. Reflection may rebind it. */
  module: object | null;
  /** Made from text by [scriptblock]::Create: it runs in the session state of whoever calls it. */
  unbound = false;
  /** What compile() made of the tree; filled on first run. */
  compiled: unknown = null;
  /** A file's path when the block came from one. */
  readonly file: string | null;
  constructor(tree: ScriptBlockAst, context: { definition?: FunctionDefinitionAst | null; module?: object | null; file?: string | null } = {}) {
    super();
    this.tree = tree;
    this.definition = context.definition ?? null;
    this.module = context.module ?? null;
    this.file = context.file ?? null;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.ScriptBlock");
  }
  /** The text between the braces; the whole text for a script. */
  toText(): string {
    const text = this.tree.source.text.slice(this.tree.start, this.tree.end);
    return text.startsWith("{") && text.endsWith("}") ? text.slice(1, -1) : text;
  }
}
