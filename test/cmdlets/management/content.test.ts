import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("content of files", () => {
  it.each([
    ["'a','b' | sc t; gc t -Raw | % Length", "4\n"],
    ["sc t 'a'; ac t 'b'; clc t; (gi t).Length", "0\n"],
    ["sc t 'é' -Encoding utf16", "Set-Content: Cannot process argument transformation on parameter 'Encoding'. 'utf16' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method. (Parameter 'name')\n"],
    ["sc t 'é' -Encoding latin1 -NoNewline; (gc t -AsByteStream) -join ' '; gc t -Encoding latin1", "233\né\n"],
    ["1..4 > t; gc t -Tail 1; (gc t -ReadCount 3 | % { $_.Count }) -join ','", "4\n3,1\n"],
    ["'x' > no/t", "Out-File: Could not find a part of the path '/home/partner/work/no/t'.\n"],
    ["'b' | Out-File t -NoClobber; 'c' >> t; (gc t) -join ','", "b,c\n"],
    ["[pscustomobject]@{ a = 1; b = 'x' } | Export-Csv t.csv; (Import-Csv t.csv).b", "x\n"],
    ["Import-Csv none.csv", "Import-Csv: Could not find file '/home/partner/work/none.csv'.\n"],
  ])("%s", async (script, expected) => {
    expect(await runScript(script)).toBe(expected);
  });

  it("keeps text on the clipboard", async () => {
    let held = "";
    const clipboard = { read: async () => held, write: async (text: string) => void (held = text) };
    expect(await runScript("'a','b' | Set-Clipboard; (Get-Clipboard).Count; Get-Clipboard -Raw", { clipboard })).toBe("2\na\nb\n");
  });
});
