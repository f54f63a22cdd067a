// Reading DEFLATE data (RFC 1951).
import { NetException } from "./exception.ts";
import { growable } from "./memory-limit.ts";

/** First lengths and distances of each code, and how many further bits it takes. */
export const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
export const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
export const DISTANCES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
export const DISTANCE_BITS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

export function corrupt(): NetException {
  return new NetException("System.IO.InvalidDataException", "Found invalid data while decoding.");
}

/** A Huffman code: how many symbols there are of each length, and the symbols in the order of their codes. */
interface Code {
  counts: number[];
  symbols: number[];
}

function codeOf(lengths: number[]): Code {
  const counts = Array.from({ length: 16 }, () => 0);
  for (const length of lengths) counts[length]!++;
  counts[0] = 0;
  const symbols = lengths.map((length, symbol) => ({ length, symbol })).filter((s) => s.length > 0).sort((a, b) => a.length - b.length || a.symbol - b.symbol);
  return { counts, symbols: symbols.map((s) => s.symbol) };
}

const fixedLiterals = codeOf(Array.from({ length: 288 }, (_, i) => (i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8)));
const fixedDistances = codeOf(Array.from({ length: 30 }, () => 5));

class Bits {
  readonly #bytes: Uint8Array;
  #at: number;
  #bit = 0;
  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }
  /** The next whole byte. */
  get at(): number {
    return this.#bit ? this.#at + 1 : this.#at;
  }
  one(): number {
    if (this.#at >= this.#bytes.length) throw corrupt();
    const bit = (this.#bytes[this.#at]! >> this.#bit) & 1;
    if (++this.#bit === 8) {
      this.#bit = 0;
      this.#at++;
    }
    return bit;
  }
  take(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++) value |= this.one() << i;
    return value;
  }
  symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      code |= this.one();
      const count = counts[length]!;
      if (code - count < first) return symbols[index + code - first]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw corrupt();
  }
  /** The bytes of a stored block. */
  stored(): Uint8Array {
    const from = this.at;
    const length = (this.#bytes[from] ?? 0) | ((this.#bytes[from + 1] ?? 0) << 8);
    if (from + 4 + length > this.#bytes.length) throw corrupt();
    this.#at = from + 4 + length;
    this.#bit = 0;
    return this.#bytes.subarray(from + 4, from + 4 + length);
  }
}

function dynamicCodes(bits: Bits): [literals: Code, distances: Code] {
  const literals = bits.take(5) + 257;
  const distances = bits.take(5) + 1;
  const count = bits.take(4) + 4;
  const own = Array.from({ length: 19 }, () => 0);
  for (let i = 0; i < count; i++) own[ORDER[i]!] = bits.take(3);
  const code = codeOf(own);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = bits.symbol(code);
    if (symbol < 16) lengths.push(symbol);
    else {
      const repeated = symbol === 16 ? (lengths.at(-1) ?? 0) : 0;
      const times = symbol === 16 ? bits.take(2) + 3 : symbol === 17 ? bits.take(3) + 3 : bits.take(7) + 11;
      for (let i = 0; i < times; i++) lengths.push(repeated);
    }
  }
  return [codeOf(lengths.slice(0, literals)), codeOf(lengths.slice(literals, literals + distances))];
}

/** The content, and where in `bytes` the data ends. InvalidDataException for anything malformed. */
export function inflate(bytes: Uint8Array, from = 0): { content: Uint8Array; end: number } {
  const bits = new Bits(bytes, from);
  const out: number[] = [];
  for (let last = false; !last; ) {
    last = bits.one() === 1;
    const kind = bits.take(2);
    if (kind === 3) throw corrupt();
    if (kind === 0) {
      for (const byte of bits.stored()) out.push(byte);
      continue;
    }
    const [literals, distances] = kind === 1 ? [fixedLiterals, fixedDistances] : dynamicCodes(bits);
    for (let symbol = bits.symbol(literals); symbol !== 256; symbol = bits.symbol(literals)) {
      growable(out.length);
      if (symbol < 256) {
        out.push(symbol);
        continue;
      }
      const length = (LENGTHS[symbol - 257] ?? 0) + bits.take(LENGTH_BITS[symbol - 257] ?? 0);
      const code = bits.symbol(distances);
      const distance = (DISTANCES[code] ?? 0) + bits.take(DISTANCE_BITS[code] ?? 0);
      if (length === 0 || distance === 0 || distance > out.length) throw corrupt();
      for (let i = 0; i < length; i++) out.push(out[out.length - distance]!);
    }
  }
  return { content: Uint8Array.from(out), end: bits.at };
}
