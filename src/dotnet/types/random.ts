// System.Random: Knuth's subtractive generator when seeded, as .NET keeps it for repeatability; the system's randomness otherwise.
import { ambient } from "../core/ambient.ts";
import { elementTypeOf } from "../core/array.ts";
import { arrayOf } from "../core/default-value.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { reserve } from "../core/memory-limit.ts";
import { NetObject } from "../core/net-object.ts";
import { Byte } from "../core/numbers.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";

const MAX = 0x7fffffff;

export class Random extends NetObject {
  readonly #seeds: Int32Array | null;
  #next = 0;
  #other = 21;
  /** Without a seed the numbers come from the ambient random source. */
  constructor(seed: number | null = null) {
    super();
    this.#seeds = seed === null ? null : seedTable(seed);
  }
  override get netType(): NetType {
    return randomType;
  }
  /** Where a seeded sequence stands; null without a seed. */
  get place(): number[] | null {
    return this.#seeds && [this.#next, this.#other, ...this.#seeds];
  }
  /** A generator that goes on from there. */
  static at(place: readonly number[] | null): Random {
    const random = new Random(place && 0);
    if (!place) return random;
    const [next, other, ...seeds] = place;
    random.#next = next!;
    random.#other = other!;
    random.#seeds!.set(seeds);
    return random;
  }

  /** 0 .. 2^31 - 2. */
  #internal(): number {
    const seeds = this.#seeds;
    if (seeds === null) return Math.floor(this.#fraction() * MAX);
    this.#next = this.#next >= 55 ? 1 : this.#next + 1;
    this.#other = this.#other >= 55 ? 1 : this.#other + 1;
    let value = (seeds[this.#next]! - seeds[this.#other]!) | 0;
    if (value === MAX) value--;
    if (value < 0) value += MAX;
    seeds[this.#next] = value;
    return value;
  }

  #fraction(): number {
    const bytes = ambient.random(7);
    let value = 0;
    for (const byte of bytes) value = value * 256 + byte;
    return Math.floor(value / 8) / 2 ** 53;
  }

  /** NextDouble: 0 <= x < 1. */
  sample(): number {
    return this.#seeds === null ? this.#fraction() : this.#internal() * (1 / MAX);
  }

  /** Next(). */
  nextInt(): number {
    return this.#internal();
  }

  /** Next(min, max): min <= n < max. ArgumentOutOfRangeException when min > max. */
  nextBetween(min: number, max: number): number {
    if (min > max) throw argumentError("ArgumentOutOfRangeException", "'minValue' cannot be greater than maxValue.", "minValue");
    const range = max - min;
    if (range <= MAX || this.#seeds === null) return Math.floor(this.sample() * range) + min;
    let value = this.#internal();
    if (this.#internal() % 2 === 0) value = -value;
    return Math.trunc(((value + (MAX - 1)) / (2 * MAX - 1)) * range) + min;
  }

  #bits64(): bigint {
    const part = (bits: number) => BigInt(this.nextBetween(0, 2 ** bits));
    return part(22) | (part(22) << 22n) | (part(20) << 44n);
  }

  /** NextInt64(min, max). */
  nextBigBetween(min: bigint, max: bigint): bigint {
    if (min > max) throw argumentError("ArgumentOutOfRangeException", "'minValue' cannot be greater than maxValue.", "minValue");
    const range = max - min;
    if (range <= 1n) return min;
    const bits = BigInt((range - 1n).toString(2).length);
    for (;;) {
      const value = this.#bits64() >> (64n - bits);
      if (value < range) return min + value;
    }
  }

  /** NextBytes. */
  bytes(count: number): Uint8Array {
    reserve(count / 16);
    return this.#seeds === null ? ambient.random(count) : Uint8Array.from({ length: count }, () => this.#internal() & 0xff);
  }

  single(): number {
    for (;;) {
      const value = Math.fround(this.sample());
      if (value < 1) return value;
    }
  }

  shuffle(items: unknown[] | Uint8Array): void {
    const list: { [index: number]: unknown } = items;
    for (let i = 0; i < items.length - 1; i++) {
      const j = this.nextBetween(i, items.length);
      [list[i], list[j]] = [list[j], list[i]];
    }
  }
}

function seedTable(seed: number): Int32Array {
  const table = new Int32Array(56);
  let last = (161803398 - (seed === -2147483648 ? MAX : Math.abs(seed))) | 0;
  table[55] = last;
  let value = 1;
  let place = 0;
  for (let i = 1; i < 55; i++) {
    place += 21;
    if (place >= 55) place -= 55;
    table[place] = value;
    value = (last - value) | 0;
    if (value < 0) value = (value + MAX) | 0;
    last = table[place]!;
  }
  for (let round = 1; round < 5; round++) {
    for (let i = 1; i < 56; i++) {
      let other = i + 30;
      if (other >= 55) other -= 55;
      table[i] = (table[i]! - table[1 + other]!) | 0;
      if (table[i]! < 0) table[i] = (table[i]! + MAX) | 0;
    }
  }
  return table;
}

function notNegative(value: number | bigint, name: string): void {
  if (value < 0) {
    const error = argumentError("ArgumentOutOfRangeException", `${name} ('${value}') must be a non-negative value.`, name);
    error.message += `\nActual value was ${value}.`;
    throw error;
  }
}

function getItems(random: Random, choices: unknown[] | Uint8Array, length: number): unknown[] | Uint8Array {
  if (choices.length === 0) throw new NetException("System.ArgumentException", "Span may not be empty.");
  notNegative(length, "length");
  const type = choices instanceof Uint8Array ? typeNamed("System.Byte") : (elementTypeOf(choices) ?? typeNamed("System.Object"));
  const pick = () => choices[random.nextBetween(0, choices.length)];
  return arrayOf(type, Array.from({ length }, () => (choices instanceof Uint8Array ? new Byte(pick() as number) : pick())));
}

const letters = (random: Random, set: string, length: number) => Array.from({ length }, () => set[random.nextBetween(0, set.length)]).join("");

const shared = new Random();

const randomType = defineType({
  name: "System.Random",
  aliases: ["random"],
  members: [
    ["new()", () => new Random()],
    ["new(int Seed)", (seed: number) => new Random(seed)],
    ["static System.Random Shared {get;}", () => shared],
    ["int Next()", (random: Random) => random.nextInt()],
    ["int Next(int maxValue)", (random: Random, max: number) => {
      notNegative(max, "maxValue");
      return random.nextBetween(0, max);
    }],
    ["int Next(int minValue, int maxValue)", (random: Random, min: number, max: number) => random.nextBetween(min, max)],
    ["long NextInt64()", (random: Random) => random.nextBigBetween(0n, 0x7fffffffffffffffn)],
    ["long NextInt64(long maxValue)", (random: Random, max: bigint) => {
      notNegative(max, "maxValue");
      return random.nextBigBetween(0n, max);
    }],
    ["long NextInt64(long minValue, long maxValue)", (random: Random, min: bigint, max: bigint) => random.nextBigBetween(min, max)],
    ["float NextSingle()", (random: Random) => random.single()],
    ["double NextDouble()", (random: Random) => random.sample()],
    ["void NextBytes(byte[] buffer)", (random: Random, buffer: Uint8Array | null) => {
      if (buffer === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "buffer");
      buffer.set(random.bytes(buffer.length));
    }],
    ["T[] GetItems[T](T[] choices, int length)", getItems],
    ["string GetString(string choices, int length)", letters],
    ["string GetHexString(int stringLength, bool lowercase = False)", (random: Random, length: number, lower?: boolean) => letters(random, lower ? "0123456789abcdef" : "0123456789ABCDEF", length)],
    ["void Shuffle[T](T[] values)", (random: Random, values: unknown[] | Uint8Array) => random.shuffle(values)],
  ],
});
export default randomType;
