// The operators: spelling, token kind, precedence.

import { TokenFlag, flagsOfKind } from "./tokens.ts";
import type { TokenKind } from "./tokens.ts";

/** One spelling of an operator. */
export interface OperatorSpelling {
  readonly spelling: string;
  readonly kind: TokenKind;
}

/** All operators, one row a spelling; dash operators without their dash variants. */
export const OPERATORS: readonly OperatorSpelling[] = [
  { spelling: "-bnot", kind: "Bnot" }, { spelling: "-not", kind: "Not" }, { spelling: "!", kind: "Exclaim" },
  { spelling: "-eq", kind: "Ieq" }, { spelling: "-ieq", kind: "Ieq" }, { spelling: "-ceq", kind: "Ceq" },
  { spelling: "-ne", kind: "Ine" }, { spelling: "-ine", kind: "Ine" }, { spelling: "-cne", kind: "Cne" },
  { spelling: "-ge", kind: "Ige" }, { spelling: "-ige", kind: "Ige" }, { spelling: "-cge", kind: "Cge" },
  { spelling: "-gt", kind: "Igt" }, { spelling: "-igt", kind: "Igt" }, { spelling: "-cgt", kind: "Cgt" },
  { spelling: "-lt", kind: "Ilt" }, { spelling: "-ilt", kind: "Ilt" }, { spelling: "-clt", kind: "Clt" },
  { spelling: "-le", kind: "Ile" }, { spelling: "-ile", kind: "Ile" }, { spelling: "-cle", kind: "Cle" },
  { spelling: "-like", kind: "Ilike" }, { spelling: "-ilike", kind: "Ilike" }, { spelling: "-clike", kind: "Clike" },
  { spelling: "-notlike", kind: "Inotlike" }, { spelling: "-inotlike", kind: "Inotlike" }, { spelling: "-cnotlike", kind: "Cnotlike" },
  { spelling: "-match", kind: "Imatch" }, { spelling: "-imatch", kind: "Imatch" }, { spelling: "-cmatch", kind: "Cmatch" },
  { spelling: "-notmatch", kind: "Inotmatch" }, { spelling: "-inotmatch", kind: "Inotmatch" }, { spelling: "-cnotmatch", kind: "Cnotmatch" },
  { spelling: "-replace", kind: "Ireplace" }, { spelling: "-ireplace", kind: "Ireplace" }, { spelling: "-creplace", kind: "Creplace" },
  { spelling: "-contains", kind: "Icontains" }, { spelling: "-icontains", kind: "Icontains" }, { spelling: "-ccontains", kind: "Ccontains" },
  { spelling: "-notcontains", kind: "Inotcontains" }, { spelling: "-inotcontains", kind: "Inotcontains" }, { spelling: "-cnotcontains", kind: "Cnotcontains" },
  { spelling: "-in", kind: "Iin" }, { spelling: "-iin", kind: "Iin" }, { spelling: "-cin", kind: "Cin" },
  { spelling: "-notin", kind: "Inotin" }, { spelling: "-inotin", kind: "Inotin" }, { spelling: "-cnotin", kind: "Cnotin" },
  { spelling: "-split", kind: "Isplit" }, { spelling: "-isplit", kind: "Isplit" }, { spelling: "-csplit", kind: "Csplit" },
  { spelling: "-join", kind: "Join" }, { spelling: "-is", kind: "Is" }, { spelling: "-isnot", kind: "IsNot" }, { spelling: "-as", kind: "As" },
  { spelling: "-f", kind: "Format" }, { spelling: "-and", kind: "And" }, { spelling: "-or", kind: "Or" }, { spelling: "-xor", kind: "Xor" },
  { spelling: "-band", kind: "Band" }, { spelling: "-bor", kind: "Bor" }, { spelling: "-bxor", kind: "Bxor" },
  { spelling: "-shl", kind: "Shl" }, { spelling: "-shr", kind: "Shr" },
  { spelling: "+", kind: "Plus" }, { spelling: "-", kind: "Minus" }, { spelling: "*", kind: "Multiply" },
  { spelling: "/", kind: "Divide" }, { spelling: "%", kind: "Rem" }, { spelling: "..", kind: "DotDot" },
  { spelling: "??", kind: "QuestionQuestion" }, { spelling: "=", kind: "Equals" }, { spelling: "+=", kind: "PlusEquals" },
  { spelling: "-=", kind: "MinusEquals" }, { spelling: "*=", kind: "MultiplyEquals" }, { spelling: "/=", kind: "DivideEquals" },
  { spelling: "%=", kind: "RemainderEquals" }, { spelling: "??=", kind: "QuestionQuestionEquals" },
  { spelling: "++", kind: "PlusPlus" }, { spelling: "--", kind: "MinusMinus" }, { spelling: ",", kind: "Comma" },
];

const DASH_OPERATORS: ReadonlyMap<string, TokenKind> = new Map(
  OPERATORS.filter((row) => /^-[a-z]/.test(row.spelling)).map((row) => [row.spelling.slice(1), row.kind]));

/** The kind of `-name` in expression mode (any case), or undefined when it is no operator. */
export function dashOperator(name: string): TokenKind | undefined {
  return DASH_OPERATORS.get(name) ?? DASH_OPERATORS.get(name.toLowerCase());
}

const PRECEDENCES: ReadonlyMap<TokenKind, number> = new Map(
  OPERATORS.filter((row) => (flagsOfKind(row.kind) & TokenFlag.BinaryOperator) !== 0)
    .map((row) => [row.kind, flagsOfKind(row.kind) & TokenFlag.BinaryPrecedenceMask]));

/** The binary precedence of a kind (higher binds tighter); 0 for kinds that are no binary operators. */
export function binaryPrecedence(kind: TokenKind): number {
  return PRECEDENCES.get(kind) ?? 0;
}
