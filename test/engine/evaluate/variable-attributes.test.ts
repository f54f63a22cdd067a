// (Get-Variable x).Attributes: what a variable is guarded by, as objects. What no golden has is derived.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("the attributes of a variable", () => {
  it("are objects of the attributes' own types", async () => {
    expect(await runScript("[ValidateRange(1, 5)][int]$m = 3; $a = (Get-Variable m).Attributes; $a.GetType().Name; $a | ForEach-Object { $_.GetType().Name }; ($a | Where-Object MaxRange).MaxRange; [object]::ReferenceEquals($a[0], (Get-Variable m).Attributes[0])")).toBe(
      "PSVariableAttributeCollection\nArgumentTypeConverterAttribute\nValidateRangeAttribute\n5\nTrue\n",
    );
  });
  it("can be added and taken away", async () => {
    const script = `
      $z = 7; $v = Get-Variable z
      $v.Attributes.Add([ValidateRange]::new(1, 9)); try { $z = 10 } catch { "$_" }
      try { $v.Attributes.Add([ValidateSet]::new('a', 'b')) } catch { $_.Exception.InnerException.Message }
      $v.IsValidValue(3); $v.IsValidValue(30); $v.Attributes.Clear(); $z = 10; $z`;
    expect(await runScript(script)).toBe(
      "The variable cannot be validated because the value 10 is not a valid value for the z variable.\nThe attribute cannot be added because variable z with value 7 would no longer be valid.\nTrue\nFalse\n10\n",
    );
  });
  it("check kinds of ranges and drives", async () => {
    const script = "$n = 1; (Get-Variable n).Attributes.Add([ValidateRange]::new('Positive')); try { $n = -1 } catch { 'no' }; $p = 'Env:X'; (Get-Variable p).Attributes.Add([ValidateDrive]::new('Env')); try { $p = '/tmp' } catch { 'no' }; \"$n $p\"; ([ValidateDrive]::new('Env', 'C')).ValidRootDrives -join ','";
    expect(await runScript(script)).toBe("no\nno\n1 Env:X\nEnv,C\n");
  });
  it("come with a new PSVariable", async () => {
    expect(await runScript("$v = [psvariable]::new('n', 1, 'None', [Collections.ObjectModel.Collection[Attribute]]@([ValidateNotNull]::new())); try { $v.Value = $null } catch { 'refused' }; $v.Value")).toBe("refused\n1\n");
  });
});

describe("a typed variable", () => {
  it("of a block refuses like a cast, one of the session by its attribute", async () => {
    expect(await runScript("& { [int]$q = '5'; try { $q = 'abc' } catch { $_.FullyQualifiedErrorId } }; [int]$g = 1; try { $g = 'abc' } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }")).toBe("InvalidCastFromStringToInteger\nRuntimeException\nArgumentTransformationMetadataException\n");
  });
});
