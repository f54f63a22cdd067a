// Parameters and their attributes.

import type { ErrorList } from "../errors.ts";
import type { AttributeAst, ExpressionAst, FunctionDefinitionAst, ParameterAst } from "../tree.ts";
import { isConstantArgument } from "./constants.ts";

/** No two parameters have one name. */
export function checkParameterNames(list: readonly ParameterAst[], errors: ErrorList): void {
  if (list.length < 2) return;
  const seen = new Set<string>();
  for (const { name } of list) {
    const key = name.variablePath.userPath.toLowerCase();
    if (seen.has(key)) errors.report(name, "DuplicateFormalParameter", name.variablePath.userPath);
    seen.add(key);
  }
}

/** A function has its parameters either behind its name or in a param block. */
export function checkFunction(node: FunctionDefinitionAst, errors: ErrorList): void {
  checkParameterNames(node.parameters ?? [], errors);
  const inMethod = node.parent?.kind === "FunctionMember";
  if (!inMethod && node.parameters !== null && node.parameters.length > 0 && node.body.paramBlock !== null) {
    errors.report(node.body.paramBlock, "OnlyOneParameterListAllowed");
  }
}

/** No parameter is [void]; parameters of methods have one type. */
export function checkParameter(node: ParameterAst, errors: ErrorList): void {
  const inMethod = node.parent?.kind === "FunctionDefinition" && node.parent.parent?.kind === "FunctionMember";
  let types = 0;
  for (const attribute of node.attributes) {
    if (attribute.kind !== "TypeConstraint") continue;
    types++;
    const name = attribute.typeName;
    if (name.kind === "TypeName" && (name.name.toLowerCase() === "void" || name.name.toLowerCase() === "system.void")) {
      errors.report(attribute, "VoidTypeConstraintNotAllowed");
    }
    if (inMethod && types > 1) errors.report(attribute, "MultipleTypeConstraintsOnMethodParam");
  }
}

/** Arguments of attributes are constants or script blocks; in class members constants only. */
export function checkAttribute(node: AttributeAst, errors: ErrorList): void {
  const onMember = node.parent?.kind === "PropertyMember" || node.parent?.kind === "TypeDefinition" || node.parent?.kind === "FunctionMember";
  const check = (argument: ExpressionAst): void => {
    if (isConstantArgument(argument, !onMember)) return;
    errors.report(argument, onMember ? "ParameterAttributeArgumentNeedsToBeConstant" : "ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock");
  };
  for (const argument of node.positionalArguments) check(argument);
  for (const { argument, expressionOmitted } of node.namedArguments) if (!expressionOmitted) check(argument);
}
