// Where the cursor is: the tokens around it and the syntax tree nodes that hold it.
import { parse } from "#grammar/parse.ts";
import { children } from "#grammar/tree-walk.ts";
import type { Token, TokenKind } from "#grammar/tokens.ts";
import type { Ast, AstKind, ScriptBlockAst } from "#grammar/tree.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Completion } from "../services.ts";
import { rememberClasses } from "./text-classes.ts";

export interface Place {
  readonly engine: Engine;
  readonly text: string;
  readonly cursor: number;
  readonly tree: ScriptBlockAst;
  /** Without line ends, comments and the end of input. */
  readonly tokens: readonly Token[];
  /** The token that the cursor is in or right behind; null between tokens. */
  readonly at: Token | null;
  /** The last token that ends before `at`, or before the cursor. */
  readonly before: Token | null;
  /** A line end stands between the last token and the cursor. */
  readonly newLine: boolean;
  /** Nodes that hold the cursor (or the end of the token before it), outermost first. */
  readonly path: readonly Ast[];
}

/** A stretch of the text and what may stand there. */
export interface Answer {
  start: number;
  length: number;
  matches: Completion[];
  /** Nothing else is to be tried when there are no matches. */
  final?: boolean;
}

const SILENT: ReadonlySet<TokenKind> = new Set(["NewLine", "Comment", "LineContinuation", "EndOfInput"]);

export function placeAt(engine: Engine, text: string, cursor: number): { place: Place; comment: Token | null } {
  const parsed = parse(text);
  rememberClasses(parsed.tree);
  const comment = parsed.tokens.find((t) => t.kind === "Comment" && t.start < cursor && cursor <= t.end) ?? null;
  const tokens = withNested(parsed.tokens.filter((t) => !SILENT.has(t.kind)), cursor);
  let at: Token | null = null;
  let before: Token | null = null;
  for (const token of tokens) {
    if (token.start >= cursor) break;
    if (cursor <= token.end) {
      at = token;
      break;
    }
    before = token;
  }
  const newLine = at === null && parsed.tokens.some((t) => t.kind === "NewLine" && t.start < cursor && t.start >= (before?.end ?? 0));
  const offset = at ? cursor : (before?.end ?? 0);
  return { place: { engine, text, cursor, tree: parsed.tree, tokens, at, before, newLine, path: pathTo(parsed.tree, offset) }, comment };
}

/** An expandable string whose variable or member is being typed stands for the tokens inside it. */
function withNested(tokens: readonly Token[], cursor: number): readonly Token[] {
  const string = tokens.find((t) => t.start < cursor && cursor <= t.end);
  const nested = string?.nestedTokens;
  if (!nested?.some((t) => t.start < cursor && cursor <= t.end && !SILENT.has(t.kind))) return tokens;
  return withNested([...tokens.filter((t) => t.end <= string!.start), ...nested.filter((t) => !SILENT.has(t.kind)), ...tokens.filter((t) => t.start >= string!.end)], cursor);
}

/** From the root to the innermost node that holds the offset; of two neighbours the one that ends there. */
export function pathTo(root: Ast, offset: number): Ast[] {
  const path: Ast[] = [root];
  for (let node = root; ; ) {
    const inside = children(node).filter((c) => c.start <= offset && offset <= c.end && c.end > c.start);
    const next = inside.find((c) => c.start < offset) ?? inside[0];
    if (!next) return path;
    path.push(next);
    node = next;
  }
}

/** The innermost node of a kind around the cursor. */
export function around<K extends AstKind>(place: Place, ...kinds: K[]): Extract<Ast, { kind: K }> | null {
  const wanted: readonly AstKind[] = kinds;
  const found = place.path.findLast((n) => wanted.includes(n.kind));
  return (found as Extract<Ast, { kind: K }> | undefined) ?? null;
}

export function tokenBefore(place: Place, token: Token): Token | null {
  const index = place.tokens.indexOf(token);
  return index > 0 ? place.tokens[index - 1]! : null;
}

export function textIn(node: { source: { text: string }; start: number; end: number }): string {
  return node.source.text.slice(node.start, node.end);
}
