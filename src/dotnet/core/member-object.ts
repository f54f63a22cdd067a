// Reflection objects: MethodInfo, PropertyInfo, ConstructorInfo, ParameterInfo and Assembly, as views of the member tables.
import { typedArray } from "./array.ts";
import { NetObject } from "./net-object.ts";
import type { SignatureParameter } from "./signature.ts";
import type { MemberInfo, NetType } from "./type.ts";
import { typeIn, typeNamed } from "./type.ts";
import { typeText } from "./format.ts";

const typeOfText = (text: string, context: NetType) => (text === "void" ? typeNamed("System.Void") : typeIn(text, context));

export class MemberObject extends NetObject {
  readonly info: MemberInfo;
  readonly kind: "Method" | "Property" | "Constructor";
  readonly reflectedType: NetType;
  constructor(info: MemberInfo, reflectedType: NetType) {
    super();
    this.info = info;
    this.reflectedType = reflectedType;
    const { kind } = info.signature;
    this.kind = kind === "method" ? "Method" : kind === "constructor" ? "Constructor" : "Property";
  }
  override get netType(): NetType {
    return typeNamed(`System.Reflection.${this.kind}Info`);
  }
  get name(): string {
    return this.kind === "Constructor" ? ".ctor" : this.info.signature.name;
  }
  /** Return type or property type. */
  get valueType(): NetType {
    return typeOfText(this.info.signature.type, this.info.declaringType);
  }
  get parameters(): ParameterObject[] {
    return typedArray(typeNamed("System.Reflection.ParameterInfo"), this.info.signature.parameters.map((p, i) => new ParameterObject(this, p, i)));
  }
  toText(): string {
    const list = this.parameters.map((p) => shortName(p.type)).join(", ");
    if (this.kind === "Property") return `${shortName(this.valueType)} ${this.name}`;
    return this.kind === "Constructor" ? `Void .ctor(${list})` : `${shortName(this.valueType)} ${this.name}(${list})`;
  }
  equals(other: unknown): boolean {
    return other instanceof MemberObject && other.info === this.info;
  }
}

function shortName(type: NetType): string {
  return type.definition.name.startsWith("System.") && type.typeArguments.length === 0 && (type.isValueType || type.definition.name === "System.Void") ? type.name : typeText(type);
}

export class ParameterObject extends NetObject {
  readonly member: MemberObject;
  readonly parameter: SignatureParameter;
  readonly position: number;
  constructor(member: MemberObject, parameter: SignatureParameter, position: number) {
    super();
    this.member = member;
    this.parameter = parameter;
    this.position = position;
  }
  override get netType(): NetType {
    return typeNamed("System.Reflection.ParameterInfo");
  }
  get type(): NetType {
    return typeOfText(this.parameter.type, this.member.info.declaringType);
  }
  toText(): string {
    return `${shortName(this.type)} ${this.parameter.name}`;
  }
}

export class Assembly extends NetObject {
  readonly fullName: string;
  constructor(fullName: string) {
    super();
    this.fullName = fullName;
  }
  override get netType(): NetType {
    return typeNamed("System.Reflection.Assembly");
  }
  toText(): string {
    return this.fullName;
  }
  equals(other: unknown): boolean {
    return other instanceof Assembly && other.fullName === this.fullName;
  }
  hashKey(): string {
    return `assembly ${this.fullName}`;
  }
}

/** Public members of a type as reflection lists them. */
export function methodsOf(type: NetType): MemberObject[] {
  return typedArray(typeNamed("System.Reflection.MethodInfo"), groups(type, ["method"]));
}

export function propertiesOf(type: NetType): MemberObject[] {
  return typedArray(typeNamed("System.Reflection.PropertyInfo"), groups(type, ["property", "indexer"]));
}

export function constructorsOf(type: NetType): MemberObject[] {
  return typedArray(typeNamed("System.Reflection.ConstructorInfo"), type.constructors.map((info) => new MemberObject(info, type)));
}

function groups(type: NetType, kinds: string[]): MemberObject[] {
  const list = [...type.members("instance"), ...type.members("static").filter((g) => g.overloads.some((o) => o.declaringType === type))];
  return list.filter((g) => kinds.includes(g.kind)).flatMap((g) => g.overloads.map((info) => new MemberObject(info, type)));
}
