// From the parser's plain values to what scripts see: nodes, type names and tokens become objects, lists become collections, words become enum values.
import type { Ast, TypeName } from "#grammar/tree.ts";
import { Token } from "#grammar/tokens.ts";
import { enumNamed, enumValue } from "#dotnet/core/enum.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { ReadOnlyCollection } from "#dotnet/types/collection.ts";
import type { VariablePath } from "#grammar/variable-path.ts";
import { astObject } from "./ast-object.ts";
import { tokenObject } from "./token-object.ts";
import { typeNameObject } from "./type-name-object.ts";
import { variablePathObject } from "./variable-path-object.ts";

/** A value of the tree as an engine value of the declared type; what is no part of the tree passes. */
export function wrapped(value: unknown, type: NetType): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return type.isEnum ? enumNamed(type, value) : value;
  if (Array.isArray(value)) return type.isEnum ? flags(type, value as string[]) : readOnly(type.typeArguments[0] ?? typeNamed("System.Object"), value);
  if (typeof value === "number" && type.isEnum) return enumValue(type, value);
  if (typeof value !== "object") return value;
  if (value instanceof Token) return tokenObject(value);
  if ("parent" in value && "kind" in value) return astObject(value as Ast);
  if ("kind" in value && "source" in value) return typeNameObject(value as TypeName);
  if ("userPath" in value) return variablePathObject(value as VariablePath);
  return value;
}

/** Several names of a flags enum as one value. */
function flags(type: NetType, names: readonly string[]): unknown {
  return enumValue(type, names.reduce((all, name) => all | Number(enumNamed(type, name).value), 0));
}

/** A ReadOnlyCollection of the wrapped items. */
export function readOnly(elementType: NetType, items: readonly unknown[]): ReadOnlyCollection {
  const type = genericTypeOf(typeNamed("System.Collections.ObjectModel.ReadOnlyCollection`1"), [elementType]);
  return new ReadOnlyCollection(type, items.map((item) => wrapped(item, elementType)));
}
