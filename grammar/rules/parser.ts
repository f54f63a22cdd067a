// The parser's state: one token of look-ahead, modes, error reports, and the table of rules that call each other.

import type { ErrorList, Place } from "../errors.ts";
import { nextToken } from "../scan/next-token.ts";
import { skipNewlines } from "../scan/blanks.ts";
import { isBlank, isIdentifierStart } from "../scan/characters.ts";
import { scanInvokeOpener, scanMemberOperator, scanOpenBracket } from "../scan/after-primary.ts";
import { Scanner } from "../scan/scanner.ts";
import type { ScanMode } from "../scan/scanner.ts";
import type { SourceText } from "../source-text.ts";
import { TokenFlag } from "../tokens.ts";
import type { ScriptPiece, Token, TokenKind } from "../tokens.ts";
import type { Rules } from "./rules.ts";

/** Thrown when input nests deeper than the parser goes; parse() turns it into an error of the script. */
export class TooDeep extends Error {}

const DEPTH_LIMIT = 1000;
/** Characters that may be cut twice, beside twice the text: a text such as `$a$a$a...` would otherwise take quadratic time. */
const CUT_AGAIN_LIMIT = 1_000_000;

/** Parses one text or one piece of script inside a string. */
export class Parser {
  readonly source: SourceText;
  readonly errors: ErrorList;
  readonly rules: Rules;
  scanner: Scanner;
  private ungot: Token | null = null;
  /** Commas separate method arguments instead of making arrays. */
  commaDisabled = false;
  /** How many rules are nested at the moment. */
  private depth = 0;
  /** Characters that were cut into tokens more than once. */
  private cutAgain = 0;

  constructor(source: SourceText, errors: ErrorList, rules: Rules) {
    this.source = source;
    this.errors = errors;
    this.rules = rules;
    this.scanner = new Scanner(source, errors, null);
  }

  // --- tokens -------------------------------------------------------------------------------

  next(): Token {
    const token = this.ungot;
    if (token === null) return nextToken(this.scanner);
    this.ungot = null;
    return token;
  }

  peek(): Token {
    return this.ungot ?? (this.ungot = nextToken(this.scanner));
  }

  /** Drops the token that peek() gave. */
  skip(): void {
    this.ungot = null;
  }

  unget(token: Token): void {
    this.ungot = token;
  }

  /** Whether a token has been looked at but not used. */
  get lookedAhead(): boolean {
    return this.ungot !== null;
  }

  /** Whether a `$` comes next, without cutting it: what a word in command mode would make of it can be long. */
  dollarFollows(): boolean {
    if (this.ungot !== null) return this.source.text.charCodeAt(this.ungot.start) === 36;
    const { text } = this.scanner;
    let at = this.scanner.pos;
    while (isBlank(text.charCodeAt(at))) at++;
    return text.charCodeAt(at) === 36;
  }

  /** Whether a word that begins with a letter was looked at in command mode: no expression can begin with it. */
  get commandWordAhead(): boolean {
    const { ungot } = this;
    if (ungot === null || this.scanner.mode !== "command") return false;
    return (ungot.kind === "Generic" || ungot.kind === "Identifier") && isIdentifierStart(this.source.text.charCodeAt(ungot.start));
  }

  /** Cuts the text again from an offset on. */
  resync(offset: number): void {
    this.ungot = null;
    const from = this.scanner.pos;
    this.scanner.resync(offset);
    this.cutAgain += from - this.scanner.pos;
    if (this.cutAgain > CUT_AGAIN_LIMIT + 2 * this.scanner.length) throw new TooDeep();
  }

  /** Changes the tokenizer's mode (a token looked at is cut again if modes matter to it); gives the old mode. */
  setMode(mode: ScanMode): ScanMode {
    const old = this.scanner.mode;
    if (mode !== old) {
      const token = this.ungot;
      if (token !== null && (token.flags & TokenFlag.ParseModeInvariant) === 0) this.resync(token.start);
      this.scanner.mode = mode;
    }
    return old;
  }

  skipNewlines(): void {
    if (this.ungot === null || this.ungot.kind === "NewLine") {
      this.ungot = null;
      skipNewlines(this.scanner, false);
    }
  }

  skipNewlinesAndSemicolons(): void {
    if (this.ungot === null || this.ungot.kind === "NewLine" || this.ungot.kind === "Semi") {
      this.ungot = null;
      skipNewlines(this.scanner, true);
    }
  }

  /** `.`, `::` or an index bracket directly at the current position. */
  memberOperator(bracket: boolean): Token | null {
    const ungot = this.ungot;
    if (ungot !== null) {
      // Something was looked at: the operator can only be that token's first character, right at the end of what came before.
      return null;
    }
    return scanMemberOperator(this.scanner, bracket);
  }

  invokeOpener(): Token | null {
    return this.ungot === null ? scanInvokeOpener(this.scanner) : null;
  }

  openBracket(): Token | null {
    const ungot = this.ungot;
    if (ungot === null) return scanOpenBracket(this.scanner);
    if (ungot.kind === "LBracket") {
      this.ungot = null;
      return ungot;
    }
    if (ungot.kind === "Generic" && this.source.text.charCodeAt(ungot.start) === 91) {
      this.resync(ungot.start);
      return scanOpenBracket(this.scanner);
    }
    return null;
  }

  // --- errors -------------------------------------------------------------------------------

  /** Skips tokens up to one of the kinds, minding nested brackets; the token found is skipped too if asked for. */
  syncOn(consume: boolean, ...kinds: TokenKind[]): void {
    let parens = 0;
    let braces = 0;
    let brackets = 0;
    for (;;) {
      const token = this.next();
      const opening = token.kind === "LCurly" || token.kind === "LParen" || token.kind === "LBracket";
      if (opening && parens <= 0 && braces <= 0 && brackets <= 0 && kinds.includes(token.kind)) {
        if (!consume) this.unget(token);
        return;
      }
      switch (token.kind) {
        case "LParen": case "AtParen": case "DollarParen": parens++; break;
        case "RParen": parens--; break;
        case "LCurly": case "AtCurly": braces++; break;
        case "RCurly": braces--; break;
        case "LBracket": brackets++; break;
        case "RBracket": brackets--; break;
        case "EndOfInput":
          this.unget(token);
          return;
        default:
      }
      const outside = (token.kind === "RParen" && parens < 0) || (token.kind === "RCurly" && braces < 0)
        || (token.kind === "RBracket" && brackets < 0);
      const closing = token.kind === "RParen" || token.kind === "RCurly" || token.kind === "RBracket";
      if (!opening && kinds.includes(token.kind) && (closing ? outside : parens <= 0 && braces <= 0 && brackets <= 0)) {
        if (!consume) this.unget(token);
        return;
      }
    }
  }

  // --- nesting ------------------------------------------------------------------------------

  enter(): void {
    if (++this.depth > DEPTH_LIMIT) throw new TooDeep();
  }

  leave(): void {
    this.depth--;
  }

  /** Parses a piece of script inside a string: `parse` runs with a tokenizer on the piece; gives its tokens too. */
  nested<T>(piece: ScriptPiece, parse: () => T): { result: T; tokens: Token[] } {
    const outer = this.scanner;
    const ungot = this.ungot;
    const commaDisabled = this.commaDisabled;
    this.scanner = new Scanner(this.source, this.errors, piece);
    this.ungot = null;
    this.commaDisabled = false;
    const outerText = this.errors.currentText;
    this.errors.currentText = piece.text;
    const result = parse();
    this.errors.currentText = outerText;
    const tokens = this.scanner.tokens;
    this.scanner = outer;
    this.ungot = ungot;
    this.commaDisabled = commaDisabled;
    return { result, tokens };
  }
}

/** The empty stretch behind a node or token. */
export function after(place: Place): Place {
  return { start: place.end, end: place.end };
}

/** The empty stretch before a node or token. */
export function before(place: Place): Place {
  return { start: place.start, end: place.start };
}

/** The last character of a node or token. */
export function lastCharacter(place: Place): Place {
  return { start: place.end - 1, end: place.end };
}
