// Parses long input again only around an edit: the statements before and after it keep the tokens they have.
import type { ScriptBlockAst } from "#grammar/tree.ts";
import type { EditorParse, EditorToken, Parse } from "./parse-port.ts";

/** A parse, and where its top-level statements begin and end; null when the text is one whole that cannot be cut. */
interface Known {
  readonly text: string;
  readonly parsed: EditorParse;
  readonly statements: readonly { readonly start: number; readonly end: number }[] | null;
}

// Shorter texts are parsed faster than they are compared.
const shortest = 2_000;
/** What belongs to the statement before it, had that been another one. */
const continues = /^\s*(?:\|\||&&|\||\.|else|elseif|catch|finally|until|while|begin|process|end|clean|dynamicparam|param|using|\[)/i;

/** The same parse as `parse` gives, from the last one's parts where that is safe. The tree is made when it is asked for. */
export function incrementalParse(parse: Parse): Parse {
  let last: Known | null = null;
  return (text) => {
    const old = last;
    const known = (old === null || text.length < shortest ? null : around(old, text, parse)) ?? whole(text, parse);
    last = known;
    return known.parsed;
  };
}

function whole(text: string, parse: Parse): Known {
  const parsed = parse(text);
  return { text, parsed, statements: parsed.errors.length > 0 ? null : topStatements(parsed.tree) };
}

/** Null for scripts with parameters, named blocks, `using`, traps or types: their parts know of each other. */
function topStatements(tree: ScriptBlockAst): Known["statements"] {
  const { endBlock } = tree;
  const named = [tree.paramBlock, tree.dynamicParamBlock, tree.beginBlock, tree.processBlock, tree.cleanBlock].some((block) => block !== null);
  if (named || tree.attributes.length > 0 || tree.usingStatements.length > 0) return null;
  if (endBlock === null || !endBlock.unnamed || endBlock.traps.length > 0) return null;
  if (endBlock.statements.some((one) => one.kind === "TypeDefinition")) return null;
  return endBlock.statements.map(({ start, end }) => ({ start, end }));
}

/** The new text by parsing only the lines of the statements that the edit touches; null when that would not be the same. */
function around(old: Known, text: string, parse: Parse): Known | null {
  const { statements } = old;
  if (statements === null || statements.length < 3) return null;
  const { head, tail } = commonEnds(old.text, text);
  const editEnd = old.text.length - tail;
  const first = statements.findLastIndex((one) => one.end < head && startsLine(old.text, one.start));
  const after = statements.findIndex((one) => one.start > editEnd && startsLine(old.text, one.start));
  const from = first < 0 ? 0 : statements[first]?.start ?? 0;
  const to = after < 0 ? old.text.length : statements[after]?.start ?? 0;
  const by = text.length - old.text.length;
  const middle = text.slice(from, to + by);
  if (middle.length > text.length / 2 || (from > 0 && continues.test(middle)) || (after >= 0 && continues.test(text.slice(to + by, to + by + 40)))) return null;
  const part = parse(middle);
  const own = part.errors.length > 0 ? null : topStatements(part.tree);
  // The last line of the part must end there: a comment or a here-string must not reach into what follows.
  if (own === null || (after >= 0 && (!middle.endsWith("\n") || /`\s*$/.test(middle)))) return null;
  const tokens = [
    ...upTo(old.parsed.tokens, from), ...part.tokens.filter((token) => token.kind !== "EndOfInput").map((token) => moved(token, from)),
    ...after < 0 ? [] : old.parsed.tokens.slice(firstAt(old.parsed.tokens, to)).map((token) => moved(token, by)),
  ];
  const kept = (list: Known["statements"], move: number) => (list ?? []).map(({ start, end }) => ({ start: start + move, end: end + move }));
  let tree: ScriptBlockAst | null = null;
  const parsed: EditorParse = { tokens, errors: [], incomplete: false, get tree() { return (tree ??= parse(text).tree); } };
  return {
    text, parsed,
    statements: [...statements.slice(0, Math.max(0, first)), ...kept(own, from), ...after < 0 ? [] : kept(statements.slice(after), by)],
  };
}

/** How many characters two texts share at their beginning and, behind that, at their end. */
function commonEnds(one: string, other: string): { head: number; tail: number } {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one.charCodeAt(head) === other.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)) tail++;
  return { head, tail };
}

function startsLine(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === "\n";
}

function firstAt(tokens: readonly EditorToken[], offset: number): number {
  const at = tokens.findIndex((token) => token.start >= offset);
  return at < 0 ? tokens.length : at;
}

function upTo(tokens: readonly EditorToken[], offset: number): readonly EditorToken[] {
  return tokens.slice(0, firstAt(tokens, offset));
}

function moved(token: EditorToken, by: number): EditorToken {
  const { kind, flags, nestedTokens } = token;
  return { kind, flags, start: token.start + by, end: token.end + by, nestedTokens: nestedTokens?.map((nested) => moved(nested, by)) ?? null };
}
