// Jumping between a bracket and its mate.
import { ding, done } from "../transaction.ts";
import type { Command } from "../transaction.ts";
import type { EditorToken } from "../parse-port.ts";

const openers: ReadonlyMap<string, string> = new Map([
  ["LParen", "RParen"], ["AtParen", "RParen"], ["DollarParen", "RParen"], ["LCurly", "RCurly"], ["AtCurly", "RCurly"], ["LBracket", "RBracket"],
]);
const closers = new Set(["RParen", "RCurly", "RBracket"]);

/** To the bracket that belongs to the one under the cursor. */
export const gotoBrace: Command = (state, context) => {
  if (state.cursor >= state.text.length) return ding(state);
  const brackets = flat(context.parse(state.text).tokens).filter((one) => openers.has(one.kind) || closers.has(one.kind));
  const open: EditorToken[] = [];
  for (const token of brackets) {
    if (openers.has(token.kind)) {
      open.push(token);
      continue;
    }
    const mate = open.pop();
    if (mate === undefined || openers.get(mate.kind) !== token.kind) return ding(state);
    if (covers(mate, state.cursor)) return done({ ...state, cursor: token.start });
    if (covers(token, state.cursor)) return done({ ...state, cursor: mate.end - 1 });
  }
  return ding(state);
};

function covers(token: EditorToken, offset: number): boolean {
  return token.start <= offset && offset < token.end;
}

function flat(tokens: readonly EditorToken[]): EditorToken[] {
  return tokens.flatMap((token) => (token.nestedTokens ? [token, ...flat(token.nestedTokens)] : [token]));
}
