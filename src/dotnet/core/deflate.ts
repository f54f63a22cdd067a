// Writing DEFLATE data (RFC 1951): repeated strings by a hash of three bytes, in one block with the fixed codes.
import { DISTANCE_BITS, DISTANCES, LENGTH_BITS, LENGTHS } from "./inflate.ts";

const WINDOW = 32_768;
const LONGEST = 258;
/** How many earlier places with the same three bytes are tried. */
const TRIES = 32;

class BitWriter {
  readonly bytes: number[] = [];
  #byte = 0;
  #count = 0;
  /** Lowest bit first. */
  put(value: number, count: number): void {
    for (let i = 0; i < count; i++) {
      this.#byte |= ((value >> i) & 1) << this.#count;
      if (++this.#count === 8) {
        this.bytes.push(this.#byte);
        this.#byte = this.#count = 0;
      }
    }
  }
  /** Huffman codes go highest bit first. */
  code(value: number, count: number): void {
    for (let i = count - 1; i >= 0; i--) this.put((value >> i) & 1, 1);
  }
  finish(): Uint8Array {
    if (this.#count) this.bytes.push(this.#byte);
    return Uint8Array.from(this.bytes);
  }
}

function literal(out: BitWriter, symbol: number): void {
  if (symbol < 144) out.code(0x30 + symbol, 8);
  else if (symbol < 256) out.code(0x190 + symbol - 144, 9);
  else if (symbol < 280) out.code(symbol - 256, 7);
  else out.code(0xc0 + symbol - 280, 8);
}

function repeat(out: BitWriter, length: number, distance: number): void {
  const l = length === LONGEST ? 28 : LENGTHS.findLastIndex((first, i) => i < 28 && first <= length);
  literal(out, 257 + l);
  out.put(length - LENGTHS[l]!, LENGTH_BITS[l]!);
  const d = DISTANCES.findLastIndex((first) => first <= distance);
  out.code(d, 5);
  out.put(distance - DISTANCES[d]!, DISTANCE_BITS[d]!);
}

export function deflate(bytes: Uint8Array): Uint8Array {
  const out = new BitWriter();
  out.put(1, 1);
  out.put(1, 2);
  const places = new Map<number, number[]>();
  const remember = (at: number): void => {
    if (at + 2 >= bytes.length) return;
    const hash = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    const known = places.get(hash);
    if (known) known.push(at);
    else places.set(hash, [at]);
  };
  for (let at = 0; at < bytes.length; ) {
    const { length, distance } = longest(bytes, at, places);
    if (length < 3) literal(out, bytes[at]!);
    else repeat(out, length, distance);
    const step = Math.max(length, 1);
    for (let i = 0; i < step; i++) remember(at + i);
    at += step;
  }
  literal(out, 256);
  return out.finish();
}

function longest(bytes: Uint8Array, at: number, places: Map<number, number[]>): { length: number; distance: number } {
  const best = { length: 0, distance: 0 };
  if (at + 2 >= bytes.length) return best;
  const known = places.get((bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!) ?? [];
  const most = Math.min(LONGEST, bytes.length - at);
  for (let i = known.length - 1; i >= Math.max(known.length - TRIES, 0) && at - known[i]! <= WINDOW; i--) {
    let length = 3;
    while (length < most && bytes[known[i]! + length] === bytes[at + length]) length++;
    if (length > best.length) {
      best.length = length;
      best.distance = at - known[i]!;
      if (length === most) break;
    }
  }
  return best;
}
