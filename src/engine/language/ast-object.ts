// A syntax tree node as scripts see it: $block.Ast and what Parser.ParseInput gives. One object per node, so that -eq and .Parent agree.
import type { Ast } from "#grammar/tree.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";

/** Namespace of all these types, with its dot. */
export const LANGUAGE = "System.Management.Automation.Language.";

export class AstObject<N extends Ast = Ast> extends NetObject {
  readonly node: N;
  constructor(node: N) {
    super();
    this.node = node;
  }
  override get netType(): NetType {
    return typeNamed(`${LANGUAGE}${this.node.kind}Ast`);
  }
  toText(): string {
    return this.node.source.text.slice(this.node.start, this.node.end);
  }
}

const objects = new WeakMap<Ast, AstObject>();

/** The object of a node: the same one every time. */
export function astObject(node: Ast): AstObject {
  let object = objects.get(node);
  if (!object) objects.set(node, (object = new AstObject(node)));
  return object;
}
