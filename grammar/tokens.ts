// Tokens: kinds (PowerShell's TokenKind names), texts, flags, keywords, and the token record.

import type { NumberLiteral } from "./number-literal.ts";
import type { SourceText } from "./source-text.ts";
import type { RedirectionStream } from "./tree.ts";
import type { VariablePath } from "./variable-path.ts";

/** PowerShell's TokenFlags, by value. */
export const TokenFlag = {
  BinaryPrecedenceLogical: 0x1,
  BinaryPrecedenceBitwise: 0x2,
  BinaryPrecedenceComparison: 0x5,
  BinaryPrecedenceCoalesce: 0x7,
  BinaryPrecedenceAdd: 0x9,
  BinaryPrecedenceMultiply: 0xa,
  BinaryPrecedenceFormat: 0xc,
  BinaryPrecedenceRange: 0xd,
  BinaryPrecedenceMask: 0xf,
  Keyword: 0x10,
  ScriptBlockBlockName: 0x20,
  BinaryOperator: 0x100,
  UnaryOperator: 0x200,
  CaseSensitiveOperator: 0x400,
  TernaryOperator: 0x800,
  SpecialOperator: 0x1000,
  AssignmentOperator: 0x2000,
  ParseModeInvariant: 0x8000,
  TokenInError: 0x10000,
  DisallowedInRestrictedMode: 0x20000,
  PrefixOrPostfixOperator: 0x40000,
  CommandName: 0x80000,
  MemberName: 0x100000,
  TypeName: 0x200000,
  AttributeName: 0x400000,
  CanConstantFold: 0x800000,
  StatementDoesntSupportAttributes: 0x1000000,
} as const;

const F = TokenFlag;
const INVARIANT = F.ParseModeInvariant;
const RESTRICTED = F.DisallowedInRestrictedMode;
const FOLD = F.CanConstantFold;
const BINARY = F.BinaryOperator;
const COMPARE = BINARY | F.BinaryPrecedenceComparison;
const SENSITIVE = COMPARE | F.CaseSensitiveOperator;
const KEYWORD = F.Keyword;
const PLAIN_STATEMENT = F.Keyword | F.StatementDoesntSupportAttributes;
const BLOCK_NAME = F.Keyword | F.ScriptBlockBlockName;

/** Kind -> [text, flags]. Texts of kinds that vary (variables, words...) describe them. */
const KIND_TABLE = {
  Unknown: ["unknown", 0],
  Variable: ["var", 0],
  SplattedVariable: ["@var", 0],
  Parameter: ["param", 0],
  Number: ["number", 0],
  Label: ["label", 0],
  Identifier: ["ident", 0],
  Generic: ["generic", 0],
  NewLine: ["newline", INVARIANT],
  LineContinuation: ["line continuation", INVARIANT],
  Comment: ["comment", INVARIANT],
  EndOfInput: ["eof", INVARIANT],
  StringLiteral: ["sqstr", INVARIANT],
  StringExpandable: ["dqstr", INVARIANT],
  HereStringLiteral: ["sq here string", INVARIANT],
  HereStringExpandable: ["dq here string", INVARIANT],
  LParen: ["(", INVARIANT],
  RParen: [")", INVARIANT],
  LCurly: ["{", INVARIANT],
  RCurly: ["}", INVARIANT],
  LBracket: ["[", 0],
  RBracket: ["]", INVARIANT],
  AtParen: ["@(", INVARIANT],
  AtCurly: ["@{", INVARIANT],
  DollarParen: ["$(", INVARIANT],
  Semi: [";", INVARIANT],
  AndAnd: ["&&", INVARIANT],
  OrOr: ["||", INVARIANT],
  Ampersand: ["&", F.SpecialOperator | INVARIANT],
  Pipe: ["|", F.SpecialOperator | INVARIANT],
  Comma: [",", F.UnaryOperator | INVARIANT],
  MinusMinus: ["--", F.UnaryOperator | F.PrefixOrPostfixOperator | RESTRICTED],
  PlusPlus: ["++", F.UnaryOperator | F.PrefixOrPostfixOperator | RESTRICTED],
  DotDot: ["..", BINARY | F.BinaryPrecedenceRange | RESTRICTED],
  ColonColon: ["::", F.SpecialOperator | RESTRICTED],
  Dot: [".", F.SpecialOperator | RESTRICTED],
  Exclaim: ["!", F.UnaryOperator | FOLD],
  Multiply: ["*", BINARY | F.BinaryPrecedenceMultiply | FOLD],
  Divide: ["/", BINARY | F.BinaryPrecedenceMultiply | FOLD],
  Rem: ["%", BINARY | F.BinaryPrecedenceMultiply | FOLD],
  Plus: ["+", BINARY | F.BinaryPrecedenceAdd | F.UnaryOperator | FOLD],
  Minus: ["-", BINARY | F.BinaryPrecedenceAdd | F.UnaryOperator | FOLD],
  Equals: ["=", F.AssignmentOperator],
  PlusEquals: ["+=", F.AssignmentOperator],
  MinusEquals: ["-=", F.AssignmentOperator],
  MultiplyEquals: ["*=", F.AssignmentOperator],
  DivideEquals: ["/=", F.AssignmentOperator],
  RemainderEquals: ["%=", F.AssignmentOperator],
  Redirection: ["redirection", RESTRICTED],
  RedirectInStd: ["<", INVARIANT | RESTRICTED],
  Format: ["-f", BINARY | F.BinaryPrecedenceFormat | RESTRICTED],
  Not: ["-not", F.UnaryOperator | FOLD],
  Bnot: ["-bnot", F.UnaryOperator | FOLD],
  And: ["-and", BINARY | F.BinaryPrecedenceLogical | FOLD],
  Or: ["-or", BINARY | F.BinaryPrecedenceLogical | FOLD],
  Xor: ["-xor", BINARY | F.BinaryPrecedenceLogical | FOLD],
  Band: ["-band", BINARY | F.BinaryPrecedenceBitwise | FOLD],
  Bor: ["-bor", BINARY | F.BinaryPrecedenceBitwise | FOLD],
  Bxor: ["-bxor", BINARY | F.BinaryPrecedenceBitwise | FOLD],
  Join: ["-join", COMPARE | F.UnaryOperator | RESTRICTED],
  Ieq: ["-eq", COMPARE],
  Ine: ["-ne", COMPARE],
  Ige: ["-ge", COMPARE],
  Igt: ["-gt", COMPARE],
  Ilt: ["-lt", COMPARE],
  Ile: ["-le", COMPARE],
  Ilike: ["-ilike", COMPARE | RESTRICTED],
  Inotlike: ["-inotlike", COMPARE | RESTRICTED],
  Imatch: ["-imatch", COMPARE | RESTRICTED],
  Inotmatch: ["-inotmatch", COMPARE | RESTRICTED],
  Ireplace: ["-ireplace", COMPARE | RESTRICTED],
  Icontains: ["-icontains", COMPARE | RESTRICTED],
  Inotcontains: ["-inotcontains", COMPARE | RESTRICTED],
  Iin: ["-iin", COMPARE | RESTRICTED],
  Inotin: ["-inotin", COMPARE | RESTRICTED],
  Isplit: ["-isplit", COMPARE | F.UnaryOperator | RESTRICTED],
  Ceq: ["-ceq", SENSITIVE],
  Cne: ["-cne", SENSITIVE],
  Cge: ["-cge", SENSITIVE],
  Cgt: ["-cgt", SENSITIVE],
  Clt: ["-clt", SENSITIVE],
  Cle: ["-cle", SENSITIVE],
  Clike: ["-clike", SENSITIVE | RESTRICTED],
  Cnotlike: ["-cnotlike", SENSITIVE | RESTRICTED],
  Cmatch: ["-cmatch", SENSITIVE | RESTRICTED],
  Cnotmatch: ["-cnotmatch", SENSITIVE | RESTRICTED],
  Creplace: ["-creplace", SENSITIVE | RESTRICTED],
  Ccontains: ["-ccontains", SENSITIVE | RESTRICTED],
  Cnotcontains: ["-cnotcontains", SENSITIVE | RESTRICTED],
  Cin: ["-cin", SENSITIVE | RESTRICTED],
  Cnotin: ["-cnotin", SENSITIVE | RESTRICTED],
  Csplit: ["-csplit", SENSITIVE | F.UnaryOperator | RESTRICTED],
  Is: ["-is", COMPARE],
  IsNot: ["-isnot", COMPARE],
  As: ["-as", COMPARE | RESTRICTED],
  PostfixPlusPlus: ["++", F.UnaryOperator | F.PrefixOrPostfixOperator | RESTRICTED],
  PostfixMinusMinus: ["--", F.UnaryOperator | F.PrefixOrPostfixOperator | RESTRICTED],
  Shl: ["-shl", COMPARE | FOLD],
  Shr: ["-shr", COMPARE | FOLD],
  Colon: [":", F.SpecialOperator | RESTRICTED],
  QuestionMark: ["?", F.TernaryOperator | RESTRICTED],
  QuestionQuestionEquals: ["??=", F.AssignmentOperator],
  QuestionQuestion: ["??", BINARY | F.BinaryPrecedenceCoalesce],
  QuestionDot: ["?.", F.SpecialOperator | RESTRICTED],
  QuestionLBracket: ["?[", 0],
  Begin: ["begin", BLOCK_NAME],
  Break: ["break", PLAIN_STATEMENT],
  Catch: ["catch", KEYWORD],
  Class: ["class", KEYWORD],
  Continue: ["continue", PLAIN_STATEMENT],
  Data: ["data", PLAIN_STATEMENT],
  Define: ["define", KEYWORD],
  Do: ["do", PLAIN_STATEMENT],
  Dynamicparam: ["dynamicparam", BLOCK_NAME],
  Else: ["else", KEYWORD],
  ElseIf: ["elseif", KEYWORD],
  End: ["end", BLOCK_NAME],
  Exit: ["exit", PLAIN_STATEMENT],
  Filter: ["filter", PLAIN_STATEMENT],
  Finally: ["finally", KEYWORD],
  For: ["for", PLAIN_STATEMENT],
  Foreach: ["foreach", PLAIN_STATEMENT],
  From: ["from", KEYWORD],
  Function: ["function", PLAIN_STATEMENT],
  If: ["if", PLAIN_STATEMENT],
  In: ["in", KEYWORD],
  Param: ["param", KEYWORD],
  Process: ["process", BLOCK_NAME],
  Return: ["return", PLAIN_STATEMENT],
  Switch: ["switch", PLAIN_STATEMENT],
  Throw: ["throw", PLAIN_STATEMENT],
  Trap: ["trap", PLAIN_STATEMENT],
  Try: ["try", PLAIN_STATEMENT],
  Until: ["until", KEYWORD],
  Using: ["using", KEYWORD],
  Var: ["var", KEYWORD],
  While: ["while", PLAIN_STATEMENT],
  Workflow: ["workflow", PLAIN_STATEMENT],
  Parallel: ["parallel", KEYWORD],
  Sequence: ["sequence", KEYWORD],
  InlineScript: ["inlinescript", KEYWORD],
  Configuration: ["configuration", KEYWORD],
  DynamicKeyword: ["dynamickeyword", KEYWORD],
  Public: ["public", KEYWORD],
  Private: ["private", KEYWORD],
  Static: ["static", KEYWORD],
  Interface: ["interface", KEYWORD],
  Enum: ["enum", KEYWORD],
  Namespace: ["namespace", KEYWORD],
  Module: ["module", KEYWORD],
  Type: ["type", KEYWORD],
  Assembly: ["assembly", KEYWORD],
  Command: ["command", KEYWORD],
  Hidden: ["hidden", KEYWORD],
  Base: ["base", KEYWORD],
  Default: ["default", KEYWORD],
  Clean: ["clean", BLOCK_NAME],
} as const satisfies Record<string, readonly [string, number]>;

/** PowerShell's TokenKind names. */
export type TokenKind = keyof typeof KIND_TABLE;

/** All kinds, in PowerShell's order. */
export const TOKEN_KINDS = Object.keys(KIND_TABLE) as readonly TokenKind[];

const KINDS: ReadonlyMap<string, readonly [string, number]> = new Map(Object.entries(KIND_TABLE));

/** The flags that every token of a kind has. */
export function flagsOfKind(kind: TokenKind): number {
  return (KINDS.get(kind) as readonly [string, number])[1];
}

/** The text that PowerShell's messages use for a kind. */
export function textOfKind(kind: TokenKind): string {
  return (KINDS.get(kind) as readonly [string, number])[0];
}

/** The names of the flags that are set, in the order in which .NET prints them; "None" for 0. */
export function flagNames(flags: number): string {
  const names: string[] = [];
  const precedence = flags & F.BinaryPrecedenceMask;
  for (const [name, value] of Object.entries(F)) {
    const hit = value <= F.BinaryPrecedenceMask ? value === precedence : (flags & value) === value;
    if (hit) names.push(name);
  }
  return names.length === 0 ? "None" : names.join(", ");
}

/** Words that are keywords at the start of a statement (and some in class bodies and `using`), lower case. */
export const KEYWORDS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ["elseif", "ElseIf"], ["if", "If"], ["else", "Else"], ["switch", "Switch"], ["foreach", "Foreach"], ["from", "From"],
  ["in", "In"], ["for", "For"], ["while", "While"], ["until", "Until"], ["do", "Do"], ["try", "Try"], ["catch", "Catch"],
  ["finally", "Finally"], ["trap", "Trap"], ["data", "Data"], ["return", "Return"], ["continue", "Continue"],
  ["break", "Break"], ["exit", "Exit"], ["throw", "Throw"], ["begin", "Begin"], ["process", "Process"], ["end", "End"],
  ["dynamicparam", "Dynamicparam"], ["function", "Function"], ["filter", "Filter"], ["param", "Param"], ["class", "Class"],
  ["define", "Define"], ["var", "Var"], ["using", "Using"], ["workflow", "Workflow"], ["parallel", "Parallel"],
  ["sequence", "Sequence"], ["inlinescript", "InlineScript"], ["configuration", "Configuration"], ["public", "Public"],
  ["private", "Private"], ["static", "Static"], ["interface", "Interface"], ["enum", "Enum"], ["namespace", "Namespace"],
  ["module", "Module"], ["type", "Type"], ["assembly", "Assembly"], ["command", "Command"], ["hidden", "Hidden"],
  ["base", "Base"], ["default", "Default"], ["clean", "Clean"],
]);

/** What only some kinds of tokens have. */
class TokenDetail {
  variablePath: VariablePath | null = null;
  number: NumberLiteral | null = null;
  name: string | null = null;
  usedColon = false;
  redirection: RedirectionInfo | null = null;
  expandable: ExpandableParts | null = null;
  nestedTokens: readonly Token[] | null = null;
}

/**
 * One token. `start`/`end` are offsets; the EndOfInput token starts one past the end of the text, as in PowerShell.
 * Kind and flags change while parsing (a word becomes a command name, a keyword becomes an argument...).
 * Most tokens are punctuation and words, so what the others have sits in a record of its own.
 */
export class Token {
  kind: TokenKind;
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  flags: number;
  /** Strings and generic words: the text with quotes and escapes resolved. */
  value: string | null = null;
  private detail: TokenDetail | null = null;

  constructor(kind: TokenKind, source: SourceText, start: number, end: number) {
    this.kind = kind;
    this.source = source;
    this.start = start;
    this.end = end;
    this.flags = flagsOfKind(kind);
  }

  /** The text as written. */
  get text(): string {
    return this.source.text.slice(this.start, this.end);
  }

  /** Variables and splatted variables. */
  get variablePath(): VariablePath | null {
    return this.detail === null ? null : this.detail.variablePath;
  }
  set variablePath(path: VariablePath | null) {
    this.own().variablePath = path;
  }

  /** Numbers. */
  get number(): NumberLiteral | null {
    return this.detail === null ? null : this.detail.number;
  }
  set number(value: NumberLiteral | null) {
    this.own().number = value;
  }

  /** Parameters (without dash and colon), labels (without the colon), variables (without scope or drive). */
  get name(): string | null {
    return this.detail === null ? null : this.detail.name ?? this.detail.variablePath?.name ?? null;
  }
  set name(name: string | null) {
    this.own().name = name;
  }

  /** Parameters: written with a trailing colon. */
  get usedColon(): boolean {
    return this.detail !== null && this.detail.usedColon;
  }
  set usedColon(used: boolean) {
    if (used || this.detail !== null) this.own().usedColon = used;
  }

  /** Redirections. */
  get redirection(): RedirectionInfo | null {
    return this.detail === null ? null : this.detail.redirection;
  }
  set redirection(info: RedirectionInfo | null) {
    this.own().redirection = info;
  }

  /** Expandable strings and words that hold variables or subexpressions. */
  get expandable(): ExpandableParts | null {
    return this.detail === null ? null : this.detail.expandable;
  }
  set expandable(parts: ExpandableParts | null) {
    if (parts !== null || this.detail !== null) this.own().expandable = parts;
  }

  /** Expandable strings and words: the tokens of the variables and subexpressions inside (set by the parser). */
  get nestedTokens(): readonly Token[] | null {
    return this.detail === null ? null : this.detail.nestedTokens;
  }
  set nestedTokens(tokens: readonly Token[] | null) {
    this.own().nestedTokens = tokens;
  }

  private own(): TokenDetail {
    return this.detail ?? (this.detail = new TokenDetail());
  }
}

export interface RedirectionInfo {
  readonly fromStream: RedirectionStream;
  /** Where a merging redirection goes, or null for a redirection into a file. */
  readonly toStream: RedirectionStream | null;
  readonly append: boolean;
}

/** One variable or subexpression inside an expandable string. */
export type NestedPart =
  | { readonly kind: "variable"; readonly token: Token }
  | { readonly kind: "subexpression"; readonly start: number; readonly end: number; readonly code: ScriptPiece };

/** A piece of script text cut out of a string, with the place in the source of each of its characters. */
export interface ScriptPiece {
  readonly text: string;
  /** Place of the first character, when all characters follow each other in the source. */
  readonly offset: number;
  /** Places of all characters and of the end, when some were left out; else null. */
  readonly places: readonly number[] | null;
}

/** Texts and nested parts of an expandable string: texts[0] nested[0] texts[1] ... nested[n-1] texts[n]. */
export interface ExpandableParts {
  readonly texts: readonly string[];
  readonly nested: readonly NestedPart[];
}

/** Whether a token carries a flag. */
export function hasFlag(token: Token, flag: number): boolean {
  return (token.flags & flag) !== 0;
}
