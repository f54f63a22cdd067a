// Binding rules of functions: leftovers, splatting, defaults, dynamic parameters, attribute classes.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const shown = (script: string) => testSession().run(script);
const even = "class EvenAttribute : System.Management.Automation.ValidateArgumentsAttribute { [void] Validate([object]$o, [System.Management.Automation.EngineIntrinsics]$e) { if ($o % 2) { throw \"odd $o\" } } }";
const upper = "class UpperAttribute : System.Management.Automation.ArgumentTransformationAttribute { [object] Transform([System.Management.Automation.EngineIntrinsics]$e, [object]$o) { return \"$o\".ToUpper() } }";
const short = "class ShortAttribute : System.Management.Automation.ValidateEnumeratedArgumentsAttribute { [int]$Max; ShortAttribute([int]$m) { $this.Max = $m } [void] ValidateElement([object]$o) { if (\"$o\".Length -gt $this.Max) { throw \"too long: $o\" } } }";
const dynamic = "function f { [CmdletBinding()]param([string]$Kind) dynamicparam { if ($Kind -eq 'file') { $d = [Management.Automation.RuntimeDefinedParameterDictionary]::new(); $a = [Collections.ObjectModel.Collection[Attribute]]::new(); $a.Add([Parameter]@{ Mandatory = $false }); $d.Add('Path', [Management.Automation.RuntimeDefinedParameter]::new('Path', [string], $a)); $d } } end { \"$Kind $($PSBoundParameters['Path'])\" } }";

describe("binding", () => {
  it.each([
    ["a name that fits nothing takes its value along", "function f { param($a) \"a=$a args=$args\" }; f -nope 1", "a= args=-nope 1\n"],
    ["a splatted $null is one argument", "function f { $args.Count }; $n = $null; f @n", "1\n"],
    ["a splatted object is one argument", "function f { $args.Count }; $o = [pscustomobject]@{ a = 1 }; f @o", "1\n"],
    ["$PSBoundParameters grows with pipeline objects", "function f { param([Parameter(ValueFromPipeline)]$x, $y) begin { \"b:$($PSBoundParameters.Keys)\" } process { \"p:$($PSBoundParameters.Keys)\" } }; 1 | f -y 2", "b:y\np:y x\n"],
    ["-ErrorVariable does not get objects that fit nothing", "function f { [CmdletBinding()]param([Parameter(ValueFromPipeline)][int]$n) process { $n } }; 'x' | f -ErrorVariable ev -ErrorAction SilentlyContinue; $ev.Count", "0\n"],
    ["a default that does not convert is a binding error", "function f { param([int]$n = 'abc') }; try { f } catch { $_.FullyQualifiedErrorId }", "ParameterArgumentTransformationError,f\n"],
    ["a delayed block has to give something", "function f { param([Parameter(ValueFromPipeline)]$i, [Parameter(ValueFromPipelineByPropertyName)][string]$s) process { $s } }; try { 1 | f -s { } -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }", "ScriptBlockArgumentNoOutput,f\n"],
    ["dynamic parameters depend on the others", `${dynamic}; f -Kind file -Path x; try { f -Kind other -Path x } catch { $_.FullyQualifiedErrorId }`, "file x\nNamedParameterNotFound,f\n"],
    ["a dynamicparam block that throws names the command", "function f { [CmdletBinding()]param() dynamicparam { throw 'no' } end { } }; try { f } catch { $_.FullyQualifiedErrorId }", "GetDynamicParametersException,f\n"],
    ["own checks refuse with their message", `${even}\nfunction f { param([Even()]$n) "n=$n" }; f 4; try { f 5 } catch { $_.Exception.Message }`, "n=4\nCannot validate argument on parameter 'n'. odd 5\n"],
    ["own checks of elements see each, also when a type has their short name", `${short}\nfunction f { param([Short(3)][string[]]$s) "$s" }; f a, abc; try { f abcd } catch { $_.Exception.Message }`, "a abc\nCannot validate argument on parameter 's'. too long: abcd\n"],
    ["own transformations work on arguments and defaults", `${upper}\nfunction f { param([Upper()]$x, [Upper()]$y = 'd') "$x $y" }; f a`, "A D\n"],
    ["-ErrorAction Suspend is refused", "try { Get-Variable nope -ErrorAction Suspend } catch { $_.FullyQualifiedErrorId }", "ParameterBindingFailed,Microsoft.PowerShell.Commands.GetVariableCommand\n"],
    ["1.0 is a version where one is wanted", "Set-StrictMode -Version 1.0; 'ok'", "ok\n"],
  ])("%s", async (_, script, expected) => {
    expect(await shown(script)).toBe(expected);
  });
});
