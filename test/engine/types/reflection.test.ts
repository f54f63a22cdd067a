// Reflection from scripts, as test frameworks use it (derived: .NET's own rules).
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const shown = (script: string) => testSession().run(script);

describe("reflection", () => {
  it("calls methods and reads properties and fields", async () => {
    expect(await shown(`
      [math].GetMethod('Abs', [type[]]@([int])).Invoke($null, @(-3))
      [string].GetProperty('Length').GetValue('abc')
      [int].GetField('MaxValue').GetValue($null)
      [DayOfWeek].GetField('Monday').GetRawConstantValue()
      [string].GetProperties().Name -join ','
      [Linq.Enumerable].GetMethod('Cast').MakeGenericMethod([int]).Name`)).toBe("3\n3\n2147483647\n1\nChars,Length\nCast\n");
  });

  it("tells wrong targets, counts and types apart", async () => {
    expect(await shown(`
      $trim = [string].GetMethod('Trim', [type[]]@())
      try { $trim.Invoke($null, @()) } catch { $_.Exception.InnerException.Message }
      try { $trim.Invoke('a', @(1)) } catch { $_.Exception.InnerException.Message }
      try { [string].GetMethod('Remove', [type[]]@([int])).Invoke('a', @('x')) } catch { $_.Exception.InnerException.Message }
      try { [string].GetMethod('Remove', [type[]]@([int])).Invoke('a', @(9)) } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.InnerException.GetType().Name }`)).toBe(
      "Non-static method requires a target.\nParameter count mismatch.\nObject of type 'System.String' cannot be converted to type 'System.Int32'.\nTargetInvocationException\nArgumentOutOfRangeException\n",
    );
  });

  it("sees the members of script classes with their own types", async () => {
    expect(await shown(`
      class Leaf { [int]$N }
      class Tree { [Leaf[]]$Leaves; [Leaf]First([int]$i) { return $this.Leaves[$i] } static [Tree] Make() { return [Tree]::new() } }
      $m = [Tree].GetMethod('First'); "$($m.ReturnType) $($m.GetParameters().ForEach{ "$($_.ParameterType.Name) $($_.Name)" })"
      [Tree].GetProperty('Leaves').PropertyType.Name
      $t = [Tree].GetMethod('Make').Invoke($null, $null)
      [Tree].GetProperty('Leaves').SetValue($t, [Leaf[]]@(@{ N = 4 }))
      $m.Invoke($t, @(0)).N`)).toBe("Leaf Int32 i\nLeaf[]\n4\n");
  });

  it("chooses overloads by script classes and shows them in definitions", async () => {
    expect(await shown(`
      class A {}; class B : A {}; enum E { x; y }
      class C { [string]F([A]$a) { return 'A' } [string]F([B]$b) { return 'B' } [string]F([E]$e) { return "E $e" } [A]$P }
      $c = [C]::new(); $c.F([A]::new()); $c.F([B]::new()); $c.F([E]::y)
      $c.F.OverloadDefinitions`)).toBe("A\nB\nE y\nstring F(A a)\nstring F(B b)\nstring F(E e)\n");
  });

  it("gives the attributes that classes, members and functions carry", async () => {
    expect(await shown(`
      class Doc : Attribute { [string]$Text; Doc([string]$t) { $this.Text = $t } }
      [Doc('class')] class Tagged { [Doc('property')][ValidateRange(1, 5)][int]$X = 1; [Doc('method')][void]M() {} }
      [Tagged].GetCustomAttributes($true).Text
      [Tagged].GetProperty('X').GetCustomAttributes([Doc], $false).Text
      [Tagged].GetProperty('X').GetCustomAttributes($true).ForEach{ $_.GetType().Name } -join ','
      [Tagged].GetMethod('M').GetCustomAttributes($false).Text
      function Get-It { [CmdletBinding(SupportsShouldProcess)][Doc('function')] param([Doc('parameter')]$P) }
      (Get-Command Get-It).ScriptBlock.Attributes.ForEach{ $_.GetType().Name } -join ','
      (Get-Command Get-It).Parameters['P'].Attributes.Where{ $_ -is [Doc] }.Text`)).toBe("class\nproperty\nDoc,ValidateRangeAttribute\nmethod\nCmdletBindingAttribute,Doc\nparameter\n");
  });

  it("rebinds script blocks to a module through the session state inside", async () => {
    expect(await shown(`
      $m = New-Module -Name Inner { $script:state = 'inside'; function Hidden { "hidden sees $state" }; Export-ModuleMember }
      $flags = [Reflection.BindingFlags]'Instance,NonPublic'
      $internal = $m.SessionState.GetType().GetProperty('Internal', $flags).GetValue($m.SessionState, $null)
      $block = { Hidden }
      $property = [scriptblock].GetProperty('SessionStateInternal', $flags)
      $property.SetValue($block, $internal, $null)
      & $block
      $block.Module.Name
      $property.GetValue($block, $null).GetType().FullName
      $null -eq [scriptblock].GetProperty('SessionStateInternal')`)).toBe("hidden sees inside\nInner\nSystem.Management.Automation.SessionStateInternal\nTrue\n");
  });
});
