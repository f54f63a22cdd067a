// Character classes of the tokenizer: which characters start names, end words, count as blanks, dashes and quotes.

const IDENTIFIER_START = 1;
const IDENTIFIER_FOLLOW = 2;
const BLANK = 4;
const ENDS_WORD = 8;
const ENDS_NUMBER = 16;
const VARIABLE_START = 32;
const HEX_DIGIT = 64;
const ENDS_ASSEMBLY_NAME = 128;

function buildTable(): Uint8Array {
  const table = new Uint8Array(128);
  const mark = (chars: string, bit: number): void => {
    for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = (table[chars.charCodeAt(i)] as number) | bit;
  };
  const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
  const digits = "0123456789";
  mark(letters, IDENTIFIER_START | IDENTIFIER_FOLLOW | VARIABLE_START);
  mark(digits, IDENTIFIER_FOLLOW | VARIABLE_START | HEX_DIGIT);
  mark("abcdefABCDEF", HEX_DIGIT);
  mark("$?^:", VARIABLE_START);
  mark(" \t\v\f", BLANK);
  mark(" \t\v\f\r\n\0(){};,|&", ENDS_WORD);
  mark("!#%*+-./<=>]", ENDS_NUMBER);
  mark(" \t\v\f\r\n\0,=]", ENDS_ASSEMBLY_NAME);
  return table;
}

const TABLE = buildTable();

// Classes of the characters beyond ASCII, computed when first met: 0 unknown, else class + 1.
const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const SEPARATOR = 4;
const wide = new Uint8Array(65536);

function wideClass(c: number): number {
  const known = wide[c] as number;
  if (known !== 0) return known;
  const text = String.fromCharCode(c);
  let kind = OTHER;
  if (/^\p{L}$/u.test(text)) kind = LETTER;
  else if (/^\p{Nd}$/u.test(text)) kind = DIGIT;
  else if (c === 0x85 || /^[\p{Zs}\p{Zl}\p{Zp}]$/u.test(text)) kind = SEPARATOR;
  wide[c] = kind;
  return kind;
}

/** Letters and `_`. */
export function isIdentifierStart(c: number): boolean {
  return c < 128 ? ((TABLE[c] as number) & IDENTIFIER_START) !== 0 : wideClass(c) === LETTER;
}

/** Letters, digits and `_`. */
export function isIdentifierFollow(c: number): boolean {
  if (c < 128) return ((TABLE[c] as number) & IDENTIFIER_FOLLOW) !== 0;
  const kind = wideClass(c);
  return kind === LETTER || kind === DIGIT;
}

/** What may follow `$` in an unbraced variable. */
export function isVariableStart(c: number): boolean {
  return c < 128 ? ((TABLE[c] as number) & VARIABLE_START) !== 0 : isIdentifierFollow(c);
}

/** Blanks that are no line ends. */
export function isBlank(c: number): boolean {
  return c < 128 ? ((TABLE[c] as number) & BLANK) !== 0 : wideClass(c) === SEPARATOR;
}

/** Characters that end a bare word. */
export function endsWord(c: number): boolean {
  return c < 128 ? ((TABLE[c] as number) & ENDS_WORD) !== 0 : wideClass(c) === SEPARATOR;
}

/** Characters that, besides those ending words, end a number in an expression. */
export function endsNumber(c: number): boolean {
  return c < 128 ? ((TABLE[c] as number) & ENDS_NUMBER) !== 0 : isDash(c);
}

/** Characters that end an assembly name. */
export function endsAssemblyName(c: number): boolean {
  return c < 128 ? ((TABLE[c] as number) & ENDS_ASSEMBLY_NAME) !== 0 : wideClass(c) === SEPARATOR;
}

export function isDigit(c: number): boolean {
  return c >= 48 && c <= 57;
}

export function isHexDigit(c: number): boolean {
  return c < 128 && ((TABLE[c] as number) & HEX_DIGIT) !== 0;
}

/** Hyphen, en dash, em dash, horizontal bar. */
export function isDash(c: number): boolean {
  return c === 45 || c === 0x2013 || c === 0x2014 || c === 0x2015;
}

/** The plain and the typographic single quotes. */
export function isSingleQuote(c: number): boolean {
  return c === 39 || (c >= 0x2018 && c <= 0x201b);
}

/** The plain and the typographic double quotes. */
export function isDoubleQuote(c: number): boolean {
  return c === 34 || (c >= 0x201c && c <= 0x201e);
}

export function isLineEnd(c: number): boolean {
  return c === 10 || c === 13;
}
