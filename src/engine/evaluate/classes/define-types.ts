// Makes the classes and enums of a script before its first line runs; opens its `using namespace`.
import type { Ast, ScriptBlockAst, TypeDefinitionAst, TypeName } from "#grammar/tree.ts";
import { walk } from "#grammar/tree-walk.ts";
import { NetType } from "#dotnet/core/type.ts";
import { isInt32 } from "#dotnet/core/numbers.ts";
import type { Engine } from "../../pipeline/engine.ts";
import { defineScriptType, setUsingNamespaces, usingNamespaces } from "../../types/script-types.ts";
import { resolveTypeName } from "../../types/resolve.ts";
import { TerminatingError } from "../../errors/error-record.ts";
import { definitionErrors } from "../../language/definition-checks.ts";
import { enumsInOrder } from "../../language/enum-order.ts";
import { parseErrorRecord } from "../parse-script.ts";
import { completeClass } from "./define-class.ts";
import { ScriptType } from "./script-type.ts";
import { signatureText } from "./signature-text.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { typeNotFound } from "../types.ts";
import { convertTo } from "../../convert/convert-to.ts";

/** True when something was defined: names resolved earlier may mean something else. */
export function defineTypes(tree: ScriptBlockAst, engine: Engine): boolean {
  const namespaces = tree.usingStatements.filter((u) => u.usingStatementKind === "Namespace" && u.name).map((u) => u.name!.value);
  if (namespaces.length) setUsingNamespaces(engine, [...new Set([...usingNamespaces(engine), ...namespaces])]);
  const definitions: TypeDefinitionAst[] = [];
  walk(tree, (node) => {
    if (node.kind === "TypeDefinition") definitions.push(node);
  });
  if (!definitions.length) return namespaces.length > 0;
  linkNames(tree, definitions);
  const errors = definitionErrors(definitions, engine);
  if (errors.length) throw new TerminatingError(parseErrorRecord(errors));
  const classes: [TypeDefinitionAst, ScriptType][] = [];
  for (const node of enumsInOrder(definitions.filter((d) => d.isEnum)).ordered) defineEnum(node, engine);
  for (const node of definitions) if (!node.isEnum) classes.push([node, declareClass(node, engine)]);
  for (const [node, type] of classes) completeClass(node, type, engine);
  return true;
}

/** Names of the script's own types mean the definition that stands around them, whatever scope the code runs in. */
function linkNames(tree: ScriptBlockAst, definitions: readonly TypeDefinitionAst[]): void {
  const byName = new Map<string, TypeDefinitionAst[]>();
  for (const node of definitions) {
    const key = node.name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), node]);
  }
  const link = (name: TypeName, at: Ast): void => {
    if (name.kind === "ArrayTypeName") link(name.elementType, at);
    else if (name.kind === "GenericTypeName") for (const argument of name.genericArguments) link(argument, at);
    else {
      const found = byName.get(name.name.toLowerCase())?.find((d) => encloses(blockOf(d), at));
      if (found) name.typeDefinition = found;
    }
  };
  walk(tree, (node) => {
    if (node.kind === "TypeExpression" || node.kind === "TypeConstraint" || node.kind === "Attribute") link(node.typeName, node);
  });
}

function blockOf(node: Ast): Ast | null {
  for (let at = node.parent; at; at = at.parent) if (at.kind === "ScriptBlock") return at;
  return null;
}

function encloses(block: Ast | null, node: Ast): boolean {
  for (let at: Ast | null = node; at; at = at.parent) if (at === block) return true;
  return false;
}

function declareClass(node: TypeDefinitionAst, engine: Engine): ScriptType {
  let parent: NetType = typeNamed("System.Object");
  const faces: NetType[] = [];
  for (const constraint of node.baseTypes) {
    const found = resolveTypeName(constraint.typeName, engine);
    if (!found) throw typeNotFound(constraint.typeName, constraint);
    if (found.isInterface) faces.push(found, ...found.interfaces);
    else parent = found;
  }
  const type = new ScriptType({ name: node.name, kind: "class", interfaces: [], members: [] }, engine, parent);
  type.definition.interfaces = [...new Set(faces)].map((face) => signatureText(face, type));
  defineScriptType(engine, type, node);
  return type;
}

/** Members count up from the one before; an initial value is a constant expression. */
function defineEnum(node: TypeDefinitionAst, engine: Engine): void {
  const underlying = node.baseTypes[0] ? resolveTypeName(node.baseTypes[0].typeName, engine) : null;
  const wide = underlying?.definition.name === "System.Int64" || underlying?.definition.name === "System.UInt64";
  const values: [string, number | bigint][] = [];
  const type = new NetType({
    name: node.name,
    kind: "enum",
    values,
    flags: node.attributes.some((a) => a.typeName.kind === "TypeName" && /^(system\.)?flags(attribute)?$/i.test(a.typeName.name)),
    ...(underlying ? { underlying: underlying.definition.name } : {}),
  });
  defineScriptType(engine, type, node);
  let next = 0n;
  for (const member of node.members) {
    if (member.kind !== "PropertyMember") continue;
    if (member.initialValue) next = whole(engine.attributeReader.evaluate(member.initialValue), underlying ?? typeNamed("System.Int32"), engine);
    values.push([member.name, wide ? next : Number(next)]);
    next++;
  }
}

function whole(value: unknown, type: NetType, engine: Engine): bigint {
  if (isInt32(value)) return BigInt(value);
  const wide = type.definition.name === "System.UInt64" ? type : typeNamed("System.Int64");
  const long = convertTo(value, wide, engine) as { value: bigint };
  return long.value;
}
