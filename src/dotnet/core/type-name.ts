// Reads a type's name as PowerShell and .NET write it: generic arguments, arrays, nested types, assembly tails.
import type { NetType } from "./type.ts";
import { arrayTypeOf, findType, genericTypeOf } from "./type.ts";

/** A type name taken apart, before anything is looked up. */
export interface TypeNameParts {
  /** "System.Collections.Generic.List", without arity unless it was written. */
  name: string;
  typeArguments: TypeNameParts[];
  /** Ranks of the array brackets, innermost first. */
  ranks: number[];
}

export interface TypeNameScope {
  /** Tried after the plain name and "System.": those of `using namespace`. */
  namespaces?: readonly string[];
  /** Types from elsewhere (class statements, accelerators), asked first. Gets a name without brackets. */
  resolve?: (name: string) => NetType | null;
}

/** Takes the text apart; null when the brackets do not match. */
export function parseTypeName(text: string): TypeNameParts | null {
  const reader = new Reader(text);
  const parts = reader.type();
  if (parts === null) return null;
  reader.tail();
  return reader.done ? parts : null;
}

/** The type a text names; null when unknown. */
export function resolveTypeName(text: string, scope: TypeNameScope = {}): NetType | null {
  const parts = parseTypeName(text.trim());
  return parts === null ? null : resolveParts(parts, scope);
}

function resolveParts(parts: TypeNameParts, scope: TypeNameScope): NetType | null {
  let type: NetType | null;
  if (parts.typeArguments.length) {
    const wanted = parts.name.includes("`") ? parts.name : `${parts.name}\`${parts.typeArguments.length}`;
    const definition = lookUp(wanted, scope);
    if (definition?.definition.parameters?.length !== parts.typeArguments.length) return null;
    const resolved: NetType[] = [];
    for (const argument of parts.typeArguments) {
      const found = resolveParts(argument, scope);
      if (found === null) return null;
      resolved.push(found);
    }
    type = genericTypeOf(definition, resolved);
  } else type = lookUp(parts.name, scope);
  for (const rank of parts.ranks) if (type !== null) type = arrayTypeOf(type, rank);
  return type;
}

function lookUp(name: string, scope: TypeNameScope): NetType | null {
  const own = scope.resolve?.(name) ?? findType(name);
  if (own !== null) return own;
  for (const space of scope.namespaces ?? []) {
    const found = scope.resolve?.(`${space}.${name}`) ?? findType(`${space}.${name}`);
    if (found !== null) return found;
  }
  return findType(`System.${name}`);
}

class Reader {
  readonly #text: string;
  #at = 0;
  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  #spaces(): void {
    while (this.#text[this.#at] === " ") this.#at++;
  }

  type(): TypeNameParts | null {
    this.#spaces();
    const from = this.#at;
    while (!this.done && !"[],".includes(this.#text[this.#at]!)) this.#at++;
    const name = this.#text.slice(from, this.#at).trim();
    if (name === "") return null;
    const parts: TypeNameParts = { name, typeArguments: [], ranks: [] };
    while (this.#text[this.#at] === "[") {
      const rank = /^\[\s*(,[\s,]*)?\]/.exec(this.#text.slice(this.#at));
      if (rank) {
        parts.ranks.push((rank[1]?.replace(/\s/g, "").length ?? 0) + 1);
        this.#at += rank[0].length;
      } else if (parts.typeArguments.length || parts.ranks.length || !this.#arguments(parts)) return null;
      this.#spaces();
    }
    return parts;
  }

  #arguments(parts: TypeNameParts): boolean {
    this.#at++;
    for (;;) {
      this.#spaces();
      const wrapped = this.#text[this.#at] === "[";
      if (wrapped) this.#at++;
      const argument = this.type();
      if (argument === null) return false;
      parts.typeArguments.push(argument);
      if (wrapped) {
        // [System.String, mscorlib, Version=4.0.0.0]: what follows the name is the assembly.
        while (!this.done && this.#text[this.#at] !== "]") this.#at++;
        if (this.#text[this.#at++] !== "]") return false;
      }
      this.#spaces();
      const c = this.#text[this.#at++];
      if (c === "]") return true;
      if (c !== ",") return false;
    }
  }

  /** Skips ", assembly, Version=..." after the outermost name. */
  tail(): void {
    this.#spaces();
    if (this.#text[this.#at] === "," && /^,\s*[^,\s]/.test(this.#text.slice(this.#at))) this.#at = this.#text.length;
  }
}
