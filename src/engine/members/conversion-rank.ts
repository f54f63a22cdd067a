// How well an argument fits a parameter: PowerShell's ConversionRank, by the types alone.
import { elementTypeOf } from "#dotnet/core/array.ts";
import { EnumValue } from "#dotnet/core/enum.ts";
import { BigInteger, Char } from "#dotnet/core/numbers.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { NetType } from "#dotnet/core/type.ts";
import { codeOf, Code, isNumeric } from "../operators/number-code.ts";
import { ScriptBlock } from "../script-block.ts";
import { assignable } from "../types/assignable.ts";
import { automationNull } from "../values/automation-null.ts";
import { Delegate } from "../values/delegate.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf, PSObject } from "../values/ps-object.ts";
import { PSReference } from "../values/reference.ts";
import { typeOfValue } from "../values/type-of.ts";
import { typesOf } from "./marshal.ts";

/** The greater, the better. */
export const Rank = {
  None: 0, UnrelatedArrays: 0x0f, ToString: 0x1f, Custom: 0x2f, IConvertible: 0x3f, ImplicitCast: 0x4f, ExplicitCast: 0x5f, Constructor: 0x6f,
  Parse: 0x7f, PSObject: 0x8f, Language: 0x9f, NullToValue: 0xaf, NullToRef: 0xbf, NumericExplicit: 0xcf, NumericString: 0xef, NumericImplicit: 0xff,
  Assignable: 0x10f, StringToCharArray: 0x11a, Identity: 0x11f,
} as const;
/** A single value where an array is wanted ranks this much below its elements' conversion. */
const SCALAR_TO_ARRAY = 8;

const numberCodes = new Map<string, number>([
  ["System.SByte", Code.SByte], ["System.Byte", Code.Byte], ["System.Int16", Code.Int16], ["System.UInt16", Code.UInt16], ["System.Int32", Code.Int32],
  ["System.UInt32", Code.UInt32], ["System.Int64", Code.Int64], ["System.UInt64", Code.UInt64], ["System.Single", Code.Single], ["System.Double", Code.Double],
  ["System.Decimal", Code.Decimal],
]);

/** The code of a numeric type; None for others. */
export function codeOfType(type: NetType): number {
  return type.isArray ? Code.None : (numberCodes.get(type.definition.name) ?? Code.None);
}

/** Text ranks lowest: $null becomes "" on the way. */
function rankOfNull(type: NetType): number {
  const name = type.definition.name;
  if (type.isArray) return Rank.NullToRef;
  if (name === "System.String") return Rank.NullToValue - 1;
  return type.isValueType && name !== "System.Nullable`1" ? Rank.NullToValue : Rank.NullToRef;
}

/** The rank of passing the value to a parameter of the type. */
export function rankOf(value: unknown, type: NetType): number {
  if (value === null || value === undefined || value === automationNull) return rankOfNull(type);
  const name = type.definition.name;
  const bare = baseOf(value);
  const from = bare instanceof NetType ? bare.netType : typeOfValue(bare);
  if (from === type) return Rank.Identity;
  if (name === "System.Management.Automation.PSObject") return value instanceof PSObject ? Rank.Identity : Rank.PSObject;
  if (name === "System.Nullable`1") return rankOf(value, type.typeArguments[0]!);
  if (bare instanceof NetType && name === "System.Type") return Rank.Identity;
  if (assignable(type, from)) return Rank.Assignable;
  if (bare instanceof PSReference) return rankOf(bare.value, type) ? Rank.Custom : Rank.None;
  if (type.isArray) return rankToArray(bare, type);
  if (name === "System.String") return Rank.ToString;
  if (name === "System.Boolean") return Rank.Language;
  const target = codeOfType(type);
  if (target !== Code.None) return rankToNumber(bare, target);
  if (type.isEnum) return typeof bare === "string" ? Rank.Parse : codeOf(bare) !== Code.None ? Rank.Language : Rank.None;
  if (name === "System.Char") return typeof bare === "string" ? Rank.Parse : isNumeric(codeOf(bare)) ? Rank.ToString : Rank.None;
  if (type.kind === "delegate") return bare instanceof ScriptBlock || bare instanceof Delegate ? Rank.Language : Rank.None;
  return rankToObject(bare, type, from);
}

function rankToNumber(value: unknown, target: number): number {
  if (typeof value === "string") return Rank.NumericString;
  if (value instanceof EnumValue) return Rank.Language;
  const code = codeOf(value);
  if (code === Code.Boolean) return Rank.Language;
  if (value instanceof Char) return target >= Code.UInt16 && target <= Code.UInt64 ? Rank.NumericImplicit : Rank.IConvertible;
  if (value instanceof BigInteger) return Rank.ExplicitCast;
  if (code === Code.None) return Rank.None;
  return widens(code, target) ? Rank.NumericImplicit : Rank.NumericExplicit;
}

/** Whether a number type holds every value of another, as C# sees it. */
function widens(from: number, to: number): boolean {
  if (to === Code.Decimal) return from <= Code.UInt64;
  if (to === Code.Double) return from <= Code.Single;
  if (to === Code.Single) return from <= Code.UInt64;
  if (from >= Code.Single) return false;
  const signedFrom = from === Code.SByte || from === Code.Int16 || from === Code.Int32 || from === Code.Int64;
  const signedTo = to === Code.SByte || to === Code.Int16 || to === Code.Int32 || to === Code.Int64;
  if (signedFrom && !signedTo) return false;
  return to > from;
}

function rankToArray(value: unknown, type: NetType): number {
  const element = type.elementType!;
  if (type.rank !== 1) return Rank.None;
  if (typeof value === "string" && element.definition.name === "System.Char") return Rank.StringToCharArray;
  if (Array.isArray(value) || value instanceof Uint8Array || elementsOf(value)) {
    const from = Array.isArray(value) ? elementTypeOf(value) : undefined;
    return from && assignable(element, from) ? Rank.Assignable : Rank.UnrelatedArrays;
  }
  const single = rankOf(value, element);
  return single === Rank.None ? Rank.None : single - SCALAR_TO_ARRAY;
}

function rankToObject(value: unknown, type: NetType, from: NetType): number {
  const name = type.definition.name;
  const language = name === "System.Type" || name === "System.Uri" || name === "System.Text.RegularExpressions.Regex" || name === "System.Xml.XmlDocument";
  if (typeof value === "string" && language) return Rank.Language;
  if (typeof value === "string" && type.member("Parse", "static")) return Rank.Parse;
  if (name === "System.Management.Automation.SwitchParameter") return typeof value === "boolean" ? Rank.ImplicitCast : Rank.None;
  if (takenByConstructor(value, type, from)) return Rank.Constructor;
  if (hasOperator("op_Implicit", type, from)) return Rank.ImplicitCast;
  if (hasOperator("op_Explicit", type, from)) return Rank.ExplicitCast;
  if (isDictionaryLike(value) && type.constructors.some((c) => c.signature.parameters.length === 0)) return Rank.Constructor;
  return Rank.None;
}

function takenByConstructor(value: unknown, type: NetType, from: NetType): boolean {
  if (type.definition.abstract || type.isInterface) return false;
  const code = codeOf(value);
  return type.constructors.some((c) => {
    if (c.signature.parameters.length !== 1) return false;
    const parameter = typesOf(c).parameters[0]!;
    if (assignable(parameter, from)) return true;
    if (isNumeric(code) && codeOfType(parameter) !== Code.None) return widens(code, codeOfType(parameter));
    return Array.isArray(value) && parameter.isInterface && parameter.definition.name.includes("IEnumerable");
  });
}

function hasOperator(name: string, type: NetType, from: NetType): boolean {
  return [type, from].some((owner) =>
    (owner.member(name, "static")?.overloads ?? []).some((o) => {
      const { parameters, result } = typesOf(o);
      return parameters.length === 1 && assignable(parameters[0]!, from) && assignable(type, result);
    }),
  );
}
