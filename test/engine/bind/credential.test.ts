// A user name where a credential is wanted: the [Credential()] attribute and Get-Credential.
import { describe, expect, it } from "vitest";
import { runScript, testSession } from "../../support/session.ts";

const named = "function f { param([Parameter(Mandatory)][pscredential][Credential()]$Credential) \"$($Credential.UserName) $($Credential.GetNetworkCredential().Password)\" }";

describe("a user name for a credential", () => {
  it("asks for the password", async () => {
    expect(await runScript(`${named}; f kim`, { answers: ["s3cret"] })).toBe("\nPowerShell credential request\nEnter your credentials.\nPassword for user kim: s3cret\nkim s3cret\n");
  });

  it("is asked for too when $null was given for a mandatory one (derived)", async () => {
    expect(await runScript(`${named}; f $null`, { answers: ["kim", "s3cret"] })).toBe("\nPowerShell credential request\nEnter your credentials.\nUser: kim\nPassword for user kim: s3cret\nkim s3cret\n");
  });

  it("is not asked for with a credential, nor for an optional $null (derived)", async () => {
    expect(await runScript(`${named}; f ([pscredential]::new('ann', (ConvertTo-SecureString x -AsPlainText -Force)))`)).toBe("ann x\n");
    expect(await runScript("function g { param([Credential()][pscredential]$c) \"[$c]\" }; g $null")).toBe("[]\n");
  });

  it("is an error where nobody can answer, as recorded in New-PCSaToken/user/3", async () => {
    const { run } = testSession({ prompt: { interactive: false, readLine: async () => null } });
    expect(await run("try { New-PCSaToken -CspAppId a -CspDomain d -Credential kim } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }")).toBe(
      "ParameterArgumentTransformationError,New-PCSaToken\nCannot process argument transformation on parameter 'Credential'. PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.\n",
    );
    expect(await run("try { Get-Credential kim } catch { $_.Exception.Message }")).toBe("PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.\n");
  });
});
