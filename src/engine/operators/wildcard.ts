// Wildcard patterns: * ? [set] and the backtick escape, as -like, Get-ChildItem and every -Name parameter use them.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { runtimeError } from "../errors/error-record.ts";

/** A pattern piece: a character, one of a set, or any. */
type Piece = { kind: "char"; code: number; other: number } | { kind: "set"; ranges: [number, number][] } | { kind: "one" } | { kind: "many" };

export class WildcardPattern extends NetObject {
  readonly pattern: string;
  readonly ignoreCase: boolean;
  readonly #pieces: Piece[];
  /** Throws WildcardPatternException for an unclosed or reversed set. */
  constructor(pattern: string, ignoreCase = true) {
    super();
    this.pattern = pattern;
    this.ignoreCase = ignoreCase;
    this.#pieces = read(pattern, ignoreCase);
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.WildcardPattern");
  }
  matches(text: string): boolean {
    const pieces = this.#pieces;
    let at = 0;
    let piece = 0;
    let retryPiece = -1;
    let retryAt = 0;
    while (at < text.length) {
      const current = pieces[piece];
      if (current?.kind === "many") {
        retryPiece = piece++;
        retryAt = at;
      } else if (current && this.#fits(current, text.charCodeAt(at))) {
        piece++;
        at++;
      } else if (retryPiece >= 0) {
        piece = retryPiece + 1;
        at = ++retryAt;
      } else return false;
    }
    while (pieces[piece]?.kind === "many") piece++;
    return piece === pieces.length;
  }
  #fits(piece: Piece, code: number): boolean {
    switch (piece.kind) {
      case "char":
        return code === piece.code || code === piece.other || (this.ignoreCase && code > 127 && folded(code) === folded(piece.code));
      case "set":
        return inSet(piece.ranges, code) || (this.ignoreCase && (inSet(piece.ranges, folded(code)) || inSet(piece.ranges, lowered(code))));
      default:
        return true;
    }
  }
}

function folded(code: number): number {
  const upper = String.fromCharCode(code).toUpperCase();
  return upper.length === 1 ? upper.charCodeAt(0) : code;
}

function lowered(code: number): number {
  const low = String.fromCharCode(code).toLowerCase();
  return low.length === 1 ? low.charCodeAt(0) : code;
}

function inSet(ranges: [number, number][], code: number): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to);
}

function character(code: number, ignoreCase: boolean): Piece {
  if (!ignoreCase) return { kind: "char", code, other: code };
  const upper = folded(code);
  return { kind: "char", code, other: upper === code ? lowered(code) : upper };
}

function read(pattern: string, ignoreCase: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i]!;
    if (c === "*") {
      if (pieces.at(-1)?.kind !== "many") pieces.push({ kind: "many" });
    } else if (c === "?") pieces.push({ kind: "one" });
    else if (c === "[") {
      const [set, end] = readSet(pattern, i);
      pieces.push(set);
      i = end;
    } else {
      if (c === "`" && i + 1 < pattern.length) i++;
      pieces.push(character(pattern.charCodeAt(i), ignoreCase));
    }
  }
  return pieces;
}

/** From the "[": its characters up to "]". A "]" right at the start is itself; "-" is a range only between two characters. */
function readSet(pattern: string, start: number): [Piece, number] {
  const items: { code: number; escaped: boolean }[] = [];
  let i = start + 1;
  for (; i < pattern.length; i++) {
    const c = pattern[i]!;
    if (c === "]" && items.length) break;
    const escaped = c === "`" && i + 1 < pattern.length;
    if (escaped) i++;
    items.push({ code: pattern.charCodeAt(i), escaped });
  }
  if (i >= pattern.length) throw invalid(pattern);
  const ranges: [number, number][] = [];
  for (let k = 0; k < items.length; k++) {
    const dash = items[k + 1];
    if (dash && dash.code === 45 && !dash.escaped && k + 2 < items.length) {
      if (items[k + 2]!.code < items[k]!.code) throw invalid(pattern);
      ranges.push([items[k]!.code, items[k + 2]!.code]);
      k += 2;
    } else ranges.push([items[k]!.code, items[k]!.code]);
  }
  return [{ kind: "set", ranges }, i];
}

function invalid(pattern: string) {
  return runtimeError({
    id: "RuntimeException", message: `The specified wildcard character pattern is not valid: ${pattern}`, category: "NotSpecified",
    exception: "System.Management.Automation.WildcardPatternException",
  });
}

const cache = new Map<string, WildcardPattern>();

/** A compiled pattern; the recent ones are kept. */
export function wildcard(pattern: string, ignoreCase = true): WildcardPattern {
  const key = `${ignoreCase ? "i" : "c"}${pattern}`;
  let found = cache.get(key);
  if (!found) {
    if (cache.size > 500) cache.clear();
    cache.set(key, (found = new WildcardPattern(pattern, ignoreCase)));
  }
  return found;
}

/** WildcardPattern.ContainsWildcardCharacters. */
export function hasWildcards(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "`") i++;
    else if (text[i] === "*" || text[i] === "?" || text[i] === "[" || text[i] === "]") return true;
  }
  return false;
}

/** WildcardPattern.Escape: a backtick before * ? [ ] and backticks themselves stay. */
export function escapeWildcards(text: string): string {
  return text.replace(/[*?[\]]/g, "`$&");
}

/** WildcardPattern.Unescape. */
export function unescapeWildcards(text: string): string {
  return text.replace(/`([*?[\]`])/g, "$1");
}
