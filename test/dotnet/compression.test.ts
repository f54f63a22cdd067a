// DEFLATE both ways, against Node's zlib as the other party.
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import "#dotnet/library.ts";
import { deflate } from "#dotnet/core/deflate.ts";
import { corrupt, inflate } from "#dotnet/core/inflate.ts";

const text = (value: string) => new TextEncoder().encode(value);
const noise = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7_919 + ((i * i) >> 3)) & 255);
const cases: [string, Uint8Array][] = [
  ["nothing", text("")],
  ["one byte", text("a")],
  ["a long run", text("a".repeat(100_000))],
  ["repeated words", text("hello dynamic huffman ".repeat(300) + String(Math.PI))],
  ["noise", noise],
];

describe("deflate and inflate", () => {
  it.each(cases)("bring %s back", (_, bytes) => {
    const packed = deflate(bytes);
    expect(inflate(packed)).toEqual({ content: bytes, end: packed.length });
  });
  it.each(cases)("write %s so that zlib reads it", (_, bytes) => {
    expect(new Uint8Array(inflateRawSync(deflate(bytes)))).toEqual(bytes);
  });
  it.each(cases)("read %s as zlib writes it", (_, bytes) => {
    for (const level of [0, 1, 9]) expect(inflate(deflateRawSync(bytes, { level })).content).toEqual(bytes);
  });
  it("refuses what is no DEFLATE data", () => {
    let thrown: unknown;
    try {
      inflate(Uint8Array.of(7));
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toEqual(corrupt());
  });
});
