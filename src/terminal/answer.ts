// The engine's completion answer arrives: into the line, or into a menu.
import type { CompletionAnswer } from "#engine/services.ts";
import { candidates, putMatch, withAnswer } from "./commands/complete.ts";
import { openMenu } from "./commands/menu.ts";
import type { EditorState } from "./state.ts";
import { done } from "./transaction.ts";
import type { CompletionWay, Transaction } from "./transaction.ts";

/** Continues the command that asked for the answer; above `limit` candidates the menu asks before it opens. */
export function continueCompletion(state: EditorState, answer: CompletionAnswer, how: CompletionWay, limit: number): Transaction {
  if (how !== "menu" && how !== "field") return withAnswer(state, answer, how);
  const found = candidates(state, answer);
  if (found === null) return done(state);
  if (found.matches.length === 1) return done({ ...putMatch(state, { ...found, index: 0 }), cycle: null });
  if (found.matches.length > limit) {
    const question = `Display all ${found.matches.length} possibilities? (y or n) _`;
    return done({ ...state, mode: { kind: "question", cycle: found }, status: { prompt: "", text: question } });
  }
  return done(openMenu(state, found));
}
