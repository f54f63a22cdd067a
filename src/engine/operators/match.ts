// -match and -notmatch, with $Matches.
import type { Hashtable } from "#dotnet/types/hashtable.ts";
import { hashLiteral } from "#dotnet/types/hashtable.ts";
import { Regex } from "#dotnet/types/regex.ts";
import type { Match } from "#dotnet/types/regex-match.ts";
import { Group } from "#dotnet/types/regex-match.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { operatorRegex, RegexOption } from "./regex.ts";

/** A regex on the right keeps its own options. */
function regexFrom(pattern: unknown, ignoreCase: boolean, session: Session): Regex {
  const bare = baseOf(pattern);
  return bare instanceof Regex ? bare : operatorRegex(textOf(bare, session), ignoreCase ? RegexOption.IgnoreCase : 0);
}

export function match(left: unknown, right: unknown, how: { ignoreCase: boolean; negate: boolean }, session: Session): unknown {
  const regex = regexFrom(right, how.ignoreCase, session);
  const items = elementsOf(left);
  if (items) return items.filter((item) => regex.isMatch(textOf(item, session)) !== how.negate);
  const found = regex.match(textOf(left, session));
  const success = found.raw !== null;
  if (success) session.setVariable("Matches", matchesTable(found));
  return success !== how.negate;
}

/** Numbers and names of the groups that took part, with their text. */
export function matchesTable(found: Match): Hashtable {
  const table = hashLiteral();
  for (const group of found.groups.enumerate()) {
    if (!(group instanceof Group) || !group.success) continue;
    const key = /^\d+$/.test(group.name) ? Number(group.name) : group.name;
    table.set(key, group.value);
  }
  return table;
}
