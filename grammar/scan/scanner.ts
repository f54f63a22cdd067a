// The state of the tokenizer: text, position, mode, and the tokens made so far.

import type { ErrorList, Place } from "../errors.ts";
import { Token } from "../tokens.ts";
import type { ScriptPiece, TokenKind } from "../tokens.ts";
import type { SourceText } from "../source-text.ts";

/** The four ways in which text is cut into tokens; the parser chooses. */
export type ScanMode = "command" | "expression" | "typeName" | "signature";

/** A `#requires` line met on the way. */
export interface RequiresLine {
  readonly start: number;
  readonly end: number;
}

/** Reads one text, or one piece of script inside a string of it. Positions in `text` are local; place() maps them. */
export class Scanner {
  readonly source: SourceText;
  readonly errors: ErrorList;
  readonly text: string;
  readonly length: number;
  private readonly offset: number;
  private readonly places: readonly number[] | null;
  pos = 0;
  /** Where the token being read began. */
  tokenStart = 0;
  mode: ScanMode = "command";
  /** A member name is wanted: words end as in expressions, and keywords are plain words. */
  wantSimpleName = false;
  /** `-1` and `+1` are numbers (operands), not operator and number. */
  allowSignedNumbers = false;
  /** `?` and `:` end a number (inside a ternary). */
  numberEndsAtTernary = false;
  /** All tokens and comments in order. */
  readonly tokens: Token[] = [];
  readonly requires: RequiresLine[] = [];

  constructor(source: SourceText, errors: ErrorList, piece: ScriptPiece | null) {
    this.source = source;
    this.errors = errors;
    this.text = piece === null ? source.text : piece.text;
    this.offset = piece === null ? 0 : piece.offset;
    this.places = piece === null ? null : piece.places;
    this.length = this.text.length;
  }

  /** The source offset of a local position. */
  place(pos: number): number {
    if (this.places === null) return pos + this.offset;
    const known = this.places[pos];
    return known ?? (this.places[this.places.length - 1] ?? 0) + pos - this.places.length + 1;
  }

  /** The local position of a source offset (the inverse of place). */
  local(offset: number): number {
    if (this.places === null) return offset - this.offset;
    let low = 0;
    let high = this.places.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.places[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low + Math.max(0, offset - (this.places[low] as number));
  }

  /** The character at a position; 0 beyond the end. */
  charAt(pos: number): number {
    return pos < this.length ? this.text.charCodeAt(pos) : 0;
  }

  /** The character at the current position; 0 at the end. */
  peek(): number {
    return this.pos < this.length ? this.text.charCodeAt(this.pos) : 0;
  }

  get atEnd(): boolean {
    return this.pos >= this.length;
  }

  get inCommand(): boolean {
    return this.mode === "command";
  }

  get inExpression(): boolean {
    return this.mode === "expression";
  }

  /** Makes the token that reaches from tokenStart to the current position and puts it on the list. */
  token(kind: TokenKind): Token {
    const token = new Token(kind, this.source, this.place(this.tokenStart), this.place(this.pos));
    this.tokens.push(token);
    return token;
  }

  /** The stretch of the token being read. */
  current(): Place {
    return { start: this.place(this.tokenStart), end: this.place(this.pos) };
  }

  /** A stretch of local positions as a place. */
  stretch(start: number, end: number): Place {
    return { start: this.place(start), end: this.place(end) };
  }

  /** Goes back to a source offset: what was cut there is forgotten and will be cut again. */
  resync(offset: number): void {
    const tokens = this.tokens;
    while (tokens.length > 0 && (tokens[tokens.length - 1] as Token).start >= offset) tokens.pop();
    this.pos = this.local(offset);
  }
}
