// System.Buffer, ArraySegment, WeakReference, Lazy, EventArgs and BitOperations: small types of the System namespaces.
import { argumentError, NetException } from "../core/exception.ts";
import { elementTypeOf } from "../core/array.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerator } from "../core/sequence.ts";
import { IterationEnumerator } from "../core/sequence.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

type Items = unknown[] | Uint8Array;

/** Bytes per element of the arrays that Buffer takes. */
const widths: ReadonlyMap<string, number> = new Map([
  ["Byte", 1], ["SByte", 1], ["Boolean", 1], ["Char", 2], ["Int16", 2], ["UInt16", 2], ["Int32", 4], ["UInt32", 4], ["Single", 4], ["Int64", 8], ["UInt64", 8], ["Double", 8],
]);

function width(array: Items, parameter: string): number {
  const found = array instanceof Uint8Array ? 1 : widths.get(elementTypeOf(array)?.name ?? "");
  if (!found) throw argumentError("ArgumentException", "Object must be an array of primitives.", parameter);
  return found;
}

/** Arrays of one element type, at element borders: what scripts copy. */
function blockCopy(...[source, from, target, to, count]: [Items | null, number, Items | null, number, number]): void {
  if (source === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "src");
  if (target === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "dst");
  const size = width(source, "src");
  const other = width(target, "dst");
  for (const [name, offset] of [["srcOffset", from], ["dstOffset", to], ["count", count]] as const) {
    if (offset < 0) throw argumentError("ArgumentOutOfRangeException", "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.", name);
  }
  if (from + count > source.length * size || to + count > target.length * other) {
    throw new NetException("System.ArgumentException", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
  }
  if (size !== other || from % size || to % size || count % size) throw new NetException("System.NotSupportedException", "Specified method is not supported.");
  const part = source.slice(from / size, (from + count) / size) as unknown[];
  for (const [i, item] of part.entries()) (target as unknown[])[to / size + i] = item;
}

export class ArraySegment extends NetObject {
  readonly array: Items;
  readonly offset: number;
  readonly count: number;
  readonly type: NetType;
  constructor(type: NetType, array: Items, offset = 0, count = array.length) {
    super();
    if (offset < 0 || count < 0 || offset + count > array.length) {
      throw new NetException("System.ArgumentException", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
    }
    this.type = type;
    this.array = array;
    this.offset = offset;
    this.count = count;
  }
  override get netType(): NetType {
    return this.type;
  }
  get items(): Items {
    return this.array.slice(this.offset, this.offset + this.count);
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.items as Iterable<unknown>);
  }
}

class Held extends NetObject {
  target: unknown;
  readonly #type: string;
  constructor(target: unknown, type: string) {
    super();
    this.target = target;
    this.#type = type;
  }
  override get netType(): NetType {
    return typeNamed(this.#type);
  }
}

class Lazy extends NetObject {
  readonly type: NetType;
  readonly #make: () => unknown;
  made = false;
  #value: unknown = null;
  constructor(type: NetType, make: () => unknown) {
    super();
    this.type = type;
    this.#make = make;
  }
  override get netType(): NetType {
    return this.type;
  }
  get value(): unknown {
    if (!this.made) {
      this.#value = this.#make();
      this.made = true;
    }
    return this.#value;
  }
}

const ones = (value: bigint) => value.toString(2).replaceAll("0", "").length;
const bits = (value: number | bigint, size: number) => BigInt.asUintN(size, BigInt(value));
const leading = (value: number | bigint, size: number) => size - (bits(value, size) === 0n ? 0 : bits(value, size).toString(2).length);
function trailing(value: number | bigint, size: number): number {
  const all = bits(value, size);
  return all === 0n ? size : /0*$/.exec(all.toString(2))![0].length;
}
function rotate(value: number | bigint, by: number, size: number): bigint {
  const all = bits(value, size);
  const shift = BigInt(((by % size) + size) % size);
  return BigInt.asUintN(size, (all << shift) | (all >> (BigInt(size) - shift)));
}

const operations = (type: "uint" | "ulong", size: number): Member[] => {
  const out = (value: bigint) => (type === "uint" ? Number(value) : value);
  return [
    [`static int PopCount(${type} value)`, (value: number | bigint) => ones(bits(value, size))],
    [`static int LeadingZeroCount(${type} value)`, (value: number | bigint) => leading(value, size)],
    [`static int TrailingZeroCount(${type} value)`, (value: number | bigint) => trailing(value, size)],
    [`static int Log2(${type} value)`, (value: number | bigint) => Math.max(0, size - 1 - leading(value, size))],
    [`static bool IsPow2(${type} value)`, (value: number | bigint) => ones(bits(value, size)) === 1],
    [`static ${type} RotateLeft(${type} value, int offset)`, (value: number | bigint, by: number) => out(rotate(value, by, size))],
    [`static ${type} RotateRight(${type} value, int offset)`, (value: number | bigint, by: number) => out(rotate(value, -by, size))],
    [`static ${type} RoundUpToPowerOf2(${type} value)`, (value: number | bigint) => {
      const all = bits(value, size);
      return out(all < 2n ? all : 1n << BigInt((all - 1n).toString(2).length));
    }],
  ];
};

export default [
  defineType({
    name: "System.Buffer",
    abstract: true,
    sealed: true,
    members: [
      ["static void BlockCopy(array src, int srcOffset, array dst, int dstOffset, int count)", blockCopy],
      ["static int ByteLength(array array)", (array: Items) => array.length * width(array, "array")],
      ["static byte GetByte(array array, int index)", (array: Uint8Array, index: number) => array[index]],
      ["static void SetByte(array array, int index, byte value)", (array: Uint8Array, index: number, value: number) => void (array[index] = value)],
    ],
  }),
  defineType({
    name: "System.ArraySegment`1",
    kind: "struct",
    parameters: ["T"],
    interfaces: ["System.Collections.Generic.IEnumerable`1[T]", "System.Collections.IEnumerable"],
    members: [
      ["new(T[] array)", function (this: NetType, array: Items) {
        return new ArraySegment(this, array);
      }],
      ["new(T[] array, int offset, int count)", function (this: NetType, array: Items, offset: number, count: number) {
        return new ArraySegment(this, array, offset, count);
      }],
      ["T[] ToArray()", (s: ArraySegment) => s.items],
      ["T[] Array {get;}", (s: ArraySegment) => s.array],
      ["int Offset {get;}", (s: ArraySegment) => s.offset],
      ["int Count {get;}", (s: ArraySegment) => s.count],
      ["T Item(int index) {get;}", (s: ArraySegment, index: number) => s.items[index]],
    ],
  }),
  defineType({
    name: "System.WeakReference",
    members: [
      ["new(System.Object target)", (target: unknown) => new Held(target, "System.WeakReference")],
      ["bool IsAlive {get;}", (h: Held) => h.target !== null],
      ["System.Object Target {get;set;}", (h: Held) => h.target, (h: Held, value: unknown) => void (h.target = value)],
    ],
  }),
  defineType({
    name: "System.Lazy`1",
    parameters: ["T"],
    members: [
      ["new(System.Func[T] valueFactory)", function (this: NetType, make: () => unknown) {
        return new Lazy(this, make);
      }],
      ["bool IsValueCreated {get;}", (l: Lazy) => l.made],
      ["T Value {get;}", (l: Lazy) => l.value],
      ["string ToString()", (l: Lazy) => (l.made ? String(l.value) : "Value is not created.")],
    ],
  }),
  defineType({ name: "System.EventArgs", members: [["new()", () => new Held(null, "System.EventArgs")], ["static System.EventArgs Empty {get;}", () => new Held(null, "System.EventArgs")]] }),
  defineType({ name: "System.Numerics.BitOperations", abstract: true, sealed: true, members: [...operations("uint", 32), ...operations("ulong", 64)] }),
];
