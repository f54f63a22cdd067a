// Casts that go through the target type's own members: Parse, constructors with one parameter, op_Implicit/op_Explicit, settable properties.
import { arrayOf } from "#dotnet/core/default-value.ts";
import { invariantCulture } from "#dotnet/core/culture.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { MemberInfo, NetType } from "#dotnet/core/type.ts";
import { arrayTypeOf } from "#dotnet/core/type.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { fromNative, toNative, typesOf } from "../members/marshal.ts";
import { codeOf, isNumeric } from "../operators/number-code.ts";
import { elementsOf } from "../values/enumerate.ts";
import { PSObject } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import { castError, castErrorBecause } from "./cast-errors.ts";

type Convert = (value: unknown, type: NetType) => unknown;
/** Nothing in the type takes the value. */
export const noWay: unique symbol = Symbol("no conversion");

const provider = { culture: invariantCulture };

/** static Parse(string, IFormatProvider), else Parse(string). */
export function throughParse(text: string, type: NetType): unknown {
  const overloads = type.member("Parse", "static")?.overloads ?? [];
  const shape = (o: MemberInfo) => o.signature.parameters.map((p) => p.type.toLowerCase().replace("system.", "")).join(",");
  const withProvider = overloads.find((o) => shape(o) === "string,iformatprovider");
  const plain = overloads.find((o) => shape(o) === "string");
  const chosen = withProvider ?? plain;
  if (!chosen || chosen.declaringType !== type) return noWay;
  const id = `InvalidCastParseTargetInvocation${withProvider ? "WithFormatProvider" : ""}`;
  return guarded(id, { value: text, type }, () => fromNative(chosen.run.call(type, text, ...(withProvider ? [provider] : [])), typesOf(chosen).result));
}

function guarded(id: string, cast: { value: unknown; type: NetType }, run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof NetException) throw castErrorBecause(id, cast.value, cast.type, error);
    throw error;
  }
}

/** A constructor whose one parameter takes the value as it is (or widened, for numbers). */
export function throughConstructor(value: unknown, type: NetType, convert: Convert): unknown {
  if (type.definition.abstract || type.isInterface) return noWay;
  const single = type.constructors.filter((c) => c.signature.parameters.length === 1 && !c.signature.parameters[0]!.rest);
  const from = typeOfValue(value);
  const items = typeof value === "string" ? null : elementsOf(value);
  const chosen =
    single.find((c) => typesOf(c).parameters[0] === from) ??
    single.find((c) => accepts(typesOf(c).parameters[0]!, from)) ??
    (isNumeric(codeOf(value)) ? single.find((c) => widens(value, typesOf(c).parameters[0]!)) : undefined) ??
    (items ? single.find((c) => elementParameter(typesOf(c).parameters[0]!) !== null) : undefined);
  if (!chosen) return noWay;
  const parameter = typesOf(chosen).parameters[0]!;
  const element = items && !accepts(parameter, from) ? elementParameter(parameter) : null;
  const argument = element ? arrayOf(element, items!.map((item) => convert(item, element))) : isNumeric(codeOf(value)) ? convert(value, parameter) : value;
  return guarded("InvalidCastConstructorException", { value, type }, () => chosen.run.call(type, toNative(argument, parameter)));
}

/** Assignable, but not merely because everything is an object. */
function accepts(parameter: NetType, from: NetType): boolean {
  return parameter.isAssignableFrom(from);
}

const widening: Record<string, string[]> = {
  "System.Int32": ["System.Int64", "System.Double", "System.Single"],
  "System.Int64": ["System.Double", "System.Single"],
  "System.Byte": ["System.Int16", "System.Int32", "System.Int64", "System.Double"],
  "System.Int16": ["System.Int32", "System.Int64", "System.Double"],
  "System.UInt32": ["System.Int64", "System.UInt64", "System.Double"],
  "System.Single": ["System.Double"],
};

function widens(value: unknown, parameter: NetType): boolean {
  return widening[typeOfValue(value).definition.name]?.includes(parameter.definition.name) ?? false;
}

/** The element type of a parameter that takes a collection of T (array, IEnumerable<T>, IList<T>...). */
function elementParameter(parameter: NetType): NetType | null {
  if (parameter.isArray) return parameter.elementType;
  if (!parameter.isInterface || parameter.typeArguments.length !== 1) return null;
  return parameter.isAssignableFrom(arrayTypeOf(parameter.typeArguments[0]!)) ? parameter.typeArguments[0]! : null;
}

/** op_Implicit, then op_Explicit, of either type. */
export function throughOperator(value: unknown, type: NetType): unknown {
  const from = typeOfValue(value);
  for (const name of ["op_Implicit", "op_Explicit"]) {
    for (const owner of [type, from]) {
      for (const info of owner.member(name, "static")?.overloads ?? []) {
        const { parameters, result } = typesOf(info);
        if (parameters.length !== 1 || !parameters[0]!.isAssignableFrom(from) || !type.isAssignableFrom(result)) continue;
        return guarded(`InvalidCastTargetInvocationException${name}`, { value, type }, () => fromNative(info.run.call(owner, toNative(value, parameters[0]!)), result));
      }
    }
  }
  return noWay;
}

/** A new object whose properties take the entries of a dictionary or custom object. Error: ObjectCreationError. */
export function throughProperties(value: unknown, type: NetType, convert: Convert): unknown {
  const entries = entriesOf(value);
  const constructor = type.constructors.find((c) => c.signature.parameters.length === 0);
  if (!entries || !constructor || type.definition.abstract) return noWay;
  const object = guarded("InvalidCastConstructorException", { value, type }, () => constructor.run.call(type));
  for (const [name, content] of entries) setOne(object, { name, content }, type, convert);
  return object;
}

function setOne(object: unknown, entry: { name: string; content: unknown }, type: NetType, convert: Convert): void {
  const info = type.member(entry.name, "instance")?.overloads[0];
  const failed = (reason: string) => castError("ObjectCreationError", `Cannot create object of type "${type.fullName}". ${reason}`);
  if (info?.signature.kind !== "property" || !info.set) {
    throw failed(`The property '${entry.name}' was not found for the '${type.fullName}' object. ${settable(type)}`);
  }
  try {
    const wanted = typesOf(info).result;
    info.set.call(type, object, toNative(convert(entry.content, wanted), wanted));
  } catch (error) {
    if (error instanceof TerminatingError) throw failed(error.record.message);
    if (error instanceof NetException) throw failed(error.message);
    throw error;
  }
}

function settable(type: NetType): string {
  const list = type.members("instance").flatMap((g) => (g.kind === "property" && g.overloads[0]!.set ? [`[${g.name} <${typesOf(g.overloads[0]!).result.fullName}>]`] : []));
  return list.length ? `The settable properties are: ${list.join(", ")}.` : "There are no settable properties.";
}

function entriesOf(value: unknown): [string, unknown][] | null {
  if (isDictionaryLike(value)) return Array.from(value.entries(), ([key, content]) => [textOf(key, null), content]);
  if (!(value instanceof PSObject) || !value.custom) return null;
  return [...value.members.values()].flatMap((m) => (m.kind === "NoteProperty" ? [[m.name, m.value] as [string, unknown]] : []));
}
