// Across the border to the .NET library: engine values to the plain JavaScript values that members take, and results back.
import type { Double } from "#dotnet/core/numbers.ts";
import { BigInteger, Byte, Char, charOf, Int16, Int64, SByte, Single, toDouble, UInt16, UInt32, UInt64 } from "#dotnet/core/numbers.ts";
import type { MemberInfo, NetType } from "#dotnet/core/type.ts";
import { arrayTypeOf, genericTypeOf, typeIn, typeNamed } from "#dotnet/core/type.ts";
import { automationNull } from "../values/automation-null.ts";
import { Delegate } from "../values/delegate.ts";
import { baseOf, PSObject } from "../values/ps-object.ts";

type Change = (value: unknown) => unknown;

const number: Change = (v) => (typeof v === "number" ? v : ((v as Double | null)?.value ?? 0));
const big: Change = (v) => (typeof v === "number" ? BigInt(v) : ((v as Int64 | null)?.value ?? 0n));

const inward = new Map<string, Change>([
  ["System.Int32", number], ["System.Int16", number], ["System.Byte", number], ["System.SByte", number], ["System.UInt16", number],
  ["System.UInt32", number], ["System.Double", number], ["System.Single", number],
  ["System.Int64", big], ["System.UInt64", big], ["System.Numerics.BigInteger", big],
  ["System.Char", (v) => (v instanceof Char ? String.fromCharCode(v.code) : v)],
]);

const numeric = (make: (value: number) => unknown): Change => (v) => (typeof v === "number" || typeof v === "bigint" ? make(Number(v)) : v);
const outward = new Map<string, Change>([
  ["System.Double", numeric(toDouble)],
  ["System.Single", numeric((v) => new Single(v))],
  ["System.Byte", numeric((v) => new Byte(v))],
  ["System.SByte", numeric((v) => new SByte(v))],
  ["System.Int16", numeric((v) => new Int16(v))],
  ["System.UInt16", numeric((v) => new UInt16(v))],
  ["System.UInt32", numeric((v) => new UInt32(v))],
  ["System.Int64", (v) => (typeof v === "bigint" ? new Int64(v) : typeof v === "number" ? new Int64(BigInt(v)) : v)],
  ["System.UInt64", (v) => (typeof v === "bigint" ? new UInt64(v) : typeof v === "number" ? new UInt64(BigInt(v)) : v)],
  ["System.Numerics.BigInteger", (v) => (typeof v === "bigint" ? new BigInteger(v) : v)],
  ["System.Char", (v) => (typeof v === "string" ? charOf(v.charCodeAt(0)) : v)],
  ["System.Void", () => automationNull],
]);

/** An engine value of exactly this type in the form a member's implementation expects. */
export function toNative(value: unknown, type: NetType): unknown {
  const bare = value === automationNull || value === undefined ? null : value;
  if (type.kind === "delegate") return bare instanceof Delegate ? bare.call : bare;
  const change = inward.get(type.definition.name);
  if (change) return change(baseOf(bare));
  // Wrapped strings and numbers lose their added members, custom objects stay as they are; an array is the array.
  return type.definition.name === "System.Object" && !(bare instanceof PSObject && Array.isArray(bare.base)) ? bare : baseOf(bare);
}

/** What an implementation returned, as an engine value of the declared type. */
export function fromNative(value: unknown, type: NetType): unknown {
  const change = outward.get(type.definition.name);
  if (change) return change(value);
  if (value === undefined) return null;
  if (typeof value === "bigint") return new Int64(value);
  return value;
}

/** An argument in the form its parameter wants. */
export function argumentIn(value: unknown, index: number, types: MemberTypes): unknown {
  const type = types.parameters[index]!;
  return types.open[index] && type.kind !== "delegate" ? opened(value) : toNative(value, type);
}

function opened(value: unknown): unknown {
  return value === automationNull || value === undefined ? null : value;
}

/** A member's result as an engine value. */
export function resultOut(value: unknown, types: MemberTypes): unknown {
  return types.openResult ? (value === undefined ? null : value) : fromNative(value, types.result);
}

export interface MemberTypes {
  parameters: NetType[];
  result: NetType;
  /** Parameters declared as a type parameter (T): their arguments pass as engine values. */
  open: boolean[];
  openResult: boolean;
}

const known = new WeakMap<MemberInfo, MemberTypes>();

/** The types in a member's signature; a generic method's own parameters stand for `typeArguments`, or System.Object. */
export function typesOf(info: MemberInfo, typeArguments: readonly NetType[] = []): MemberTypes {
  const generic = info.signature.typeParameters;
  if (generic.length) {
    const read = (text: string) => typeWith(text, info, typeArguments);
    return described(info, read);
  }
  let found = known.get(info);
  if (!found) {
    const read = (text: string) => (text === "" ? info.declaringType : text === "void" ? typeNamed("System.Void") : typeIn(text, info.declaringType));
    known.set(info, (found = described(info, read)));
  }
  return found;
}

function described(info: MemberInfo, read: (text: string) => NetType): MemberTypes {
  const { parameters, type, typeParameters } = info.signature;
  const isOpen = (text: string) => typeParameters.includes(text) || (info.declaringType.definition.parameters?.includes(text) ?? false);
  return { parameters: parameters.map((p) => read(p.type)), result: read(type), open: parameters.map((p) => isOpen(p.type)), openResult: isOpen(type) };
}

function typeWith(text: string, info: MemberInfo, typeArguments: readonly NetType[]): NetType {
  if (text === "void") return typeNamed("System.Void");
  const index = info.signature.typeParameters.indexOf(text);
  if (index >= 0) return typeArguments[index] ?? typeNamed("System.Object");
  const array = /^(.*)\[(,*)\]$/.exec(text);
  if (array) return arrayTypeOf(typeWith(array[1]!, info, typeArguments), array[2]!.length + 1);
  const generic = /^([^[]+)\[(.+)\]$/.exec(text);
  if (!generic) return typeIn(text, info.declaringType);
  const open = typeIn(text.replace(/\[.*\]$/, `[${splitTypeList(generic[2]!).map(() => "System.Object").join(",")}]`), info.declaringType);
  return open.genericDefinition ? genericTypeOf(open.genericDefinition, splitTypeList(generic[2]!).map((t) => typeWith(t, info, typeArguments))) : open;
}

/** "A,B[C,D]" in its parts. */
export function splitTypeList(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (c === "[") depth++;
    else if (c === "]") depth--;
    else if (i === text.length || (c === "," && depth === 0)) {
      parts.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  return parts;
}
