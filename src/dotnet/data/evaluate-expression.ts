// Evaluates the expressions of data tables over one row, or over many for aggregates.
import { ordinalIgnoreCaseCompare, netCompare } from "../core/compare.ts";
import { Decimal, decimalFromNumber, decimalToNumber } from "../core/decimal.ts";
import { NetException } from "../core/exception.ts";
import { toText } from "../core/format.ts";
import { numberNameOf, rawNumber } from "../core/number-kind.ts";
import { Int64, toDouble } from "../core/numbers.ts";
import { findType } from "../core/type.ts";
import { typeOf } from "../core/type-of.ts";
import { changeType } from "../types/convert.ts";
import { parseDateTime } from "../types/date-time.ts";
import { dbNull } from "../types/nullable.ts";
import type { DataExpression } from "./expression-parser.ts";

export interface RowValues {
  /** undefined when there is no such column. */
  value(column: string): unknown;
}

type Evaluate = (tree: DataExpression) => unknown;

export function evaluateError(text: string): NetException {
  return new NetException("System.Data.EvaluateException", text);
}

const isNull = (value: unknown) => value === dbNull || value === null || value === undefined;
const isNumber = (value: unknown) => numberNameOf(value) !== null;
const asNumber = (value: unknown) => (value instanceof Decimal ? decimalToNumber(value) : Number(rawNumber(value)));

/** The kind that two numbers are reckoned in. */
function commonKind(a: unknown, b: unknown): "int" | "long" | "decimal" | "double" {
  const kinds = [numberNameOf(a), numberNameOf(b)];
  if (kinds.some((k) => k === "Double" || k === "Single")) return "double";
  if (kinds.includes("Decimal")) return "decimal";
  return kinds.some((k) => k === "Int64" || k === "UInt32" || k === "UInt64") ? "long" : "int";
}

function boxed(value: number, kind: ReturnType<typeof commonKind>): unknown {
  switch (kind) {
    case "int": return value | 0;
    case "long": return new Int64(BigInt(Math.trunc(value)));
    case "decimal": return decimalFromNumber(value);
    case "double": return toDouble(value);
  }
}

function arithmetic(operator: string, left: unknown, right: unknown): unknown {
  if (isNull(left) || isNull(right)) return dbNull;
  if (operator === "+" && (typeof left === "string" || typeof right === "string")) return toText(left) + toText(right);
  if (!isNumber(left) || !isNumber(right)) throw evaluateError(`Cannot perform '${operator}' operation on ${typeOf(left).fullName} and ${typeOf(right).fullName}.`);
  const [a, b] = [asNumber(left), asNumber(right)];
  const kind = commonKind(left, right);
  switch (operator) {
    case "+": return boxed(a + b, kind);
    case "-": return boxed(a - b, kind);
    case "*": return boxed(a * b, kind);
    case "/":
      if (b === 0 && kind === "decimal") throw new NetException("System.DivideByZeroException", "Attempted to divide by zero.");
      return boxed(a / b, kind === "decimal" ? "decimal" : "double");
    default:
      if (b === 0 && kind !== "double") throw new NetException("System.DivideByZeroException", "Attempted to divide by zero.");
      return boxed(a % b, kind);
  }
}

/** Below, at or above zero. Text is compared without case, as tables do unless told otherwise. */
function order(operator: string, left: unknown, right: unknown): number {
  if (typeof left === "string" && typeof right === "string") return ordinalIgnoreCaseCompare(left.trimEnd(), right.trimEnd());
  if (isNumber(left) && isNumber(right)) return asNumber(left) - asNumber(right);
  if (typeOf(left) === typeOf(right)) return netCompare(left, right);
  try {
    // A literal in quotes stands for a value of the other side's type.
    if (typeof right === "string") return order(operator, left, changeType(right, typeOf(left)));
    if (typeof left === "string" && !isNumber(right)) return order(operator, changeType(left, typeOf(right)), right);
  } catch (thrown) {
    if (!(thrown instanceof NetException)) throw thrown;
  }
  throw evaluateError(`Cannot perform '${operator}' operation on ${typeOf(left).fullName} and ${typeOf(right).fullName}.`);
}

/** `*` and `%` at the ends stand for anything. */
function like(text: string, pattern: string): boolean {
  const starts = /^[*%]/.test(pattern);
  const ends = pattern.length > 1 && /[*%]$/.test(pattern);
  const core = pattern.slice(starts ? 1 : 0, ends ? -1 : undefined).replace(/\[(.)\]/g, "$1").toLowerCase();
  const subject = text.toLowerCase();
  if (starts && ends) return subject.includes(core);
  if (starts) return subject.endsWith(core);
  return ends ? subject.startsWith(core) : subject === core;
}

function compare(operator: string, left: unknown, right: unknown): unknown {
  if (isNull(left) || isNull(right)) return dbNull;
  if (operator === "LIKE") return like(toText(left), toText(right));
  const sign = order(operator, left, right);
  switch (operator) {
    case "=": return sign === 0;
    case "<>": return sign !== 0;
    case "<": return sign < 0;
    case ">": return sign > 0;
    case "<=": return sign <= 0;
    default: return sign >= 0;
  }
}

function binary(tree: DataExpression & { kind: "binary" }, evaluate: Evaluate): unknown {
  const left = evaluate(tree.left);
  if (tree.operator === "AND") return left === true ? evaluate(tree.right) === true : false;
  if (tree.operator === "OR") return left === true || evaluate(tree.right) === true;
  const right = evaluate(tree.right);
  return /^[-+*/%]$/.test(tree.operator) ? arithmetic(tree.operator, left, right) : compare(tree.operator, left, right);
}

function call(name: string, args: DataExpression[], evaluate: Evaluate): unknown {
  const value = (i: number) => (args[i] ? evaluate(args[i]) : null);
  switch (name) {
    case "LEN": return isNull(value(0)) ? dbNull : toText(value(0)).length;
    case "TRIM": return isNull(value(0)) ? dbNull : toText(value(0)).trim();
    case "ISNULL": return isNull(value(0)) ? value(1) : value(0);
    case "IIF": return value(0) === true ? value(1) : value(2);
    case "SUBSTRING": return isNull(value(0)) ? dbNull : toText(value(0)).substr(asNumber(value(1)) - 1, asNumber(value(2)));
    case "CONVERT": return isNull(value(0)) ? dbNull : changeType(value(0), findType(toText(value(1))));
    case "ABS": return isNull(value(0)) ? dbNull : boxed(Math.abs(asNumber(value(0))), commonKind(value(0), value(0)));
    default: throw evaluateError(`The expression contains undefined function call ${name}().`);
  }
}

const AGGREGATES = new Set(["SUM", "AVG", "MIN", "MAX", "COUNT", "STDEV", "VAR"]);

function aggregate(name: string, values: unknown[]): unknown {
  const given = values.filter((value) => !isNull(value));
  if (name === "COUNT") return given.length;
  if (!given.length) return dbNull;
  if (name === "MIN" || name === "MAX") return given.reduce((best, value) => ((name === "MIN" ? order("<", value, best) < 0 : order(">", value, best) > 0) ? value : best));
  const text = given.find((value) => !isNumber(value));
  if (text !== undefined) throw new NetException("System.Data.DataException", `Invalid usage of aggregate function ${name[0]}${name.slice(1).toLowerCase()}() and Type: ${typeOf(text).name}.`);
  const numbers = given.map(asNumber);
  const sum = numbers.reduce((a, b) => a + b, 0);
  const kind = commonKind(given[0], given[0]);
  if (name === "SUM") return boxed(sum, kind === "int" ? "long" : kind);
  if (name === "AVG") return kind === "int" || kind === "long" ? boxed(Math.trunc(sum / numbers.length), kind) : boxed(sum / numbers.length, kind);
  if (numbers.length < 2) return dbNull;
  const mean = sum / numbers.length;
  const variance = numbers.reduce((total, n) => total + (n - mean) ** 2, 0) / (numbers.length - 1);
  return toDouble(name === "VAR" ? variance : Math.sqrt(variance));
}

/** The value for one row; `rows` are those that aggregates run over. Throws EvaluateException. */
export function evaluateExpression(tree: DataExpression, row: RowValues | null, rows: readonly RowValues[] = []): unknown {
  const column = (source: RowValues | null, name: string) => {
    const value = source?.value(name);
    if (value === undefined) throw evaluateError(`Cannot find column [${name}].`);
    return value;
  };
  const evaluate: Evaluate = (node) => {
    switch (node.kind) {
      case "literal": return node.form === "decimal" ? decimalFromNumber(node.value as number) : node.form === "date" ? parseDateTime(node.value as string) : (node.value ?? dbNull);
      case "column": return column(row, node.name);
      case "unary": {
        const value = evaluate(node.operand);
        if (isNull(value)) return dbNull;
        return node.operator === "NOT" ? value !== true : node.operator === "-" ? boxed(-asNumber(value), commonKind(value, value)) : value;
      }
      case "binary": return binary(node, evaluate);
      case "in": {
        const value = evaluate(node.value);
        return node.list.some((item) => compare("=", value, evaluate(item)) === true);
      }
      case "null test": return isNull(evaluate(node.value)) !== node.not;
      case "call": {
        const [only] = node.args;
        if (AGGREGATES.has(node.name) && only?.kind === "column") return aggregate(node.name, rows.map((source) => column(source, only.name.replace(/^child\./i, ""))));
        return call(node.name, node.args, evaluate);
      }
    }
  };
  return evaluate(tree);
}
