// The core functions of XPath 1.0.
import type { Context, XPathValue } from "./xpath-values.ts";
import { booleanOf, nodes, numberOf, root, stringOf } from "./xpath-values.ts";

const textOrSelf = (c: Context, args: XPathValue[]) => stringOf(args[0] ?? [c.node]);
export const XPATH_FUNCTIONS = new Map<string, (context: Context, args: XPathValue[]) => XPathValue>([
  ["last", (c) => c.size],
  ["position", (c) => c.position],
  ["count", (_, [a]) => nodes(a!).length],
  ["sum", (_, [a]) => nodes(a!).reduce((sum, n) => sum + numberOf(n.innerText), 0)],
  ["name", (c, [a]) => (a ? nodes(a)[0] : c.node)?.name ?? ""],
  ["local-name", (c, [a]) => (a ? nodes(a)[0] : c.node)?.localName ?? ""],
  ["namespace-uri", (c, [a]) => (a ? nodes(a)[0] : c.node)?.namespace ?? ""],
  ["string", textOrSelf],
  ["concat", (_, args) => args.map(stringOf).join("")],
  ["starts-with", (_, [a, b]) => stringOf(a!).startsWith(stringOf(b!))],
  ["contains", (_, [a, b]) => stringOf(a!).includes(stringOf(b!))],
  ["substring-before", (_, [a, b]) => stringOf(a!).slice(0, Math.max(0, stringOf(a!).indexOf(stringOf(b!))))],
  ["substring-after", (_, [a, b]) => (stringOf(a!).includes(stringOf(b!)) ? stringOf(a!).slice(stringOf(a!).indexOf(stringOf(b!)) + stringOf(b!).length) : "")],
  ["substring", (_, [a, b, c]) => {
    const from = Math.round(numberOf(b!));
    const to = c === undefined ? Infinity : from + Math.round(numberOf(c));
    return [...stringOf(a!)].filter((_u, i) => i + 1 >= from && i + 1 < to).join("");
  }],
  ["string-length", (c, args) => textOrSelf(c, args).length],
  ["normalize-space", (c, args) => textOrSelf(c, args).trim().replace(/\s+/g, " ")],
  ["translate", (_, [a, b, c]) => {
    const [from, to] = [stringOf(b!), stringOf(c!)];
    return [...stringOf(a!)].map((u) => (from.includes(u) ? (to[from.indexOf(u)] ?? "") : u)).join("");
  }],
  ["boolean", (_, [a]) => booleanOf(a!)],
  ["not", (_, [a]) => !booleanOf(a!)],
  ["true", () => true],
  ["false", () => false],
  ["number", (c, [a]) => numberOf(a ?? [c.node])],
  ["floor", (_, [a]) => Math.floor(numberOf(a!))],
  ["ceiling", (_, [a]) => Math.ceil(numberOf(a!))],
  ["round", (_, [a]) => Math.round(numberOf(a!))],
  ["id", (c, [a]) => [...root(c.node).descendants()].filter((n) => stringOf(a!).split(/\s+/).includes(n.attribute("id")?.data ?? "\0"))],
]);
