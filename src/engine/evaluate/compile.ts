// Turns syntax trees into closures: one compiler for all script blocks, each compiled once.
import type { Ast, ExpressionAst, NamedBlockAst, ParameterAst, ScriptBlockAst, StatementAst, TypeDefinitionAst } from "#grammar/tree.ts";
import { parameterNodes } from "../bind/script-metadata.ts";
import { attributeName } from "../bind/attributes.ts";
import { literalValue } from "../convert/number-text.ts";
import type { Code, CompiledBlock, CompiledParameter, StatementCode } from "../pipeline/compiled-block.ts";
import { LoopControl, RETURN, ReturnFlow } from "../pipeline/flow.ts";
import type { Signal } from "../pipeline/flow.ts";
import { Collector } from "../pipeline/pipe.ts";
import { Layout } from "../scope/layout.ts";
import type { ScriptBlock } from "../script-block.ts";
import { assignment } from "./assignment.ts";
import { assignmentStatement } from "./assignment-statement.ts";
import { classDefinition } from "./class-definition.ts";
import { constant } from "./compiler.ts";
import type { Compiler, Expr } from "./compiler.ts";
import { constraintsOf } from "./constraints.ts";
import { dataStatement } from "./data-statement.ts";
import { exitStatement, ifStatement, loopControl, returnStatement, throwStatement } from "./flow-statements.ts";
import { functionDefinition } from "./function-definition.ts";
import { arrayExpression, arrayLiteral, expandableString, hashtable, parenExpression, scriptBlockExpression, specialCast, subExpression, usingExpression } from "./literals.ts";
import { incrementExpression } from "./increment.ts";
import { doStatement, forEachStatement, forStatement, whileStatement } from "./loops.ts";
import { castExpression, indexExpression, invokeMemberExpression, memberExpression, typeExpression } from "./members.ts";
import { binaryExpression, ternaryExpression, unaryExpression } from "./operators.ts";
import { chainStatement, expressionStatement, pipelineStatement } from "./pipeline.ts";
import { statementList } from "./statement-list.ts";
import { switchStatement } from "./switch.ts";
import { tryStatement } from "./try.ts";
import { typeReader } from "./types.ts";
import { variableExpression } from "./variables.ts";

function expression(node: ExpressionAst): Expr {
  switch (node.kind) {
    case "ConstantExpression":
      return constant(node.value === true ? true : literalValue(node.value));
    case "StringConstantExpression":
      return constant(node.value);
    case "ExpandableStringExpression":
      return expandableString(node, compiler);
    case "VariableExpression":
      return variableExpression(node, insideString(node) ? 2 : 1);
    case "BinaryExpression":
      return binaryExpression(node, compiler);
    case "UnaryExpression":
      return /PlusPlus|MinusMinus/.test(node.tokenKind) ? incrementExpression(node, compiler) : unaryExpression(node, compiler);
    case "TernaryExpression":
      return ternaryExpression(node, compiler);
    case "ParenExpression":
      return parenExpression(node, compiler);
    case "SubExpression":
      return subExpression(node, compiler);
    case "ArrayExpression":
      return arrayExpression(node, compiler);
    case "ArrayLiteral":
      return arrayLiteral(node, compiler);
    case "Hashtable":
      return hashtable(node, compiler);
    case "ScriptBlockExpression":
      return scriptBlockExpression(node);
    case "TypeExpression":
      return typeExpression(node);
    case "ConvertExpression":
      return specialCast(node, compiler) ?? castExpression(node, compiler);
    case "AttributedExpression":
      return expression(node.child);
    case "MemberExpression":
      return memberExpression(node, compiler);
    case "InvokeMemberExpression":
      return invokeMemberExpression(node, compiler);
    case "IndexExpression":
      return indexExpression(node, compiler);
    case "UsingExpression":
      return usingExpression(node, compiler);
    case "BaseCtorInvokeMemberExpression":
    case "ErrorExpression":
      return constant(null);
  }
}

/** In a string unknown variables are errors from strict mode 2 on only, also in its $( ). */
function insideString(node: Ast): boolean {
  for (let at = node.parent; at && at.kind !== "ScriptBlock"; at = at.parent) if (at.kind === "ExpandableStringExpression") return true;
  return false;
}

function statement(node: StatementAst): StatementCode {
  switch (node.kind) {
    case "Pipeline":
      return pipelineStatement(node, compiler);
    case "CommandExpression":
      return expressionStatement(node, compiler);
    case "AssignmentStatement":
      return assignmentStatement(node, compiler);
    case "PipelineChain":
      return chainStatement(node, compiler);
    case "IfStatement":
      return ifStatement(node, compiler);
    case "WhileStatement":
      return whileStatement(node, compiler);
    case "DoWhileStatement":
    case "DoUntilStatement":
      return doStatement(node, compiler);
    case "ForStatement":
      return forStatement(node, compiler);
    case "ForEachStatement":
      return forEachStatement(node, compiler);
    case "SwitchStatement":
      return switchStatement(node, compiler);
    case "TryStatement":
      return tryStatement(node, compiler);
    case "BreakStatement":
    case "ContinueStatement":
      return loopControl(node, compiler);
    case "ReturnStatement":
      return returnStatement(node, compiler);
    case "ExitStatement":
      return exitStatement(node, compiler);
    case "ThrowStatement":
      return throwStatement(node, compiler);
    case "FunctionDefinition":
      return functionDefinition(node);
    case "DataStatement":
      return dataStatement(node, compiler);
    case "BlockStatement":
      return statementList(node.body, compiler);
    case "TypeDefinition":
      return classDefinition(node);
    case "TrapStatement":
    case "UsingStatement":
    case "ConfigurationDefinition":
    case "DynamicKeywordStatement":
    case "ErrorStatement":
      return () => undefined;
  }
}

/** A statement as a value; plain expressions are not collected through a pipe. */
function value(node: StatementAst): Expr {
  if (node.kind === "CommandExpression" && !node.redirections.length) return expression(node.expression);
  if (node.kind === "AssignmentStatement") return assignment(node, compiler);
  if (node.kind === "Pipeline" && node.pipelineElements.length === 1 && !node.background) {
    const element = node.pipelineElements[0]!;
    if (element.kind === "CommandExpression" && !element.redirections.length) return expression(element.expression);
  }
  return { run: capture(statement(node)), waits: true };
}

function capture(code: StatementCode): Code {
  return (frame) => {
    const { out } = frame;
    const collector = new Collector();
    frame.out = collector;
    const finish = (signal: Signal): unknown => {
      frame.out = out;
      if (signal === undefined) return collector.result;
      return leave(signal);
    };
    const leave = (signal: Exclude<Signal, undefined>): never => {
      // What was collected is output after all: the assignment does not happen.
      for (const item of collector.items) out.write(item);
      throw signal === RETURN ? new ReturnFlow() : signal;
    };
    const failed = (thrown: unknown): never => {
      frame.out = out;
      if (thrown instanceof LoopControl) for (const item of collector.items) out.write(item);
      throw thrown;
    };
    let signal;
    try {
      signal = code(frame);
    } catch (thrown) {
      return failed(thrown);
    }
    return signal instanceof Promise ? signal.then(finish, failed) : finish(signal);
  };
}

export const compiler: Compiler = { expression, statement, value, capture, list: (node) => statementList(node, compiler) };

const compiled = new WeakMap<ScriptBlockAst, CompiledBlock>();

/** Compiles a script block, once per tree. */
export function compileBlock(block: ScriptBlock): CompiledBlock {
  let result = compiled.get(block.tree);
  if (!result) compiled.set(block.tree, (result = compile(block)));
  return result;
}

function compile(block: ScriptBlock): CompiledBlock {
  const { tree, definition } = block;
  const layout = new Layout();
  const nodes = parameterNodes(block);
  const parameters = nodes.map((node) => parameter(node, layout));
  const binding = tree.paramBlock?.attributes.some((a) => attributeName(a) === "cmdletbinding") ?? false;
  const attributes = nodes.flatMap((n) => n.attributes).filter((a) => a.kind === "Attribute");
  const advanced = binding || attributes.some((a) => attributeName(a) === "parameter");
  const filter = definition?.isFilter === true;
  const code = (named: NamedBlockAst | null): StatementCode | null => (named && (named.statements.length || named.traps.length) ? statementList(named, compiler) : null);
  const end = code(tree.endBlock);
  // A filter's loose statements are its process block.
  const loose = filter && tree.endBlock?.unnamed === true;
  return {
    tree,
    layout,
    parameters,
    plain: !advanced && attributes.length === 0 && tree.dynamicParamBlock === null,
    advanced,
    types: typeDefinitionsOf(tree),
    dynamicparam: code(tree.dynamicParamBlock),
    begin: code(tree.beginBlock),
    process: loose ? end : code(tree.processBlock),
    end: loose ? null : end,
    clean: code(tree.cleanBlock),
  };
}

/** Classes and enums that stand in the block itself, not in blocks inside it. */
function typeDefinitionsOf(tree: ScriptBlockAst): TypeDefinitionAst[] {
  return [tree.beginBlock, tree.processBlock, tree.endBlock].flatMap((b) => b?.statements.filter((s) => s.kind === "TypeDefinition") ?? []);
}

function parameter(node: ParameterAst, layout: Layout): CompiledParameter {
  const name = node.name.variablePath.userPath;
  const key = name.toLowerCase();
  const type = [...node.attributes].reverse().find((a) => a.kind === "TypeConstraint");
  const isSwitch = type?.kind === "TypeConstraint" && type.typeName.kind === "TypeName" && /^(system\.management\.automation\.)?switch(parameter)?$/i.test(type.typeName.name);
  const read = type?.kind === "TypeConstraint" ? typeReader(type.typeName, type) : null;
  const constraints = constraintsOf(node.attributes.filter((a) => a.kind === "Attribute" || a === type));
  return {
    node,
    name,
    key,
    slot: layout.slotFor(key, name),
    defaultValue: node.defaultValue ? expression(node.defaultValue).run : null,
    typed: type !== undefined,
    isSwitch: isSwitch === true,
    isReference: type?.kind === "TypeConstraint" && type.typeName.kind === "TypeName" && /^(system\.management\.automation\.ps)?ref(erence)?$/i.test(type.typeName.name),
    type: (frame) => read?.(frame) ?? null,
    constraints: node.attributes.length ? constraints : () => [],
  };
}
