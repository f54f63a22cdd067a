// Children of a syntax tree node, and walking, in the order in which PowerShell's visitors go.

import type { Ast } from "./tree.ts";

function put(out: Ast[], node: Ast | null): void {
  if (node !== null) out.push(node);
}

function all(out: Ast[], nodes: readonly Ast[]): void {
  for (let i = 0; i < nodes.length; i++) out.push(nodes[i] as Ast);
}

/** Appends the direct children of a node, in FindAll order, to a list. The kinds are compared one by one, so the commonest come first. */
export function pushChildren(node: Ast, out: Ast[]): void {
  switch (node.kind) {
    case "StringConstantExpression":
    case "VariableExpression":
    case "ConstantExpression":
      return;
    case "Pipeline":
      all(out, node.pipelineElements);
      return;
    case "CommandExpression":
      out.push(node.expression);
      all(out, node.redirections);
      return;
    case "Command":
      all(out, node.commandElements);
      all(out, node.redirections);
      return;
    case "MemberExpression":
      out.push(node.expression, node.member);
      return;
    case "InvokeMemberExpression":
    case "BaseCtorInvokeMemberExpression":
      out.push(node.expression, node.member);
      all(out, node.arguments);
      return;
    case "NamedBlock":
    case "StatementBlock":
      all(out, node.traps);
      all(out, node.statements);
      return;
    case "CommandParameter":
      put(out, node.argument);
      return;
    case "ScriptBlock":
      all(out, node.usingStatements);
      put(out, node.paramBlock);
      put(out, node.dynamicParamBlock);
      put(out, node.beginBlock);
      put(out, node.processBlock);
      put(out, node.endBlock);
      put(out, node.cleanBlock);
      return;
    case "ParamBlock":
      all(out, node.attributes);
      all(out, node.parameters);
      return;
    case "NamedAttributeArgument":
      out.push(node.argument);
      return;
    case "Attribute":
      all(out, node.positionalArguments);
      all(out, node.namedArguments);
      return;
    case "Parameter":
      all(out, node.attributes);
      out.push(node.name);
      put(out, node.defaultValue);
      return;
    case "FunctionDefinition":
      if (node.parameters !== null) all(out, node.parameters);
      out.push(node.body);
      return;
    case "TypeDefinition":
      all(out, node.attributes);
      all(out, node.baseTypes);
      all(out, node.members);
      return;
    case "PropertyMember":
      put(out, node.propertyType);
      all(out, node.attributes);
      put(out, node.initialValue);
      return;
    case "FunctionMember":
      all(out, node.attributes);
      put(out, node.returnType);
      out.push(node.functionDefinition);
      return;
    case "UsingStatement":
      put(out, node.name);
      put(out, node.moduleSpecification);
      put(out, node.alias);
      return;
    case "ConfigurationDefinition":
      out.push(node.instanceName, node.body);
      return;
    case "DynamicKeywordStatement":
      all(out, node.commandElements);
      return;
    case "IfStatement":
      for (const clause of node.clauses) out.push(clause.condition, clause.body);
      put(out, node.elseClause);
      return;
    case "ForEachStatement":
      out.push(node.variable, node.condition);
      put(out, node.throttleLimit);
      out.push(node.body);
      return;
    case "ForStatement":
      put(out, node.initializer);
      put(out, node.condition);
      put(out, node.iterator);
      out.push(node.body);
      return;
    case "WhileStatement":
    case "DoWhileStatement":
    case "DoUntilStatement":
      put(out, node.condition);
      out.push(node.body);
      return;
    case "SwitchStatement":
      out.push(node.condition);
      for (const clause of node.clauses) out.push(clause.pattern, clause.body);
      put(out, node.default);
      return;
    case "CatchClause":
      all(out, node.catchTypes);
      out.push(node.body);
      return;
    case "TryStatement":
      out.push(node.body);
      all(out, node.catchClauses);
      put(out, node.finally);
      return;
    case "TrapStatement":
      put(out, node.trapType);
      out.push(node.body);
      return;
    case "DataStatement":
      out.push(node.body);
      return;
    case "BreakStatement":
    case "ContinueStatement":
      put(out, node.label);
      return;
    case "ReturnStatement":
    case "ExitStatement":
    case "ThrowStatement":
      put(out, node.pipeline);
      return;
    case "BlockStatement":
      out.push(node.body);
      return;
    case "AssignmentStatement":
      out.push(node.left, node.right);
      return;
    case "PipelineChain":
      out.push(node.lhsPipelineChain, node.rhsPipeline);
      return;
    case "ErrorStatement":
    case "ErrorExpression":
      all(out, node.nestedAst);
      return;
    case "FileRedirection":
      out.push(node.location);
      return;
    case "TernaryExpression":
      out.push(node.condition, node.ifTrue, node.ifFalse);
      return;
    case "BinaryExpression":
      out.push(node.left, node.right);
      return;
    case "UnaryExpression":
      out.push(node.child);
      return;
    case "AttributedExpression":
      out.push(node.attribute, node.child);
      return;
    case "ConvertExpression":
      out.push(node.type, node.child);
      return;
    case "IndexExpression":
      out.push(node.target, node.index);
      return;
    case "ExpandableStringExpression":
      all(out, node.nestedExpressions);
      return;
    case "ArrayLiteral":
      all(out, node.elements);
      return;
    case "ArrayExpression":
    case "SubExpression":
    case "UsingExpression":
      out.push(node.subExpression);
      return;
    case "ParenExpression":
      out.push(node.pipeline);
      return;
    case "Hashtable":
      for (const pair of node.keyValuePairs) out.push(pair.key, pair.value);
      return;
    case "ScriptBlockExpression":
      out.push(node.scriptBlock);
      return;
    case "TypeConstraint":
    case "MergingRedirection":
    case "TypeExpression":
      return;
  }
}

/** The direct children of a node in FindAll order. */
export function children(node: Ast): Ast[] {
  const out: Ast[] = [];
  pushChildren(node, out);
  return out;
}

/** Puts the children of a node on a stack so that the first one comes off first. */
export function stackChildren(node: Ast, stack: Ast[]): void {
  const from = stack.length;
  pushChildren(node, stack);
  for (let i = from, k = stack.length - 1; i < k; i++, k--) {
    const swap = stack[i] as Ast;
    stack[i] = stack[k] as Ast;
    stack[k] = swap;
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
    stackChildren(current, stack);
  }
  return true;
}
