// Get-Process and [Process]: the one process there is. The view's widths are derived.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("processes", () => {
  it("are one, shown as pwsh shows its own on Linux", async () => {
    expect(await runScript("Get-Process")).toBe(
      [
        "",
        " NPM(K)    PM(M)      WS(M)     CPU(s)      Id  SI ProcessName",
        " ------    -----      -----     ------      --  -- -----------",
        "      0     0.00     128.00       0.00       1   1 pwsh",
        "",
        "",
      ].join("\n"),
    );
  });
  it("are found by name, pattern and id", async () => {
    expect(await runScript(`(Get-Process p*sh).Id; (Get-Process -Id $PID).Name; Get-Process x*; "$([Diagnostics.Process]::GetCurrentProcess())"; [Diagnostics.Process]::GetProcessesByName('none').Count; (Get-Process).StartTime -le (Get-Date)`)).toBe(
      "1\npwsh\nSystem.Diagnostics.Process (pwsh)\n0\nTrue\n",
    );
  });
  it("that are not there are errors (texts derived)", async () => {
    expect(await runScript("Get-Process nope -ErrorVariable a -ErrorAction SilentlyContinue; Get-Process -Id 99 -ErrorVariable +a -ErrorAction SilentlyContinue; $a.FullyQualifiedErrorId; $a | ForEach-Object { \"$_\" }")).toBe(
      [
        "NoProcessFoundForGivenName,Microsoft.PowerShell.Commands.GetProcessCommand",
        "NoProcessFoundForGivenId,Microsoft.PowerShell.Commands.GetProcessCommand",
        'Cannot find a process with the name "nope". Verify the process name and call the cmdlet again.',
        "Cannot find a process with the process identifier 99.",
        "",
      ].join("\n"),
    );
  });
});
