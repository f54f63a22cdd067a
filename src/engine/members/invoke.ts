// $x.Method(...), [type]::Method(...), [type]::new(...), [type]::Property.
import { MultiArray } from "#dotnet/core/array.ts";
import { arrayOf, defaultOf } from "#dotnet/core/default-value.ts";
import { enumValue } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { reserve } from "#dotnet/core/memory-limit.ts";
import type { MemberGroup, MemberInfo, NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { convertTo } from "../convert/convert-to.ts";
import { runtimeError, TerminatingError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { assignable } from "../types/assignable.ts";
import { automationNull } from "../values/automation-null.ts";
import { Delegate } from "../values/delegate.ts";
import { elementsOf } from "../values/enumerate.ts";
import type { Maybe } from "../values/maybe.ts";
import type { PSMember } from "../values/ps-object.ts";
import { baseOf, customObject, membersOf, PSObject } from "../values/ps-object.ts";
import { PSMethod } from "../values/ps-method.ts";
import { typeOfValue } from "../values/type-of.ts";
import { BaseView } from "./base-view.ts";
import { callMember, raise } from "./call.ts";
import { definitionText } from "./definition-text.ts";
import { methodNotFound, methodOnNull, propertyNotFound, propertyNotFoundStrict } from "./errors.ts";
import { intrinsicMethod } from "./intrinsic.ts";
import { runScriptMethod } from "./invoke-script.ts";
import { lower } from "./lower-name.ts";
import { resultOut, typesOf } from "./marshal.ts";
import { chooseOverload, overloadError } from "./overloads.ts";
import { getNetIndexer, getNetProperty, isNothing } from "./read-property.ts";
import { setNetProperty } from "./set-property.ts";
import { extensionMember } from "./type-extensions.ts";

export interface InvokeMethodOptions {
  /** Types written in the call: $x.M[int](). */
  typeArguments?: NetType[];
  /** The type of a cast right before `::`; only methods of that type count then. */
  targetType?: NetType;
  /** Types that casts on the arguments fix ([object]$x): steer the overload choice; null = none. */
  argumentTypes?: (NetType | null)[];
}

/** A call by name with what steers the overload choice. */
export interface MethodCall extends InvokeMethodOptions {
  name: string;
  args: unknown[];
}

/** No such method on this object. */
const none: unique symbol = Symbol("no method");

/** Errors: InvokeMethodOnNull, MethodNotFound, MethodCountCouldNotFindBest, MethodArgumentConversion..., MethodInvocationException. */
export function invokeMethod(target: unknown, name: string, args: unknown[], session: Session): Maybe<unknown> {
  return invokeMethodWith(target, { name, args }, session);
}

/** The same with type arguments or argument types. */
export function invokeMethodWith(target: unknown, call: MethodCall, session: Session): Maybe<unknown> {
  const key = lower(call.name);
  if (isNothing(target)) {
    if (key === "where" || key === "foreach") return intrinsicMethod([], { key, args: call.args }, session, invokeMethod)!;
    throw methodOnNull();
  }
  const result = onObject(target, call, session);
  if (result !== none) return result;
  const items = elementsOf(target);
  const intrinsic = intrinsicMethod(items ?? [target], { key, args: call.args }, session, invokeMethod);
  if (intrinsic !== undefined) return intrinsic;
  if (!items || items.length === 0) throw methodNotFound(typeOfValue(target), call.name);
  return onElements(items, call, session);
}

function onObject(target: unknown, call: MethodCall, session: Session): Maybe<unknown> {
  const { name, args } = call;
  const key = lower(name);
  const added = membersOf(target)?.get(key) ?? extensionMember(target, key, session);
  if (added) return callAdded(added, target, args, session);
  const base = target instanceof BaseView ? target.base : baseOf(target);
  const type = typeOfValue(base);
  if (key === "gettype" && args.length === 0) return type;
  if (key === "tostring" && args.length === 0 && base instanceof PSObject) return "";
  const group = type.member(name, "instance");
  if (group && group.kind !== "property") return callGroup(group, { name, owner: type, self: { value: base instanceof Delegate ? base.call : base }, args }, session, call);
  return callAccessor(key, { type, base }, args, session);
}

function callGroup(group: MemberGroup, shape: { name: string; owner: NetType; self?: { value: unknown }; args: unknown[] }, session: Session, options: InvokeMethodOptions): Maybe<unknown> {
  const choice = chooseOverload(group.name, group.overloads, shape.args, options);
  const named = { ...shape, name: group.name };
  if (group.kind !== "indexer") return callMember(choice, named, session);
  try {
    return callMember(choice, named, session);
  } catch (error) {
    const inner = error instanceof TerminatingError ? error.record.exception.innerException : null;
    if (error instanceof TerminatingError && inner && error.record.exception.netType.name === "MethodInvocationException") {
      return getNetIndexer(() => {
        throw inner;
      }, group.name);
    }
    throw error;
  }
}

function callAdded(member: PSMember, target: unknown, args: unknown[], session: Session): Maybe<unknown> {
  switch (member.kind) {
    case "ScriptMethod":
      return scriptCall(() => runScriptMethod(member.script, target, args, session), member.name, args.length);
    case "CodeMethod":
      try {
        return member.run(target, ...args) as Maybe<unknown>;
      } catch (error) {
        return raise(error, { name: member.name, args });
      }
    case "NoteProperty":
      if (member.value instanceof PSMethod) return member.value.call(args);
      return none;
    default:
      return none;
  }
}

/** What a script method throws is wrapped like the exception of any other method. */
function scriptCall(run: () => Maybe<unknown>, name: string, count: number): Maybe<unknown> {
  const wrap = (error: unknown): never => {
    if (!(error instanceof TerminatingError)) throw error;
    const inner = error.record.exception;
    throw runtimeError({
      id: "ScriptMethodRuntimeException", message: `Exception calling "${name}" with "${count}" argument(s): "${inner.message}"`,
      category: "NotSpecified", exception: "System.Management.Automation.MethodInvocationException", inner,
    });
  };
  try {
    const result = run();
    return result instanceof Promise ? result.catch(wrap) : result;
  } catch (error) {
    return wrap(error);
  }
}

/** get_Name() and set_Name(value) of properties and indexers. */
function callAccessor(key: string, place: { type: NetType; base: unknown }, args: unknown[], session: Session): Maybe<unknown> {
  const match = /^(get|set)_(.+)$/.exec(key);
  const group = match && place.type.member(match[2]!, "instance");
  if (!match || !group || group.kind === "method") return none;
  if (match[1] === "get") {
    if (group.kind === "indexer") return callGroup(group, { name: key, owner: place.type, self: { value: place.base }, args }, session, {});
    return args.length ? none : getNetProperty(group, place.base, place.type);
  }
  if (group.kind !== "property" || args.length !== 1) return none;
  const done = setNetProperty(group, { base: place.base, owner: place.type }, args[0], session);
  return done instanceof Promise ? done.then(() => automationNull) : automationNull;
}

/** The method of every element; all results that are something. */
function onElements(items: unknown[], call: MethodCall, session: Session): Maybe<unknown> {
  const results: unknown[] = [];
  const take = (value: unknown) => {
    if (value !== automationNull) for (const one of elementsOf(value) ?? [value]) results.push(one);
  };
  const from = (start: number): Maybe<unknown> => {
    for (let i = start; i < items.length; i++) {
      const item = items[i];
      if (isNothing(item)) throw methodOnNull();
      const found = onObject(item, call, session);
      const value = found === none ? invokeMethodWith(item, call, session) : found;
      if (value instanceof Promise) return value.then((v) => (take(v), from(i + 1)));
      take(value);
    }
    return results.length === 0 ? automationNull : results.length === 1 ? results[0] : results;
  };
  return from(0);
}

/** [type]::Name(...). "new" constructs. */
export function invokeStatic(type: NetType, name: string, args: unknown[], session: Session): Maybe<unknown> {
  return invokeStaticWith(type, { name, args }, session);
}

/** The same with type arguments or argument types. */
export function invokeStaticWith(type: NetType, call: MethodCall, session: Session): Maybe<unknown> {
  const { name, args } = call;
  if (lower(name) === "new") return construct(type, args, session, call);
  const group = type.member(name, "static");
  if (group && group.kind === "method") {
    const { targetType } = call;
    if (targetType && !group.overloads.some((o) => assignable(targetType, o.declaringType))) throw overloadError(group.name, args.length);
    return callMember(chooseOverload(group.name, group.overloads, args, call), { name: group.name, owner: type, args }, session);
  }
  const accessor = /^get_(.+)$/.exec(lower(name));
  if (accessor && args.length === 0 && type.member(accessor[1]!, "static")) return getStatic(type, accessor[1]!, session);
  throw methodNotFound(type, name);
}

/** [type]::new(...), and New-Object's work. */
export function construct(type: NetType, args: unknown[], session: Session, options: InvokeMethodOptions = {}): Maybe<unknown> {
  if (type.isArray) return newArray(type, args, session);
  const name = type.definition.name;
  if (name === "System.Management.Automation.PSObject" && args.length === 0) return customObject();
  if (name === "System.Management.Automation.PSObject" && args.length === 1) return args[0];
  if (type.kind === "delegate" && args.length === 1) return convertTo(args[0], type, session);
  if (type.definition.abstract || type.isInterface) throw overloadError("new", args.length);
  if (args.length === 0 && type.isValueType && !type.constructors.some((c) => c.signature.parameters.length === 0)) return defaultOf(type);
  const choice = chooseOverload("new", type.constructors, args, options);
  return callMember(choice, { name: "new", calledAs: ".ctor", owner: type, args }, session);
}

function newArray(type: NetType, args: unknown[], session: Session): unknown {
  if (args.length !== type.rank) throw overloadError("new", args.length);
  const lengths = args.map((a) => convertTo(a, typeNamed("System.Int32"), session) as number);
  if (lengths.some((n) => n < 0)) raise(new NetException("System.OverflowException", "Arithmetic operation resulted in an overflow."), { name: "new", calledAs: ".ctor", args });
  const total = lengths.reduce((product, n) => product * n, 1);
  const bytes = type.rank === 1 && type.elementType!.definition.name === "System.Byte";
  try {
    reserve(bytes ? total / 16 : total);
  } catch (error) {
    raise(error, { name: "new", calledAs: ".ctor", args });
  }
  const element = type.elementType!;
  const first = defaultOf(element);
  if (type.rank > 1) return new MultiArray(element, lengths, Array.from({ length: total }, () => first));
  if (element.definition.name === "System.Byte" && !element.isArray) return new Uint8Array(total);
  return arrayOf(element, Array.from({ length: total }, () => (element.isValueType ? defaultOf(element) : first)));
}

/** [type]::Name: a property, a field, an enum value, or a method as a value. A missing one is $null, an error in strict mode. */
export function getStatic(type: NetType, name: string, session: Session): unknown {
  if (type.isEnum) {
    const wanted = lower(name);
    const entry = type.definition.values?.find(([n]) => n.toLowerCase() === wanted);
    if (entry) return enumValue(type, entry[1]);
  }
  if (lower(name) === "new" && (type.constructors.length || type.isArray)) return constructorValue(type, session);
  const group = type.member(name, "static");
  if (!group) {
    if (session.strictMode() >= 2) throw propertyNotFoundStrict(name);
    return null;
  }
  if (group.kind === "property") return readStatic(group.overloads[0]!, type);
  return new PSMethod(group.name, group.overloads, {
    definitions: group.overloads.map((o) => definitionText(o)),
    isStatic: true,
    call: (args) => invokeStatic(type, group.name, args, session),
  });
}

function readStatic(info: MemberInfo, type: NetType): unknown {
  return resultOut(info.run.call(type), typesOf(info));
}

function constructorValue(type: NetType, session: Session): PSMethod {
  return new PSMethod("new", type.constructors, {
    definitions: type.constructors.map((c) => definitionText(c, type)),
    isStatic: true,
    call: (args) => construct(type, args, session),
  });
}

/** [type]::Name = value. Errors: PropertyAssignmentException, ExceptionWhenSetting. */
export function setStatic(type: NetType, name: string, value: unknown, session: Session): void {
  const group = type.member(name, "static");
  if (group?.kind !== "property") throw propertyNotFound(name, "PropertyAssignmentException");
  void setNetProperty(group, { base: null, owner: type, isStatic: true }, value, session);
}
