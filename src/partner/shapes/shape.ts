// Reads a JSON value by a described shape: names in any case, unknown members left out, nulls as absent (reference 1.4).

/** The members a body may have, in the service's spelling and order. Nested shapes are objects. */
export interface Shape {
  readonly [member: string]: "text" | "flag" | Shape;
}

/** What reading a shape gives. */
export type Shaped<S extends Shape> = {
  [M in keyof S]?: S[M] extends "text" ? string : S[M] extends "flag" ? boolean : S[M] extends Shape ? Shaped<S[M]> : never;
};

/**
 * Reads the value; the paths of members that hold something else than the shape says go into `wrong`.
 * Numbers and booleans are taken for text, as the service's JSON reader does (`"PostalCode": 98052`).
 */
export function readShape<S extends Shape>(shape: S, value: unknown, wrong: string[]): Shaped<S> | null {
  if (value === null || value === undefined) return null;
  if (!isObject(value)) {
    wrong.push("");
    return null;
  }
  // Every member name below comes from our own shape, so a plain object is safe to build.
  return readMembers(shape, value, { path: "", wrong }) as Shaped<S>;
}

interface Place {
  path: string;
  wrong: string[];
}

function readMembers(shape: Shape, value: object, { path, wrong }: Place): Record<string, unknown> {
  const given = new Map(Object.entries(value).map(([name, member]): [string, unknown] => [name.toLowerCase(), member]));
  const result: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(shape)) {
    const member = given.get(name.toLowerCase());
    if (member === null || member === undefined) continue;
    const read = readMember(kind, member, { path: path + name, wrong });
    if (read !== undefined) result[name] = read;
  }
  return result;
}

function readMember(kind: Shape[string], member: unknown, { path, wrong }: Place): unknown {
  if (typeof kind === "object" && isObject(member)) return readMembers(kind, member, { path: `${path}.`, wrong });
  if (kind === "text" && (typeof member === "string" || typeof member === "number" || typeof member === "boolean")) {
    const text = String(member);
    // No database keeps these two.
    if (!/[\0\p{Surrogate}]/u.test(text)) return text;
  }
  if (kind === "flag" && typeof member === "boolean") return member;
  if (kind === "flag" && typeof member === "string" && /^(true|false)$/i.test(member)) return member.toLowerCase() === "true";
  wrong.push(path);
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
