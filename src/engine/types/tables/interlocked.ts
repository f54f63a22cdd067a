// System.Threading.Interlocked and Monitor: with one thread every step is whole, and every lock is free.
import { defineType } from "#dotnet/core/type.ts";

interface Cell<T> {
  value: T;
}

/** Int32 and Int64 arithmetic wrap around. */
function change(add: number) {
  return { int: (cell: Cell<number>) => (cell.value = (cell.value + add) | 0), long: (cell: Cell<bigint>) => (cell.value = BigInt.asIntN(64, cell.value + BigInt(add))) };
}
const up = change(1);
const down = change(-1);

function exchange<T>(cell: Cell<T>, value: T): T {
  const before = cell.value;
  cell.value = value;
  return before;
}

function compareExchange<T>(cell: Cell<T>, value: T, comparand: T): T {
  const before = cell.value;
  if (before === comparand) cell.value = value;
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
      ["static int Increment([ref] int location)", up.int],
      ["static long Increment([ref] long location)", up.long],
      ["static int Decrement([ref] int location)", down.int],
      ["static long Decrement([ref] long location)", down.long],
      ["static int Add([ref] int location1, int value)", (cell: Cell<number>, value: number) => (cell.value = (cell.value + value) | 0)],
      ["static long Add([ref] long location1, long value)", (cell: Cell<bigint>, value: bigint) => (cell.value = BigInt.asIntN(64, cell.value + value))],
      ["static long Read([ref] long location)", (cell: Cell<bigint>) => cell.value],
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
