// Reflection objects: MethodInfo, PropertyInfo, ConstructorInfo, ParameterInfo and Assembly, as views of the member tables.
import { typedArray } from "./array.ts";
import { NetObject } from "./net-object.ts";
import type { SignatureParameter } from "./signature.ts";
import type { MemberInfo, NetType } from "./type.ts";
import { typeIn, typeNamed } from "./type.ts";
import { typeText } from "./format.ts";

/** A member's type as its signature writes it; "" stands for the declaring type. */
const typeOfText = (text: string, context: NetType) => (text === "" ? context : text === "void" ? typeNamed("System.Void") : typeIn(text, context));

/** Static members that are fields in .NET, though the tables list them as properties. */
const fields = new Set(
  ("MaxValue MinValue Empty Epsilon NaN PositiveInfinity NegativeInfinity NegativeZero PI E Tau Zero One MinusOne UnixEpoch Missing EmptyTypes Delimiter Value " +
  "TicksPerDay TicksPerHour TicksPerMinute TicksPerSecond TicksPerMillisecond TicksPerMicrosecond NanosecondsPerTick DirectorySeparatorChar AltDirectorySeparatorChar PathSeparator " +
  "VolumeSeparatorChar TrueString FalseString CrLf IsLittleEndian Null None InfiniteTimeSpan Infinite").split(" "),
);

function kindOf(info: MemberInfo): MemberObject["kind"] {
  const { kind, static: isStatic, name } = info.signature;
  if (kind === "method") return "Method";
  if (kind === "constructor") return "Constructor";
  return info.declaringType.isEnum || (isStatic && !info.set && fields.has(name) && info.declaringType.definition.name.includes(".")) ? "Field" : "Property";
}

export class MemberObject extends NetObject {
  readonly info: MemberInfo;
  readonly kind: "Method" | "Property" | "Constructor" | "Field";
  readonly reflectedType: NetType;
  /** Of a generic method that MakeGenericMethod closed. */
  readonly typeArguments: readonly NetType[];
  /** Not part of the type's public face. */
  readonly nonPublic: boolean;
  constructor(info: MemberInfo, reflectedType: NetType, more: { typeArguments?: readonly NetType[]; nonPublic?: boolean } = {}) {
    super();
    this.info = info;
    this.reflectedType = reflectedType;
    this.typeArguments = more.typeArguments ?? [];
    this.nonPublic = more.nonPublic ?? false;
    this.kind = kindOf(info);
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
    if (this.kind === "Property" || this.kind === "Field") return `${shortName(this.valueType)} ${this.name}`;
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

