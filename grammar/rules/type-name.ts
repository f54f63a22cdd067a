// Type names: `int`, `int[]`, `List[int]`, `Dictionary[string, int[]]`, `Name, Assembly`.

import { scanAssemblyName } from "../scan/words.ts";
import type { Token } from "../tokens.ts";
import type { PlainTypeName, TypeName } from "../tree.ts";
import { after } from "./parser.ts";
import type { Parser } from "./parser.ts";

/** Parses the type name behind a `[`; null (the token given back) when there is none. */
export function typeName(p: Parser, assemblyAllowed: boolean): { name: TypeName; first: Token } | null {
  p.enter();
  const old = p.setMode("typeName");
  try {
    p.skipNewlines();
    const first = p.next();
    if (first.kind !== "Identifier") {
      p.unget(first);
      return null;
    }
    const name = typeNameRest(p, first, assemblyAllowed);
    return { name, first };
  } finally {
    p.setMode(old);
    p.leave();
  }
}

function plain(p: Parser, token: Token, assemblyName: string | null, end: number): PlainTypeName {
  const text = token.text.includes("`") ? token.text.replace(/`(.)/g, (hit, c: string) => /\d/.test(c) ? hit : c) : token.text;
  return { kind: "TypeName", source: p.source, start: token.start, end, name: text, assemblyName, genericArgumentCount: 0 };
}

function typeNameRest(p: Parser, first: Token, assemblyAllowed: boolean): TypeName {
  const token = p.peek();
  if (token.kind === "LBracket") {
    p.skip();
    return afterBracket(p, first, token, assemblyAllowed);
  }
  if (token.kind === "Comma" && assemblyAllowed) {
    p.skip();
    const assembly = scanAssemblyName(p.scanner);
    if (assembly === null) {
      p.errors.reportIncomplete(after(token), "MissingTypename", ",");
      return plain(p, first, null, first.end);
    }
    return plain(p, first, assembly.text, assembly.end);
  }
  return plain(p, first, null, first.end);
}

/** Array brackets or generic arguments: `lBracket` has been used. */
function afterBracket(p: Parser, first: Token, lBracket: Token, assemblyAllowed: boolean): TypeName {
  p.skipNewlines();
  const token = p.next();
  if (token.kind === "RBracket" || token.kind === "Comma") {
    return arrayRest(p, plain(p, first, null, first.end), { open: lBracket, next: token, assemblyAllowed });
  }
  if (token.kind === "LBracket" || token.kind === "Identifier") return genericRest(p, first, token, assemblyAllowed);
  p.unget(token);
  if (token.kind !== "EndOfInput") p.errors.report(token, "UnexpectedToken", token.text);
  else p.errors.reportIncomplete(after(lBracket), "MissingTypename", "[");
  return plain(p, first, null, lBracket.end);
}

function arrayRest(
  p: Parser, element: TypeName, at: { open: Token; next: Token; assemblyAllowed: boolean },
): TypeName {
  let rank = 1;
  let last = at.next;
  let close: Token | null = null;
  while (last.kind === "Comma") {
    rank++;
    p.skipNewlines();
    last = p.next();
  }
  if (last.kind === "RBracket") close = last;
  else {
    p.unget(last);
    p.errors.reportIncomplete(after(at.open), "EndSquareBracketExpectedAtEndOfAttribute");
  }
  const array: TypeName = {
    kind: "ArrayTypeName", source: p.source, start: element.start, end: (close ?? at.open).end, elementType: element, rank,
  };
  return arrayOrAssembly(p, array, at.assemblyAllowed);
}

/** More array brackets, or the assembly name of a whole array or generic type. */
function arrayOrAssembly(p: Parser, name: TypeName, assemblyAllowed: boolean): TypeName {
  const token = p.peek();
  if (token.kind === "LBracket") {
    p.skip();
    p.skipNewlines();
    const next = p.next();
    if (next.kind === "RBracket" || next.kind === "Comma") return arrayRest(p, name, { open: token, next, assemblyAllowed });
    p.unget(next);
    p.errors.reportIncomplete(after(token), "EndSquareBracketExpectedAtEndOfAttribute");
    return name;
  }
  if (token.kind === "Comma" && assemblyAllowed) {
    p.skip();
    const assembly = scanAssemblyName(p.scanner);
    if (assembly === null) p.errors.reportIncomplete(after(token), "MissingTypename", ",");
    else if (name.kind === "GenericTypeName") return { ...name, end: assembly.end, assemblyName: assembly.text };
  }
  return name;
}

/** One generic argument: `int` or `[int]` or `[int, mscorlib]`. */
function genericArgument(p: Parser, token: Token): TypeName | null {
  if (token.kind === "Identifier") return typeNameRest(p, token, false);
  p.skipNewlines();
  const inner = typeName(p, true);
  if (inner === null) {
    p.errors.reportIncomplete(after(token), "MissingTypename", "[");
    return null;
  }
  p.skipNewlines();
  const close = p.next();
  if (close.kind !== "RBracket") {
    p.unget(close);
    p.errors.reportIncomplete(after(inner.name), "EndSquareBracketExpectedAtEndOfAttribute");
  }
  return inner.name;
}

function genericRest(p: Parser, first: Token, firstArgument: Token, assemblyAllowed: boolean): TypeName {
  const args: TypeName[] = [];
  let end = firstArgument.end;
  let token = firstArgument;
  for (;;) {
    const arg = genericArgument(p, token);
    if (arg !== null) {
      args.push(arg);
      end = arg.end;
    }
    p.skipNewlines();
    const separator = p.peek();
    if (separator.kind !== "Comma") break;
    p.skip();
    end = separator.end;
    p.skipNewlines();
    token = p.peek();
    if (token.kind !== "Identifier" && token.kind !== "LBracket") {
      p.errors.reportIncomplete(after(separator), "MissingTypename", ",");
      break;
    }
    p.skip();
  }
  const close = p.peek();
  if (close.kind === "RBracket") {
    p.skip();
    end = close.end;
  } else {
    p.errors.reportIncomplete({ start: end, end }, "EndSquareBracketExpectedAtEndOfType");
  }
  const generic: TypeName = {
    kind: "GenericTypeName", source: p.source, start: first.start, end, genericArguments: args, assemblyName: null,
    typeName: { ...plain(p, first, null, first.end), genericArgumentCount: args.length },
  };
  return arrayOrAssembly(p, generic, assemblyAllowed);
}

