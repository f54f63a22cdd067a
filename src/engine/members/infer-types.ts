// A generic method's type arguments, read off the types of the arguments of a call.
import { elementTypeOf } from "#dotnet/core/array.ts";
import type { MemberInfo, NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { Delegate } from "../values/delegate.ts";
import { baseOf } from "../values/ps-object.ts";
import { PSReference } from "../values/reference.ts";
import { typeOfValue } from "../values/type-of.ts";
import { splitTypeList } from "./marshal.ts";

/** One type for each type parameter; null when an argument leaves one open. `casts` are the types that casts give the arguments. */
export function inferTypeArguments(info: MemberInfo, args: readonly unknown[], casts: readonly (NetType | null)[] = []): NetType[] | null {
  const { typeParameters, parameters } = info.signature;
  const found = new Map<string, NetType>();
  for (const [i, arg] of args.entries()) {
    const text = parameters[Math.min(i, parameters.length - 1)]?.type;
    if (text === undefined) return null;
    const type = (arg instanceof PSReference ? null : casts[i]) ?? typeForInference(arg);
    if (type && !unify(text, type, { names: typeParameters, found })) return null;
  }
  const result: NetType[] = [];
  for (const name of typeParameters) {
    const type = found.get(name) ?? (args.some((arg, i) => arg === null && parameters[i]?.type === name) ? typeNamed("System.Object") : undefined);
    if (!type) return null;
    result.push(type);
  }
  return result;
}

/** $null says nothing. The elements of an array that is not cast count as what they are: no sequence of one type can be made from them then. */
function typeForInference(arg: unknown): NetType | null {
  if (arg === null || arg === undefined) return null;
  if (arg instanceof PSReference) return typeForInference(arg.value);
  const bare = baseOf(arg);
  return bare instanceof Delegate ? bare.netType : typeOfValue(bare);
}

interface Search {
  names: readonly string[];
  found: Map<string, NetType>;
}

/** False when the type cannot stand where the signature has `text`. */
function unify(text: string, type: NetType, search: Search): boolean {
  if (search.names.includes(text)) {
    if (!search.found.has(text)) search.found.set(text, type);
    return true;
  }
  if (!search.names.some((name) => new RegExp(`\\b${name}\\b`).test(text))) return true;
  const array = /^(.*)\[\]$/.exec(text);
  if (array) return type.isArray && unify(array[1]!, type.elementType!, search);
  const generic = /^([^[]+)\[(.+)\]$/.exec(text);
  if (!generic) return true;
  const wanted = splitTypeList(generic[2]!);
  const name = generic[1]!.includes("`") ? generic[1]! : `${generic[1]}\`${wanted.length}`;
  const match = [type, ...type.interfaces, ...basesOf(type)].find((candidate) => candidate.definition.name === name && candidate.typeArguments.length === wanted.length);
  return match !== undefined && wanted.every((part, i) => unify(part, match.typeArguments[i]!, search));
}

function basesOf(type: NetType): NetType[] {
  const bases: NetType[] = [];
  for (let at = type.base; at; at = at.base) bases.push(at);
  return bases;
}

/** An array without an element type of its own whose elements are of one type: PowerShell takes it for an array of that type, which it is not. */
export function isLooselyTyped(arg: unknown): boolean {
  if (arg instanceof PSReference) return false;
  const bare = baseOf(arg);
  if (!Array.isArray(bare) || elementTypeOf(bare) || bare.length === 0) return false;
  const first = bare[0] as unknown;
  if (first === null || first === undefined) return false;
  const type = typeOfValue(first);
  return bare.every((item) => item !== null && item !== undefined && typeOfValue(item) === type);
}
