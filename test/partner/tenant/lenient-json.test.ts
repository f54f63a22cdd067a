// JSON as the service reads it.
import { describe, expect, it } from "vitest";
import { parseLenientJson } from "#partner/tenant/lenient-json.ts";

describe("the service's JSON reader", () => {
  it.each([
    ['{"a":[1,2,],}', { a: [1, 2] }],
    ['{"a":"x,}","b":"\\",]" , \n }', { a: "x,}", b: '",]' }],
    ['\uFEFF{"a":1}', { a: 1 }],
    ['{ // note\n "a": 1, /* last, */ }', { a: 1 }],
    ['{"url":"https://x//y/*",}', { url: "https://x//y/*" }],
    ["  ", null],
  ])("reads %j", (text, value) => {
    expect(parseLenientJson(text)).toEqual(value);
  });

  it.each(["{", '{"a":,}', "[,]", '{"a":1,,}', "{'a':1}", '{"a":"'])("refuses %j", (text) => {
    expect(() => parseLenientJson(text)).toThrow(SyntaxError);
  });
});
