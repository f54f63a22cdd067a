// Dynamic parameters that bring parameter sets of their own, and what Get-Command tells of them (derived).
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const OPERATORS = `
function Test-That {
  [CmdletBinding()] param([Parameter(ValueFromPipeline)]$Actual)
  dynamicparam {
    $table = [Management.Automation.RuntimeDefinedParameterDictionary]::new()
    foreach ($name in 'Be', 'Throw') {
      $attributes = [Collections.ObjectModel.Collection[Attribute]]::new()
      $attributes.Add([Parameter]@{ ParameterSetName = $name; Mandatory = $true })
      if ($name -eq 'Be') { $attributes.Add([Alias]::new('EQ')) }
      $table.Add($name, [Management.Automation.RuntimeDefinedParameter]::new($name, $(if ($name -eq 'Be') { [object] } else { [switch] }), $attributes))
    }
    $table
  }
  process { "$($PSCmdlet.ParameterSetName): $($PSBoundParameters.Keys -join ',')" }
}
`;
const shown = (script: string) => testSession().run(OPERATORS + script);

describe("dynamic parameters with sets", () => {
  it("choose the set they are in", async () => {
    expect(await shown("1 | Test-That -Be 5; 1 | Test-That -eq 5; 1 | Test-That -Throw")).toBe("Be: Be,Actual\nBe: Be,Actual\nThrow: Throw,Actual\n");
  });
  it("stand in the command's parameters", async () => {
    expect(await shown("$p = (Get-Command Test-That).Parameters; $p['Be'].IsDynamic; $p['Be'].Aliases; $p.ContainsKey('Throw'); (Get-Command Test-That).ParameterSets.Name -join ','")).toBe("True\nEQ\nTrue\nBe,Throw\n");
  });
});

describe("[PSTypeName()] on a parameter", () => {
  it("asks for the name", async () => {
    expect(await testSession().run(`
      function Use-It { param([PSTypeName('Conf.Item')]$Item) "ok $($Item.Name)" }
      Use-It ([pscustomobject]@{ PSTypeName = 'Conf.Item'; Name = 'a' })
      try { Use-It ([pscustomobject]@{ Name = 'b' }) } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }`)).toBe(
      "ok a\nMismatchedPSTypeName,Use-It\nCannot bind argument to parameter 'Item', because PSTypeNames of the argument do not match the PSTypeName required by the parameter: Conf.Item.\n",
    );
  });
});

describe("$PSCmdlet.PagingParameters", () => {
  it("tells what the paging parameters said", async () => {
    const paging = "function Page { [CmdletBinding(SupportsPaging)] param() $p = $PSCmdlet.PagingParameters; \"$($p.Skip) $($p.First) $($p.IncludeTotalCount)\"; if ($p.IncludeTotalCount) { \"$($p.NewTotalCount(5, 1.0))\" } }\n";
    expect(await testSession().run(`${paging}Page -First 3 -Skip 1 -IncludeTotalCount; Page`)).toBe("1 3 True\nTotal count: 5\n0 18446744073709551615 False\n");
  });
});
