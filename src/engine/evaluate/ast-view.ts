// A syntax tree node as scripts see it: $block.Ast and what Parser.ParseInput gives.
import type { Ast } from "#grammar/tree.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, findType } from "#dotnet/core/type.ts";
import { ScriptExtent } from "../types/parse-error-info.ts";

const PREFIX = "System.Management.Automation.Language.";
const views = new WeakMap<Ast, AstView>();

export class AstView extends NetObject {
  readonly node: Ast;
  constructor(node: Ast) {
    super();
    this.node = node;
  }
  override get netType(): NetType {
    const name = `${PREFIX}${this.node.kind}Ast`;
    return findType(name) ?? defineAst(name);
  }
  toText(): string {
    return this.node.source.text.slice(this.node.start, this.node.end);
  }
}

function viewOf(value: unknown): unknown {
  if (typeof value === "object" && value !== null && "kind" in value && "source" in value && "parent" in value) {
    const node = value as Ast;
    let view = views.get(node);
    if (!view) views.set(node, (view = new AstView(node)));
    return view;
  }
  return Array.isArray(value) ? value.map(viewOf) : value;
}

function defineAst(name: string): NetType {
  const field = (key: string) => (self: AstView) => viewOf((self.node as unknown as { [key: string]: unknown })[key] ?? null);
  const names = ["paramBlock", "beginBlock", "processBlock", "endBlock", "dynamicParamBlock", "cleanBlock", "parameters", "statements", "pipelineElements", "commandElements", "body", "expression", "left", "right", "condition", "variable", "attributes", "scriptBlock", "value", "parent"];
  return defineType({
    name,
    members: [
      [`${PREFIX}IScriptExtent Extent {get;}`, (self: AstView) => new ScriptExtent(self.node.source, self.node.start, self.node.end)],
      ["string Name {get;}", (self: AstView) => ("name" in self.node ? viewOf(self.node.name) : null)],
      ["string ToString()", (self: AstView) => self.toText()],
      ...names.map((key): [string, (self: AstView) => unknown] => [`System.Object ${key[0]!.toUpperCase()}${key.slice(1)} {get;}`, field(key)]),
    ],
  });
}
