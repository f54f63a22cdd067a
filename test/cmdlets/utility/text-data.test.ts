// CSV, string data and Select-String beyond the recorded cases.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("CSV", () => {
  it("comes back as it went", async () => {
    expect(await runScript("$o = [pscustomobject]@{ a = 'x,\"y\"'; b = \"l1`nl2\" }; $r = $o | ConvertTo-Csv | ConvertFrom-Csv; $r.a -eq $o.a; $r.b -eq $o.b")).toBe("True\nTrue\n");
  });
  it("leaves the header out when asked", async () => {
    expect(await runScript("[pscustomobject]@{ a = 1 } | ConvertTo-Csv -NoHeader")).toBe('"1"\n');
  });
  it("names columns without a name", async () => {
    expect(await runScript("('a,,', '1,2,3' | ConvertFrom-Csv -WarningAction SilentlyContinue).PSObject.Properties.Name -join ','")).toBe("a,H1,H2\n");
  });
});

describe("Select-String", () => {
  it("gives the lines that do not fit", async () => {
    expect(await runScript("('a', 'b', 'c' | Select-String b -NotMatch).Line -join ','")).toBe("a,c\n");
  });
  it("does not show a line twice when contexts meet", async () => {
    expect(await runScript("'a', 'x', 'b', 'x', 'c' | Select-String x -Context 1")).toBe("\n  a\n> x\n  b\n> x\n  c\n\n");
  });
});

describe("ConvertFrom-StringData", () => {
  it("skips remarks and reads escapes", async () => {
    expect(await runScript("$h = ConvertFrom-StringData \"# no`nk = a\\tb\"; \"$($h.Count) $($h.k)\"")).toBe("1 a\tb\n");
  });
});
