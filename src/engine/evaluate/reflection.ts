// Reflection on the members of types: calls as .NET's Invoke makes them, and the attributes that class statements carry.
import type { AttributeAst, AttributeBaseAst, MemberAst } from "#grammar/tree.ts";
import { NetException } from "#dotnet/core/exception.ts";
import type { MemberObject } from "#dotnet/core/member-object.ts";
import { setReflection } from "#dotnet/core/reflection-port.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { callMember } from "../members/call.ts";
import { fromNative, toNative, typesOf } from "../members/marshal.ts";
import { runningEngine } from "../pipeline/running.ts";
import { assignable } from "../types/assignable.ts";
import { AttributeObject } from "../types/tables/attributes.ts";
import { automationNull } from "../values/automation-null.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import { typeOfValue } from "../values/type-of.ts";
import { shapeOf } from "./classes/class-shape.ts";
import { ScriptType } from "./classes/script-type.ts";
import { attributeObject } from "./own-attribute.ts";

const isNumber = (type: NetType) => type.isValueType && /^System\.(U?Int(16|32|64)|S?Byte|Single|Double|Char)$/.test(type.definition.name);

/** .NET converts nothing but widens numbers. */
function checkArguments(types: readonly NetType[], args: readonly unknown[]): void {
  if (args.length !== types.length) throw new NetException("System.Reflection.TargetParameterCountException", "Parameter count mismatch.");
  args.forEach((arg, i) => {
    const type = types[i]!;
    const given = baseOf(arg);
    if (given === null || given === undefined) return;
    const own = typeOfValue(given);
    if (assignable(type, own) || (isNumber(type) && isNumber(own))) return;
    throw new NetException("System.ArgumentException", `Object of type '${own.fullName}' cannot be converted to type '${type.fullName}'.`);
  });
}

function checkTarget(member: MemberObject, target: unknown): void {
  if (member.kind === "Constructor" || member.info.signature.static || (target !== null && target !== undefined)) return;
  throw new NetException("System.Reflection.TargetException", "Non-static method requires a target.");
}

/** What a member throws reaches the caller as the inner exception of TargetInvocationException. */
function invoke(member: MemberObject, target: unknown, args: readonly unknown[]): Maybe<unknown> {
  const { info, typeArguments } = member;
  const types = typesOf(info, typeArguments);
  checkTarget(member, target);
  checkArguments(types.parameters, args);
  const choice = { info, types: types.parameters, result: types.result, expanded: false, typeArguments };
  const isStatic = info.signature.static || member.kind === "Constructor";
  const call = { name: member.name, owner: info.signature.static ? info.declaringType : member.reflectedType, args, ...(isStatic ? {} : { self: { value: baseOf(target) } }) };
  const failed = (thrown: unknown): never => {
    if (!(thrown instanceof TerminatingError)) throw thrown;
    const { exception } = thrown.record;
    const inner = exception.netType.name === "MethodInvocationException" ? (exception.innerException ?? exception) : exception;
    throw new NetException("System.Reflection.TargetInvocationException", "Exception has been thrown by the target of an invocation.", inner);
  };
  try {
    const result = callMember(choice, call, runningEngine());
    return result instanceof Promise ? result.then(something, failed) : something(result);
  } catch (thrown) {
    return failed(thrown);
  }
}

const something = (value: unknown) => (value === automationNull ? null : value);

function read(member: MemberObject, target: unknown, index: readonly unknown[]): unknown {
  checkTarget(member, target);
  const { info } = member;
  if (!info.signature.get) throw new NetException("System.ArgumentException", "Property Get method was not found.");
  const types = typesOf(info);
  const keys = index.map((key, i) => toNative(key, types.parameters[i] ?? typeNamed("System.Object")));
  const value = info.run.apply(info.declaringType, info.signature.static ? keys : [baseOf(target), ...keys]);
  return fromNative(value, types.result);
}

function write(member: MemberObject, target: unknown, given: { value: unknown; index: readonly unknown[] }): unknown {
  checkTarget(member, target);
  const { info } = member;
  if (!info.set) throw member.kind === "Field" ? new NetException("System.FieldAccessException", "Cannot set a constant field.") : new NetException("System.ArgumentException", "Property set method not found.");
  const types = typesOf(info);
  checkArguments([types.result], [given.value]);
  const values = [...given.index.map((key, i) => toNative(key, types.parameters[i] ?? typeNamed("System.Object"))), toNative(given.value, types.result)];
  return info.set.apply(info.declaringType, info.signature.static ? values : [baseOf(target), ...values]);
}

const only = (list: readonly AttributeBaseAst[]) => list.filter((a): a is AttributeAst => a.kind === "Attribute");

/** The attributes in the text of a script's class; of .NET's own types only [Flags] is known. */
function attributes(of: NetType | MemberObject): unknown[] {
  const engine = runningEngine();
  const objects = (list: readonly AttributeBaseAst[]) => only(list).map((a) => attributeObject(a, engine)).filter((a) => a !== null);
  if (!("info" in of)) {
    if (of instanceof ScriptType) return objects(shapeOf(of).node.attributes);
    return of.isEnum && of.definition.flags ? [new AttributeObject("System.FlagsAttribute")] : [];
  }
  const owner = of.info.declaringType;
  if (!(owner instanceof ScriptType)) return [];
  const member = shapeOf(owner).node.members.find((m) => isMember(m, of));
  return member ? objects(member.attributes) : [];
}

function isMember(node: MemberAst, member: MemberObject): boolean {
  if (node.kind === "PropertyMember") return member.kind === "Property" && node.name === member.name;
  if (node.parameters.length !== member.parameters.length || !node.parameters.every((p, i) => p.name.variablePath.userPath === member.parameters[i]!.parameter.name)) return false;
  return node.isConstructor ? member.kind === "Constructor" : member.kind === "Method" && node.name === member.name;
}

setReflection({ invoke, read, write, attributes });
