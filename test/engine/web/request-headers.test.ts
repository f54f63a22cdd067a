// What a request may carry in its headers, as .NET 10 answers.
import { expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

it("refuses header values beyond ASCII before anything is sent", async () => {
  const script = "try { irm http://127.0.0.1:1/ -Headers @{ 'X-A' = 'é' } } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name; $_.Exception.Message }";
  expect(await runScript(script)).toBe("WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand\nHttpRequestException\nRequest headers must contain only ASCII characters.\n");
});
