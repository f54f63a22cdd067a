// Classes and enums of scripts beyond the recordings: base calls, .NET bases and interfaces, what cannot be defined. All derived.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

const lines = async (script: string) => (await testSession().run(script)).trimEnd().split("\n");
/** The id of the parse error that the definition raises. */
const idOf = async (script: string) => (await lines(`try { Invoke-Expression '${script.replaceAll("'", "''")}' } catch { $_.Exception.Errors[0].ErrorId }`)).at(-1);

describe("a method called through a cast of the object", () => {
  it.each([
    ["is the base's, in the class and outside", "class A { [int] f() { return 1 } }; class B : A { [int] f() { return 2 } [int] g() { return ([A]$this).f() } }; $b = [B]::new(); $b.g(); ([A]$b).f(); [A]$a = $b; $a.f()", ["1", "1", "2"]],
    ["is System.Object's", "class A { [string] ToString() { return 'x' + ([object]$this).ToString() } }; [A]::new().ToString()", ["xA"]],
    ["is the .NET base's", "class L : System.Collections.ArrayList { [int] Add([object]$o) { return ([System.Collections.ArrayList]$this).Add(\"<$o>\") } }; $l = [L]::new(); $null = $l.Add('q'); \"$l\"", ["<q>"]],
  ])("%s", async (_, script, expected) => {
    expect(await lines(script)).toEqual(expected);
  });
});

describe("objects of classes", () => {
  it.each([
    ["write [ref] arguments back", "class A { f([ref]$r) { $r.Value = 9 } static g([ref]$r) { $r.Value++ } }; $v = 1; [A]::new().f([ref]$v); [A]::g([ref]$v); $v", ["10"]],
    ["copy themselves with MemberwiseClone, inside of the class only", "class A { $x = 1; [A] Copy() { return $this.MemberwiseClone() } }; $a = [A]::new(); $b = $a.Copy(); $b.x = 2; \"$($a.x)$($b.x)\"; try { $a.MemberwiseClone() } catch { $_.FullyQualifiedErrorId }", ["12", "MethodNotFound"]],
    ["of a .NET class say their own text", "class E : Exception { [string] ToString() { return 'mine' } }; \"$([E]::new())\"", ["mine"]],
    ["that New-Object makes report what the constructor threw", "class A { A() { throw 'boom' } }; try { New-Object A } catch { $_.FullyQualifiedErrorId; $_.Exception.Message }", ["ConstructorInvokedThrowException,Microsoft.PowerShell.Commands.NewObjectCommand", 'Exception calling ".ctor" with "0" argument(s): "boom"']],
    ["sort lists", "class C : System.Collections.Generic.IComparer[int] { [int] Compare([int]$a, [int]$b) { return $b - $a } }; $l = [System.Collections.Generic.List[int]](1, 3, 2); $l.Sort([C]::new()); \"$l\"", ["3 2 1"]],
    ["tell keys apart", "class C : System.Collections.Generic.IEqualityComparer[string] { [bool] Equals([string]$a, [string]$b) { return $a.Length -eq $b.Length } [int] GetHashCode([string]$s) { return $s.Length } }; $d = [System.Collections.Generic.Dictionary[string, int]]::new([C]::new()); $d['ab'] = 1; $d['xy']; $d.ContainsKey('x')", ["1", "False"]],
    ["make the values of ValidateSet", "class V : System.Management.Automation.IValidateSetValuesGenerator { [string[]] GetValidValues() { return 'a', 'b' } }; function f { param([ValidateSet([V])]$p) $p }; f a; try { f c } catch { $_.Exception.Message -match '\"a,b\"' }", ["a", "True"]],
    ["cannot be made when a static initialiser failed (derived)", "class A { static [int]$x = 'zz'; static [int]$y = 1 }; foreach ($s in { [A]::x }, { [A]::y }, { [A]::new() }) { try { & $s } catch { $e = $_.Exception; while ($e -isnot [TypeInitializationException]) { $e = $e.InnerException }; $e.Message; $e.TypeName; $e.InnerException.GetType().Name } }", ["The type initializer for 'A' threw an exception.", "A", "RuntimeException", "The type initializer for 'A' threw an exception.", "A", "RuntimeException", "The type initializer for 'A' threw an exception.", "A", "RuntimeException"]],
    ["hide hidden static members", "class A { hidden static [int]$c; [int]$id }; ([A] | Get-Member -Static).Name -join ','", ["Equals,new,ReferenceEquals"]],
    ["of a module call the module's functions", "$m = New-Module { function Hidden { 'hid' }; class MC { [string] Hi() { return Hidden } }; function Make { [MC]::new() } }; (Make).Hi()", ["hid"]],
  ])("%s", async (_, script, expected) => {
    expect(await lines(script)).toEqual(expected);
  });
});

describe("a class is refused", () => {
  it.each([
    ["with itself as base", "class A : A {}", "TypeNotFound"],
    ["with a base defined below it", "class A : B {}; class B {}", "TypeNotFound"],
    ["with an array as base", "class A {}; class B : A[] {}", "SubtypeArray"],
    ["with an open generic base", "class A : System.Collections.Generic.List`1 {}", "SubtypeUnclosedGeneric"],
    ["without a method of its interface", "class A : System.IDisposable {}", "TypeCreationError"],
    ["without the accessor of an interface's property", "class A : System.Collections.IEnumerator { [bool] MoveNext() { return $false } Reset() {} }", "TypeCreationError"],
  ])("%s", async (_, script, expected) => {
    expect(await idOf(script)).toBe(expected);
  });
});

describe("enums", () => {
  it("may use enums defined below them", async () => {
    expect(await lines("enum A { x = [B]::y + 2 } enum B { y = [C]::z + 2 } enum C { z = 38 }; [int][A]::x; [int][B]::y")).toEqual(["42", "40"]);
  });
  it("must not go round in a circle", async () => {
    expect(await idOf("enum A { x = [B]::x } enum B { x = [A]::x }")).toBe("CycleInEnumInitializers");
  });
  it("hold the largest unsigned values", async () => {
    expect(await lines("enum E : ulong { a = 18446744073709551615 }; [E]::a.value__")).toEqual(["18446744073709551615"]);
  });
});

describe("type accelerators", () => {
  it("can be added by reflection and taken away", async () => {
    const script = "$t = [psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators'); class K { $v = 4 }; $t::Add('KK', [K]); [KK]::new().v; $t::Get.ContainsKey('KK'); $t::Remove('KK'); $null -eq ('KK' -as [type])";
    expect(await lines(script)).toEqual(["4", "True", "True", "True"]);
  });
});
