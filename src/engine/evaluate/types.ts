// Type names in expressions: resolved when first needed, kept while script classes do not change.
import type { Ast, TypeName } from "#grammar/tree.ts";
import type { NetType } from "#dotnet/core/type.ts";
import type { Frame } from "../pipeline/frame.ts";
import { resolveTypeName } from "../types/resolve.ts";
import { typeNameObject } from "../language/type-name-object.ts";
import { errorAt } from "./positioned.ts";

/** The type a name means; raises TypeNotFound at `node`. */
export function typeReader(name: TypeName, node: Ast): (frame: Frame) => NetType {
  let known: NetType | null = null;
  let version = -1;
  return (frame) => {
    if (known && version === frame.engine.typeVersion) return known;
    const found = resolveTypeName(name, frame.engine);
    if (!found) throw typeNotFound(name, node);
    known = found;
    version = frame.engine.typeVersion;
    return found;
  };
}

export function typeNotFound(name: TypeName, node: Ast) {
  const own = name.kind === "GenericTypeName" ? name.typeName : name;
  const text = own.source.text.slice(own.start, own.end);
  return errorAt(node, {
    id: "TypeNotFound",
    message: `Unable to find type [${text}].`,
    category: "InvalidOperation",
    target: typeNameObject(own),
    exception: "System.Management.Automation.RuntimeException",
  });
}
