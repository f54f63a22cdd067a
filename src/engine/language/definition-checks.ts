// What is wrong with the classes and enums of a script though it parses: reported as parse errors when the script is about to run.
import type { ParseError } from "#grammar/parse.ts";
import { formatMessage } from "#grammar/errors.ts";
import type { FunctionMemberAst, TypeDefinitionAst, TypeName } from "#grammar/tree.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { Session } from "../session.ts";
import { resolveTypeName } from "../types/resolve.ts";
import { enumErrors } from "./enum-checks.ts";
import type { EnumValues, Report } from "./enum-checks.ts";
import { enumsInOrder } from "./enum-order.ts";
import { declares, missingMethod, missingText } from "./missing-implementations.ts";
import { fullName } from "./type-name-object.ts";

interface Context {
  readonly session: Session;
  readonly report: Report;
  /** The definitions of the same script, by lower-case name; the last one of a name counts. */
  readonly siblings: ReadonlyMap<string, TypeDefinitionAst>;
  /** The class itself and those below it: no base classes of it. */
  readonly later: readonly TypeDefinitionAst[];
}

/** The errors of a script's type definitions, in the order in which PowerShell defines them: enums last. */
export function definitionErrors(definitions: readonly TypeDefinitionAst[], session: Session): ParseError[] {
  const errors: ParseError[] = [];
  const siblings = new Map(definitions.map((node) => [node.name.toLowerCase(), node]));
  const reporter = (node: TypeDefinitionAst): Report => (id, message, { start, end }) => void errors.push({ id, message, source: node.source, start, end, incomplete: false });
  const classes = definitions.filter((node) => !node.isEnum);
  for (const [i, node] of classes.entries()) {
    const context = { session, report: reporter(node), siblings, later: classes.slice(i) };
    const before = errors.length;
    classErrors(node, context);
    // A class that is wrong as written is not made at all.
    if (errors.length === before) implementationErrors(node, context);
  }
  const { ordered, cyclic } = enumsInOrder(definitions.filter((node) => node.isEnum));
  const values: EnumValues = new Map();
  for (const node of ordered) enumErrors(node, session, reporter(node), values);
  if (cyclic.length) reporter(cyclic[0]!)("CycleInEnumInitializers", "Enumerator values must not refer to each other in a circle.", cyclic[0]!);
  return errors;
}

function classErrors(node: TypeDefinitionAst, context: Context): void {
  baseErrors(node, context);
  memberErrors(node, context);
  constructorErrors(node, context);
}

function implementationErrors(node: TypeDefinitionAst, context: Context): void {
  const types = node.baseTypes.flatMap((base) => (sibling(base.typeName, context) ? [] : (resolveTypeName(base.typeName, context.session) ?? [])));
  const missing = missingMethod(node, types.filter((type) => type.isInterface), (name, count) => inherits(node, name, { count, context }));
  if (missing !== null) context.report("TypeCreationError", missingText(node.name, missing), node);
}

/** Whether a base class has a method. */
function inherits(node: TypeDefinitionAst, name: string, { count, context }: { count: number; context: Context }): boolean {
  const base = node.baseTypes[0];
  if (!base) return false;
  const own = sibling(base.typeName, context);
  if (own) return own !== node && (declares(own, name, count) || inherits(own, name, { count, context }));
  const type = resolveTypeName(base.typeName, context.session);
  if (!type || type.isInterface) return false;
  const property = /^get_(.+)$/.exec(name)?.[1];
  if (property !== undefined && type.member(property, "instance")) return true;
  return type.member(name, "instance")?.overloads.some((o) => o.signature.parameters.length === count) ?? false;
}

/** The definition in the same script that a name means. */
function sibling(name: TypeName, context: Context): TypeDefinitionAst | null {
  if (name.kind !== "TypeName") return null;
  return name.typeDefinition ?? context.siblings.get(name.name.toLowerCase()) ?? null;
}

function isSealed(type: NetType): boolean {
  return type.isValueType || type.isArray || type.definition.sealed === true || type.definition.name === "System.String";
}

function baseErrors(node: TypeDefinitionAst, context: Context): void {
  const { report } = context;
  node.baseTypes.forEach((base, i) => {
    if (base.typeName.kind === "ArrayTypeName") return void report("SubtypeArray", `'${fullName(base.typeName)}': A base type cannot be an array.`, base);
    const own = sibling(base.typeName, context);
    if (own && context.later.includes(own)) return void report("TypeNotFound", formatMessage("TypeNotFound", [own.name]), base);
    const type = own ? null : resolveTypeName(base.typeName, context.session);
    if (type?.isInterface || (!own && !type)) return;
    const name = own ? own.name : type!.name;
    if (i > 0) report("InterfaceNameExpected", `'${name}': Interface name expected.`, base);
    else if (own ? own.isEnum : isSealed(type!)) report("SealedBaseClass", `Cannot inherit from sealed class '${name}'.`, base);
    else if (type?.isOpen) report("SubtypeUnclosedGeneric", `'${fullName(base.typeName)}': A base type cannot be a generic type without type arguments.`, base);
  });
}

function alreadyDefined(name: string): string {
  return formatMessage("MemberAlreadyDefined", [name]);
}

/** Two overloads with the same parameter types, two properties of one name. */
function memberErrors(node: TypeDefinitionAst, { report, session }: Context): void {
  const properties = new Set<string>();
  const overloads = new Set<string>();
  for (const member of node.members) {
    if (member.kind === "PropertyMember") {
      const key = member.name.toLowerCase();
      if (properties.has(key)) report("MemberAlreadyDefined", alreadyDefined(member.name), member);
      properties.add(key);
      continue;
    }
    const key = signatureKey(member, session);
    const { nameStart, nameEnd } = member.functionDefinition;
    if (overloads.has(key)) report("MemberAlreadyDefined", alreadyDefined(member.name), { start: nameStart, end: nameEnd });
    overloads.add(key);
  }
}

/** A static and an instance constructor stand side by side; methods do not. */
function signatureKey(member: FunctionMemberAst, session: Session): string {
  const types = member.parameters.map((parameter) => {
    const constraint = parameter.attributes.find((attribute) => attribute.kind === "TypeConstraint");
    if (!constraint) return "System.Object";
    return resolveTypeName(constraint.typeName, session)?.fullName ?? fullName(constraint.typeName).toLowerCase();
  });
  return `${member.name.toLowerCase()}(${types.join(";")})${member.isConstructor && member.isStatic ? " static" : ""}`;
}

const instanceConstructors = (node: TypeDefinitionAst) => node.members.filter((member) => member.kind === "FunctionMember" && member.isConstructor && !member.isStatic) as FunctionMemberAst[];

function constructorErrors(node: TypeDefinitionAst, context: Context): void {
  const { report } = context;
  for (const member of node.members) {
    if (member.kind !== "FunctionMember" || !member.isConstructor || !member.isStatic || !member.parameters.length) continue;
    const place = { start: member.parameters[0]!.start, end: member.parameters.at(-1)!.end };
    report("StaticConstructorCantHaveParameters", formatMessage("StaticConstructorCantHaveParameters", []), place);
  }
  if (instanceConstructors(node).length) return;
  const first = node.baseTypes[0];
  if (!first) return;
  const base = baseWithoutDefault(first.typeName, context);
  if (base !== null) report("BaseClassNoDefaultCtor", `Base class '${base}' does not contain a parameterless constructor.`, node);
}

/** The name of a base class that cannot be made without arguments; null when it can. */
function baseWithoutDefault(name: TypeName, context: Context): string | null {
  const own = sibling(name, context);
  if (own) {
    const constructors = own.isEnum ? [] : instanceConstructors(own);
    return constructors.length && !constructors.some((member) => member.parameters.length === 0) ? own.name : null;
  }
  const type = resolveTypeName(name, context.session);
  if (!type || type.isInterface || isSealed(type)) return null;
  return type.constructors.length && !type.constructors.some((info) => info.signature.parameters.length === 0) ? type.name : null;
}
