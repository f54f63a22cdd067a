// Which members of a type reflection finds: by kind, name, BindingFlags and parameter types.
import { typedArray } from "./array.ts";
import type { EnumValue } from "./enum.ts";
import { enumValue } from "./enum.ts";
import { orderedValues } from "./enum-parse.ts";
import { NetException } from "./exception.ts";
import { typeText } from "./format.ts";
import { MemberObject } from "./member-object.ts";
import { parseSignature } from "./signature.ts";
import type { MemberInfo, NetType } from "./type.ts";
import { typeNamed } from "./type.ts";

/** System.Reflection.BindingFlags. */
export const Flags = { ignoreCase: 1, declaredOnly: 2, instance: 4, static: 8, public: 16, nonPublic: 32, flatten: 64 } as const;
const USUAL = Flags.instance | Flags.static | Flags.public;

export type MemberKind = MemberObject["kind"];

/** The number in a BindingFlags value; instance, static and public when none is given. */
export function flagsOf(flags: EnumValue | null | undefined): number {
  return flags ? Number(flags.value) : USUAL;
}

/** All members of the kinds that the flags ask for, own ones first. Constructors are never inherited. */
export function membersOf(type: NetType, kinds: readonly MemberKind[], flags: number = USUAL): MemberObject[] {
  const list: MemberObject[] = [];
  const take = (info: MemberInfo, nonPublic = false) => {
    const member = new MemberObject(info, type, { nonPublic });
    if (kinds.includes(member.kind)) list.push(member);
  };
  if (flags & Flags.public) {
    if (flags & Flags.instance) {
      for (const group of type.members("instance")) for (const info of group.overloads) if (!(flags & Flags.declaredOnly) || info.declaringType === type) take(info);
      for (const info of type.constructors) take(info);
    }
    if (flags & Flags.static) {
      for (const group of type.members("static")) {
        for (const info of group.overloads) if (info.declaringType === type || flags & Flags.flatten) take(info);
      }
      if (type.isEnum) for (const info of enumFields(type)) take(info);
    }
  }
  if (flags & Flags.nonPublic) {
    for (let at: NetType | null = type; at; at = at.base) {
      for (const [text, run, set] of at.definition.nonPublic ?? []) {
        const info: MemberInfo = { signature: parseSignature(text), text, run, set, declaringType: at };
        if (flags & (info.signature.static ? Flags.static : Flags.instance)) take(info, true);
      }
    }
  }
  return list;
}

function enumFields(type: NetType): MemberInfo[] {
  return orderedValues(type).map(([name, value]) => {
    const text = `static int ${name} {get;}`;
    return { signature: { ...parseSignature(text), type: "" }, text, run: () => enumValue(type, value), set: undefined, declaringType: type };
  });
}

/** The members as the array that GetMethods() and its like give. */
export function listMembers(type: NetType, kinds: readonly MemberKind[], flags: number = USUAL): MemberObject[] {
  const element = kinds.length === 1 ? `${kinds[0]!}Info` : "MemberInfo";
  return typedArray(typeNamed(`System.Reflection.${element}`), membersOf(type, kinds, flags));
}

/** GetMethod(name) and its like; null when there is none. Error: AmbiguousMatchException. */
export function memberNamed(type: NetType, kind: MemberKind, name: string, flags: number = USUAL): MemberObject | null {
  const same = flags & Flags.ignoreCase ? (a: string) => a.toLowerCase() === name.toLowerCase() : (a: string) => a === name;
  const found = membersOf(type, [kind], flags).filter((m) => same(m.name));
  if (found.length > 1 && kind === "Method") throw new NetException("System.Reflection.AmbiguousMatchException", `Ambiguous match found for '${typeText(type)} ${found[0]!.toText()}'.`);
  return found[0] ?? null;
}

/** The method or constructor with exactly these parameter types. */
export function memberTaking(type: NetType, kind: MemberKind, shape: { name: string | null; types: readonly NetType[] }, flags: number = USUAL): MemberObject | null {
  const fits = (m: MemberObject) => (shape.name === null || m.name === shape.name) && m.parameters.length === shape.types.length && m.parameters.every((p, i) => p.type === shape.types[i]);
  return membersOf(type, [kind], flags).find(fits) ?? null;
}
