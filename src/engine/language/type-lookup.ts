// What the parser's checks may ask about .NET types, answered for a session and the text being parsed.
import type { TypeLookup } from "#grammar/checks/types.ts";
import { findType } from "#dotnet/core/type.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { resolveTypeText } from "../types/resolve.ts";
import type { Session } from "../session.ts";

const USING_NAMESPACE = /^[ \t]*using[ \t]+namespace[ \t]+['"]?([\w.]+)/gim;
const BRINGS_TYPES = /^[ \t]*using[ \t]+(?:module|assembly)\b/im;

/** `text` says which namespaces it opens; types that a module or an assembly would bring are taken to exist. */
export function typeLookup(session: Session | null, text: string): TypeLookup {
  // Most texts never ask: the usings are looked for at the first question.
  let known: { namespaces: string[]; open: boolean } | null = null;
  const usings = () => (known ??= { namespaces: Array.from(text.matchAll(USING_NAMESPACE), (match) => match[1]!), open: BRINGS_TYPES.test(text) });
  const resolve = (name: string): NetType | null => {
    const found = resolveTypeText(name, session);
    if (found) return found;
    for (const space of usings().namespaces) {
      const type = findType(`${space}.${name}`);
      if (type) return type;
    }
    return null;
  };
  return {
    exists: (name) => usings().open || resolve(name) !== null,
    attributeExists: (name) => usings().open || (resolve(`${name}Attribute`) ?? resolve(name)) !== null,
    derives: (name, base) => {
      const type = resolve(name);
      const parent = resolve(base);
      return type !== null && parent !== null && parent.isAssignableFrom(type);
    },
  };
}
