// Calls one chosen member: converts and marshals the arguments, writes [ref]s back, wraps .NET's exceptions as PowerShell does.
import { arrayOf, defaultOf } from "#dotnet/core/default-value.ts";
import { argumentError, NetException } from "#dotnet/core/exception.ts";
import { isOutOfMemory, outOfMemory } from "#dotnet/core/memory-limit.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { convertTo } from "../convert/convert-to.ts";
import { runtimeError, TerminatingError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { nullString } from "../values/null-string.ts";
import { PSReference } from "../values/reference.ts";
import { displayText } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import type { Maybe } from "../values/maybe.ts";
import type { MemberTypes } from "./marshal.ts";
import { argumentIn, fromNative, resultOut, toNative, typesOf } from "./marshal.ts";
import { setCurrentSession } from "./current-session.ts";
import type { Choice } from "./overloads.ts";

export interface CallShape {
  /** As messages name it: "Substring", "new". */
  name: string;
  /** ".ctor" for constructors: what "Exception calling" says. */
  calledAs?: string;
  /** What a constructor or static member gets as `this`. */
  owner: NetType;
  /** The object before the arguments; absent for static members and constructors. */
  self?: { value: unknown };
  args: readonly unknown[];
}

/** Errors: MethodArgumentConversion..., MethodInvocationException. The result may be a promise when the implementation waits. */
export function callMember(choice: Choice, shape: CallShape, session: Session): Maybe<unknown> {
  const { info } = choice;
  const { parameters } = info.signature;
  const types = typesOf(info, choice.typeArguments);
  setCurrentSession(session);
  const natives: unknown[] = shape.self ? [shape.self.value] : [];
  const references: { cell: { value: unknown }; reference: PSReference; type: NetType }[] = [];
  const count = choice.expanded ? parameters.length - 1 : Math.min(parameters.length, shape.args.length);
  for (let i = 0; i < count; i++) {
    const arg = shape.args[i];
    const type = choice.types[i]!;
    if (parameters[i]!.ref) {
      const reference = arg instanceof PSReference ? arg : new PSReference(arg);
      const cell = { value: reference.value === null ? defaultOf(type) : toNative(reference.value, type) };
      references.push({ cell, reference, type });
      natives.push(cell);
    } else natives.push(argumentIn(convertArgument(arg, type, { index: i, shape, choice }, session), i, types));
  }
  if (choice.expanded) {
    const rest = shape.args.slice(count).map((arg, i) => convertArgument(arg, choice.types[count + i]!, { index: count + i, shape, choice }, session));
    natives.push(arrayOf(types.parameters.at(-1)!.elementType!, rest));
  }
  const receiver = info.signature.typeParameters.length ? choice.typeArguments : shape.owner;
  try {
    const result = info.run.apply(receiver, natives);
    if (result instanceof Promise) return result.then((value) => finish(value, references, types), (error: unknown) => raise(error, shape));
    return finish(result, references, types);
  } catch (error) {
    return raise(nullGiven(error, natives, choice) ?? error, shape);
  }
}

/** What .NET says when a member was given $null for an object it uses: the library's members need not each ask for it. */
function nullGiven(error: unknown, natives: readonly unknown[], choice: Choice): NetException | null {
  if (!(error instanceof TypeError)) return null;
  const { parameters } = choice.info.signature;
  const given = natives.slice(natives.length - parameters.length);
  const parameter = parameters.find((_, i) => given[i] === null);
  return parameter ? argumentError("ArgumentNullException", "Value cannot be null.", parameter.name) : null;
}

function finish(result: unknown, references: { cell: { value: unknown }; reference: PSReference; type: NetType }[], types: MemberTypes): unknown {
  for (const { cell, reference, type } of references) reference.value = fromNative(cell.value, type);
  return resultOut(result, types);
}

/** Wraps a library exception; everything else passes through. */
export function raise(error: unknown, shape: { name: string; calledAs?: string; args: readonly unknown[] }): never {
  if (isOutOfMemory(error)) error = outOfMemory();
  if (!(error instanceof NetException)) throw error;
  throw invocationError(error, shape.calledAs ?? shape.name, shape.args.length);
}

export function invocationError(inner: NetException, name: string, count: number): TerminatingError {
  return runtimeError({
    id: inner.netType.name, message: `Exception calling "${name}" with "${count}" argument(s): "${inner.message}"`,
    category: "NotSpecified", exception: "System.Management.Automation.MethodInvocationException", inner,
  });
}

function convertArgument(arg: unknown, type: NetType, place: { index: number; shape: CallShape; choice: Choice }, session: Session): unknown {
  if (arg === automationNull || arg === undefined) arg = null;
  if (arg === nullString) return null;
  if (arg === null && !type.isValueType && type.definition.name !== "System.String") return null;
  const value = arg instanceof PSReference && !type.isAssignableFrom(arg.netType) ? arg.value : arg;
  try {
    return convertTo(value, type, session);
  } catch (error) {
    if (!(error instanceof TerminatingError)) throw error;
    throw argumentConversionError(value, type, place, error);
  }
}

function argumentConversionError(value: unknown, type: NetType, place: { index: number; shape: CallShape; choice: Choice }, reason: TerminatingError): TerminatingError {
  const { parameters } = place.choice.info.signature;
  const operator = place.shape.name.startsWith("op_");
  const name = operator ? String(place.index) : parameters[Math.min(place.index, parameters.length - 1)]!.name;
  const text = Array.isArray(value) ? typeOfValue(value).fullName : displayText(value);
  return runtimeError({
    id: "MethodArgumentConversionInvalidCastArgument",
    message: `Cannot convert argument "${name}", with value: "${text}", for "${place.shape.calledAs ?? place.shape.name}" to type "${type.fullName}": "${reason.record.message}"`,
    category: "NotSpecified", exception: "System.Management.Automation.MethodException", inner: reason.record.exception.innerException ?? reason.record.exception,
  });
}
