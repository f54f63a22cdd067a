// Proxies: the text that [ProxyCommand] makes of a command, and that it runs (derived).
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const COMMAND = `
function Set-Thing {
  [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'A', ConfirmImpact = 'High')]
  param(
    [Parameter(Mandatory, Position = 0, ValueFromPipeline, ParameterSetName = 'A')][Alias('n')][ValidateNotNullOrEmpty()][string[]]$Name,
    [Parameter(ParameterSetName = 'B', Mandatory)][ValidateSet('x', 'y')][string]$Mode,
    [ValidateRange(1, 5)][int]$Count, [switch]$Force, \${odd name})
  process { "$Name/$Count/$Force" }
}
$facts = [Management.Automation.CommandMetadata]::new((Get-Command Set-Thing))
`;
const shown = (script: string) => testSession().run(COMMAND + script);

describe("ProxyCommand", () => {
  it("writes the binding attribute and the parameters without the common ones", async () => {
    expect(await shown("[Management.Automation.ProxyCommand]::GetCmdletBindingAttribute($facts); [Management.Automation.ProxyCommand]::GetParamBlock($facts)")).toBe(`[CmdletBinding(DefaultParameterSetName='A', SupportsShouldProcess=$true, ConfirmImpact='High')]

    [Parameter(ParameterSetName='A', Mandatory=$true, Position=0, ValueFromPipeline=$true)]
    [Alias('n')]
    [ValidateNotNullOrEmpty()]
    [string[]]
    \${Name},

    [Parameter(ParameterSetName='B', Mandatory=$true)]
    [ValidateSet('x','y')]
    [string]
    \${Mode},

    [ValidateRange(1, 5)]
    [int]
    \${Count},

    [switch]
    \${Force},

    [System.Object]
    \${odd name}
`);
  });

  it("leaves out parameters that were removed", async () => {
    expect(await shown("$null = $facts.Parameters.Remove('Count'); [Management.Automation.ProxyCommand]::GetParamBlock($facts) -match 'Count'; $facts.Parameters.Keys -join ','")).toBe("False\nName,Mode,Force,odd name\n");
  });

  it("makes a function that forwards to the command", async () => {
    expect(await shown("$facts.SupportsShouldProcess = $false; ${function:Set-Proxy} = [scriptblock]::Create([Management.Automation.ProxyCommand]::Create($facts)); 'a', 'b' | Set-Proxy -Count 2 -Force; Set-Proxy c")).toBe("a/2/True\nb/2/True\nc/0/False\n");
  });
});
