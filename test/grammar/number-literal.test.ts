// Number literals: type and exact value.

import { describe, expect, it } from "vitest";
import { parseNumberLiteral } from "#grammar/number-literal.ts";

const ROWS: readonly (readonly [string, string])[] = [
  ["1", "int 1"], ["1l", "long 1"], ["1kb", "int 1024"], ["1.5", "double 1.5"], ["1e3", "double 1000"], [".5", "double 0.5"],
  ["5.", "double 5"], ["0x1F", "int 31"], ["0xFFFFFFFF", "int -1"], ["0b101", "int 5"], ["1u", "uint 1"], ["1uy", "byte 1"],
  ["1y", "sbyte 1"], ["1s", "short 1"], ["1us", "ushort 1"], ["1ul", "ulong 1"], ["1n", "bigint 1"], ["1d", "decimal 1"],
  ["2147483648", "long 2147483648"], ["9223372036854775808", "decimal 9223372036854775808"], ["1e400", "double Infinity"],
  ["1lkb", "long 1024"], ["1dmb", "decimal 1048576"], ["1pb", "long 1125899906842624"], ["-1kb", "int -1024"],
  ["1.0l", "long 1"], ["1.5l", "long 2"], ["2.5l", "long 2"], ["0x80000000", "int -2147483648"], ["0xFFFFFFFFFF", "long 1099511627775"],
  ["0xFFFFFFFFFFFFFFFF", "long -1"], ["0xFFu", "uint 255"], ["0xFFy", "sbyte -1"], ["0x0FFFFFFFFFFFFFFFFn", "bigint 18446744073709551615"],
  ["0b11111111", "int -1"], ["-0x1", "int -1"], ["4294967296u", "ulong 4294967296"], ["1.50d", "decimal 1.50"], ["1e3d", "decimal 1000"],
  ["256uy", "none"], ["2uykb", "none"], ["-1u", "none"], ["1e400d", "none"], ["1x", "none"], ["1_000", "none"], ["", "none"], ["abc", "none"],
  [" 7 ", "int 7"], ["–3", "int -3"],
];

describe("the value of", () => {
  it.each(ROWS)("%j is %s", (text, expected) => {
    const literal = parseNumberLiteral(text);
    expect(literal === null ? "none" : `${literal.type} ${literal.text}`).toBe(expected);
  });
});
