// The small language of DataTable.Select, RowFilter, Compute and computed columns: text to tree.
import { NetException } from "../core/exception.ts";

export type DataExpression =
  | { kind: "literal"; value: string | number | boolean | null; form: "text" | "whole" | "decimal" | "date" | "boolean" | "null" }
  | { kind: "column"; name: string }
  | { kind: "unary"; operator: "-" | "+" | "NOT"; operand: DataExpression }
  | { kind: "binary"; operator: string; left: DataExpression; right: DataExpression }
  | { kind: "in"; value: DataExpression; list: DataExpression[] }
  | { kind: "null test"; value: DataExpression; not: boolean }
  | { kind: "call"; name: string; args: DataExpression[] };

export function syntaxError(text: string): NetException {
  return new NetException("System.Data.SyntaxErrorException", `Syntax error: ${text}`);
}

interface Token {
  kind: "name" | "quoted" | "text" | "number" | "date" | "sign" | "end";
  text: string;
}

const SHAPES: [Token["kind"], RegExp][] = [
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ["text", /'(?:[^']|'')*'/y],
  ["date", /#[^#]*#/y],
  ["quoted", /\[(?:[^\]\\]|\\.)*\]|`[^`]*`/y],
  ["name", /[\p{L}_@][\p{L}\p{N}_.]*/uy],
  ["sign", /<>|<=|>=|[-+*/%=<>(),&|^~]/y],
];

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? "")) at++;
    if (at >= text.length) return [...tokens, { kind: "end", text: "" }];
    let found = false;
    for (const [kind, shape] of SHAPES) {
      shape.lastIndex = at;
      const match = shape.exec(text)?.[0];
      if (match === undefined) continue;
      tokens.push({ kind, text: match });
      at += match.length;
      found = true;
      break;
    }
    if (!found) throw syntaxError(text[at] === "'" ? "The string constant is not terminated." : `Cannot interpret token '${text[at]}' at position ${at + 1}.`);
  }
}

const COMPARISONS = new Set(["=", "<>", "<", ">", "<=", ">=", "LIKE"]);

class Parser {
  readonly #tokens: Token[];
  #at = 0;
  constructor(text: string) {
    this.#tokens = tokenize(text);
  }
  get #token(): Token {
    return this.#tokens[this.#at]!;
  }
  get #word(): string {
    return this.#token.kind === "name" || this.#token.kind === "sign" ? this.#token.text.toUpperCase() : "";
  }
  #take(word: string): boolean {
    if (this.#word !== word) return false;
    this.#at++;
    return true;
  }
  #expect(word: string): void {
    if (!this.#take(word)) throw syntaxError(this.#token.kind === "end" ? "The expression is missing the closing parenthesis." : `Missing operand after '${this.#token.text}' operator.`);
  }
  whole(): DataExpression {
    const tree = this.#or();
    if (this.#token.kind !== "end") throw syntaxError(`Missing operand after '${this.#token.text}' operator.`);
    return tree;
  }
  #or(): DataExpression {
    let left = this.#and();
    while (this.#take("OR")) left = { kind: "binary", operator: "OR", left, right: this.#and() };
    return left;
  }
  #and(): DataExpression {
    let left = this.#not();
    while (this.#take("AND")) left = { kind: "binary", operator: "AND", left, right: this.#not() };
    return left;
  }
  #not(): DataExpression {
    return this.#take("NOT") ? { kind: "unary", operator: "NOT", operand: this.#not() } : this.#comparison();
  }
  #comparison(): DataExpression {
    const left = this.#sum();
    if (this.#take("IS")) {
      const not = this.#take("NOT");
      this.#expect("NULL");
      return { kind: "null test", value: left, not };
    }
    const not = this.#take("NOT");
    if (this.#take("IN")) {
      this.#expect("(");
      const found: DataExpression = { kind: "in", value: left, list: this.#list() };
      return not ? { kind: "unary", operator: "NOT", operand: found } : found;
    }
    const operator = this.#word;
    if (!COMPARISONS.has(operator)) return left;
    this.#at++;
    if (this.#token.kind === "end") throw syntaxError(`Missing operand after '${operator}' operator.`);
    const compared: DataExpression = { kind: "binary", operator, left, right: this.#sum() };
    return not ? { kind: "unary", operator: "NOT", operand: compared } : compared;
  }
  #sum(): DataExpression {
    let left = this.#product();
    for (let operator = this.#word; operator === "+" || operator === "-"; operator = this.#word) {
      this.#at++;
      left = { kind: "binary", operator, left, right: this.#product() };
    }
    return left;
  }
  #product(): DataExpression {
    let left = this.#factor();
    for (let operator = this.#word; operator === "*" || operator === "/" || operator === "%"; operator = this.#word) {
      this.#at++;
      left = { kind: "binary", operator, left, right: this.#factor() };
    }
    return left;
  }
  #list(): DataExpression[] {
    const items: DataExpression[] = [];
    if (this.#take(")")) return items;
    do items.push(this.#or());
    while (this.#take(","));
    this.#expect(")");
    return items;
  }
  #factor(): DataExpression {
    const { kind, text } = this.#token;
    this.#at++;
    switch (kind) {
      case "number": return { kind: "literal", value: Number(text), form: /^\d+$/.test(text) ? "whole" : "decimal" };
      case "text": return { kind: "literal", value: text.slice(1, -1).replaceAll("''", "'"), form: "text" };
      case "date": return { kind: "literal", value: text.slice(1, -1), form: "date" };
      case "quoted": return { kind: "column", name: text.slice(1, -1).replace(/\\(.)/g, "$1") };
      case "name": return this.#named(text);
      case "end": throw syntaxError("The expression has too few operands.");
      default:
    }
    if (text === "-" || text === "+") return { kind: "unary", operator: text, operand: this.#factor() };
    if (text === "(") {
      const inner = this.#or();
      this.#expect(")");
      return inner;
    }
    throw syntaxError(`Missing operand before '${text}' operator.`);
  }
  #named(text: string): DataExpression {
    const upper = text.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return { kind: "literal", value: upper === "TRUE", form: "boolean" };
    if (upper === "NULL") return { kind: "literal", value: null, form: "null" };
    if (this.#take("(")) {
      if (upper === "CONVERT") {
        const value = this.#or();
        this.#expect(",");
        const type = this.#token.text.replace(/^'|'$/g, "");
        this.#at++;
        this.#expect(")");
        return { kind: "call", name: upper, args: [value, { kind: "literal", value: type, form: "text" }] };
      }
      return { kind: "call", name: upper, args: this.#list() };
    }
    return { kind: "column", name: text };
  }
}

/** Throws SyntaxErrorException. */
export function parseDataExpression(text: string): DataExpression {
  return new Parser(text).whole();
}
