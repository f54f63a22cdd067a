// The Ast classes: name, base class and properties. What scripts can read of a tree stands here and nowhere else.
import type { Ast, ExpressionAst, StatementAst } from "#grammar/tree.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { tuple } from "#dotnet/core/tuple.ts";
import { literalValue } from "../convert/number-text.ts";
import { ScriptExtent } from "../types/parse-error-info.ts";
import { astObject, LANGUAGE } from "./ast-object.ts";
import type { PropertyRow } from "./property-table.ts";
import { requirementsObject } from "./script-requirements.ts";
import { staticType } from "./static-type.ts";

/** One class: what it derives from (class name without namespace; null = Object), and its own properties. */
export interface ClassRow {
  readonly name: string;
  readonly base: string | null;
  readonly abstract?: boolean;
  readonly properties: readonly PropertyRow<Node>[];
}

/** Any node, seen by a getter that knows which fields its class has. */
type Node = Ast & { readonly [field: string]: unknown };

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
/** PowerShell keeps no collection at all where nothing is listed. */
const orNull = (value: unknown): unknown => (list(value).length === 0 ? null : value);

function extent(node: Ast, place: unknown): ScriptExtent | null {
  if (typeof place !== "object" || place === null || !("start" in place) || !("end" in place)) return null;
  return new ScriptExtent(node.source, Number(place.start), Number(place.end));
}

/** A Tuple of two nodes. */
function pair(classes: readonly [string, string], first: unknown, second: unknown): unknown {
  return tuple(classes.map((name) => typeNamed(`${LANGUAGE}${name}`)), [astObject(first as Ast), astObject(second as Ast)]);
}

/** The flags that are set. */
function attributes(node: Node, words: readonly [string, string][]): string[] {
  return words.filter(([field]) => node[field] === true).map(([, word]) => word);
}

const MEMBER_FLAGS: readonly [string, string][] = [["isPublic", "Public"], ["isPrivate", "Private"], ["isStatic", "Static"], ["isLiteral", "Literal"], ["isHidden", "Hidden"]];

function constantValue(node: Node): unknown {
  const { value } = node;
  return typeof value === "object" && value !== null ? literalValue(value as never) : value;
}

function insideCatch(node: Ast): boolean {
  for (let at = node.parent; at !== null; at = at.parent) if (at.kind === "CatchClause") return true;
  return false;
}

const row = (name: string, base: string | null, ...properties: PropertyRow<Node>[]): ClassRow => ({ name, base, properties });
const abstract = (name: string, base: string | null, ...properties: PropertyRow<Node>[]): ClassRow => ({ name, base, abstract: true, properties });

const BLOCKS: ClassRow[] = [
  abstract("Ast", null, ["IScriptExtent Extent", (n) => new ScriptExtent(n.source, n.start, n.end)], "Ast Parent"),
  row("ScriptBlockAst", "Ast", "ReadOnlyCollection[AttributeAst] Attributes", "ReadOnlyCollection[UsingStatementAst] UsingStatements",
    "ParamBlockAst ParamBlock", "NamedBlockAst BeginBlock", "NamedBlockAst ProcessBlock", "NamedBlockAst EndBlock", "NamedBlockAst CleanBlock",
    "NamedBlockAst DynamicParamBlock", ["ScriptRequirements ScriptRequirements", (n) => requirementsObject(n["scriptRequirements"])]),
  row("ParamBlockAst", "Ast", "ReadOnlyCollection[AttributeAst] Attributes", "ReadOnlyCollection[ParameterAst] Parameters"),
  row("NamedBlockAst", "Ast", "bool Unnamed", "TokenKind BlockKind", "ReadOnlyCollection[StatementAst] Statements", ["ReadOnlyCollection[TrapStatementAst] Traps", (n) => orNull(n["traps"])]),
  row("StatementBlockAst", "Ast", "ReadOnlyCollection[StatementAst] Statements", ["ReadOnlyCollection[TrapStatementAst] Traps", (n) => orNull(n["traps"])]),
  row("NamedAttributeArgumentAst", "Ast", "string ArgumentName", "ExpressionAst Argument", "bool ExpressionOmitted"),
  abstract("AttributeBaseAst", "Ast", "ITypeName TypeName"),
  row("AttributeAst", "AttributeBaseAst", "ReadOnlyCollection[ExpressionAst] PositionalArguments", "ReadOnlyCollection[NamedAttributeArgumentAst] NamedArguments"),
  row("TypeConstraintAst", "AttributeBaseAst"),
  row("ParameterAst", "Ast", "ReadOnlyCollection[AttributeBaseAst] Attributes", "VariableExpressionAst Name", "ExpressionAst DefaultValue", ["Type StaticType", staticType]),
];

const DEFINITIONS: ClassRow[] = [
  abstract("StatementAst", "Ast"),
  row("FunctionDefinitionAst", "StatementAst", "bool IsFilter", "bool IsWorkflow", "string Name",
    ["ReadOnlyCollection[ParameterAst] Parameters", (n) => orNull(n["parameters"])], "ScriptBlockAst Body"),
  row("TypeDefinitionAst", "StatementAst", "string Name", "ReadOnlyCollection[AttributeAst] Attributes", "ReadOnlyCollection[TypeConstraintAst] BaseTypes",
    "ReadOnlyCollection[MemberAst] Members", ["TypeAttributes TypeAttributes", (n) => (n["isEnum"] === true ? "Enum" : n["isInterface"] === true ? "Interface" : "Class")],
    "bool IsEnum", "bool IsClass", "bool IsInterface"),
  row("UsingStatementAst", "StatementAst", "UsingStatementKind UsingStatementKind", "StringConstantExpressionAst Name", "StringConstantExpressionAst Alias", "HashtableAst ModuleSpecification"),
  abstract("MemberAst", "Ast", "string Name"),
  row("PropertyMemberAst", "MemberAst", "TypeConstraintAst PropertyType", "ReadOnlyCollection[AttributeAst] Attributes",
    ["PropertyAttributes PropertyAttributes", (n) => attributes(n, MEMBER_FLAGS)],
    "ExpressionAst InitialValue", "bool IsPublic", "bool IsPrivate", "bool IsHidden", "bool IsStatic"),
  row("FunctionMemberAst", "MemberAst", "ReadOnlyCollection[AttributeAst] Attributes", "TypeConstraintAst ReturnType", "ReadOnlyCollection[ParameterAst] Parameters",
    "ScriptBlockAst Body", ["MethodAttributes MethodAttributes", (n) => attributes(n, MEMBER_FLAGS)],
    "bool IsPublic", "bool IsPrivate", "bool IsHidden", "bool IsStatic", "bool IsConstructor"),
  row("ConfigurationDefinitionAst", "StatementAst", "ScriptBlockExpressionAst Body", "ConfigurationType ConfigurationType", "ExpressionAst InstanceName"),
  row("DynamicKeywordStatementAst", "StatementAst", "ReadOnlyCollection[CommandElementAst] CommandElements"),
];

const IF_PAIR = ["PipelineBaseAst", "StatementBlockAst"] as const;
const SWITCH_PAIR = ["ExpressionAst", "StatementBlockAst"] as const;
const clauses = (n: Node) => list(n["clauses"]) as { readonly [field: string]: unknown }[];

const STATEMENTS: ClassRow[] = [
  row("IfStatementAst", "StatementAst",
    [`ReadOnlyCollection[Tuple[${IF_PAIR.join(",")}]] Clauses`, (n) => clauses(n).map((c) => pair(IF_PAIR, c["condition"], c["body"]))], "StatementBlockAst ElseClause"),
  row("DataStatementAst", "StatementAst", "string Variable", "ReadOnlyCollection[ExpressionAst] CommandsAllowed", "StatementBlockAst Body"),
  abstract("LabeledStatementAst", "StatementAst", "string Label", "PipelineBaseAst Condition"),
  abstract("LoopStatementAst", "LabeledStatementAst", "StatementBlockAst Body"),
  row("ForEachStatementAst", "LoopStatementAst", "VariableExpressionAst Variable", "ExpressionAst ThrottleLimit", ["ForEachFlags Flags", (n) => (n["parallel"] === true ? "Parallel" : "None")]),
  row("ForStatementAst", "LoopStatementAst", "PipelineBaseAst Initializer", "PipelineBaseAst Iterator"),
  row("WhileStatementAst", "LoopStatementAst"),
  row("DoWhileStatementAst", "LoopStatementAst"),
  row("DoUntilStatementAst", "LoopStatementAst"),
  row("SwitchStatementAst", "LabeledStatementAst", "SwitchFlags Flags",
    [`ReadOnlyCollection[Tuple[${SWITCH_PAIR.join(",")}]] Clauses`, (n) => clauses(n).map((c) => pair(SWITCH_PAIR, c["pattern"], c["body"]))], "StatementBlockAst Default"),
  row("CatchClauseAst", "Ast", "ReadOnlyCollection[TypeConstraintAst] CatchTypes", ["bool IsCatchAll", (n) => list(n["catchTypes"]).length === 0], "StatementBlockAst Body"),
  row("TryStatementAst", "StatementAst", "StatementBlockAst Body", "ReadOnlyCollection[CatchClauseAst] CatchClauses", "StatementBlockAst Finally"),
  row("TrapStatementAst", "StatementAst", "TypeConstraintAst TrapType", "StatementBlockAst Body"),
  row("BreakStatementAst", "StatementAst", "ExpressionAst Label"),
  row("ContinueStatementAst", "StatementAst", "ExpressionAst Label"),
  row("ReturnStatementAst", "StatementAst", "PipelineBaseAst Pipeline"),
  row("ExitStatementAst", "StatementAst", "PipelineBaseAst Pipeline"),
  row("ThrowStatementAst", "StatementAst", "PipelineBaseAst Pipeline", ["bool IsRethrow", (n) => n["pipeline"] === null && insideCatch(n)]),
  row("BlockStatementAst", "StatementAst", "StatementBlockAst Body", ["Token Kind", (n) => n["blockKind"]]),
  abstract("PipelineBaseAst", "StatementAst"),
  row("ErrorStatementAst", "PipelineBaseAst", ["Token Kind", (n) => n["keyword"]], ["Dictionary[string,Tuple[Token,Ast]] Flags", () => null],
    ["ReadOnlyCollection[Ast] Conditions", () => null], ["ReadOnlyCollection[Ast] Bodies", () => null], "ReadOnlyCollection[Ast] NestedAst"),
  row("AssignmentStatementAst", "PipelineBaseAst", "ExpressionAst Left", "TokenKind Operator", "StatementAst Right", ["IScriptExtent ErrorPosition", (n) => extent(n, n["errorPosition"])]),
  abstract("ChainableAst", "PipelineBaseAst"),
  row("PipelineChainAst", "ChainableAst", "ChainableAst LhsPipelineChain", "PipelineAst RhsPipeline", "TokenKind Operator", "bool Background"),
  row("PipelineAst", "ChainableAst", "ReadOnlyCollection[CommandBaseAst] PipelineElements", "bool Background"),
];

const COMMANDS: ClassRow[] = [
  abstract("CommandElementAst", "Ast"),
  row("CommandParameterAst", "CommandElementAst", "string ParameterName", "ExpressionAst Argument", ["IScriptExtent ErrorPosition", (n) => extent(n, n["errorPosition"])]),
  abstract("CommandBaseAst", "StatementAst", "ReadOnlyCollection[RedirectionAst] Redirections"),
  row("CommandAst", "CommandBaseAst", "ReadOnlyCollection[CommandElementAst] CommandElements", "TokenKind InvocationOperator", ["Object DefiningKeyword", () => null]),
  row("CommandExpressionAst", "CommandBaseAst", "ExpressionAst Expression"),
  abstract("RedirectionAst", "Ast", "RedirectionStream FromStream"),
  row("MergingRedirectionAst", "RedirectionAst", "RedirectionStream ToStream"),
  row("FileRedirectionAst", "RedirectionAst", "ExpressionAst Location", "bool Append"),
];

const KEY_PAIR = ["ExpressionAst", "StatementAst"] as const;

const EXPRESSIONS: ClassRow[] = [
  abstract("ExpressionAst", "CommandElementAst", ["Type StaticType", staticType]),
  row("ErrorExpressionAst", "ExpressionAst", "ReadOnlyCollection[Ast] NestedAst"),
  row("TernaryExpressionAst", "ExpressionAst", "ExpressionAst Condition", "ExpressionAst IfTrue", "ExpressionAst IfFalse"),
  row("BinaryExpressionAst", "ExpressionAst", "TokenKind Operator", "ExpressionAst Left", "ExpressionAst Right", ["IScriptExtent ErrorPosition", (n) => extent(n, n["errorPosition"])]),
  row("UnaryExpressionAst", "ExpressionAst", "TokenKind TokenKind", "ExpressionAst Child"),
  row("AttributedExpressionAst", "ExpressionAst", "ExpressionAst Child", ["AttributeBaseAst Attribute", (n) => n["attribute"] ?? n["type"]]),
  row("ConvertExpressionAst", "AttributedExpressionAst", "TypeConstraintAst Type"),
  row("MemberExpressionAst", "ExpressionAst", "ExpressionAst Expression", "CommandElementAst Member", ["bool Static", (n) => n["static"] === true],
    ["bool NullConditional", (n) => n["nullConditional"] === true]),
  row("InvokeMemberExpressionAst", "MemberExpressionAst", ["ReadOnlyCollection[ITypeName] GenericTypeArguments", (n) => orNull(n["genericTypeArguments"])],
    ["ReadOnlyCollection[ExpressionAst] Arguments", (n) => orNull(n["arguments"])]),
  row("BaseCtorInvokeMemberExpressionAst", "InvokeMemberExpressionAst"),
  row("IndexExpressionAst", "ExpressionAst", "ExpressionAst Target", "ExpressionAst Index", "bool NullConditional"),
  row("TypeExpressionAst", "ExpressionAst", "ITypeName TypeName"),
  row("VariableExpressionAst", "ExpressionAst", "VariablePath VariablePath", "bool Splatted"),
  row("ConstantExpressionAst", "ExpressionAst", ["Object Value", constantValue]),
  row("StringConstantExpressionAst", "ConstantExpressionAst", "StringConstantType StringConstantType", "string Value"),
  row("ExpandableStringExpressionAst", "ExpressionAst", "string Value", "StringConstantType StringConstantType", "ReadOnlyCollection[ExpressionAst] NestedExpressions"),
  row("ScriptBlockExpressionAst", "ExpressionAst", "ScriptBlockAst ScriptBlock"),
  row("ArrayLiteralAst", "ExpressionAst", "ReadOnlyCollection[ExpressionAst] Elements"),
  row("ArrayExpressionAst", "ExpressionAst", "StatementBlockAst SubExpression"),
  row("ParenExpressionAst", "ExpressionAst", "PipelineBaseAst Pipeline"),
  row("SubExpressionAst", "ExpressionAst", "StatementBlockAst SubExpression"),
  row("HashtableAst", "ExpressionAst",
    [`ReadOnlyCollection[Tuple[${KEY_PAIR.join(",")}]] KeyValuePairs`, (n) => (list(n["keyValuePairs"]) as { key: ExpressionAst; value: StatementAst }[]).map((p) => pair(KEY_PAIR, p.key, p.value))]),
  row("UsingExpressionAst", "ExpressionAst", "ExpressionAst SubExpression"),
];

/** All classes, bases before what derives from them. */
export const AST_CLASSES: readonly ClassRow[] = [...BLOCKS, ...DEFINITIONS, ...STATEMENTS, ...COMMANDS, ...EXPRESSIONS];
