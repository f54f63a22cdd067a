// -ErrorVariable of a cmdlet that ends with an error holds the exception it left with; goldens web-errors have the plain case.
import { expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

it("holds a CmdletInvocationException with the record", async () => {
  const script = "try { ConvertFrom-Json '{' -ErrorVariable ev } catch {}\n$ev.Count; $ev[0].GetType().Name; $ev[0].ErrorRecord.FullyQualifiedErrorId; $ev[0].InnerException.GetType().Name";
  expect(await runScript(script)).toBe("1\nCmdletInvocationException\nSystem.ArgumentException,Microsoft.PowerShell.Commands.ConvertFromJsonCommand\nArgumentException\n");
});

it("holds the stop exception under -ErrorAction Stop (derived)", async () => {
  const script = "try { Get-Item nope -ErrorAction Stop -ErrorVariable ev } catch {}\n$ev.Count; $ev[0].GetType().Name; $ev[0].ErrorRecord.CategoryInfo.Category";
  expect(await runScript(script)).toBe("1\nActionPreferenceStopException\nObjectNotFound\n");
});

it("does not hold it twice in a function's own -ErrorVariable", async () => {
  const script = "function f { [CmdletBinding()] param() try { ConvertFrom-Json '{' } catch {} }\nf -ErrorVariable ev; $ev.Count";
  expect(await runScript(script)).toBe("0\n");
});
