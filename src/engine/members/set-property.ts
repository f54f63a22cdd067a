// $x.Name = value: which setter takes it, and the errors when none does.
import { argumentError, NetException } from "#dotnet/core/exception.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { MemberGroup, NetType } from "#dotnet/core/type.ts";
import { convertTo } from "../convert/convert-to.ts";
import { TerminatingError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { storable } from "../values/automation-null.ts";
import type { Maybe } from "../values/maybe.ts";
import type { PSMember } from "../values/ps-object.ts";
import { baseOf, membersOf, PSObject } from "../values/ps-object.ts";
import { typeOfValue } from "../values/type-of.ts";
import { adaptedOf } from "./adapter.ts";
import { customPropertyNotFound, noSetter, propertyNotFound, readOnlyProperty, settingError } from "./errors.ts";
import { runScriptSetter } from "./invoke-script.ts";
import { lower } from "./lower-name.ts";
import { toNative, typesOf } from "./marshal.ts";
import { isNothing } from "./read-property.ts";
import { extensionMember } from "./type-extensions.ts";

/** Errors: PropertyNotFound ($null), PropertyAssignmentException, ExceptionWhenSetting. */
export function setProperty(target: unknown, name: string, value: unknown, session: Session): Maybe<void> {
  if (isNothing(target)) throw propertyNotFound(name, "PropertyNotFound");
  const content = storable(value);
  const key = lower(name);
  const own = membersOf(target)?.get(key);
  if (own) return setMember(own, target, content, session);
  const base = baseOf(target);
  if (isDictionaryLike(base)) {
    return orSettingError(name, () => base.set(name, content));
  }
  const extension = extensionMember(target, key, session);
  if (extension) return setMember(extension, target, content, session);
  if (adaptedOf(base)?.setAdapted(name, content)) return;
  const type = typeOfValue(base);
  const group = type.member(name, "instance");
  if (group?.kind === "property") return setNetProperty(group, { base, owner: type }, content, session);
  if (target instanceof PSObject && target.custom) throw customPropertyNotFound(name);
  throw propertyNotFound(name, "PropertyAssignmentException");
}

function setMember(member: PSMember, target: unknown, value: unknown, session: Session): Maybe<void> {
  switch (member.kind) {
    case "NoteProperty":
      member.value = value;
      return;
    case "AliasProperty":
      return setProperty(target, member.target, value, session);
    case "ScriptProperty":
      if (!member.set) throw noSetter(member.name);
      return runScriptSetter(member.set, target, value, session);
    case "CodeProperty":
      if (!member.set) throw readOnlyProperty(member.name);
      member.set(target, value);
      return;
    default:
      throw readOnlyProperty(member.name);
  }
}

/** Converts to the property's type and runs the setter. */
export function setNetProperty(group: MemberGroup, place: { base: unknown; owner: NetType; isStatic?: boolean }, value: unknown, session: Session): Maybe<void> {
  const info = group.overloads[0]!;
  const set = info.set;
  if (!set || !info.signature.set) throw readOnlyProperty(group.name);
  return orSettingError(group.name, () => {
    const type = typesOf(info).result;
    const native = toNative(value === null && !type.isValueType && type.definition.name !== "System.String" ? null : convertTo(value, type, session), type);
    try {
      return (place.isStatic ? set.call(place.owner, native) : set.call(place.owner, place.base, native)) as Maybe<void>;
    } catch (error) {
      // What .NET's setters say to $null; the library's need not each ask for it.
      throw error instanceof TypeError && native === null ? argumentError("ArgumentNullException", "Value cannot be null.", "value") : error;
    }
  });
}

function orSettingError(name: string, run: () => Maybe<void>): Maybe<void> {
  try {
    return run();
  } catch (error) {
    if (error instanceof NetException) throw settingError(name, error);
    if (error instanceof TerminatingError && error.origin === "statement") throw settingError(name, error.record.exception.innerException ?? error.record.exception);
    throw error;
  }
}
