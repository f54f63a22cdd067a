// PowerShell's cast: any value to any type. The order of the rules is that of LanguagePrimitives.ConvertTo.
import { EnumValue } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { BigInteger, charOf } from "#dotnet/core/numbers.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { NetType, typeNamed } from "#dotnet/core/type.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { Code, codeOf } from "../operators/number-code.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { assignable } from "../types/assignable.ts";
import { resolveTypeText } from "../types/resolve.ts";
import { automationNull } from "../values/automation-null.ts";
import { Delegate } from "../values/delegate.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf, PSObject } from "../values/ps-object.ts";
import { PSMethod } from "../values/ps-method.ts";
import { PSReference } from "../values/reference.ts";
import { SwitchParameter } from "../values/switch-parameter.ts";
import { displayText, textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import { castError, castErrorBecause, noConversionError } from "./cast-errors.ts";
import { toArray } from "./to-array.ts";
import { delegateFrom, methodDelegate } from "./to-delegate.ts";
import { enumFromItems, enumFromNumber, enumFromText, nullToEnumError } from "./to-enum.ts";
import { isNumberType, toNumber } from "./to-number.ts";
import { noWay, throughConstructor, throughOperator, throughParse, throughProperties } from "./to-object.ts";
import { isTrue } from "./truth.ts";
import { heldBack } from "../pipeline/running.ts";

/**
 * value as a value of the type. Errors (TerminatingError): InvalidCast..., ConvertToFinalInvalidCastException and their kin;
 * category InvalidArgument, the exception inside is a PSInvalidCastException.
 */
export function convertTo(value: unknown, type: NetType, session: Session | null): unknown {
  const name = type.definition.name;
  switch (name) {
    case "System.Object":
      return value === automationNull ? null : value;
    case "System.String":
      if (typeof value === "string") return value;
      break;
    case "System.Int32":
      if (typeof value === "number" && (value | 0) === value) return value;
      break;
    case "System.Boolean":
      if (typeof value === "boolean") return value;
      break;
  }
  return slow(value === undefined ? null : value, type, session);
}

/** -as and silent comparisons: null when there is no conversion. */
export function tryConvert(value: unknown, type: NetType, session: Session | null): { value: unknown } | null {
  try {
    return { value: convertTo(value, type, session) };
  } catch (error) {
    if (error instanceof TerminatingError) return null;
    throw error;
  }
}

/** $value -as [type]: text comes out in the current culture, a failure is $null. */
export function convertAs(value: unknown, type: NetType, session: Session | null): unknown {
  if (value === null || value === automationNull) return type.definition.name === "System.String" ? "" : (tryConvert(value, type, session)?.value ?? null);
  if (type.definition.name === "System.String") return displayText(value, session);
  return tryConvert(value, type, session)?.value ?? null;
}

function slow(value: unknown, type: NetType, session: Session | null): unknown {
  const name = type.definition.name;
  const to = (inner: unknown, wanted: NetType) => convertTo(inner, wanted, session);
  if (name === "System.Void") return automationNull;
  if (value === null || value === automationNull) return fromNull(type);
  if (name === "System.Management.Automation.PSObject") return value;
  const bare = baseOf(value);
  if (name === "System.Nullable`1") return to(bare, type.typeArguments[0]!);
  if (name === "System.String" && !type.isArray) return textOf(value, session);
  if (name === "System.Boolean" && !type.isArray) return isTrue(bare);
  if (bare instanceof NetType ? name === "System.Type" || assignable(type, bare.netType) : isInstance(bare, type)) return bare;
  if (type.isArray) return type.rank === 1 ? toArray(bare, type, to) : fail(bare, type);
  if (isNumberType(type)) {
    const number = toNumber(bare, type);
    return number === undefined ? generic(bare, type, session) : number;
  }
  if (type.isEnum) return toEnum(bare, type);
  return heldBack(() => special(bare, type, session) ?? generic(bare, type, session));
}

function isInstance(value: unknown, type: NetType): boolean {
  if (value instanceof PSObject) return type.definition.name === "System.Management.Automation.PSCustomObject";
  return assignable(type, typeOfValue(value));
}

function fromNull(type: NetType): unknown {
  const name = type.definition.name;
  if (type.isArray) return null;
  if (name === "System.String") return "";
  if (name === "System.Boolean") return false;
  if (name === "System.Char") return charOf(0);
  if (name === "System.Management.Automation.SwitchParameter") return new SwitchParameter(false);
  if (isNumberType(type)) return name === "System.Numerics.BigInteger" ? new BigInteger(0n) : toNumber(0, type);
  if (type.isEnum) throw nullToEnumError(type);
  if (type.isValueType && name !== "System.Nullable`1") throw castError("nullToObjectInvalidCast", `Cannot convert null to type "${type.fullName}".`);
  return null;
}

function toEnum(value: unknown, type: NetType): EnumValue {
  if (typeof value === "string") return enumFromText(value, type);
  if (value instanceof EnumValue || codeOf(value) !== Code.None) return enumFromNumber(value, type);
  const items = elementsOf(value);
  if (items && type.definition.flags) return enumFromItems(items, type, (item) => toEnum(item, type));
  return fail(value, type);
}

/** Types with a rule of their own; undefined when the value does not fit it. */
function special(value: unknown, type: NetType, session: Session | null): unknown {
  switch (type.definition.name) {
    case "Microsoft.PowerShell.Commands.PSPropertyExpression":
      // Names, blocks and tables stay what they are: the cmdlets read them.
      return value;
    case "System.Array":
      return elementsOf(value) ?? [value];
    case "System.Type":
      if (typeof value !== "string") return undefined;
      return resolveTypeText(value, session) ?? failType(value, type);
    case "System.Management.Automation.SwitchParameter":
      return typeof value === "boolean" ? new SwitchParameter(value) : undefined;
    case "System.Management.Automation.PSReference":
      return new PSReference(value);
    case "System.Text.RegularExpressions.Regex":
      return typeof value === "string" ? madeFrom(value, type, "InvalidCastFromStringToRegex") : undefined;
    case "System.Uri":
      return typeof value === "string" ? uriFrom(value, type) : undefined;
    case "System.Xml.XmlDocument":
      return typeof value === "string" || elementsOf(value) ? xmlFrom(textLines(value), type) : undefined;
    case "System.Version":
      return codeOf(value) !== Code.None ? throughParse(textOf(value, session), type) : undefined;
    case "System.Collections.Hashtable":
      return isDictionaryLike(value) ? undefined : value instanceof PSObject ? notADictionary(value, type) : fail(value, type);
    case "System.Collections.IEnumerable":
    case "System.Collections.ICollection":
    case "System.Collections.IList":
      return undefined;
    default:
      if (type.kind === "delegate" && value instanceof PSMethod && session) return methodDelegate(value, type, (v, t) => convertTo(v, t, session));
      if (type.kind === "delegate" && value instanceof ScriptBlock && session) return delegateFrom(value, type, session, (v, t) => convertTo(v, t, session));
      return undefined;
  }
}

/** Calls the constructor that takes the text alone. */
function madeFrom(text: string, type: NetType, id: string): unknown {
  const constructor = type.constructors.find((c) => c.signature.parameters.length === 1 && c.signature.parameters[0]!.type === "string");
  if (!constructor) return undefined;
  return orCastError(id, { value: text, type }, () => constructor.run.call(type, text));
}

function uriFrom(text: string, type: NetType): unknown {
  const constructor = type.constructors.find((c) => c.signature.parameters.length === 2 && c.signature.parameters[1]!.type === "System.UriKind");
  const kind = constructor && convertTo("RelativeOrAbsolute", typeNamed("System.UriKind"), null);
  return constructor ? orCastError("InvalidCastFromStringToUri", { value: text, type }, () => constructor.run.call(type, text, kind)) : undefined;
}

/** Lines read from a file are one document. */
function textLines(value: unknown): string {
  return typeof value === "string" ? value : elementsOf(value)!.map((line) => textOf(line, null)).join("\n");
}

function xmlFrom(text: string, type: NetType): unknown {
  const make = type.constructors.find((c) => c.signature.parameters.length === 0);
  const load = type.member("LoadXml", "instance")?.overloads[0];
  if (!make || !load) return undefined;
  return orCastError("InvalidCastToXmlDocument", { value: text, type }, () => {
    const document = make.run.call(type);
    if (text === "") return document;
    load.run.call(type, document, text);
    return document;
  });
}

function orCastError(id: string, cast: { value: unknown; type: NetType }, run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    if (error instanceof NetException) throw castErrorBecause(id, cast.value, cast.type, error);
    throw error;
  }
}

function notADictionary(value: PSObject, type: NetType): never {
  throw castErrorBecause("InvalidCastConstructorException", value, type, noConversionError(value, type).record.exception);
}

function failType(text: string, type: NetType): never {
  throw castError("InvalidCastFromStringToType", noConversionError(text, type).record.message);
}

function fail(value: unknown, type: NetType): never {
  throw noConversionError(value, type);
}

/** Through the members of the type: Parse, constructors, operators, IConvertible, settable properties. */
function generic(value: unknown, type: NetType, session: Session | null): unknown {
  const to = (inner: unknown, wanted: NetType) => convertTo(inner, wanted, session);
  if (value instanceof Delegate && type.kind === "delegate") return new Delegate(type, value.block, value.call);
  const ways = [
    () => (typeof value === "string" ? throughParse(value, type) : noWay),
    () => throughConstructor(value, type, to),
    () => throughOperator(value, type),
    () => changeType(value, type),
    () => (isDictionaryLike(value) || value instanceof PSObject ? throughProperties(value, type, to) : noWay),
  ];
  for (const way of ways) {
    const result = way();
    if (result !== noWay) return result;
  }
  return fail(value, type);
}

/** Convert.ChangeType on IConvertible values and value types: it only ever fails here, with .NET's text. */
function changeType(value: unknown, type: NetType): unknown {
  const from = typeOfValue(value);
  const convertible = typeof value === "string" || codeOf(value) !== Code.None || from.definition.name === "System.DateTime";
  if (!convertible || !type.isValueType || type.definition.name.startsWith("System.Management.Automation.")) return noWay;
  const known = isNumberType(type) || type.definition.name === "System.DateTime";
  const names = known ? [from.name, type.name] : [from.fullName, type.fullName];
  throw castErrorBecause("InvalidCastIConvertible", value, type, new NetException("System.InvalidCastException", `Invalid cast from '${names[0]}' to '${names[1]}'.`));
}

/** Whether a value is of a type without conversion: -is, catch types, parameter checks. */
export function isOfType(value: unknown, type: NetType): boolean {
  if (value === null || value === undefined || value === automationNull) return false;
  const name = type.definition.name;
  if (name === "System.Management.Automation.PSObject" || name === "System.Management.Automation.PSCustomObject") {
    return value instanceof PSObject;
  }
  const bare = baseOf(value);
  return assignable(type, typeOfValue(bare));
}
