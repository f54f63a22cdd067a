// The syntax tree: one interface per PowerShell Ast class, `kind` being the class name without "Ast".
// Fields are the camelCase names of the class's properties. See tree-walk.ts for children() and walk(),
// source-text.ts for extentOf().

import type { NumberLiteral } from "./number-literal.ts";
import type { SourceText } from "./source-text.ts";
import type { Token, TokenKind } from "./tokens.ts";
import type { VariablePath } from "./variable-path.ts";

/** What every node has: its text stretch [start, end) of source.text, and its parent (null at the root). */
interface Node<K extends string> {
  readonly kind: K;
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  parent: Ast | null;
}

/** A stretch of source text without a node of its own (for error positions). */
export interface Position {
  readonly start: number;
  readonly end: number;
}

// --- type names ------------------------------------------------------------------------------

/** `int`, `System.IO.Path`, `Foo, AssemblyName`. */
export interface PlainTypeName {
  readonly kind: "TypeName";
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  /** The name without assembly. */
  readonly name: string;
  readonly assemblyName: string | null;
  /** Number of generic arguments when it is the name part of a generic type, else 0. */
  readonly genericArgumentCount: number;
  /** Filled by class definitions of the same parse: the definition that this name means. */
  typeDefinition?: TypeDefinitionAst;
}
/** `int[]`, `int[,]`. */
export interface ArrayTypeName {
  readonly kind: "ArrayTypeName";
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  readonly elementType: TypeName;
  readonly rank: number;
}
/** `List[int]`, `Dictionary[string, int]`. */
export interface GenericTypeName {
  readonly kind: "GenericTypeName";
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  readonly typeName: PlainTypeName;
  readonly genericArguments: readonly TypeName[];
  readonly assemblyName: string | null;
}
export type TypeName = PlainTypeName | ArrayTypeName | GenericTypeName;

// --- blocks ----------------------------------------------------------------------------------

export interface ScriptRequirements {
  readonly requiredPSVersion: string | null;
  readonly requiredModules: readonly string[];
  readonly requiredPSEditions: readonly string[];
  readonly requiredApplicationId: string | null;
  readonly isElevationRequired: boolean;
}

export interface ScriptBlockAst extends Node<"ScriptBlock"> {
  readonly attributes: readonly AttributeAst[];
  readonly usingStatements: readonly UsingStatementAst[];
  readonly paramBlock: ParamBlockAst | null;
  readonly dynamicParamBlock: NamedBlockAst | null;
  readonly beginBlock: NamedBlockAst | null;
  readonly processBlock: NamedBlockAst | null;
  readonly endBlock: NamedBlockAst | null;
  readonly cleanBlock: NamedBlockAst | null;
  readonly scriptRequirements: ScriptRequirements | null;
}
export interface ParamBlockAst extends Node<"ParamBlock"> {
  readonly attributes: readonly AttributeAst[];
  readonly parameters: readonly ParameterAst[];
}
export type NamedBlockKind = "Begin" | "Process" | "End" | "Clean" | "Dynamicparam";
export interface NamedBlockAst extends Node<"NamedBlock"> {
  readonly blockKind: NamedBlockKind;
  readonly unnamed: boolean;
  readonly statements: readonly StatementAst[];
  readonly traps: readonly TrapStatementAst[];
}
export interface StatementBlockAst extends Node<"StatementBlock"> {
  readonly statements: readonly StatementAst[];
  readonly traps: readonly TrapStatementAst[];
}

// --- attributes and parameters ---------------------------------------------------------------

export interface NamedAttributeArgumentAst extends Node<"NamedAttributeArgument"> {
  readonly argumentName: string;
  readonly argument: ExpressionAst;
  readonly expressionOmitted: boolean;
}
export interface AttributeAst extends Node<"Attribute"> {
  readonly typeName: TypeName;
  readonly positionalArguments: readonly ExpressionAst[];
  readonly namedArguments: readonly NamedAttributeArgumentAst[];
}
export interface TypeConstraintAst extends Node<"TypeConstraint"> {
  readonly typeName: TypeName;
}
export type AttributeBaseAst = AttributeAst | TypeConstraintAst;
export interface ParameterAst extends Node<"Parameter"> {
  readonly attributes: readonly AttributeBaseAst[];
  readonly name: VariableExpressionAst;
  readonly defaultValue: ExpressionAst | null;
}

// --- definitions -----------------------------------------------------------------------------

export interface FunctionDefinitionAst extends Node<"FunctionDefinition"> {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly isFilter: boolean;
  readonly isWorkflow: boolean;
  /** Inline parameters `function f($a)`, null without parentheses. */
  readonly parameters: readonly ParameterAst[] | null;
  readonly body: ScriptBlockAst;
}
export interface TypeDefinitionAst extends Node<"TypeDefinition"> {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly attributes: readonly AttributeAst[];
  readonly baseTypes: readonly TypeConstraintAst[];
  readonly members: readonly MemberAst[];
  readonly isEnum: boolean;
  readonly isClass: boolean;
  readonly isInterface: boolean;
}
export interface PropertyMemberAst extends Node<"PropertyMember"> {
  readonly name: string;
  readonly propertyType: TypeConstraintAst | null;
  readonly attributes: readonly AttributeAst[];
  readonly initialValue: ExpressionAst | null;
  readonly isStatic: boolean;
  readonly isHidden: boolean;
  readonly isPublic: boolean;
  readonly isPrivate: boolean;
  /** True for the members of an enum. */
  readonly isLiteral: boolean;
}
export interface FunctionMemberAst extends Node<"FunctionMember"> {
  readonly name: string;
  readonly attributes: readonly AttributeAst[];
  readonly returnType: TypeConstraintAst | null;
  readonly parameters: readonly ParameterAst[];
  readonly body: ScriptBlockAst;
  /** The function inside (what FindAll shows below a method). */
  readonly functionDefinition: FunctionDefinitionAst;
  readonly isStatic: boolean;
  readonly isHidden: boolean;
  readonly isPublic: boolean;
  readonly isPrivate: boolean;
  readonly isConstructor: boolean;
}
export type MemberAst = PropertyMemberAst | FunctionMemberAst;
export type UsingStatementKind = "Assembly" | "Command" | "Module" | "Namespace" | "Type";
export interface UsingStatementAst extends Node<"UsingStatement"> {
  readonly usingStatementKind: UsingStatementKind;
  readonly name: StringConstantExpressionAst | null;
  readonly alias: StringConstantExpressionAst | null;
  readonly moduleSpecification: HashtableAst | null;
}
export interface ConfigurationDefinitionAst extends Node<"ConfigurationDefinition"> {
  readonly body: ScriptBlockExpressionAst;
  readonly configurationType: "Resource" | "Meta";
  readonly instanceName: ExpressionAst;
}
export interface DynamicKeywordStatementAst extends Node<"DynamicKeywordStatement"> {
  readonly commandElements: readonly CommandElementAst[];
}

// --- statements ------------------------------------------------------------------------------

export interface IfClause {
  readonly condition: StatementAst;
  readonly body: StatementBlockAst;
}
export interface IfStatementAst extends Node<"IfStatement"> {
  readonly clauses: readonly IfClause[];
  readonly elseClause: StatementBlockAst | null;
}
export interface ForEachStatementAst extends Node<"ForEachStatement"> {
  readonly label: string | null;
  readonly variable: VariableExpressionAst;
  readonly condition: StatementAst;
  readonly throttleLimit: ExpressionAst | null;
  readonly parallel: boolean;
  readonly body: StatementBlockAst;
}
export interface ForStatementAst extends Node<"ForStatement"> {
  readonly label: string | null;
  readonly initializer: StatementAst | null;
  readonly condition: StatementAst | null;
  readonly iterator: StatementAst | null;
  readonly body: StatementBlockAst;
}
export interface WhileStatementAst extends Node<"WhileStatement"> {
  readonly label: string | null;
  readonly condition: StatementAst;
  readonly body: StatementBlockAst;
}
export interface DoWhileStatementAst extends Node<"DoWhileStatement"> {
  readonly label: string | null;
  readonly condition: StatementAst;
  readonly body: StatementBlockAst;
}
export interface DoUntilStatementAst extends Node<"DoUntilStatement"> {
  readonly label: string | null;
  readonly condition: StatementAst;
  readonly body: StatementBlockAst;
}
export type SwitchFlag = "File" | "Regex" | "Wildcard" | "Exact" | "CaseSensitive" | "Parallel";
export interface SwitchClause {
  readonly pattern: ExpressionAst;
  readonly body: StatementBlockAst;
}
export interface SwitchStatementAst extends Node<"SwitchStatement"> {
  readonly label: string | null;
  readonly flags: readonly SwitchFlag[];
  readonly condition: StatementAst;
  readonly clauses: readonly SwitchClause[];
  readonly default: StatementBlockAst | null;
}
export interface CatchClauseAst extends Node<"CatchClause"> {
  /** Empty for a catch-all. */
  readonly catchTypes: readonly TypeConstraintAst[];
  readonly body: StatementBlockAst;
}
export interface TryStatementAst extends Node<"TryStatement"> {
  readonly body: StatementBlockAst;
  readonly catchClauses: readonly CatchClauseAst[];
  readonly finally: StatementBlockAst | null;
}
export interface TrapStatementAst extends Node<"TrapStatement"> {
  readonly trapType: TypeConstraintAst | null;
  readonly body: StatementBlockAst;
}
export interface DataStatementAst extends Node<"DataStatement"> {
  readonly variable: string | null;
  readonly commandsAllowed: readonly ExpressionAst[];
  readonly body: StatementBlockAst;
}
export interface BreakStatementAst extends Node<"BreakStatement"> {
  readonly label: ExpressionAst | null;
}
export interface ContinueStatementAst extends Node<"ContinueStatement"> {
  readonly label: ExpressionAst | null;
}
export interface ReturnStatementAst extends Node<"ReturnStatement"> {
  readonly pipeline: StatementAst | null;
}
export interface ExitStatementAst extends Node<"ExitStatement"> {
  readonly pipeline: StatementAst | null;
}
export interface ThrowStatementAst extends Node<"ThrowStatement"> {
  readonly pipeline: StatementAst | null;
}
/** `parallel { }` and `sequence { }`. */
export interface BlockStatementAst extends Node<"BlockStatement"> {
  readonly body: StatementBlockAst;
  readonly blockKind: Token;
}
export interface AssignmentStatementAst extends Node<"AssignmentStatement"> {
  readonly left: ExpressionAst;
  readonly operator: TokenKind;
  /** A CommandExpression when a plain expression is assigned, else any statement. */
  readonly right: StatementAst | CommandExpressionAst;
  readonly errorPosition: Position;
}
export interface PipelineAst extends Node<"Pipeline"> {
  readonly pipelineElements: readonly (CommandAst | CommandExpressionAst)[];
  readonly background: boolean;
}
export interface PipelineChainAst extends Node<"PipelineChain"> {
  readonly lhsPipelineChain: PipelineChainAst | PipelineAst | ErrorStatementAst;
  readonly rhsPipeline: PipelineAst | ErrorStatementAst;
  readonly operator: "AndAnd" | "OrOr";
  readonly background: boolean;
}
/** What stands where a statement could not be parsed. */
export interface ErrorStatementAst extends Node<"ErrorStatement"> {
  /** The keyword token, or null. */
  readonly keyword: Token | null;
  readonly nestedAst: readonly Ast[];
  /** Label of the loop, when there was one. */
  readonly label: string | null;
}
export type StatementAst =
  | IfStatementAst | ForEachStatementAst | ForStatementAst | WhileStatementAst | DoWhileStatementAst | DoUntilStatementAst
  | SwitchStatementAst | TryStatementAst | TrapStatementAst | DataStatementAst | BreakStatementAst | ContinueStatementAst
  | ReturnStatementAst | ExitStatementAst | ThrowStatementAst | UsingStatementAst | BlockStatementAst
  | FunctionDefinitionAst | TypeDefinitionAst | ConfigurationDefinitionAst | DynamicKeywordStatementAst
  | PipelineAst | PipelineChainAst | AssignmentStatementAst | CommandExpressionAst | ErrorStatementAst;

// --- commands --------------------------------------------------------------------------------

export interface CommandAst extends Node<"Command"> {
  readonly commandElements: readonly CommandElementAst[];
  /** "Unknown", "Ampersand" or "Dot". */
  readonly invocationOperator: "Unknown" | "Ampersand" | "Dot";
  readonly redirections: readonly RedirectionAst[];
}
export interface CommandExpressionAst extends Node<"CommandExpression"> {
  readonly expression: ExpressionAst;
  readonly redirections: readonly RedirectionAst[];
}
export interface CommandParameterAst extends Node<"CommandParameter"> {
  /** Without the dash and the colon. */
  readonly parameterName: string;
  /** The argument glued with a colon (`-a:1`), or null. */
  readonly argument: ExpressionAst | null;
  readonly errorPosition: Position;
}
export type CommandElementAst = ExpressionAst | CommandParameterAst;
export type RedirectionStream = "All" | "Output" | "Error" | "Warning" | "Verbose" | "Debug" | "Information";
export interface FileRedirectionAst extends Node<"FileRedirection"> {
  readonly fromStream: RedirectionStream;
  readonly location: ExpressionAst;
  readonly append: boolean;
}
export interface MergingRedirectionAst extends Node<"MergingRedirection"> {
  readonly fromStream: RedirectionStream;
  readonly toStream: RedirectionStream;
}
export type RedirectionAst = FileRedirectionAst | MergingRedirectionAst;

// --- expressions -----------------------------------------------------------------------------

export interface TernaryExpressionAst extends Node<"TernaryExpression"> {
  readonly condition: ExpressionAst;
  readonly ifTrue: ExpressionAst;
  readonly ifFalse: ExpressionAst;
}
export interface BinaryExpressionAst extends Node<"BinaryExpression"> {
  readonly operator: TokenKind;
  readonly left: ExpressionAst;
  readonly right: ExpressionAst;
  /** The operator token's place. */
  readonly errorPosition: Position;
}
export interface UnaryExpressionAst extends Node<"UnaryExpression"> {
  /** PostfixPlusPlus and PostfixMinusMinus tell the postfix forms apart. */
  readonly tokenKind: TokenKind;
  readonly child: ExpressionAst;
}
export interface AttributedExpressionAst extends Node<"AttributedExpression"> {
  readonly attribute: AttributeBaseAst;
  readonly child: ExpressionAst;
}
export interface ConvertExpressionAst extends Node<"ConvertExpression"> {
  readonly type: TypeConstraintAst;
  readonly child: ExpressionAst;
}
export interface MemberExpressionAst extends Node<"MemberExpression"> {
  readonly expression: ExpressionAst;
  readonly member: ExpressionAst;
  readonly static: boolean;
  readonly nullConditional: boolean;
}
export interface InvokeMemberExpressionAst extends Node<"InvokeMemberExpression"> {
  readonly expression: ExpressionAst;
  readonly member: ExpressionAst;
  readonly static: boolean;
  readonly nullConditional: boolean;
  readonly arguments: readonly ExpressionAst[];
  readonly genericTypeArguments: readonly TypeName[];
}
export interface BaseCtorInvokeMemberExpressionAst extends Node<"BaseCtorInvokeMemberExpression"> {
  /** The `base` keyword as a variable expression `$this`. */
  readonly expression: ExpressionAst;
  readonly member: ExpressionAst;
  readonly arguments: readonly ExpressionAst[];
}
export interface IndexExpressionAst extends Node<"IndexExpression"> {
  readonly target: ExpressionAst;
  readonly index: ExpressionAst;
  readonly nullConditional: boolean;
}
export interface TypeExpressionAst extends Node<"TypeExpression"> {
  readonly typeName: TypeName;
}
export interface VariableExpressionAst extends Node<"VariableExpression"> {
  readonly variablePath: VariablePath;
  readonly splatted: boolean;
}
export type StringConstantType =
  | "SingleQuoted" | "SingleQuotedHereString" | "DoubleQuoted" | "DoubleQuotedHereString" | "BareWord";
export interface StringConstantExpressionAst extends Node<"StringConstantExpression"> {
  readonly value: string;
  readonly stringConstantType: StringConstantType;
}
export interface ExpandableStringExpressionAst extends Node<"ExpandableStringExpression"> {
  /** The text with escapes resolved, nested expressions verbatim. */
  readonly value: string;
  readonly stringConstantType: StringConstantType;
  /** Variables and subexpressions, in order. */
  readonly nestedExpressions: readonly ExpressionAst[];
  /**
   * What to concatenate: literal texts and indexes into nestedExpressions, in order.
   * (PowerShell keeps a format string instead.)
   */
  readonly parts: readonly (string | number)[];
}
/** Constant numbers; `true` stands for the omitted value of `[Parameter(Mandatory)]`. */
export interface ConstantExpressionAst extends Node<"ConstantExpression"> {
  readonly value: NumberLiteral | true;
}
export interface ArrayLiteralAst extends Node<"ArrayLiteral"> {
  readonly elements: readonly ExpressionAst[];
}
export interface ArrayExpressionAst extends Node<"ArrayExpression"> {
  readonly subExpression: StatementBlockAst;
}
export interface ParenExpressionAst extends Node<"ParenExpression"> {
  readonly pipeline: StatementAst;
}
export interface SubExpressionAst extends Node<"SubExpression"> {
  readonly subExpression: StatementBlockAst;
}
export interface KeyValuePair {
  readonly key: ExpressionAst;
  readonly value: StatementAst;
}
export interface HashtableAst extends Node<"Hashtable"> {
  readonly keyValuePairs: readonly KeyValuePair[];
}
export interface ScriptBlockExpressionAst extends Node<"ScriptBlockExpression"> {
  readonly scriptBlock: ScriptBlockAst;
}
export interface UsingExpressionAst extends Node<"UsingExpression"> {
  readonly subExpression: ExpressionAst;
}
/** What stands where an expression could not be parsed. */
export interface ErrorExpressionAst extends Node<"ErrorExpression"> {
  readonly nestedAst: readonly Ast[];
}
export type ExpressionAst =
  | TernaryExpressionAst | BinaryExpressionAst | UnaryExpressionAst | AttributedExpressionAst | ConvertExpressionAst
  | MemberExpressionAst | InvokeMemberExpressionAst | BaseCtorInvokeMemberExpressionAst | IndexExpressionAst
  | TypeExpressionAst | VariableExpressionAst | StringConstantExpressionAst | ExpandableStringExpressionAst
  | ConstantExpressionAst | ArrayLiteralAst | ArrayExpressionAst | ParenExpressionAst | SubExpressionAst
  | HashtableAst | ScriptBlockExpressionAst | UsingExpressionAst | ErrorExpressionAst;

/** Any node. */
export type Ast =
  | ScriptBlockAst | ParamBlockAst | NamedBlockAst | StatementBlockAst | NamedAttributeArgumentAst | AttributeBaseAst
  | ParameterAst | MemberAst | CatchClauseAst | CommandAst | CommandParameterAst | RedirectionAst
  | StatementAst | ExpressionAst;
export type AstKind = Ast["kind"];
