// Type.IsAssignableFrom, remembered: overload choice and casts ask the same pairs endlessly.
import type { NetType } from "#dotnet/core/type.ts";

const known = new WeakMap<NetType, WeakMap<NetType, boolean>>();

/** Whether a value of `from` can stand where `to` is wanted, without conversion. */
export function assignable(to: NetType, from: NetType): boolean {
  if (to === from) return true;
  let answers = known.get(to);
  if (!answers) known.set(to, (answers = new WeakMap()));
  let answer = answers.get(from);
  if (answer === undefined) answers.set(from, (answer = to.isAssignableFrom(from)));
  return answer;
}
