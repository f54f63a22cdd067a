// Reads a member signature as Get-Member prints it.

export interface SignatureParameter {
  /** As written: "int", "string[]", "System.StringComparison", "T". */
  type: string;
  name: string;
  /** Params array: takes all remaining arguments. */
  rest: boolean;
  /** [ref] or out. */
  ref: boolean;
  optional: boolean;
}

export interface Signature {
  kind: "property" | "method" | "indexer" | "constructor";
  static: boolean;
  name: string;
  /** Result type as written; "void" for none; "" for constructors. */
  type: string;
  parameters: SignatureParameter[];
  get: boolean;
  set: boolean;
  /** Names of a generic method's own parameters. */
  typeParameters: string[];
}

/** Throws Error on a malformed signature: that is a bug in a type's table. */
export function parseSignature(text: string): Signature {
  const isStatic = text.startsWith("static ");
  const rest = isStatic ? text.slice(7) : text;
  const open = rest.indexOf("(");
  const accessors = /\{([^}]*)\}\s*$/.exec(rest)?.[1] ?? "";
  const get = accessors.includes("get");
  const set = accessors.includes("set");
  if (open < 0) {
    const head = rest.slice(0, rest.indexOf("{")).trim();
    const space = head.lastIndexOf(" ");
    return { kind: "property", static: isStatic, name: head.slice(space + 1), type: head.slice(0, space), parameters: [], get, set, typeParameters: [] };
  }
  const head = rest.slice(0, open).trim();
  const close = rest.lastIndexOf(")");
  if (close < 0) throw new Error(`bad signature: ${text}`);
  const parameters = splitParameters(rest.slice(open + 1, close));
  if (head === "new") return { kind: "constructor", static: false, name: "new", type: "", parameters, get: false, set: false, typeParameters: [] };
  const bracket = head.endsWith("]") ? head.lastIndexOf("[") : head.length;
  const space = head.lastIndexOf(" ", bracket);
  let name = head.slice(space + 1);
  const generic = /^(\w+)\[(.+)\]$/.exec(name);
  if (generic) name = generic[1]!;
  // Explicit interface implementations: "bool IConvertible.ToBoolean(...)".
  name = name.slice(name.lastIndexOf(".") + 1);
  return {
    kind: get || set ? "indexer" : "method",
    static: isStatic,
    name,
    type: head.slice(0, space),
    parameters,
    get,
    set,
    typeParameters: generic ? generic[2]!.split(",").map((p) => p.trim()) : [],
  };
}

function splitParameters(text: string): SignatureParameter[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "[") depth++;
    else if (text[i] === "]") depth--;
    else if (text[i] === "," && !depth) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  if (text.slice(from).trim()) parts.push(text.slice(from));
  return parts.map((part) => {
    let words = part.trim();
    const optional = words.includes(" = ");
    if (optional) words = words.slice(0, words.indexOf(" = "));
    const rest = words.startsWith("Params ");
    if (rest) words = words.slice(7);
    const ref = words.startsWith("[ref] ");
    if (ref) words = words.slice(6);
    const space = words.lastIndexOf(" ");
    return { type: words.slice(0, space).trim(), name: words.slice(space + 1), rest, ref, optional };
  });
}
