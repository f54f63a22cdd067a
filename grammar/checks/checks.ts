// Runs the checks that PowerShell makes on a finished tree, in the order of its visitor.

import type { ErrorList } from "../errors.ts";
import type { Ast, ScriptBlockAst, TypeDefinitionAst } from "../tree.ts";
import { adopt } from "../parents.ts";
import { stackChildren } from "../tree-walk.ts";
import { checkAssignment, checkIncrement } from "./assignments.ts";
import { checkClassUse, checkFunctionMember, checkTypeDefinition } from "./classes.ts";
import { checkDataSection } from "./data-section.ts";
import { checkAttributedExpression, checkHashtable, checkOrdered, checkSplatting, checkUsing } from "./expressions.ts";
import { checkFlowOutOfFinally, checkTry } from "./flow.ts";
import { checkAttribute, checkFunction, checkParameter, checkParameterNames } from "./parameters.ts";
import type { TypeLookup } from "./types.ts";

/** What one run of the checks works with. */
export interface CheckInput {
  readonly errors: ErrorList;
  readonly types: TypeLookup | null;
}

/** Links all nodes of the tree to their parents and checks them on the way; errors go to the list. */
export function linkAndCheck(tree: ScriptBlockAst, input: CheckInput): void {
  const stack: Ast[] = [tree];
  const types: TypeDefinitionAst[] = [];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!unchecked(node)) checkNode(node, input);
    if (node.kind === "TypeDefinition") types.push(node);
    const from = stack.length;
    stackChildren(node, stack);
    adopt(node, stack, from);
  }
  checkClassUse(types, input);
}

/** The commonest kinds, four fifths of all nodes: nothing is checked, and the long list of kinds need not be gone through. */
function unchecked({ kind }: Ast): boolean {
  return kind === "StringConstantExpression" || kind === "Pipeline" || kind === "CommandExpression" || kind === "ConstantExpression"
    || kind === "MemberExpression" || kind === "Command";
}

function checkNode(node: Ast, input: CheckInput): void {
  const { errors } = input;
  switch (node.kind) {
    case "AssignmentStatement":
      checkAssignment(node, errors);
      break;
    case "UnaryExpression":
      checkIncrement(node, errors);
      break;
    case "VariableExpression":
      checkSplatting(node, errors);
      break;
    case "Hashtable":
      checkHashtable(node, errors);
      break;
    case "ConvertExpression":
      checkOrdered(node, errors);
      break;
    case "AttributedExpression":
      checkAttributedExpression(node, errors);
      break;
    case "UsingExpression":
      checkUsing(node, errors);
      break;
    case "TryStatement":
      checkTry(node, input);
      break;
    case "ReturnStatement":
    case "BreakStatement":
    case "ContinueStatement":
      checkFlowOutOfFinally(node, errors);
      break;
    case "ParamBlock":
      checkParameterNames(node.parameters, errors);
      break;
    case "FunctionDefinition":
      checkFunction(node, errors);
      break;
    case "Parameter":
      checkParameter(node, errors);
      break;
    case "Attribute":
      checkAttribute(node, errors);
      break;
    case "FunctionMember":
      checkFunctionMember(node, errors);
      break;
    case "TypeDefinition":
      checkTypeDefinition(node, errors);
      break;
    case "DataStatement":
      checkDataSection(node, errors);
      break;
    case "SwitchStatement":
      if (node.flags.includes("Parallel")) errors.report(node, "KeywordParameterReservedForFutureUse", "parallel");
      break;
    case "ForEachStatement":
      if (node.parallel) errors.report(node, "KeywordParameterReservedForFutureUse", "parallel");
      if (node.throttleLimit !== null) errors.report(node, "KeywordParameterReservedForFutureUse", "throttlelimit");
      break;
    default:
  }
}
