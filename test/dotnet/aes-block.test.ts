// AES against Node's own, for all sizes of keys, both modes, and texts of several lengths.
import { createCipheriv } from "node:crypto";
import { expect, test } from "vitest";
import { decryptBlocks, encryptBlocks } from "#dotnet/core/aes-block.ts";

const bytes = (length: number, seed: number) => Uint8Array.from({ length }, (_, i) => (i * 167 + seed * 59 + ((i * i) >> 3)) & 255);

test.each([16, 24, 32].flatMap((size) => ["cbc", "ecb"].map((mode) => [size * 8, mode] as const)))("AES-%i in %s mode agrees with Node's and comes back", (bits, mode) => {
  for (const blocks of [0, 1, 2, 5, 64]) {
    const key = bytes(bits / 8, blocks);
    const iv = mode === "cbc" ? bytes(16, blocks + 1) : null;
    const plain = bytes(16 * blocks, blocks + 2);
    const cipher = createCipheriv(`aes-${bits}-${mode}`, key, iv).setAutoPadding(false);
    const expected = new Uint8Array(Buffer.concat([cipher.update(plain), cipher.final()]));
    const secret = encryptBlocks(plain, key, iv);
    expect(secret).toEqual(expected);
    expect(decryptBlocks(secret, key, iv)).toEqual(plain);
  }
});
