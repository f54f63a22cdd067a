// Random bytes: the machine's own, or from a seed for lessons and tests.
import type { Random } from "#engine/ports/random.ts";

const largest = 65_536;

/** Bytes from the platform's cryptographic generator (the same global in Node, pages and workers). */
export function cryptoRandom(): Random {
  return {
    bytes(count) {
      const bytes = new Uint8Array(count);
      for (let at = 0; at < count; at += largest) crypto.getRandomValues(bytes.subarray(at, Math.min(count, at + largest)));
      return bytes;
    },
  };
}

/** The same bytes for the same seed (mulberry32); not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return { bytes: (count) => Uint8Array.from({ length: count }, () => next() & 0xff) };
}
