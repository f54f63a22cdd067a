// Reads the recorded parser cases and prints, for the few shapes in which they print, what our parser says.

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TypeLookup } from "#grammar/checks/types.ts";
import type { ParseResult } from "#grammar/parse.ts";
import { parse } from "#grammar/parse.ts";
import { extentOf } from "#grammar/source-text.ts";
import type { Token } from "#grammar/tokens.ts";
import { flagNames } from "#grammar/tokens.ts";
import type { Ast } from "#grammar/tree.ts";
import { children } from "#grammar/tree-walk.ts";

export interface GoldenCase {
  readonly title: string;
  readonly script: string;
  readonly expected: string;
}

/** The folder of recorded cases: the checkout's copy, or the shared originals. */
export function goldenFolder(): string {
  const own = join(import.meta.dirname, "..", "goldens");
  return existsSync(join(own, "parse-err-missing.txt")) ? own : join(import.meta.dirname, "..", "..", "..", "shared", "goldens");
}

/** All cases of a file. */
export function readCases(file: string): GoldenCase[] {
  const text = readFileSync(join(goldenFolder(), file), "utf8");
  return text.split(/^=== /m).slice(1).map((block) => {
    const titleEnd = block.indexOf("\n");
    const arrow = block.indexOf("\n==>\n");
    return {
      title: block.slice(0, titleEnd),
      script: block.slice(titleEnd + 1, arrow),
      expected: block.slice(arrow + 5).replace(/\n$/, ""),
    };
  });
}

/** Evaluates the ways in which the cases write their text: here-string, quoted string, joined list. */
function textOf(script: string): { text: string; rest: string } | null {
  const here = /^\$t = @'\n([\s\S]*?)\n'@\n/.exec(script);
  if (here !== null) return { text: here[1] ?? "", rest: script.slice(here[0].length) };
  const emptyHere = /^\$t = @'\n'@\n/.exec(script);
  if (emptyHere !== null) return { text: "", rest: script.slice(emptyHere[0].length) };
  const quoted = /^\$t = '((?:[^']|'')*)'\n/.exec(script);
  if (quoted !== null) return { text: (quoted[1] ?? "").replaceAll("''", "'"), rest: script.slice(quoted[0].length) };
  const joined = /^\$t = \(((?:'(?:[^']|'')*'(?:, )?)+)\) -join "`n"\n/.exec(script);
  if (joined !== null) {
    const items = [...(joined[1] ?? "").matchAll(/'((?:[^']|'')*)'/g)].map((m) => (m[1] ?? "").replaceAll("''", "'"));
    return { text: items.join("\n"), rest: script.slice(joined[0].length) };
  }
  const double = /^\$t = "((?:[^"$`]|`.|\$\(\[char\]0x[0-9A-F]+\))*)"\n/.exec(script);
  if (double !== null) {
    const text = (double[1] ?? "")
      .replace(/\$\(\[char\](0x[0-9A-F]+)\)/g, (_m, code: string) => String.fromCharCode(Number(code)))
      .replace(/`(.)/g, (_m, c: string) => c === "n" ? "\n" : c === "r" ? "\r" : c === "t" ? "\t" : c);
    return { text, rest: script.slice(double[0].length) };
  }
  return null;
}

const flat = (text: string): string => text.replaceAll("\r", "\\r").replaceAll("\n", "\\n");

function tokenValue(token: Token): string {
  if (token.kind === "Number") return token.number?.text ?? "";
  return token.value ?? "";
}

/** Each printing line of a case -> what it prints. */
const PRINTERS: readonly (readonly [RegExp, (result: ParseResult) => string[]])[] = [
  [/^\$tk=\$null;\$er=\$null$/, () => []],
  [/^\$(?:a|null) = \[System\.Management\.Automation\.Language\.Parser\]::ParseInput\(\$t,\[ref\]\$tk,\[ref\]\$er\)$/, () => []],
  [/^\$er \| ForEach-Object \{ '\{0\} \{1\}:\{2\}-\{3\}:\{4\} incomplete=\{5\} \{6\}'/, ({ errors }) => errors.map((error) => {
    const e = extentOf(error);
    const place = `${e.startLineNumber}:${e.startColumnNumber}-${e.endLineNumber}:${e.endColumnNumber}`;
    return `${error.id} ${place} incomplete=${error.incomplete ? "True" : "False"} ${error.message}`;
  })],
  [/^if \(-not \$er\) \{ 'no errors' \}$/, ({ errors }) => errors.length === 0 ? ["no errors"] : []],
  [/^\$er \| ForEach-Object \{ \$_\.ErrorId \}$/, ({ errors }) => errors.map((error) => error.id)],
  [/^\$er \| ForEach-Object \{ "\$\(\$_\.ErrorId\) \$\(\$_\.IncompleteInput\)" \}$/, ({ errors }) =>
    errors.map((error) => `${error.id} ${error.incomplete ? "True" : "False"}`)],
  [/^\$er\.Count$/, ({ errors }) => [String(errors.length)]],
  [/^\$tk \| ForEach-Object \{ '\{0\}\|\{1\}\|\{2\}' -f \$_\.Kind,.*,\$_\.TokenFlags \}$/, ({ tokens }) =>
    tokens.map((t) => `${t.kind}|${flat(t.text)}|${flagNames(t.flags)}`)],
  [/^\$tk \| Where-Object \{ \$_\.Kind -notin 'LCurly','RCurly','LParen','RParen' \} \| ForEach-Object/, ({ tokens }) =>
    tokens.filter((t) => !["LCurly", "RCurly", "LParen", "RParen"].includes(t.kind))
      .map((t) => `${t.kind}|${t.text}|${flagNames(t.flags)}`)],
  [/^\$tk \| ForEach-Object \{ '\{0\}\|\{1\}\|\{2\}' -f \$_\.Kind,.*\$\(\$_\.Value\)/, ({ tokens }) =>
    tokens.map((t) => `${t.kind}|${flat(t.text)}|${flat(tokenValue(t))}`)],
  [/^\$tk \| ForEach-Object \{ '\{0\} \{1\}:\{2\} offset \{3\} length \{4\}'/, ({ tokens }) => tokens.map((t) => {
    const e = extentOf(t);
    return `${t.kind} ${e.startLineNumber}:${e.startColumnNumber} offset ${t.start} length ${t.text.length}`;
  })],
  [/^\$tk \| ForEach-Object \{ "\$\(\$_\.Kind\) \$\(\$_\.Text\.Trim\(\)\.Length\)" \}$/, ({ tokens }) =>
    tokens.map((t) => `${t.kind} ${t.text.trim().length}`)],
  [/^\$tk \| ForEach-Object \{ "\$\(\$_\.Kind\) \$\(\$_\.Extent\.StartColumnNumber\)-/, ({ tokens }) =>
    tokens.map((t) => `${t.kind} ${extentOf(t).startColumnNumber}-${extentOf(t).endColumnNumber}`)],
  [/^\$tk \| ForEach-Object \{ "\$\(\$_\.Kind\) \$\(\$_\.Extent\.StartOffset\)-/, ({ tokens }) =>
    tokens.map((t) => `${t.kind} ${t.start}-${t.end} ${t.text.length}`)],
  [/^\(\$tk\[0\]\.Value\.ToCharArray\(\) \| ForEach-Object \{ \[int\]\$_ \}\) -join ' '$/, ({ tokens }) =>
    [[...(tokens[0]?.value ?? "")].map((c) => c.charCodeAt(0)).join(" ")]],
  [/^\$tk\[0\]\.Kind; \(\$tk\[0\]\.Value\.ToCharArray/, ({ tokens }) =>
    [tokens[0]?.kind ?? "", [...(tokens[0]?.value ?? "")].map((c) => c.charCodeAt(0)).join(" ")]],
  [/^\$tk\[0\]\.NestedTokens \| ForEach-Object \{ '\{0\}\|\{1\}\|\{2\}' -f \$_\.Kind,\$_\.Text,\$_\.Extent\.StartColumnNumber \}$/,
    ({ tokens }) => (tokens[0]?.nestedTokens ?? []).map((t) => `${t.kind}|${t.text}|${extentOf(t).startColumnNumber}`)],
  [/^\$tk \| Where-Object \{ \$_\.Kind -eq 'Redirection' \} \| ForEach-Object/, ({ tokens }) =>
    tokens.filter((t) => t.kind === "Redirection").map((t) => {
      const r = t.redirection;
      if (r === null) return "";
      const append = r.append ? "True" : "False";
      return r.toStream === null ? `FileRedirectionToken|${r.fromStream}|${append}|` : `MergingRedirectionToken|${r.fromStream}||${r.toStream}`;
    })],
  [/^\$tk \| Where-Object \{ \$_\.VariablePath \} \| ForEach-Object/, ({ tokens }) =>
    tokens.filter((t) => t.variablePath !== null).map((t) => {
      const path = t.variablePath;
      if (path === null) return "";
      const bool = (value: boolean): string => value ? "True" : "False";
      return `${t.kind}|${t.name ?? ""}|${path.userPath}|${bool(path.scope === "global")}|${bool(path.drive !== null)}|`
        + `${path.drive ?? ""}|${bool(path.scope === null && path.drive === null)}`;
    })],
  [/^\$a\.FindAll\(\{\$true\},\$true\) \| Select-Object -Skip 2 \| ForEach-Object \{ \$d=0;/, ({ tree }) => dump(tree)],
];

/** FindAll's order; the base constructor call itself is not found, only what is below it. */
function findAll(node: Ast, depth: number, out: { node: Ast; depth: number }[]): void {
  if (node.kind !== "BaseCtorInvokeMemberExpression") out.push({ node, depth });
  for (const child of children(node)) findAll(child, depth + 1, out);
}

function dump(tree: Ast): string[] {
  const all: { node: Ast; depth: number }[] = [];
  findAll(tree, 0, all);
  return all.slice(2).map(({ node, depth }) => {
    let mark = "";
    if (node.kind === "BinaryExpression" || node.kind === "AssignmentStatement" || node.kind === "PipelineChain") mark = node.operator;
    else if (node.kind === "UnaryExpression") mark = node.tokenKind;
    else if (node.kind === "StringConstantExpression" || node.kind === "ExpandableStringExpression") mark = node.stringConstantType;
    const text = node.source.text.slice(node.start, node.end).replaceAll("\n", "\\n");
    return `${"  ".repeat(Math.max(0, depth - 2))}${node.kind}Ast${mark === "" ? "" : `<${mark}>`} ${text}`;
  });
}

/** The few types that the recorded cases name. */
const KNOWN = new Set(["int", "string", "object", "void", "bool", "byte", "long", "system.idisposable", "exception", "system.exception"]);
const KNOWN_ATTRIBUTES = new Set(["validateset", "validaterange", "flags", "parameter", "cmdletbinding", "alias", "outputtype"]);
const TYPES: TypeLookup = {
  exists: (name) => KNOWN.has(name.toLowerCase()),
  attributeExists: (name) => KNOWN_ATTRIBUTES.has(name.toLowerCase()),
  derives: (name, base) => name.toLowerCase() === base.toLowerCase() || /^(?:system\.)?exception$/i.test(base),
};

/** What our parser prints for a case, or null for a case whose print shape needs an engine. */
export function printCase(script: string): { actual: string; text: string } | null {
  const source = textOf(`${script}\n`);
  if (source === null) return null;
  const lines = source.rest.split("\n").filter((line) => line !== "");
  const printers = lines.map((line) => PRINTERS.find(([pattern]) => pattern.test(line))?.[1]);
  if (printers.some((printer) => printer === undefined)) return null;
  const result = parse(source.text, { types: TYPES });
  return { actual: printers.flatMap((printer) => printer?.(result) ?? []).join("\n"), text: source.text };
}
