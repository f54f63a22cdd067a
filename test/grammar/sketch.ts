// Writes a syntax tree in one line, for tests of the form "source ==> tree".

import type { Ast, TypeName } from "#grammar/tree.ts";
import { children } from "#grammar/tree-walk.ts";

/** A type name as written in messages. */
export function typeSketch(name: TypeName): string {
  switch (name.kind) {
    case "TypeName": return name.assemblyName === null ? name.name : `${name.name},${name.assemblyName}`;
    case "ArrayTypeName": return `${typeSketch(name.elementType)}[${",".repeat(name.rank - 1)}]`;
    case "GenericTypeName": return `${typeSketch(name.typeName)}<${name.genericArguments.map(typeSketch).join(",")}>`;
  }
}

function label(node: Ast): string {
  switch (node.kind) {
    case "VariableExpression": return `${node.splatted ? "@" : "$"}${node.variablePath.userPath}`;
    case "StringConstantExpression": return `'${node.value}'`;
    case "ExpandableStringExpression": return `"${node.parts.map((part) => typeof part === "number" ? `{${part}}` : part).join("")}"`;
    case "ConstantExpression": return node.value === true ? "true" : `${node.value.type}:${node.value.text}`;
    case "BinaryExpression":
    case "AssignmentStatement":
    case "PipelineChain": return node.operator;
    case "UnaryExpression": return node.tokenKind;
    case "TypeExpression":
    case "TypeConstraint":
    case "Attribute": return `[${typeSketch(node.typeName)}]`;
    case "CommandParameter": return `-${node.parameterName}`;
    case "FileRedirection": return `${node.fromStream}${node.append ? ">>" : ">"}`;
    case "MergingRedirection": return `${node.fromStream}>&${node.toStream}`;
    case "NamedBlock": return node.unnamed ? "" : node.blockKind;
    case "FunctionDefinition":
    case "TypeDefinition":
    case "PropertyMember":
    case "FunctionMember": return node.name;
    default: return node.kind;
  }
}

const TRANSPARENT: ReadonlySet<string> = new Set(["Pipeline", "CommandExpression", "StatementBlock", "NamedBlock", "ScriptBlock"]);

/** The tree in one line; wrappers with a single child are left out. */
export function sketch(node: Ast): string {
  const below = children(node).map(sketch);
  if (TRANSPARENT.has(node.kind)) return below.length === 1 ? below[0] ?? "" : `{${below.join("; ")}}`;
  const name = label(node);
  return below.length === 0 ? name : `${name}(${below.join(" ")})`;
}
