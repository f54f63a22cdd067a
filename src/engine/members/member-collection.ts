// psobject.Properties, .Members and .Methods as collections.
import { ItemList } from "#dotnet/core/item-list.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { Enumerable, Enumerator } from "#dotnet/core/sequence.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { ItemsEnumerator } from "#dotnet/types/enumerators.ts";
import { wildcard } from "../operators/wildcard.ts";
import type { Session } from "../session.ts";
import type { Maybe } from "../values/maybe.ts";
import { PSMemberInfo } from "../values/member-info.ts";
import { extend, membersOf } from "../values/ps-object.ts";
import type { MemberView } from "./list-members.ts";
import { invokeMethod } from "./invoke.ts";
import { listMembers } from "./list-members.ts";

function matches(view: MemberView, which: "all" | "properties" | "methods"): boolean {
  if (which === "all") return true;
  const isMethod = view.kind === "Method" || view.kind === "ScriptMethod" || view.kind === "CodeMethod";
  return which === "methods" ? isMethod : view.kind.endsWith("Property") && view.kind !== "ParameterizedProperty";
}

/** A view as the value scripts handle. */
export function memberInfoOf(view: MemberView, call?: (args: unknown[]) => Maybe<unknown>): PSMemberInfo {
  const now = (value: unknown) => {
    if (value instanceof Promise) throw new NetException("System.InvalidOperationException", "The getter waits for something; read the property itself.");
    return value;
  };
  return new PSMemberInfo({
    name: view.name,
    kind: view.kind,
    isInstance: view.isInstance,
    ...(view.member ? { member: view.member } : {}),
    definition: () => view.definition(),
    typeName: () => view.typeName(),
    read: () => now(view.get()),
    ...(call && matches(view, "methods") ? { call } : {}),
    ...(view.set ? { write: (value: unknown) => void now(view.set!(value)) } : {}),
  });
}

/** psobject.Properties, .Members, .Methods: live collections of PSMemberInfo. */
export class MemberCollection extends NetObject implements Enumerable {
  readonly #target: unknown;
  readonly #which: "all" | "properties" | "methods";
  readonly #session: Session;
  constructor(target: unknown, which: "all" | "properties" | "methods", session: Session) {
    super();
    this.#target = target;
    this.#which = which;
    this.#session = session;
  }
  override get netType(): NetType {
    return typeNamed("System.Management.Automation.PSMemberInfoIntegratingCollection");
  }
  infos(): PSMemberInfo[] {
    return listMembers(this.#target, this.#session).flatMap((view) => (matches(view, this.#which) && !view.hidden ? [this.#info(view)] : []));
  }
  #info(view: MemberView): PSMemberInfo {
    return memberInfoOf(view, (args) => invokeMethod(this.#target, view.name, args, this.#session));
  }
  enumerate(): Enumerator {
    return new ItemsEnumerator(new MatchedMembers(this.infos()), typeNamed("System.Collections.IEnumerator"));
  }
  find(name: string): PSMemberInfo | null {
    const key = name.toLowerCase();
    const view = listMembers(this.#target, this.#session).find((v) => v.name.toLowerCase() === key && matches(v, this.#which));
    return view ? this.#info(view) : null;
  }
  match(pattern: string): MatchedMembers {
    const test = wildcard(pattern);
    return new MatchedMembers(this.infos().filter((info) => test.matches(info.access.name)));
  }
  add(info: PSMemberInfo): void {
    if (!info.access.member) throw new NetException("System.InvalidOperationException", `Cannot add a member with type "${info.access.kind}".`);
    const { members } = extend(this.#target);
    members.set(info.access.name.toLowerCase(), { ...info.access.member });
  }
  remove(name: string): void {
    membersOf(this.#target)?.delete(name.toLowerCase());
  }
}

/** ReadOnlyPSMemberInfoCollection. */
export class MatchedMembers extends ItemList {
  protected readonly insertMessage = "Index must be within the bounds of the List.";
  constructor(items: PSMemberInfo[]) {
    super(typeNamed("System.Management.Automation.ReadOnlyPSMemberInfoCollection"), items);
  }
  get elementType(): NetType {
    return typeNamed("System.Management.Automation.PSMemberInfo");
  }
  enumerate(): Enumerator {
    return new ItemsEnumerator(this, typeNamed("System.Collections.IEnumerator"));
  }
}
