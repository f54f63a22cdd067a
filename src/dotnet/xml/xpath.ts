// XPath 1.0 over the nodes: paths, axes, predicates, operators and the core functions.
import { NetException } from "../core/exception.ts";
import type { XmlNode } from "./node.ts";
import { XPATH_FUNCTIONS } from "./xpath-functions.ts";
import type { Context, XPathValue } from "./xpath-values.ts";
import { booleanOf, nodes, numberOf, root } from "./xpath-values.ts";
import { ATTRIBUTE, COMMENT, DOCUMENT, PROCESSING } from "./node.ts";

type Expression = (context: Context) => XPathValue;

const TOKEN = /\s*(?:(\d+(?:\.\d*)?|\.\d+)|("[^"]*"|'[^']*')|(\/\/|::|\.\.|!=|<=|>=|[/@()[\].,|+\-=<>*$])|([\p{L}_][\p{L}\p{Nd}_.-]*(?::(?!:)(?:\*|[\p{L}_][\p{L}\p{Nd}_.-]*))?))/uy;
const AXES = ["child", "descendant", "descendant-or-self", "self", "parent", "ancestor", "ancestor-or-self", "attribute", "following-sibling", "preceding-sibling", "following", "preceding"];
const cache = new Map<string, Expression>();

/** Evaluates an expression at a node. Throws XPathException for one that does not parse. */
export function evaluateXPath(expression: string, node: XmlNode, resolve: (prefix: string) => string | undefined = () => undefined): XPathValue {
  let compiled = cache.get(expression);
  if (!compiled) {
    compiled = new Compiler(expression).compile();
    if (cache.size > 200) cache.clear();
    cache.set(expression, compiled);
  }
  return compiled({ node, position: 1, size: 1, resolve });
}

function compare(a: XPathValue, b: XPathValue, operator: string): boolean {
  if (Array.isArray(a) && typeof b !== "boolean") return a.some((n) => compare(n.innerText, b, operator));
  if (Array.isArray(b) && typeof a !== "boolean") return b.some((n) => compare(a, n.innerText, operator));
  if (operator === "=" || operator === "!=") {
    const same = typeof a === "boolean" || typeof b === "boolean" ? booleanOf(a) === booleanOf(b) : typeof a === "number" || typeof b === "number" ? numberOf(a) === numberOf(b) : a === b;
    return same === (operator === "=");
  }
  const [x, y] = [numberOf(a), numberOf(b)];
  return operator === "<" ? x < y : operator === "<=" ? x <= y : operator === ">" ? x > y : x >= y;
}

function order(nodes: XmlNode[]): XmlNode[] {
  if (nodes.length < 2) return nodes;
  const place = new Map<XmlNode, number>();
  let n = 0;
  const visit = (node: XmlNode): void => {
    place.set(node, n++);
    for (const a of node.attributes) place.set(a, n++);
    for (const c of node.children) visit(c);
  };
  visit(root(nodes[0]!));
  return [...new Set(nodes)].sort((a, b) => place.get(a)! - place.get(b)!);
}

function ancestors(node: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  for (let up = node.parent; up; up = up.parent) found.push(up);
  return found;
}

function along(axis: string, node: XmlNode): XmlNode[] {
  const siblings = node.nodeType === ATTRIBUTE ? [] : (node.parent?.children ?? []);
  switch (axis) {
    case "child":
      return node.children;
    case "descendant":
      return [...node.descendants()];
    case "descendant-or-self":
      return [node, ...node.descendants()];
    case "self":
      return [node];
    case "parent":
      return node.parent ? [node.parent] : [];
    case "ancestor":
      return ancestors(node);
    case "ancestor-or-self":
      return [node, ...ancestors(node)];
    case "attribute":
      return node.attributes.filter((a) => a.prefix !== "xmlns" && a.name !== "xmlns");
    case "following-sibling":
      return siblings.slice(node.index + 1);
    case "preceding-sibling":
      return siblings.slice(0, Math.max(0, node.index)).reverse();
    case "following":
      return [node, ...ancestors(node)].flatMap((n) => (n.parent?.children ?? []).slice(n.index + 1)).flatMap((n) => [n, ...n.descendants()]);
    default:
      return [node, ...ancestors(node)].flatMap((n) => (n.parent?.children ?? []).slice(0, Math.max(0, n.index)).reverse()).flatMap((n) => [n, ...n.descendants()].reverse());
  }
}

type Test = (node: XmlNode, context: Context) => boolean;

class Compiler {
  readonly #source: string;
  #tokens: string[] = [];
  #at = 0;
  constructor(source: string) {
    this.#source = source;
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < source.trimEnd().length) {
      const from = TOKEN.lastIndex;
      const match = TOKEN.exec(source);
      if (!match) {
        TOKEN.lastIndex = from;
        this.#fail();
      }
      this.#tokens.push(match[0].trim());
    }
  }
  #fail(): never {
    throw new NetException("System.Xml.XPath.XPathException", `'${this.#source}' has an invalid token.`);
  }
  #peek(ahead = 0): string {
    return this.#tokens[this.#at + ahead] ?? "";
  }
  #eat(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at++;
    return true;
  }
  #need(token: string): void {
    if (!this.#eat(token)) this.#fail();
  }
  compile(): Expression {
    if (!this.#tokens.length) throw new NetException("System.Xml.XPath.XPathException", "Expression must evaluate to a node-set.");
    const expression = this.#or();
    if (this.#at < this.#tokens.length) this.#fail();
    return expression;
  }
  #binary(operators: string[], inner: () => Expression, make: (operator: string, a: Expression, b: Expression) => Expression): Expression {
    let left = inner();
    while (operators.includes(this.#peek())) {
      const operator = this.#tokens[this.#at++]!;
      left = make(operator, left, inner());
    }
    return left;
  }
  #or(): Expression {
    return this.#binary(["or"], () => this.#and(), (_, a, b) => (c) => booleanOf(a(c)) || booleanOf(b(c)));
  }
  #and(): Expression {
    return this.#binary(["and"], () => this.#equality(), (_, a, b) => (c) => booleanOf(a(c)) && booleanOf(b(c)));
  }
  #equality(): Expression {
    const relation = () => this.#binary(["<", "<=", ">", ">="], () => this.#sum(), (o, a, b) => (c) => compare(a(c), b(c), o));
    return this.#binary(["=", "!="], relation, (o, a, b) => (c) => compare(a(c), b(c), o));
  }
  #sum(): Expression {
    return this.#binary(["+", "-"], () => this.#product(), (o, a, b) => (c) => (o === "+" ? numberOf(a(c)) + numberOf(b(c)) : numberOf(a(c)) - numberOf(b(c))));
  }
  #product(): Expression {
    return this.#binary(["*", "div", "mod"], () => this.#unary(), (o, a, b) => (c) => {
      const [x, y] = [numberOf(a(c)), numberOf(b(c))];
      return o === "*" ? x * y : o === "div" ? x / y : x % y;
    });
  }
  #unary(): Expression {
    if (this.#eat("-")) {
      const inner = this.#unary();
      return (c) => -numberOf(inner(c));
    }
    return this.#binary(["|"], () => this.#path(), (_, a, b) => (c) => order([...nodes(a(c)), ...nodes(b(c))]));
  }
  #path(): Expression {
    const token = this.#peek();
    if (/^["']/.test(token)) {
      this.#at++;
      return () => token.slice(1, -1);
    }
    if (/^\.?\d/.test(token)) {
      this.#at++;
      return () => Number(token);
    }
    const isCall = this.#peek(1) === "(" && /^[\p{L}_]/u.test(token) && !["node", "text", "comment", "processing-instruction"].includes(token);
    if (token === "(" || isCall) return this.#filtered(isCall);
    const start: Expression = token === "/" || token === "//" ? (c) => [root(c.node)] : (c) => [c.node];
    if (token === "/") {
      this.#at++;
      if (!this.#startsStep()) return start;
      return this.#steps(start, true);
    }
    return this.#steps(start, token !== "//");
  }
  #filtered(isCall: boolean): Expression {
    let expression: Expression;
    if (isCall) expression = this.#call();
    else {
      this.#need("(");
      expression = this.#or();
      this.#need(")");
    }
    while (this.#peek() === "[") {
      const filter = this.#predicate();
      const inner = expression;
      expression = (c) => filter(nodes(inner(c)), c);
    }
    return this.#peek() === "/" || this.#peek() === "//" ? this.#steps(expression, false) : expression;
  }
  #startsStep(): boolean {
    return /^[\p{L}_@.*]/u.test(this.#peek());
  }
  /** Location steps; `first`: a step stands here already, otherwise "/" or "//" must. */
  #steps(start: Expression, first: boolean): Expression {
    let expression = start;
    for (let here = first; here || this.#peek() === "/" || this.#peek() === "//"; here = false) {
      if (!here && this.#tokens[this.#at++] === "//") expression = join(expression, "descendant-or-self", () => true, []);
      expression = this.#step(expression);
    }
    return expression;
  }
  #step(before: Expression): Expression {
    if (this.#eat(".")) return before;
    if (this.#eat("..")) return join(before, "parent", () => true, []);
    let axis = "child";
    if (this.#eat("@")) axis = "attribute";
    else if (this.#peek(1) === "::") {
      axis = this.#tokens[this.#at]!;
      if (!AXES.includes(axis)) this.#fail();
      this.#at += 2;
    }
    const test = this.#nodeTest(axis);
    const filters: Filter[] = [];
    while (this.#peek() === "[") filters.push(this.#predicate());
    return join(before, axis, test, filters);
  }
  #nodeTest(axis: string): Test {
    const name = this.#tokens[this.#at++] ?? this.#fail();
    const wanted = axis === "attribute" ? (n: XmlNode) => n.nodeType === ATTRIBUTE : (n: XmlNode) => n.isElement;
    if (name === "*") return wanted;
    if (!/^[\p{L}_]/u.test(name)) this.#fail();
    if (this.#eat("(")) {
      if (/^["']/.test(this.#peek())) this.#at++;
      this.#need(")");
      if (name === "text") return (n) => n.isText;
      if (name === "comment") return (n) => n.nodeType === COMMENT;
      if (name === "processing-instruction") return (n) => n.nodeType === PROCESSING;
      return () => true;
    }
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    const local = name.slice(colon + 1);
    return (n, c) => {
      if (!wanted(n) || (local !== "*" && n.localName !== local)) return false;
      if (!prefix) return n.namespace === "";
      const namespace = c.resolve(prefix);
      if (namespace === undefined) throw new NetException("System.Xml.XPath.XPathException", "Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.");
      return n.namespace === namespace;
    };
  }
  #predicate(): Filter {
    this.#need("[");
    const test = this.#or();
    this.#need("]");
    return (items, context) =>
      items.filter((node, i) => {
        const value = test({ ...context, node, position: i + 1, size: items.length });
        return typeof value === "number" ? value === i + 1 : booleanOf(value);
      });
  }
  #call(): Expression {
    const name = this.#tokens[this.#at++]!;
    const args: Expression[] = [];
    this.#need("(");
    while (this.#peek() !== ")") {
      if (args.length) this.#need(",");
      args.push(this.#or());
    }
    this.#at++;
    const run = XPATH_FUNCTIONS.get(name);
    if (!run) throw new NetException("System.Xml.XPath.XPathException", "Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.");
    return (c) => run(c, args.map((a) => a(c)));
  }
}

type Filter = (items: XmlNode[], context: Context) => XmlNode[];

function join(before: Expression, axis: string, test: Test, filters: Filter[]): Expression {
  return (context) => {
    const sources = nodes(before(context));
    const found: XmlNode[] = [];
    for (const node of sources) {
      let items = along(axis, node).filter((n) => test(n, context));
      for (const filter of filters) items = filter(items, context);
      for (const item of items) found.push(item);
    }
    return sources.length > 1 || axis.startsWith("preceding") || axis.startsWith("ancestor") ? order(found) : found;
  };
}

/** SelectNodes: the result must be nodes; the document node itself may be one. */
export function selectNodes(expression: string, node: XmlNode, resolve?: (prefix: string) => string | undefined): XmlNode[] {
  return nodes(evaluateXPath(expression, node, resolve)).filter((n) => n.nodeType !== DOCUMENT || expression.trim() === "/" || n === node);
}
