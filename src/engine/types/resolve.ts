// From a type name in a script to the type it means.
import type { PlainTypeName, TypeName } from "#grammar/tree.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { arrayTypeOf, findType, genericTypeOf } from "#dotnet/core/type.ts";
import { resolveTypeName as resolveText } from "#dotnet/core/type-name.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { acceleratedType } from "./accelerators.ts";
import { addedAccelerator, scriptType, typeOfDefinition, usingNamespaces } from "./script-types.ts";

/** The type that a type literal, cast or constraint names; null when there is none. */
export function resolveTypeName(name: TypeName, session: Session | null): NetType | null {
  switch (name.kind) {
    case "TypeName":
      return resolvePlain(name, session);
    case "ArrayTypeName": {
      const element = resolveTypeName(name.elementType, session);
      return element && arrayTypeOf(element, name.rank);
    }
    case "GenericTypeName": {
      const count = name.genericArguments.length;
      const bare = name.typeName.name;
      const definition = lookUp(bare.includes("`") ? bare : `${bare}\`${count}`, session) ?? openAccelerator(bare);
      if (definition?.definition.parameters?.length !== count) return null;
      const args: NetType[] = [];
      for (const argument of name.genericArguments) {
        const type = resolveTypeName(argument, session);
        if (!type) return null;
        args.push(type);
      }
      return genericTypeOf(definition, args);
    }
  }
}

function openAccelerator(name: string): NetType | null {
  const type = acceleratedType(name);
  return type?.isOpen ? type : null;
}

function resolvePlain(name: PlainTypeName, session: Session | null): NetType | null {
  const defined = name.typeDefinition && typeOfDefinition(name.typeDefinition);
  return defined ?? lookUp(name.name, session);
}

function known(name: string, session: Session | null): NetType | null {
  if (!session) return acceleratedType(name);
  return scriptType(session, name) ?? acceleratedType(name) ?? addedAccelerator(session, name);
}

/** A single name: script types, accelerators, full names, `using namespace`, then "System.". */
function lookUp(name: string, session: Session | null): NetType | null {
  const own = known(name, session) ?? findType(name);
  if (own) return own;
  if (session) {
    for (const space of usingNamespaces(session)) {
      const found = findType(`${space}.${name}`);
      if (found) return found;
    }
  }
  return findType(`System.${name}`);
}

/** The same for a name in a string: [type]'int', -is 'string', -as, New-Object. */
export function resolveTypeText(text: string, session: Session | null = null): NetType | null {
  const bare = text.trim().replace(/^\[(.*)\]$/, "$1");
  if (bare === "") return null;
  return resolveText(bare, {
    resolve: (name) => known(name, session),
    namespaces: session ? [...usingNamespaces(session), "System"] : ["System"],
  });
}

/** Unable to find type [name]. */
export function typeNotFound(text: string): TerminatingError {
  return runtimeError({ id: "TypeNotFound", message: `Unable to find type [${text}].`, category: "InvalidOperation", target: text });
}
