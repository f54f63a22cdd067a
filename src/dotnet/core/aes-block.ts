// The AES block cipher (FIPS 197) and its chaining to whole texts, CBC and ECB, without padding.
// Its tables are made at first use, and are small: a library's ready ones cost every start of the program a tenth of its time.

const SIZE = 16;

interface Tables {
  readonly box: Uint8Array;
  readonly inverse: Uint8Array;
  /** Products in GF(2^8) by 2, and by 9, 11, 13 and 14 for the way back. */
  readonly by2: Uint8Array;
  readonly by9: Uint8Array;
  readonly by11: Uint8Array;
  readonly by13: Uint8Array;
  readonly by14: Uint8Array;
}

function double(x: number): number {
  return ((x << 1) ^ (x & 0x80 ? 0x11b : 0)) & 0xff;
}

function multiply(x: number, factor: number): number {
  let product = 0;
  for (let power = x, rest = factor; rest; rest >>= 1, power = double(power)) if (rest & 1) product ^= power;
  return product;
}

let made: Tables | null = null;

function tables(): Tables {
  if (made) return made;
  const box = new Uint8Array(256);
  const inverse = new Uint8Array(256);
  // 3 generates all numbers but zero; going the other way through them gives the inverses.
  const powers = new Uint8Array(256);
  for (let i = 0, x = 1; i < 256; i++, x = multiply(x, 3)) powers[i] = x;
  const put = (x: number, inverted: number) => {
    const spread = inverted | (inverted << 8);
    const value = (inverted ^ (spread >> 4) ^ (spread >> 5) ^ (spread >> 6) ^ (spread >> 7) ^ 0x63) & 0xff;
    box[x] = value;
    inverse[value] = x;
  };
  put(0, 0);
  for (let i = 0; i < 255; i++) put(powers[i]!, powers[255 - i]!);
  const by = (factor: number) => Uint8Array.from({ length: 256 }, (_, x) => multiply(x, factor));
  return (made = { box, inverse, by2: by(2), by9: by(9), by11: by(11), by13: by(13), by14: by(14) });
}

/** All round keys, one after another. */
function expanded(key: Uint8Array): Uint8Array {
  const { box } = tables();
  const rounds = key.length / 4 + 6;
  const keys = new Uint8Array(SIZE * (rounds + 1));
  keys.set(key);
  let constant = 1;
  for (let i = key.length; i < keys.length; i += 4) {
    let [a, b, c, d] = [keys[i - 4]!, keys[i - 3]!, keys[i - 2]!, keys[i - 1]!];
    if (i % key.length === 0) {
      [a, b, c, d] = [box[b]! ^ constant, box[c]!, box[d]!, box[a]!];
      constant = double(constant);
    } else if (key.length > 24 && i % key.length === SIZE) [a, b, c, d] = [box[a]!, box[b]!, box[c]!, box[d]!];
    const before = i - key.length;
    keys[i] = keys[before]! ^ a;
    keys[i + 1] = keys[before + 1]! ^ b;
    keys[i + 2] = keys[before + 2]! ^ c;
    keys[i + 3] = keys[before + 3]! ^ d;
  }
  return keys;
}

function addKey(state: Uint8Array, keys: Uint8Array, round: number): void {
  for (let i = 0; i < SIZE; i++) state[i]! ^= keys[round * SIZE + i]!;
}

/** Substitutes every byte and shifts row r of the four columns by r, or back. */
function substituteAndShift(state: Uint8Array, box: Uint8Array, back: boolean): void {
  const old = state.slice();
  for (let i = 0; i < SIZE; i++) state[i] = box[old[(i + (back ? -4 : 4) * (i & 3) + SIZE) % SIZE]!]!;
}

function encryptBlock(state: Uint8Array, keys: Uint8Array): void {
  const { box, by2 } = tables();
  const rounds = keys.length / SIZE - 1;
  addKey(state, keys, 0);
  for (let round = 1; round <= rounds; round++) {
    substituteAndShift(state, box, false);
    for (let i = 0; round < rounds && i < SIZE; i += 4) {
      const [a, b, c, d] = [state[i]!, state[i + 1]!, state[i + 2]!, state[i + 3]!];
      const all = a ^ b ^ c ^ d;
      state[i] = a ^ all ^ by2[a ^ b]!;
      state[i + 1] = b ^ all ^ by2[b ^ c]!;
      state[i + 2] = c ^ all ^ by2[c ^ d]!;
      state[i + 3] = d ^ all ^ by2[d ^ a]!;
    }
    addKey(state, keys, round);
  }
}

function decryptBlock(state: Uint8Array, keys: Uint8Array): void {
  const { inverse, by9, by11, by13, by14 } = tables();
  const rounds = keys.length / SIZE - 1;
  addKey(state, keys, rounds);
  for (let round = rounds - 1; round >= 0; round--) {
    substituteAndShift(state, inverse, true);
    addKey(state, keys, round);
    for (let i = 0; round > 0 && i < SIZE; i += 4) {
      const [a, b, c, d] = [state[i]!, state[i + 1]!, state[i + 2]!, state[i + 3]!];
      state[i] = by14[a]! ^ by11[b]! ^ by13[c]! ^ by9[d]!;
      state[i + 1] = by9[a]! ^ by14[b]! ^ by11[c]! ^ by13[d]!;
      state[i + 2] = by13[a]! ^ by9[b]! ^ by14[c]! ^ by11[d]!;
      state[i + 3] = by11[a]! ^ by13[b]! ^ by9[c]! ^ by14[d]!;
    }
  }
}

/** Whole blocks only. `iv` null is ECB, else CBC. The key has 16, 24 or 32 bytes. */
export function encryptBlocks(plain: Uint8Array, key: Uint8Array, iv: Uint8Array | null): Uint8Array {
  const keys = expanded(key);
  const result = plain.slice();
  let before = iv;
  for (let at = 0; at < result.length; at += SIZE) {
    const block = result.subarray(at, at + SIZE);
    if (before) for (let i = 0; i < SIZE; i++) block[i]! ^= before[i]!;
    encryptBlock(block, keys);
    if (before) before = block;
  }
  return result;
}

export function decryptBlocks(secret: Uint8Array, key: Uint8Array, iv: Uint8Array | null): Uint8Array {
  const keys = expanded(key);
  const result = secret.slice();
  let before = iv;
  for (let at = 0; at < result.length; at += SIZE) {
    const block = result.subarray(at, at + SIZE);
    decryptBlock(block, keys);
    if (!before) continue;
    for (let i = 0; i < SIZE; i++) block[i]! ^= before[i]!;
    before = secret.subarray(at, at + SIZE);
  }
  return result;
}
