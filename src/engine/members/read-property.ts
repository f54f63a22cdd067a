// One property of one object, without looking into collections: added members, dictionary keys, type extensions, .NET members, psobject and its kin.
import { EnumValue } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";
import type { MemberGroup, NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { convertTo } from "../convert/convert-to.ts";
import { toNumber } from "../convert/to-number.ts";
import { resolveTypeText } from "../types/resolve.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import type { Maybe } from "../values/maybe.ts";
import { after } from "../values/maybe.ts";
import { PSMemberInfo } from "../values/member-info.ts";
import type { MemberTable, PSMember } from "../values/ps-object.ts";
import { baseOf, membersOf, PSObject } from "../values/ps-object.ts";
import { typeOfValue } from "../values/type-of.ts";
import { adaptedOf } from "./adapter.ts";
import { gettingError } from "./errors.ts";
import { lower } from "./lower-name.ts";
import { resultOut, typesOf } from "./marshal.ts";
import { methodValue } from "./method-value.ts";
import { runScriptGetter } from "./invoke-script.ts";
import { extensionMember } from "./type-extensions.ts";
import { BaseView } from "./base-view.ts";
import { reservedMember } from "./reserved.ts";

/** The object has no such property. */
export const missing: unique symbol = Symbol("missing property");

export function readProperty(target: unknown, name: string, session: Session): Maybe<unknown> {
  if (target instanceof BaseView) return readBase(target, name, session);
  const key = lower(name);
  const own = membersOf(target)?.get(key);
  if (own) return readMember(own, target, session);
  const base = baseOf(target);
  if (isDictionaryLike(base)) {
    const entry = readKey(base, name);
    if (entry !== missing) return entry;
  }
  const extension = extensionMember(target, key, session);
  if (extension) return readMember(extension, target, session);
  const set = base instanceof PSMemberInfo ? base.access.member : undefined;
  if (set?.kind === "MemberSet") return readOfSet(set.members, { key, target, session });
  const content = adaptedOf(base)?.getAdapted(name);
  if (content !== undefined) return content;
  if (key === "value__" && base instanceof EnumValue) return toNumber(base, typeNamed(base.type.definition.underlying ?? "System.Int32"));
  const group = typeOfValue(base).member(name, "instance");
  if (group) return readNet(group, base, target, session);
  return reservedMember(target, key, session) ?? missing;
}

/** A member set stands for its members: its own .NET properties do not show (golden cmdlets-members "member set"). */
function readOfSet(members: MemberTable, of: { key: string; target: unknown; session: Session }): Maybe<unknown> {
  const member = members.get(of.key);
  return member ? readMember(member, of.target, of.session) : (reservedMember(of.target, of.key, of.session) ?? missing);
}

/** psbase shows the .NET members only. */
function readBase(view: BaseView, name: string, session: Session): Maybe<unknown> {
  const group = typeOfValue(view.base).member(name, "instance");
  return group ? readNet(group, view.base, view.base, session) : missing;
}

/** A key named like the property. */
function readKey(dictionary: DictionaryLike, name: string): unknown {
  try {
    if (dictionary.has(name)) return dictionary.get(name);
  } catch (error) {
    // A dictionary whose keys cannot be strings has none of that name.
    if (!(error instanceof NetException)) throw error;
  }
  return missing;
}

/** The value of an added member. */
export function readMember(member: PSMember, target: unknown, session: Session): Maybe<unknown> {
  switch (member.kind) {
    case "NoteProperty":
      return member.value;
    case "AliasProperty":
      return after(readProperty(target, member.target, session), (value) => {
        if (value === missing) return null;
        const type = member.convertTo ? resolveTypeText(member.convertTo, session) : null;
        return type ? convertTo(value, type, session) : value;
      });
    case "ScriptProperty":
      return member.get ? runScriptGetter(member.get, target, session) : null;
    case "CodeProperty":
      return member.get(target);
    case "ScriptMethod":
    case "CodeMethod":
      return methodValue({ kind: "added", member }, target, session);
    case "PropertySet":
      return member;
    case "MemberSet": {
      const set = new PSObject(true, null, member.members);
      return set;
    }
  }
}

function readNet(group: MemberGroup, base: unknown, target: unknown, session: Session): Maybe<unknown> {
  if (group.kind !== "property") return methodValue({ kind: "net", group }, target, session);
  return getNetProperty(group, base, typeOfValue(base));
}

/** Runs a .NET getter. Its exceptions read as $null, as in PowerShell. */
export function getNetProperty(group: MemberGroup, base: unknown, owner: NetType): Maybe<unknown> {
  const info = group.overloads[0]!;
  if (!info.signature.get) return null;
  try {
    const result = info.run.call(owner, base);
    const types = typesOf(info);
    return result instanceof Promise ? result.then((value) => resultOut(value, types)) : resultOut(result, types);
  } catch (error) {
    if (error instanceof NetException) return null;
    throw error;
  }
}

/** The same where the exception counts: indexer calls like $list.Item(9). */
export function getNetIndexer(run: () => unknown, name: string): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof NetException) throw gettingError(name, error);
    throw error;
  }
}

export function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined || value === automationNull;
}
