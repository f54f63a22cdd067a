// Sum, Average, Min and Max of System.Linq.Enumerable.
import { netCompare } from "../core/compare.ts";
import { addDecimal, Decimal, decimalFromBigInt, divideDecimal } from "../core/decimal.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { rawNumber } from "../core/number-kind.ts";
import { iterate } from "../core/sequence.ts";
import type { Member } from "../core/type.ts";

const G = "System.Collections.Generic";
const source = (type: string) => `${G}.IEnumerable[${type}] source`;

function itemsOf(sequence: unknown): unknown[] {
  const items = sequence === null ? undefined : iterate(sequence);
  if (!items) throw argumentError("ArgumentNullException", "Value cannot be null.", "source");
  return Array.from(items);
}

const empty = () => new NetException("System.InvalidOperationException", "Sequence contains no elements");
const overflow = () => new NetException("System.OverflowException", "Arithmetic operation resulted in an overflow.");

function wholeSum(items: unknown[], bits: 32 | 64): bigint {
  let total = 0n;
  for (const item of items) total += BigInt(rawNumber(item)!);
  if (BigInt.asIntN(bits, total) !== total) throw overflow();
  return total;
}

function realSum(items: unknown[]): number {
  let total = 0;
  for (const item of items) total += Number(rawNumber(item));
  return total;
}

function decimalSum(items: unknown[]): Decimal {
  let total = decimalFromBigInt(0n);
  for (const item of items) if (item instanceof Decimal) total = addDecimal(total, item);
  return total;
}

function some(sequence: unknown): unknown[] {
  const items = itemsOf(sequence);
  if (items.length === 0) throw empty();
  return items;
}

const extreme = (direction: 1 | -1) => (sequence: unknown) => some(sequence).reduce((a, b) => (direction * netCompare(b, a) > 0 ? b : a));
const native = (value: unknown) => (value instanceof Decimal ? value : rawNumber(value));

function extremes(name: string, direction: 1 | -1): Member[] {
  const find = extreme(direction);
  return [
    ...["int", "long", "float", "double", "decimal"].map((type): Member => [`static ${type} ${name}(${source(type)})`, (sequence: unknown) => native(find(sequence))]),
    [`static TSource ${name}[TSource](${source("TSource")})`, find],
  ];
}

const plainQueries: Member[] = [
  [`static int Sum(${source("int")})`, (s: unknown) => Number(wholeSum(itemsOf(s), 32))],
  [`static long Sum(${source("long")})`, (s: unknown) => wholeSum(itemsOf(s), 64)],
  [`static float Sum(${source("float")})`, (s: unknown) => Math.fround(realSum(itemsOf(s)))],
  [`static double Sum(${source("double")})`, (s: unknown) => realSum(itemsOf(s))],
  [`static decimal Sum(${source("decimal")})`, (s: unknown) => decimalSum(itemsOf(s))],
  [`static double Average(${source("int")})`, (s: unknown) => realSum(some(s)) / itemsOf(s).length],
  [`static double Average(${source("long")})`, (s: unknown) => realSum(some(s)) / itemsOf(s).length],
  [`static float Average(${source("float")})`, (s: unknown) => Math.fround(realSum(some(s)) / itemsOf(s).length)],
  [`static double Average(${source("double")})`, (s: unknown) => realSum(some(s)) / itemsOf(s).length],
  [`static decimal Average(${source("decimal")})`, (s: unknown) => divideDecimal(decimalSum(some(s)), decimalFromBigInt(BigInt(itemsOf(s).length)))],
  ...extremes("Max", 1),
  ...extremes("Min", -1),
];

/** The same on what a selector makes of the items. */
function selecting([text, run]: Member): Member {
  const [, result, name, type] = /^static (\w+) (\w+)\(.*IEnumerable\[(\w+)\]/.exec(text)!;
  return [`static ${result} ${name}[TSource](${source("TSource")}, System.Func[TSource,${type}] selector)`, (sequence: unknown, selector: (item: unknown) => unknown) => run(itemsOf(sequence).map((item) => selector(item)))];
}

export const numericQueries: Member[] = [...plainQueries, ...plainQueries.filter(([text]) => !text.includes("TSource")).map(selecting)];
