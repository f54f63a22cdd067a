// The methods of the Ast classes, by class.
import { commentHelp } from "#grammar/comment-help.ts";
import type { Ast, AssignmentStatementAst, CommandAst, ExpressionAst, FunctionDefinitionAst, PipelineAst, ScriptBlockAst, UsingExpressionAst, VariableExpressionAst } from "#grammar/tree.ts";
import { argumentError } from "#dotnet/core/exception.ts";
import type { Member } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { listOf } from "#dotnet/types/list.ts";
import { currentSession } from "../members/current-session.ts";
import { ScriptBlock } from "../script-block.ts";
import { astObject, LANGUAGE } from "./ast-object.ts";
import type { AstObject } from "./ast-object.ts";
import { CommentHelpObject } from "./comment-help-object.ts";
import { tokensOfSource } from "./parse-text.ts";
import { fullTypes } from "./property-table.ts";
import { safeValue } from "./safe-value.ts";
import { search } from "./search.ts";
import type { AstPredicate } from "./search.ts";
import { visitAll, visitOne } from "./visit.ts";

const CONSTANT_VARIABLES: ReadonlySet<string> = new Set(["true", "false", "null"]);
const listType = () => typeNamed(`${LANGUAGE}Ast`);

function help(self: AstObject<FunctionDefinitionAst | ScriptBlockAst>): CommentHelpObject | null {
  const content = commentHelp(self.node, tokensOfSource(self.node.source));
  return content && new CommentHelpObject(content);
}

/** The expression of a pipeline that is nothing but one. */
function pureExpression(node: Ast): AstObject | null {
  if (node.kind !== "Pipeline" || node.pipelineElements.length !== 1) return null;
  const only = (node as PipelineAst).pipelineElements[0]!;
  return only.kind === "CommandExpression" && only.redirections.length === 0 ? astObject(only.expression) : null;
}

function commandName(node: CommandAst): string | null {
  const first = node.commandElements[0];
  return first?.kind === "StringConstantExpression" ? first.value : null;
}

function targets(node: ExpressionAst): ExpressionAst[] {
  if (node.kind === "ArrayLiteral") return node.elements.flatMap(targets);
  if (node.kind === "ParenExpression") {
    const inner = pureExpression(node.pipeline);
    return inner ? targets(inner.node as ExpressionAst) : [];
  }
  return [node];
}

function usingVariable(node: UsingExpressionAst): AstObject | null {
  for (let at: Ast = node.subExpression; ;) {
    if (at.kind === "VariableExpression") return astObject(at);
    if (at.kind === "MemberExpression" || at.kind === "InvokeMemberExpression") at = at.expression;
    else if (at.kind === "IndexExpression") at = at.target;
    else return null;
  }
}

const methods = (...rows: Member[]): Member[] => rows.map(([signature, run]) => [signature, run]);
const AST = `${LANGUAGE}Ast`;
const HELP = `${LANGUAGE}CommentHelpInfo GetHelpContent`;

export const AST_METHODS: ReadonlyMap<string, Member[]> = new Map<string, Member[]>([
  ["Ast", methods(
    [`System.Object Visit(${LANGUAGE}ICustomAstVisitor astVisitor)`, (self: AstObject, visitor: unknown) => visitOne(self.node, visitor, currentSession())],
    [`void Visit(${LANGUAGE}AstVisitor astVisitor)`, (self: AstObject, visitor: unknown) => visitAll(self.node, visitor, currentSession())],
    [`System.Collections.Generic.IEnumerable[${AST}] FindAll(System.Func[${AST},bool] predicate, bool searchNestedScriptBlocks)`,
      (self: AstObject, predicate: AstPredicate | null, nested: boolean) => listOf(listType(), search(self.node, predicate, { nested, first: false }))],
    [`${AST} Find(System.Func[${AST},bool] predicate, bool searchNestedScriptBlocks)`,
      (self: AstObject, predicate: AstPredicate | null, nested: boolean) => search(self.node, predicate, { nested, first: true })[0] ?? null],
    [`${AST} Copy()`, (self: AstObject) => copy(self)],
    ["System.Object SafeGetValue()", (self: AstObject) => safeValue(self.node, currentSession())],
    ["System.Object SafeGetValue(bool skipHashtableSizeCheck)", (self: AstObject) => safeValue(self.node, currentSession())],
    ["string ToString()", (self: AstObject) => self.toText()],
  )],
  ["ScriptBlockAst", methods(
    ["scriptblock GetScriptBlock()", (self: AstObject<ScriptBlockAst>) => new ScriptBlock(self.node, { file: self.node.source.fileName })],
    [`${HELP}()`, help],
  )],
  ["FunctionDefinitionAst", methods(
    [`${HELP}()`, help],
    [fullTypes("CommentHelpInfo ").trim() + ` GetHelpContent(System.Collections.Generic.Dictionary[${AST},${LANGUAGE}Token[]] scriptBlockTokenCache)`, help],
  )],
  ["PipelineBaseAst", methods([`${LANGUAGE}ExpressionAst GetPureExpression()`, (self: AstObject) => pureExpression(self.node)])],
  ["CommandAst", methods(["string GetCommandName()", (self: AstObject<CommandAst>) => commandName(self.node)])],
  ["AssignmentStatementAst", methods(
    [`System.Collections.Generic.IEnumerable[${LANGUAGE}ExpressionAst] GetAssignmentTargets()`,
      (self: AstObject<AssignmentStatementAst>) => listOf(typeNamed(`${LANGUAGE}ExpressionAst`), targets(self.node.left).map((node) => astObject(node)))],
  )],
  ["VariableExpressionAst", methods(
    ["bool IsConstantVariable()", (self: AstObject<VariableExpressionAst>) => CONSTANT_VARIABLES.has(self.node.variablePath.userPath.toLowerCase())],
  )],
  ["UsingExpressionAst", methods(
    [`static ${LANGUAGE}VariableExpressionAst ExtractUsingVariable(${LANGUAGE}UsingExpressionAst usingExpressionAst)`, (self: AstObject<UsingExpressionAst> | null) => {
      if (self === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "usingExpressionAst");
      return usingVariable(self.node);
    }],
  )],
]);

/** A tree of its own, without a parent. */
function copy(self: AstObject): AstObject {
  return astObject(copyNode(self.node, null));
}

function copyNode(node: Ast, parent: Ast | null): Ast {
  const made = { ...node, parent } as Ast & Record<string, unknown>;
  for (const [field, value] of Object.entries(node)) if (field !== "parent" && field !== "source") made[field] = copyValue(value, made);
  return made;
}

function copyValue(value: unknown, parent: Ast): unknown {
  if (Array.isArray(value)) return value.map((item) => copyValue(item, parent));
  if (typeof value !== "object" || value === null) return value;
  if ("kind" in value && "parent" in value) return copyNode(value as Ast, parent);
  // Clauses and key-value pairs are plain records of nodes.
  return Object.getPrototypeOf(value) === Object.prototype && !("kind" in value) ? Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, copyValue(inner, parent)])) : value;
}
