// Reading JSON: kinds of numbers, leniency, dates, error texts with path and position.
import { describe, expect, it } from "vitest";
import "#engine/types/library.ts";
import { BigInteger, Double, Int64 } from "#dotnet/core/numbers.ts";
import { JsonKeyFault, JsonSyntaxFault } from "#engine/json/json-fault.ts";
import { readJson } from "#engine/json/read-json.ts";
import { PSObject } from "#engine/values/ps-object.ts";

function plain(value: unknown): unknown {
  if (value instanceof PSObject) return Object.fromEntries([...value.members.values()].map((m) => [m.name, m.kind === "NoteProperty" ? plain(m.value) : null]));
  return Array.isArray(value) ? value.map(plain) : value;
}

function faultOf(text: string, depth?: number): string {
  try {
    readJson(text, depth === undefined ? {} : { depth });
  } catch (fault) {
    if (fault instanceof JsonSyntaxFault || fault instanceof JsonKeyFault) return fault.message;
  }
  return "no fault";
}

describe("readJson", () => {
  it("tells whole numbers, big ones and fractions apart", () => {
    expect(readJson("[1, -5, 9223372036854775807, 9223372036854775808, 1.0, 1e3, 0x1F, 017]")).toEqual([
      new Int64(1n), new Int64(-5n), new Int64(2n ** 63n - 1n), new BigInteger(2n ** 63n), new Double(1), new Double(1000), new Int64(31n), new Int64(15n),
    ]);
  });

  it("keeps the order of the keys, and the last of equal ones", () => {
    expect(plain(readJson('{"b":"x","a":["y"],"b":null}'))).toEqual({ b: null, a: ["y"] });
  });

  it("takes comments, single quotes, bare keys and trailing commas", () => {
    expect(plain(readJson("{ a: 'x', /* c */ 'b': [true,], } // end"))).toEqual({ a: "x", b: [true] });
  });

  it.each([
    ['{"a: 1}', "Unterminated string. Expected delimiter: \". Path '', line 1, position 7."],
    ["hello", "Unexpected character encountered while parsing value: h. Path '', line 0, position 0."],
    ['{"a":1 "b":2}', "After parsing a value an unexpected character was encountered: \". Path 'a', line 1, position 7."],
    ['{"a":1} x', "Additional text encountered after finished reading JSON content: x. Path '', line 1, position 8."],
    ["[1,2}", "JsonToken EndObject is not valid for closing JsonType Array. Path '', line 1, position 5."],
    ['"a\\qb"', "Bad JSON escape sequence: \\q. Path '', line 1, position 4."],
    ['{"a":', "Unexpected end when deserializing object. Path 'a', line 1, position 5."],
    ['{"a":\n[1,\n{"b c":!}]}', "Unexpected character encountered while parsing value: !. Path 'a[1]['b c']', line 3, position 7."],
    ['{"A":1,"a":2}', "Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key 'A' was 'a'."],
    ["\ufeff{}", "Unexpected character encountered while parsing value: \ufeff. Path '', line 0, position 0."],
  ])("explains %j", (text, message) => {
    expect(faultOf(text)).toBe(message);
  });

  it("stops at the depth it was given", () => {
    expect(faultOf('{"a":{"b":{}}}', 2)).toBe("The reader's MaxDepth of 2 has been exceeded. Path 'a.b', line 1, position 11.");
  });

  it("reads two thousand objects in a few milliseconds", () => {
    const text = JSON.stringify(Array.from({ length: 2000 }, (_, i) => ({ id: i, name: `name ${i}`, price: i / 2, tags: ["a", "b"], when: "2024-02-03T04:05:06Z" })));
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      readJson(text);
      return performance.now() - start;
    });
    // Generous: the machine that runs the tests is shared; the budget itself is the bench's.
    expect(Math.min(...times)).toBeLessThan(60);
    console.log(`readJson of 2,000 objects: ${Math.min(...times).toFixed(1)} ms`);
  });
});
