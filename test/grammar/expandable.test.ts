// Texts parsed as the inside of an expandable string.

import { expect, it } from "vitest";
import { parseExpandable } from "#grammar/expandable.ts";
import { sketch } from "./sketch.ts";

it("finds variables and subexpressions in any text", () => {
  const { expression, errors } = parseExpandable('a "b" $c.d $(1 + 2)`n$');
  expect(errors).toEqual([]);
  expect(sketch(expression)).toBe('"a "b" {0}.d {1}\n$"($c SubExpression(Plus(int:1 int:2)))');
});

it("gives a constant for a text without anything to expand", () => {
  expect(sketch(parseExpandable("a`tb").expression)).toBe("'a\tb'");
});

it("reports errors inside subexpressions", () => {
  expect(parseExpandable("$(1 + )").errors.map((error) => error.id)).toEqual(["ExpectedValueExpression"]);
});
