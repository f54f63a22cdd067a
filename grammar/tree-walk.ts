// Children of a syntax tree node, and walking, in the order in which PowerShell's visitors go.

import type { Ast } from "./tree.ts";

function put(into: Ast[], node: Ast | null): void {
  if (node !== null) into.push(node);
}

function loopParts(condition: Ast | null, body: Ast): Ast[] {
  return condition === null ? [body] : [condition, body];
}

/** The direct children of a node in FindAll order. */
export function children(node: Ast): Ast[] {
  const out: Ast[] = [];
  switch (node.kind) {
    case "ScriptBlock":
      out.push(...node.usingStatements);
      put(out, node.paramBlock);
      put(out, node.dynamicParamBlock);
      put(out, node.beginBlock);
      put(out, node.processBlock);
      put(out, node.endBlock);
      put(out, node.cleanBlock);
      return out;
    case "ParamBlock": return [...node.attributes, ...node.parameters];
    case "NamedBlock":
    case "StatementBlock": return [...node.traps, ...node.statements];
    case "NamedAttributeArgument": return [node.argument];
    case "Attribute": return [...node.positionalArguments, ...node.namedArguments];
    case "Parameter":
      out.push(...node.attributes, node.name);
      put(out, node.defaultValue);
      return out;
    case "FunctionDefinition": return [...(node.parameters ?? []), node.body];
    case "TypeDefinition": return [...node.attributes, ...node.baseTypes, ...node.members];
    case "PropertyMember":
      put(out, node.propertyType);
      out.push(...node.attributes);
      put(out, node.initialValue);
      return out;
    case "FunctionMember":
      out.push(...node.attributes);
      put(out, node.returnType);
      out.push(node.functionDefinition);
      return out;
    case "UsingStatement":
      put(out, node.name);
      put(out, node.moduleSpecification);
      put(out, node.alias);
      return out;
    case "ConfigurationDefinition": return [node.instanceName, node.body];
    case "DynamicKeywordStatement": return [...node.commandElements];
    case "IfStatement":
      for (const clause of node.clauses) out.push(clause.condition, clause.body);
      put(out, node.elseClause);
      return out;
    case "ForEachStatement":
      out.push(node.variable, node.condition);
      put(out, node.throttleLimit);
      out.push(node.body);
      return out;
    case "ForStatement":
      put(out, node.initializer);
      put(out, node.condition);
      put(out, node.iterator);
      out.push(node.body);
      return out;
    case "WhileStatement":
    case "DoWhileStatement":
    case "DoUntilStatement": return loopParts(node.condition, node.body);
    case "SwitchStatement":
      out.push(node.condition);
      for (const clause of node.clauses) out.push(clause.pattern, clause.body);
      put(out, node.default);
      return out;
    case "CatchClause": return [...node.catchTypes, node.body];
    case "TryStatement":
      out.push(node.body, ...node.catchClauses);
      put(out, node.finally);
      return out;
    case "TrapStatement": return loopParts(node.trapType, node.body);
    case "DataStatement": return [node.body];
    case "BreakStatement":
    case "ContinueStatement": return node.label === null ? [] : [node.label];
    case "ReturnStatement":
    case "ExitStatement":
    case "ThrowStatement": return node.pipeline === null ? [] : [node.pipeline];
    case "BlockStatement": return [node.body];
    case "AssignmentStatement": return [node.left, node.right];
    case "Pipeline": return [...node.pipelineElements];
    case "PipelineChain": return [node.lhsPipelineChain, node.rhsPipeline];
    case "ErrorStatement":
    case "ErrorExpression": return [...node.nestedAst];
    case "Command": return [...node.commandElements, ...node.redirections];
    case "CommandExpression": return [node.expression, ...node.redirections];
    case "CommandParameter": return node.argument === null ? [] : [node.argument];
    case "FileRedirection": return [node.location];
    case "TernaryExpression": return [node.condition, node.ifTrue, node.ifFalse];
    case "BinaryExpression": return [node.left, node.right];
    case "UnaryExpression": return [node.child];
    case "AttributedExpression": return [node.attribute, node.child];
    case "ConvertExpression": return [node.type, node.child];
    case "MemberExpression": return [node.expression, node.member];
    case "InvokeMemberExpression":
    case "BaseCtorInvokeMemberExpression": return [node.expression, node.member, ...node.arguments];
    case "IndexExpression": return [node.target, node.index];
    case "ExpandableStringExpression": return [...node.nestedExpressions];
    case "ArrayLiteral": return [...node.elements];
    case "ArrayExpression":
    case "SubExpression":
    case "UsingExpression": return [node.subExpression];
    case "ParenExpression": return [node.pipeline];
    case "Hashtable":
      for (const pair of node.keyValuePairs) out.push(pair.key, pair.value);
      return out;
    case "ScriptBlockExpression": return [node.scriptBlock];
    case "TypeConstraint":
    case "MergingRedirection":
    case "TypeExpression":
    case "VariableExpression":
    case "StringConstantExpression":
    case "ConstantExpression": return out;
  }
}

/** What a visitor may answer: go on (nothing), leave out the children, or stop the whole walk. */
export type VisitAction = "skip" | "stop" | void;

/** Calls `visit` for the node and everything below it, parents first. Returns false when stopped. */
export function walk(node: Ast, visit: (node: Ast) => VisitAction): boolean {
  // An explicit stack: a tree of a thousand chained operators must not use up the JavaScript stack.
  const stack: Ast[] = [node];
  for (let current = stack.pop(); current !== undefined; current = stack.pop()) {
    const action = visit(current);
    if (action === "stop") return false;
    if (action === "skip") continue;
    const below = children(current);
    for (let i = below.length - 1; i >= 0; i--) stack.push(below[i] as Ast);
  }
  return true;
}
