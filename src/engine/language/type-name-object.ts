// ITypeName: the name of a type as written in a script (TypeName, ArrayTypeName, GenericTypeName).
import type { TypeName } from "#grammar/tree.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Session } from "../session.ts";
import { resolveTypeName, resolveTypeText } from "../types/resolve.ts";
import { LANGUAGE } from "./ast-object.ts";

export class TypeNameObject extends NetObject {
  readonly typeName: TypeName;
  constructor(typeName: TypeName) {
    super();
    this.typeName = typeName;
  }
  override get netType(): NetType {
    return typeNamed(`${LANGUAGE}${this.typeName.kind}`);
  }
  toText(): string {
    return fullName(this.typeName);
  }
  /** Two names are equal when they are written alike. */
  equals(other: unknown): boolean {
    return other instanceof TypeNameObject && other.netType === this.netType && other.toText().toLowerCase() === this.toText().toLowerCase();
  }
  hashKey(): unknown {
    return this.toText().toLowerCase();
  }
}

const objects = new WeakMap<TypeName, TypeNameObject>();

/** The object of a type name: the same one every time. */
export function typeNameObject(typeName: TypeName): TypeNameObject {
  let object = objects.get(typeName);
  if (!object) objects.set(typeName, (object = new TypeNameObject(typeName)));
  return object;
}

/** ITypeName.Name: without the assembly. */
export function shortName(name: TypeName): string {
  switch (name.kind) {
    case "TypeName":
      return name.name;
    case "ArrayTypeName":
      return `${shortName(name.elementType)}[${",".repeat(name.rank - 1)}]`;
    case "GenericTypeName":
      return `${name.typeName.name}[${name.genericArguments.map(argumentName).join(",")}]`;
  }
}

/** An argument with an assembly needs brackets of its own. */
function argumentName(name: TypeName): string {
  return assemblyName(name) === null ? fullName(name) : `[${fullName(name)}]`;
}

/** ITypeName.FullName: the assembly follows a comma. */
export function fullName(name: TypeName): string {
  const assembly = assemblyName(name);
  return assembly === null ? shortName(name) : `${shortName(name)},${assembly}`;
}

export function assemblyName(name: TypeName): string | null {
  return name.kind === "ArrayTypeName" ? assemblyName(name.elementType) : name.assemblyName;
}

/** ITypeName.GetReflectionType: null when there is no such type. */
export function reflectionType(name: TypeName, session: Session | null): NetType | null {
  return resolveTypeName(name, session);
}

/** ITypeName.GetReflectionAttributeType: the name with or without "Attribute". */
export function reflectionAttributeType(name: TypeName, session: Session | null): NetType | null {
  return resolveTypeText(`${shortName(name)}Attribute`, session) ?? resolveTypeName(name, session);
}
