// The arithmetic operators over the number types, text, arrays and hashtables; expected values are those of semantics-verified.md.
import { describe, expect, it } from "vitest";
import { evaluated } from "../session-for-tests.ts";

describe("arithmetic", () => {
  it.each([
    ["2147483647 + 1", "Double 2147483648"],
    ["[int]::MaxValue * 2", "Double 4294967294"],
    ["9223372036854775807 + 1", "Double 9.223372036854776E+18"],
    ["7/2", "Double 3.5"],
    ["6/2", "3"],
    ["-7%3", "-1"],
    ["1/0", "throws <RuntimeException> RuntimeException: Attempted to divide by zero."],
    ["1.0/0", "Double Infinity"],
    ["'10' / 2", "5"],
    ["'5' * 2", '"55"'],
    ["5 * '2'", "10"],
    ["'5' + 2", '"52"'],
    ["5 + '2'", "7"],
    ["5 + 'a'", "throws <InvalidCastFromStringToInteger> RuntimeException: Cannot convert value \"a\" to type \"System.Int32\". Error: \"The input string 'a' was not in a correct format.\""],
    ["@(1,2) * 2", "1 | 2 | 1 | 2"],
    ["3 + @(1,2)", "throws <MethodNotFound> RuntimeException: Method invocation failed because [System.Object[]] does not contain a method named 'op_Addition'."],
    ["@{a=1} + @{b=2}", "Hashtable@{a=1; b=2}"],
    ["[byte]255 + 1", "256"],
    ["[char]'a' + 1", '"a1"'],
    ["$null + 1", "1"],
    ["$null * 3", "$null"],
    ["[decimal]1.1 + 1.2", "Decimal 2.3"],
    ["-bnot 5", "-6"],
    ["1 -shl 33", "2"],
    ["$s='a'; $s++", "throws <OperatorRequiresNumber> RuntimeException: The '++' operator works only on numbers. The operand is a 'System.String'."],
  ])("%s gives %s", async (script, expected) => {
    expect(await evaluated(script)).toBe(expected);
  });
});
