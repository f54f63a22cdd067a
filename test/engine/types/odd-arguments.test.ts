// Members that were given what they cannot use: PowerShell's errors, found by test/fuzz. Texts of .NET 10; what is marked so is derived.
import { describe, expect, it } from "vitest";
import { evaluated } from "../session-for-tests.ts";

const cases: [script: string, result: string][] = [
  ["[System.ValueTuple]::Create([pscustomobject]@{ a = 1 }).Item1.a", "1"],
  ["[enum]::IsDefined([dayofweek]::Monday)", "$True"],
  ["[enum]::GetName([dayofweek]::Monday)", '"Monday"'],
  ["[System.TimeOnly]::new(1, 2).AddHours([double]::NaN).ToString('HH:mm')", '"01:02"'],
  ["[System.TimeOnly]::new(1, 2).AddHours(1.5).ToString('HH:mm')", '"02:32"'],
  ["[System.IO.FileAttributes] @('Hidden', @(1, 'System'))", "System.IO.FileAttributes ReadOnly, Hidden, System"],
  ["[bigint]::Pow(3, 5)", "BigInteger 243"],
  ["[bigint]::Pow(-2, 3)", "BigInteger -8"],
  ["[bigint]::Pow(7, 0)", "BigInteger 1"],
  ["$n = [bigint] 3; for ($i = 0; $i -lt 40; $i++) { $n = $n * $n }", "throws <System.OutOfMemoryException> OutOfMemoryException: Exception of type 'System.OutOfMemoryException' was thrown."],
  ["[System.Data.DataColumn]::new('a').SetOrdinal(1)", "throws <ArgumentException> MethodInvocationException: Exception calling \"SetOrdinal\" with \"1\" argument(s): \"Column must belong to a table.\""],
  ["[System.Text.StringBuilder]::new('a').Insert(0, 'b', -1)", "throws <ArgumentOutOfRangeException> MethodInvocationException: Exception calling \"Insert\" with \"3\" argument(s): \"count ('-1') must be a non-negative value. (Parameter 'count')\nActual value was -1.\""],
  ["[type]::GetTypeArray(@(1, $null))", "throws <ArgumentException> MethodInvocationException: Exception calling \"GetTypeArray\" with \"1\" argument(s): \"Found a null value within an array. (Parameter 'args')\""],
];

describe("odd arguments", () => {
  it.each(cases)("%s", async (script, result) => {
    expect(await evaluated(script)).toBe(result);
  }, 30_000);
});
