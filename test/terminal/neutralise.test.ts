// Text from scripts on its way to the screen.
import { describe, expect, it } from "vitest";
import { neutralise, plain } from "#terminal/neutralise.ts";

describe("neutralise", () => {
  const cases: [string, string, string][] = [
    ["plain text with newlines and tabs", "a\tb\nc", "a\tb\nc"],
    ["colours", "\x1b[31;1mred\x1b[0m", "\x1b[31;1mred\x1b[0m"],
    ["a window title", "\x1b]0;x\x07", "␛]0;x␇"],
    ["a cursor move", "\x1b[2J\x1b[H", "␛[2J␛[H"],
    ["a clipboard write", "\x1b]52;c;aGk=\x1b\\", "␛]52;c;aGk=␛\\"],
    ["an eight-bit sequence", "\u009b31m", "\ufffd31m"],
    ["a lone escape at the end", "x\x1b", "x␛"],
    ["an endless colour", `\x1b[${"1;".repeat(40)}m`, `␛[${"1;".repeat(40)}m`],
    ["Windows line ends", "a\r\nb", "a\nb"],
    ["a carriage return that would overwrite", "safe\revil", "safe␍evil"],
    ["backspaces", "a\bb", "a␈b"],
    ["marks that turn text round", "a\u202eb", "a\ufffdb"],
  ];
  it.each(cases)("lets only text and colours through: %s", (_, text, safe) => {
    expect(neutralise(text)).toBe(safe);
  });

  it("takes colours away for the spoken log", () => {
    expect(plain("\x1b[31mred\x1b[0m")).toBe("red");
  });
});
