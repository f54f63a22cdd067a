// From a type name in a script to the type it means.
import type { TypeName } from "#grammar/tree.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { arrayTypeOf, findType, genericTypeOf } from "#dotnet/core/type.ts";
import type { Session } from "../session.ts";

export function resolveTypeName(name: TypeName, session: Session): NetType | null {
  switch (name.kind) {
    case "TypeName":
      return findType(name.name) ?? findType(`System.${name.name}`);
    case "ArrayTypeName": {
      const element = resolveTypeName(name.elementType, session);
      return element && arrayTypeOf(element, name.rank);
    }
    case "GenericTypeName": {
      const definition = findType(`${name.typeName.name}\`${name.genericArguments.length}`);
      const args = name.genericArguments.map((a) => resolveTypeName(a, session));
      return definition && args.every((a) => a !== null) ? genericTypeOf(definition, args) : null;
    }
  }
}
export function resolveTypeText(text: string, session: Session | null = null): NetType | null {
  void session;
  return findType(text) ?? findType(`System.${text}`);
}
