// System.Threading.Interlocked and Monitor: with one thread every step is whole, and every lock is free.
import { netEquals } from "#dotnet/core/compare.ts";
import { Int64 } from "#dotnet/core/numbers.ts";
import { defineType } from "#dotnet/core/type.ts";

interface Cell<T> {
  value: T;
}

/** What a [ref] to a long holds: the engine's value, not the number. */
const big = (value: unknown) => (value instanceof Int64 ? value.value : BigInt(value as number));

/** Int32 and Int64 arithmetic wrap around; the new value. */
function addInt(cell: Cell<unknown>, value: number): unknown {
  // The choice among overloads looks at the value beside a [ref], which may be smaller than what it points to.
  if (cell.value instanceof Int64 || typeof cell.value === "bigint") return new Int64(addLong(cell, BigInt(value)));
  const sum = ((cell.value as number) + value) | 0;
  cell.value = sum;
  return sum;
}
function addLong(cell: Cell<unknown>, value: bigint): bigint {
  const sum = BigInt.asIntN(64, big(cell.value) + value);
  cell.value = new Int64(sum);
  return sum;
}

function exchange(cell: Cell<unknown>, value: unknown): unknown {
  const before = cell.value;
  cell.value = value;
  return before;
}

function compareExchange(cell: Cell<unknown>, value: unknown, comparand: unknown): unknown {
  const before = cell.value;
  if (before === comparand || (typeof comparand === "bigint" && big(before) === comparand) || netEquals(before, comparand)) cell.value = value;
  return before;
}

const numbers = { int: "int", long: "long", double: "double", object: "System.Object" };
const swaps = Object.values(numbers).flatMap((type): [string, (...args: never[]) => unknown][] => [
  [`static ${type} Exchange([ref] ${type} location1, ${type} value)`, exchange],
  [`static ${type} CompareExchange([ref] ${type} location1, ${type} value, ${type} comparand)`, compareExchange],
]);

export default [
  defineType({
    name: "System.Threading.Interlocked",
    abstract: true,
    sealed: true,
    members: [
      ["static int Increment([ref] int location)", (cell: Cell<unknown>) => addInt(cell, 1)],
      ["static long Increment([ref] long location)", (cell: Cell<unknown>) => addLong(cell, 1n)],
      ["static int Decrement([ref] int location)", (cell: Cell<unknown>) => addInt(cell, -1)],
      ["static long Decrement([ref] long location)", (cell: Cell<unknown>) => addLong(cell, -1n)],
      ["static int Add([ref] int location1, int value)", addInt],
      ["static long Add([ref] long location1, long value)", addLong],
      ["static long Read([ref] long location)", (cell: Cell<unknown>) => big(cell.value)],
      ...swaps,
    ],
  }),
  defineType({
    name: "System.Threading.Monitor",
    abstract: true,
    sealed: true,
    members: [
      ["static void Enter(System.Object obj)", () => undefined],
      ["static void Enter(System.Object obj, [ref] bool lockTaken)", (_: unknown, taken: Cell<boolean>) => void (taken.value = true)],
      ["static bool TryEnter(System.Object obj)", () => true],
      ["static bool TryEnter(System.Object obj, int millisecondsTimeout)", () => true],
      ["static void Exit(System.Object obj)", () => undefined],
      ["static void Pulse(System.Object obj)", () => undefined],
      ["static void PulseAll(System.Object obj)", () => undefined],
      ["static bool IsEntered(System.Object obj)", () => true],
    ],
  }),
];
