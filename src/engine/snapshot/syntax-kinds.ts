// Syntax trees in snapshots: the text, and which node of its tree. Trees are the same whenever the same text is parsed.
import { parse } from "#grammar/parse.ts";
import { SourceText } from "#grammar/source-text.ts";
import type { Ast, FunctionDefinitionAst, ScriptBlockAst } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Data, Reader } from "./kind.ts";
import { keepClass, keepShape } from "./kind.ts";
import { record } from "./own-fields.ts";

export function isSyntax(object: object): object is Ast {
  return "kind" in object && "parent" in object && "source" in object && object.source instanceof SourceText;
}

export function rootOf(node: Ast): Ast {
  let at = node;
  while (at.parent) at = at.parent;
  return at;
}

function nodesOf(root: Ast): Ast[] {
  const nodes: Ast[] = [];
  walk(root, (node) => void nodes.push(node));
  return nodes;
}

const places = new WeakMap<Ast, Map<Ast, number>>();

/** The node's place in its tree's walk; -1 when the walk does not meet it. */
function placeOf(node: Ast, root: Ast): number {
  let known = places.get(root);
  if (!known) places.set(root, (known = new Map(nodesOf(root).map((found, i) => [found, i]))));
  return known.get(node) ?? -1;
}

const parsed = new WeakMap<SourceText, Ast[]>();

keepClass<SourceText>(SourceText, {
  name: "source",
  write: (source, writer) => [writer.value(source.text), source.fileName],
  make(data, reader) {
    const [text, fileName] = data as [Data, string | null];
    const { tree } = parse(reader.value(text) as string, fileName === null ? {} : { fileName });
    parsed.set(tree.source, nodesOf(tree));
    return tree.source;
  },
});

/** [source, place] for a node of a whole text's tree; a record for the rest, such as the place of a parse error. */
keepShape({
  name: "syntax",
  write(node: Ast, writer) {
    const root = rootOf(node);
    const place = root.kind === "ScriptBlock" ? placeOf(node, root) : -1;
    return place < 0 ? [record.write({ ...node, parent: null }, writer)] : [writer.value(node.source), place];
  },
  make(data, reader) {
    const [source, place] = data as [Data, number | undefined];
    if (place === undefined) return {} as Ast;
    return parsed.get(reader.value(source) as SourceText)![place]!;
  },
  fill(node, data: Data, reader: Reader) {
    const [fields, place] = data as [Data, number | undefined];
    if (place === undefined) record.fill!(node, fields, reader);
  },
});

keepClass<ScriptBlock>(ScriptBlock, {
  name: "script block",
  write: (block, writer) => [writer.value(block.tree), writer.value(block.definition), writer.value(block.module), block.file],
  make(data, reader) {
    const [tree, definition, module, file] = data as [Data, Data, Data, string | null];
    return new ScriptBlock(reader.value(tree) as ScriptBlockAst, {
      definition: reader.value(definition) as FunctionDefinitionAst | null,
      module: reader.value(module) as object | null,
      file,
    });
  },
});
