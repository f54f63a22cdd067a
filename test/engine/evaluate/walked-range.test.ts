// A range that a pipeline or foreach only walks is never an array.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const cases: [script: string, printed: string][] = [
  ["1..3 | % { $_ * 2 }", "2\n4\n6\n"],
  ["3..1 | % { $_ }", "3\n2\n1\n"],
  ["-1..1 | % { $_ }", "-1\n0\n1\n"],
  ["'a'..'c' | % { \"<$_>\" }", "<a>\n<b>\n<c>\n"],
  ["1..2147483647 | Select-Object -First 2", "1\n2\n"],
  ["foreach ($i in 1..2147483647) { if ($i -ge 3) { break }; $i }", "1\n2\n"],
  ["foreach ($i in 2..-1) { $i }", "2\n1\n0\n-1\n"],
  ["foreach ($i in 1..5) { $null = $foreach.MoveNext(); \"$i $($foreach.Current)\" }", "1 2\n3 4\n5 \n"],
  ["$a = 1; $b = '3'; $a..$b | Measure-Object -Sum | % Sum", "6\n"],
  ["(1..3).Count; (1..3).GetType().Name", "3\nObject[]\n"],
];

describe("a range", () => {
  it.each(cases)("that is walked: %s", async (script, printed) => {
    expect(await testSession().run(script)).toBe(printed);
  });

  it("of what is no number fails alike, walked or kept", async () => {
    const message = "try { SCRIPT } catch { \"$($_.FullyQualifiedErrorId): $_\" }";
    const walked = await testSession().run(message.replace("SCRIPT", "'xy'..3 | % { $_ }"));
    expect(walked).toBe(await testSession().run(message.replace("SCRIPT", "$a = 'xy'..3")));
    expect(walked).toBe(await testSession().run(message.replace("SCRIPT", "foreach ($i in 'xy'..3) { $i }")));
  });
});
