// Ast.SafeGetValue: the value of a constant expression, worked out without running any code.
import type { Ast, StatementBlockAst } from "#grammar/tree.ts";
import { TokenFlag, flagsOfKind } from "#grammar/tokens.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { hashLiteral } from "#dotnet/types/hashtable.ts";
import { literalValue } from "../convert/number-text.ts";
import { convertTo } from "../convert/convert-to.ts";
import { isTrue } from "../convert/truth.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { getIndex } from "../members/indexing.ts";
import { binaryOperator, unaryOperator } from "../operators/table.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { resolveTypeName } from "../types/resolve.ts";
import { elementsOf } from "../values/enumerate.ts";
import { textOf } from "../values/text.ts";

const VARIABLES: ReadonlySet<string> = new Set(["true", "false", "null", "psscriptroot", "psculture", "psuiculture"]);

/** Thrown where a node is no constant. */
const dynamic: unique symbol = Symbol("dynamic expression");

/** Errors: InvalidOperationException when something would have to run. */
export function safeValue(node: Ast, session: Session): unknown {
  try {
    return valueOf(node, session);
  } catch (problem) {
    if (problem !== dynamic && !(problem instanceof TerminatingError) && !(problem instanceof NetException)) throw problem;
    const text = node.source.text.slice(node.start, node.end);
    throw new NetException("System.InvalidOperationException", `Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: ${text}.`);
  }
}

function stop(): never {
  throw dynamic;
}

function valueOf(node: Ast, session: Session): unknown {
  switch (node.kind) {
    case "ConstantExpression":
      return node.value === true ? true : literalValue(node.value);
    case "StringConstantExpression":
      return node.value;
    case "ExpandableStringExpression": {
      const nested = node.nestedExpressions.map((inner) => textOf(valueOf(inner, session), session));
      return node.parts.map((part) => (typeof part === "string" ? part : nested[part]!)).join("");
    }
    case "VariableExpression": {
      const name = node.variablePath.userPath.toLowerCase();
      return VARIABLES.has(name) ? session.getVariable(name) ?? null : stop();
    }
    case "ArrayLiteral":
      return node.elements.map((element) => valueOf(element, session));
    case "ArrayExpression":
      return blockValues(node.subExpression, session);
    case "SubExpression":
      return unrolled(blockValues(node.subExpression, session));
    case "StatementBlock":
      return unrolled(blockValues(node, session));
    case "ParenExpression":
      return valueOf(node.pipeline, session);
    case "Pipeline":
      return node.pipelineElements.length === 1 ? valueOf(node.pipelineElements[0]!, session) : stop();
    case "CommandExpression":
      return node.redirections.length ? stop() : valueOf(node.expression, session);
    case "Hashtable": {
      const table = hashLiteral();
      for (const { key, value } of node.keyValuePairs) table.add(valueOf(key, session), valueOf(value, session));
      return table;
    }
    case "UnaryExpression":
      return foldable(node.tokenKind) ? unaryOperator(node.tokenKind)(valueOf(node.child, session), session) : stop();
    case "BinaryExpression":
      return foldable(node.operator) ? binaryOperator(node.operator)(valueOf(node.left, session), valueOf(node.right, session), session) : stop();
    case "TernaryExpression":
      return valueOf(isTrue(valueOf(node.condition, session)) ? node.ifTrue : node.ifFalse, session);
    case "ConvertExpression": {
      const type = resolveTypeName(node.type.typeName, session) ?? stop();
      return convertTo(valueOf(node.child, session), type, session);
    }
    case "IndexExpression":
      return getIndex(valueOf(node.target, session), [valueOf(node.index, session)], session);
    case "ScriptBlockExpression":
      return new ScriptBlock(node.scriptBlock);
    case "ScriptBlock":
      return node.endBlock && !node.beginBlock && !node.processBlock ? unrolled(node.endBlock.statements.flatMap((s) => several(valueOf(s, session)))) : stop();
    default:
      return stop();
  }
}

function foldable(kind: Parameters<typeof flagsOfKind>[0]): boolean {
  return (flagsOfKind(kind) & TokenFlag.CanConstantFold) !== 0;
}

function several(value: unknown): unknown[] {
  return [...(elementsOf(value) ?? [value])];
}

function blockValues(block: StatementBlockAst, session: Session): unknown[] {
  if (block.traps.length) stop();
  return block.statements.flatMap((statement) => several(valueOf(statement, session)));
}

function unrolled(items: unknown[]): unknown {
  return items.length === 0 ? null : items.length === 1 ? items[0] : items;
}
