// Classes and enums: methods' returns and variables, modifiers, names defined twice, types that do not exist.

import type { ErrorList } from "../errors.ts";
import { typeNameText } from "../rules/attribute.ts";
import type {
  Ast, FunctionMemberAst, StatementAst, TypeConstraintAst, TypeDefinitionAst, TypeName, VariableExpressionAst,
} from "../tree.ts";
import { children, walk } from "../tree-walk.ts";
import { canComplete } from "./flow.ts";
import type { TypeLookup } from "./types.ts";

const ENUM_TYPES: ReadonlySet<string> = new Set(
  "byte sbyte short ushort int uint long ulong int16 int32 int64 uint16 uint32 uint64".split(" "));

const AUTOMATIC: ReadonlySet<string> = new Set((
  "_ ? ^ $ args confirmpreference consolefilename debugpreference enabledexperimentalfeatures error erroractionpreference errorview "
  + "event eventargs eventsubscriber executioncontext false foreach formatenumerationlimit home host informationpreference input "
  + "iscoreclr islinux ismacos iswindows lastexitcode matches maximumhistorycount myinvocation nestedpromptlevel null "
  + "ofs outputencoding pid profile progresspreference psboundparameters pscmdlet pscommandpath psculture "
  + "psdebugcontext psdefaultparametervalues psedition psemailserver pshome psitem "
  + "psmoduleautoloadingpreference psnativecommandargumentpassing psnativecommanduseerroractionpreference "
  + "psscriptroot pssenderinfo pssessionapplicationname pssessionconfigurationname pssessionoption psstyle psuiculture psversiontable pwd "
  + "sender shellid stacktrace switch this transcript true verbosepreference warningpreference whatifpreference").split(" "));

/** Names no class or enum twice; the underlying type of an enum is integral. */
export function checkTypeDefinition(node: TypeDefinitionAst, errors: ErrorList): void {
  if (!node.isEnum) return;
  const base = node.baseTypes[0];
  if (base === undefined) return;
  const name = typeNameText(base.typeName);
  if (!ENUM_TYPES.has(name.toLowerCase().replace(/^system\./, ""))) errors.report(base, "InvalidUnderlyingType", name);
}

/** What the body of a method may not hold. */
export function checkFunctionMember(node: FunctionMemberAst, errors: ErrorList): void {
  const body = node.body;
  if (body.paramBlock !== null) errors.report(body.paramBlock, "ParamBlockNotAllowedInMethod");
  for (const block of [body.beginBlock, body.processBlock, body.dynamicParamBlock, body.cleanBlock]) {
    if (block !== null) errors.report(block, "NamedBlockNotAllowedInMethod");
  }
  if (body.endBlock !== null && !body.endBlock.unnamed) errors.report(body.endBlock, "NamedBlockNotAllowedInMethod");
}

function returnsNothing(node: FunctionMemberAst): boolean {
  if (node.returnType === null) return true;
  const name = typeNameText(node.returnType.typeName).toLowerCase();
  return name === "void" || name === "system.void";
}

/** Everything in a method but what nested script blocks, functions and classes hold. */
function walkOwn(node: Ast, visit: (node: Ast) => void): void {
  walk(node, (inner) => {
    if (inner !== node && (inner.kind === "ScriptBlockExpression" || inner.kind === "FunctionDefinition" || inner.kind === "TypeDefinition")) {
      return "skip";
    }
    visit(inner);
    return undefined;
  });
}

function targets(node: Ast, into: VariableExpressionAst[]): void {
  if (node.kind === "VariableExpression") into.push(node);
  else if (node.kind === "ConvertExpression" || node.kind === "AttributedExpression") targets(node.child, into);
  else if (node.kind === "ArrayLiteral") for (const element of node.elements) targets(element, into);
  else if (node.kind === "ParenExpression") for (const inner of children(node.pipeline)) for (const deep of children(inner)) targets(deep, into);
}

function isPlain(variable: VariableExpressionAst): boolean {
  return variable.variablePath.scope === null && variable.variablePath.drive === null;
}

interface MethodContext {
  readonly node: FunctionMemberAst;
  readonly type: TypeDefinitionAst;
  readonly errors: ErrorList;
}

function checkMethodVariables({ node, type, errors }: MethodContext): void {
  const known = new Set<string>(node.parameters.map((p) => p.name.variablePath.userPath.toLowerCase()));
  for (const { name } of node.body.paramBlock?.parameters ?? []) known.add(name.variablePath.userPath.toLowerCase());
  const properties = new Map(type.members.filter((m) => m.kind === "PropertyMember").map((m) => [m.name.toLowerCase(), m]));
  const reported = new Set<Ast>();
  walkOwn(node.body, (inner) => {
    const found: VariableExpressionAst[] = [];
    if (inner.kind === "AssignmentStatement") targets(inner.left, found);
    else if (inner.kind === "ForEachStatement") found.push(inner.variable);
    for (const variable of found) {
      const name = variable.variablePath.userPath.toLowerCase();
      if (!isPlain(variable)) continue;
      const property = known.has(name) ? undefined : properties.get(name);
      if (property !== undefined && inner.kind === "AssignmentStatement") {
        reported.add(variable);
        if (property.isStatic) errors.report(variable, "MissingTypeInStaticPropertyAssignment", `[${type.name}]::`, property.name);
        else errors.report(variable, "MissingThis", "$this.", property.name);
      }
      known.add(name);
    }
  });
  walkOwn(node.body, (inner) => {
    if (inner.kind !== "VariableExpression" || reported.has(inner)) return;
    const name = inner.variablePath.userPath.toLowerCase();
    if (name === "this" && node.isStatic) errors.report(inner, "NonStaticMemberAccessInStaticMember", "this");
    else if (isPlain(inner) && !known.has(name) && !AUTOMATIC.has(name)) errors.report(inner, "VariableNotLocal");
  });
}

function checkMethodReturns({ node, errors }: MethodContext): void {
  const nothing = returnsNothing(node);
  walkOwn(node.body, (inner) => {
    if (inner.kind !== "ReturnStatement") return;
    if (nothing && inner.pipeline !== null) errors.report(inner, "VoidMethodHasReturn");
    if (!nothing && inner.pipeline === null) errors.report(inner, "NonVoidMethodMissingReturnValue");
  });
  const statements: readonly StatementAst[] = node.body.endBlock?.statements ?? [];
  if (!nothing && canComplete(statements)) {
    errors.report({ start: node.functionDefinition.nameStart, end: node.functionDefinition.nameEnd }, "MethodHasCodePathNotReturn");
  }
}

function plainNames(name: TypeName): { name: string; start: number; end: number }[] {
  switch (name.kind) {
    case "TypeName": return name.genericArgumentCount === 0 ? [name] : [];
    case "ArrayTypeName": return plainNames(name.elementType);
    case "GenericTypeName": return name.genericArguments.flatMap(plainNames);
  }
}

interface TypeInput {
  readonly errors: ErrorList;
  readonly types: TypeLookup | null;
}

/** Types named in class signatures must exist; only a lookup can tell. */
function checkTypeNames(type: TypeDefinitionAst, defined: ReadonlySet<string>, { errors, types }: TypeInput): void {
  if (types === null) return;
  const constraint = (node: TypeConstraintAst | null): void => {
    if (node === null) return;
    for (const plain of plainNames(node.typeName)) {
      if (!defined.has(plain.name.toLowerCase()) && !types.exists(plain.name)) errors.report(plain, "TypeNotFound", plain.name);
    }
  };
  const attributes = (node: Ast): void => {
    for (const child of children(node)) {
      if (child.kind !== "Attribute") continue;
      const name = typeNameText(child.typeName);
      if (!defined.has(name.toLowerCase()) && !types.attributeExists(name)) {
        errors.report(child.typeName, "CustomAttributeTypeNotFound", name);
      }
    }
  };
  attributes(type);
  if (!type.isEnum) for (const base of type.baseTypes) constraint(base);
  for (const member of type.members) {
    attributes(member);
    if (member.kind === "PropertyMember") constraint(member.propertyType);
    else {
      constraint(member.returnType);
      for (const parameter of member.parameters) {
        for (const attribute of parameter.attributes) if (attribute.kind === "TypeConstraint") constraint(attribute);
      }
    }
  }
}

/** The checks that come after all others, of all classes and enums of a script: methods, names defined twice, unknown types. */
export function checkClassUse(types: readonly TypeDefinitionAst[], input: TypeInput): void {
  const names = new Map<Ast | null, Set<string>>();
  const defined = new Set(types.map((type) => type.name.toLowerCase()));
  for (const type of types) {
    const scope = names.get(type.parent) ?? new Set<string>();
    names.set(type.parent, scope);
    const key = type.name.toLowerCase();
    if (scope.has(key)) input.errors.report(type, "MemberAlreadyDefined", type.name);
    scope.add(key);
    checkTypeNames(type, defined, input);
    for (const member of type.members) {
      if (member.kind !== "FunctionMember") continue;
      const context = { node: member, type, errors: input.errors };
      checkMethodReturns(context);
      checkMethodVariables(context);
    }
  }
}
