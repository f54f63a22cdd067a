// Sort-Object beyond the recorded cases.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("Sort-Object", () => {
  it("keeps the order of equal objects in long lists", async () => {
    expect(await runScript("$r = 0..99 | ForEach-Object { [pscustomobject]@{ k = $_ % 3; n = $_ } } | Sort-Object k; ($r[0..3].n) -join ','; ($r[-3..-1].n) -join ','")).toBe("0,3,6,9\n92,95,98\n");
  });
  it("sorts plain numbers, fractions among them, both ways", async () => {
    expect(await runScript("(2.5, -1, 10, 2 | Sort-Object) -join ' '; (2.5, -1, 10, 2 | Sort-Object -Descending -Unique) -join ' '")).toBe("-1 2 2.5 10\n10 2.5 2 -1\n");
  });
  it("puts objects without the property last in both directions", async () => {
    const data = "$d = [pscustomobject]@{ n = 'a' }, [pscustomobject]@{ n = 'b'; v = 2 }, [pscustomobject]@{ n = 'c'; v = 1 }; ";
    expect(await runScript(`${data}($d | Sort-Object v).n -join ''; ($d | Sort-Object v -Descending).n -join ''`)).toBe("cba\nbca\n");
  });
  it("writes the error of a key block and goes on", async () => {
    expect(await runScript("(2,1 | Sort-Object { if ($_ -eq 2) { throw 'no' }; $_ } -ErrorAction SilentlyContinue) -join ','; $Error[0].FullyQualifiedErrorId")).toBe(
      "2,1\nExpressionEvaluation,Microsoft.PowerShell.Commands.SortObjectCommand\n",
    );
  });
});
