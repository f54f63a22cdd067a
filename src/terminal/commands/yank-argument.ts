// Alt+.: the last argument of the history lines before, one after the other.
import { insert, replace } from "../buffer.ts";
import { raise } from "../state.ts";
import type { EditorState, YankArgument } from "../state.ts";
import { ding, done } from "../transaction.ts";
import type { Command, Context, Transaction } from "../transaction.ts";

export const yankLastArg: Command = (state, context) => {
  const counted = raise(state, "yankArgument");
  const going = state.streaks.yankArgument > 0 ? state.yankArgument : null;
  if (going === null) {
    return put(counted, context, { argument: context.argument ?? -1, index: context.history.length - 1, step: -1, start: -1 });
  }
  const step = context.argument !== null && context.argument < 0 ? (-going.step as 1 | -1) : going.step;
  const index = going.index + step;
  if (index < 0) return ding({ ...counted, yankArgument: { ...going, step, index: 0 } });
  if (index >= context.history.length) return ding({ ...counted, yankArgument: { ...going, step, index: context.history.length - 1 } });
  return put(counted, context, { ...going, step, index });
};

/** The first argument of the last line, or the one the argument counts to. */
export const yankNthArg: Command = (state, context) =>
  put(state, context, { argument: context.argument ?? 1, index: context.history.length - 1, step: -1, start: -1 });

function put(state: EditorState, context: Context, yank: YankArgument): Transaction {
  const line = context.history[yank.index];
  const remembered = { ...state, yankArgument: yank };
  if (line === undefined) return ding(remembered);
  const { tokens } = context.parse(line.text);
  const at = yank.argument < 0 ? tokens.length + yank.argument - 1 : yank.argument;
  const token = tokens[at];
  if (token === undefined) return ding(remembered);
  const text = line.text.slice(token.start, token.end);
  if (yank.start < 0) {
    return done({ ...insert(state, text), yankArgument: { ...yank, start: state.cursor } });
  }
  return done({ ...replace(state, { start: yank.start, length: state.cursor - yank.start }, text), yankArgument: yank });
}
