// Methods as values: `$x.Method` without parentheses.
import type { MemberGroup } from "#dotnet/core/type.ts";
import type { Session } from "../session.ts";
import type { PSMember } from "../values/ps-object.ts";
import { baseOf } from "../values/ps-object.ts";
import { AddedMethod } from "../values/added-method.ts";
import { PSMethod } from "../values/ps-method.ts";
import { typeOfValue } from "../values/type-of.ts";
import { callMember } from "./call.ts";
import { definitionText } from "./definition-text.ts";
import { runScriptMethod } from "./invoke-script.ts";
import { chooseOverload } from "./overloads.ts";

type Source = { kind: "net"; group: MemberGroup } | { kind: "added"; member: PSMember & { kind: "ScriptMethod" | "CodeMethod" } };

export function methodValue(source: Source, target: unknown, session: Session): PSMethod | AddedMethod {
  if (source.kind === "added") {
    const { member } = source;
    const call = (args: unknown[]) => (member.kind === "ScriptMethod" ? runScriptMethod(member.script, target, args, session) : member.run(target, ...args));
    return new AddedMethod(member, call);
  }
  const { group } = source;
  const base = baseOf(target);
  const owner = typeOfValue(base);
  return new PSMethod(group.name, group.overloads, {
    definitions: group.overloads.map((o) => definitionText(o)),
    isStatic: false,
    call: (args) => callMember(chooseOverload(group.name, group.overloads, args), { name: group.name, owner, self: { value: base }, args }, session),
  });
}
