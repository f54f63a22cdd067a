// What a session is besides its values outlives it: commands, classes, modules, places, settings, records.
import { describe, expect, it } from "vitest";
import { across, life, shown } from "./two-lives.ts";

describe("variables in a snapshot", () => {
  it("keep their types, attributes, options and descriptions", async () => {
    const make = "[int]$n = 5; [ValidateRange(1, 9)]$r = 3; [ValidateSet('a', 'b')][string]$s = 'a'; Set-Variable ro 1 -Option ReadOnly -Description 'fixed'; New-Variable c 2 -Option Constant";
    const use = "$n = '7'; $n.GetType().Name; try { $n = 'x' } catch { \"$_\" }; try { $r = 99 } catch { \"$_\" }; try { $s = 'z' } catch { \"$_\" }; try { $ro = 2 } catch { \"$_\" }; (Get-Variable ro).Description; try { $c = 3 } catch { \"$_\" }; (Get-Variable c).Options";
    expect(await shown(make, use)).toBe([
      "Int32",
      "Cannot convert value \"x\" to type \"System.Int32\". Error: \"The input string 'x' was not in a correct format.\"",
      "The variable cannot be validated because the value 99 is not a valid value for the r variable.",
      "The variable cannot be validated because the value z is not a valid value for the s variable.",
      "Cannot overwrite variable ro because it is read-only or constant.",
      "fixed",
      "Cannot overwrite variable c because it is read-only or constant.",
      "Constant",
    ].join("\n"));
  });
  it("keep preferences and automatic variables that changed", async () => {
    const make = "$ErrorActionPreference = 'SilentlyContinue'; $PSDefaultParameterValues['Get-Date:Format'] = 'yyyy'; $FormatEnumerationLimit = 2; $global:LASTEXITCODE = 3; $null = 'abc' -match '(?<x>b)'; $PSStyle.OutputRendering = 'PlainText'; $PSStyle.Formatting.Error = \"`e[35m\"; $PSStyle.Progress.MaxWidth = 60; Remove-Variable PSEmailServer";
    const use = "$ErrorActionPreference; Get-Item /nowhere; (Get-Date '2024-05-06'); [pscustomobject]@{ a = 1..5 } | Format-List; $LASTEXITCODE; $Matches.x; $PSStyle.OutputRendering; $PSStyle.Formatting.Error.Length; $PSStyle.Progress.MaxWidth; Test-Path variable:PSEmailServer";
    expect(await shown(make, use)).toBe("SilentlyContinue\n2024\n\na : {1, 2…}\n\n3\nb\nPlainText\n5\n60\nFalse");
  });
  it("leave the session's own objects its own", async () => {
    const make = "$errors = $Error; $me = $Host; $context = $ExecutionContext; $handle = Get-Variable PSCulture; try { 1/0 } catch {}";
    expect(await shown(make, "[object]::ReferenceEquals($errors, $Error); [object]::ReferenceEquals($me, $Host); $context.SessionState.Path.CurrentLocation.Path; $handle.Value; $errors.Count")).toBe("True\nTrue\n/home/partner\nen-US\n1");
  });
  it("keep the connection of a variable object with its variable", async () => {
    expect(await shown("$x = 1; $v = Get-Variable x", "$v.Value = 2; $x; $x = 3; $v.Value")).toBe("2\n3");
  });
});

describe("commands in a snapshot", () => {
  it("keep functions, filters, their parameters and help", async () => {
    const make = "function Add-Two { <#\n.SYNOPSIS\nAdds two.\n#>\n[CmdletBinding()] param([Parameter(Mandatory, ValueFromPipeline)][int]$Number) process { $Number + 2 } }; filter odd { if ($_ % 2) { $_ } }; function global:prompt { 'mine> ' }";
    expect(await shown(make, "1..3 | odd | Add-Two; (Get-Help Add-Two).Synopsis; (Get-Command odd).CommandType; prompt; ${function:odd}")).toBe("3\n5\nAdds two.\nFilter\nmine> \n if ($_ % 2) { $_ } ");
  });
  it("keep changed and removed aliases", async () => {
    const make = "Set-Alias list Get-ChildItem; Set-Alias sq 'Get-Item' -Description 'mine'; Remove-Item alias:gci -Force";
    expect(await shown(make, "(Get-Alias list).Definition; (Get-Alias sq).Description; Test-Path alias:gci; Test-Path alias:ls")).toBe("Get-ChildItem\nmine\nFalse\nTrue");
  });
  it("keep script blocks with where they come from, and closures with what they closed over", async () => {
    const make = "$b = { param($x) $x * $factor }; $factor = 3; function counter { $n = 10; { $script:n++; $n }.GetNewClosure() }; $c = counter; $null = & $c; $d = { $MyInvocation.MyCommand.ScriptBlock.ToString() }";
    expect(await shown(make, "& $b 4; & $c; & $c; & $d; $b.Ast.ParamBlock.Parameters[0].Name.VariablePath.UserPath")).toBe("12\n12\n13\n $MyInvocation.MyCommand.ScriptBlock.ToString() \nx");
  });
  it("keep delegates of script", async () => {
    expect(await shown("$f = [Func[int,int]]{ param($x) $x * 2 }; $w = [System.Linq.Enumerable]; $m = [string].GetMethod('Trim', [type[]]@())", "$f.Invoke(21); $m.Name; $m.DeclaringType.Name")).toBe("42\nTrim\nString");
  });
  it("keep what the line editor was set to", async () => {
    const make = "Set-PSReadLineOption -EditMode Emacs -Colors @{ Command = 'Red' }; Set-PSReadLineKeyHandler F7 Undo";
    expect(await shown(make, "$o = Get-PSReadLineOption; $o.EditMode; $o.CommandColor -eq \"`e[91m\"; (Get-PSReadLineKeyHandler F7).Function")).toBe("Emacs\nTrue\nUndo");
  });
  it("keep completers", async () => {
    const first = life();
    await first.run("function Get-Pet { param($Kind) }; Register-ArgumentCompleter -CommandName Get-Pet -ParameterName Kind -ScriptBlock { 'cat', 'dog' }");
    const second = life({ snapshot: (await first.keeper.write())! });
    expect((await second.session.complete("Get-Pet -Kind ", 14)).matches.map((match) => match.text)).toEqual(["cat", "dog"]);
  });
});

describe("classes in a snapshot", () => {
  const make = [
    "enum Color { Red; Green = 5 }\nclass Animal { [string]$Name; [Color]$Color = 'Red'; static [int]$Count = 0; hidden [int]$Secret = 7\n Animal([string]$n) { $this.Name = $n; [Animal]::Count++ }\n [string] Speak() { return \"$($this.Name) makes a noise\" }\n [string] ToString() { return \"<$($this.Name)>\" } }",
    "class Dog : Animal { [Animal[]]$Friends; Dog([string]$n) : base($n) {}\n [string] Speak() { return ([Animal]$this).Name + ' barks' } }",
    "$a = [Animal]::new('cat'); $d = [Dog]::new('rex'); $d.Friends = $a, $d; $d.Color = 'Green'; $t = [Dog]",
  ];
  it("keep instances, statics, inheritance, identity and enum values", async () => {
    const use = "\"$a\"; $d.Speak(); $d.Friends[0].Speak(); $d.Friends.Count; [object]::ReferenceEquals($d.Friends[1], $d); $d.Color; [int]$d.Color; [Animal]::Count; $d -is [Animal]; $t.Name; $d -is $t; $a.Secret; [Dog]::new('new').Speak(); [Animal]::Count; $d.Color -eq [Color]::Green";
    expect(await shown(make, use)).toBe("<cat>\nrex barks\ncat makes a noise\n2\nTrue\nGreen\n5\n2\nTrue\nDog\nTrue\n7\nnew barks\n3\nTrue");
  });
  it("keep instances of a class that was defined anew", async () => {
    const lines = ["class V { [int]$N = 1; [string] Tell() { return 'old' } }", "$old = [V]::new()", "class V { [int]$M = 2; [string] Tell() { return 'new' } }", "$new = [V]::new()"];
    expect(await shown(lines, "$old.Tell(); $old.N; $new.Tell(); $new.M; [V]::new().Tell(); $old -is [V]; $new -is [V]")).toBe("old\n1\nnew\n2\nnew\nFalse\nTrue");
  });
  it("keep classes of .NET bases, and tables whose keys say themselves what is equal", async () => {
    const lines = [
      "class Bag : System.Collections.Generic.List[int] { [string]$Label = 'b' }\nclass Oops : System.Exception { [int]$Code; Oops([string]$m, [int]$c) : base($m) { $this.Code = $c } }\nclass Key { [string]$K; Key([string]$k) { $this.K = $k }\n [bool] Equals([object]$o) { return $o.K -eq $this.K }\n [int] GetHashCode() { return $this.K.ToLower().GetHashCode() } }",
      "$bag = [Bag]::new(); $bag.Add(4); $bag.Label = 'mine'; try { throw [Oops]::new('bad', 9) } catch { $e = $_ }; $table = @{ [Key]::new('x') = 'found' }",
    ];
    expect(await shown(lines, "$bag.Label; $bag[0]; $bag.Count; $bag.GetType().Name; $e.Exception.Code; $e.Exception.Message; $e.Exception -is [Oops]; $table[[Key]::new('X')]")).toBe("mine\n4\n1\nBag\n9\nbad\nTrue\nfound");
  });
  it("keep classes that are walked, and those that compare", async () => {
    const lines = [
      "class ByLength : System.Collections.Generic.IEqualityComparer[string] { [bool] Equals([string]$a, [string]$b) { return $a.Length -eq $b.Length }\n [int] GetHashCode([string]$s) { return $s.Length } }\nclass Few : System.Collections.IEnumerable { [System.Collections.IEnumerator] GetEnumerator() { return (1, 2, 3).GetEnumerator() } }",
      "$set = [System.Collections.Generic.HashSet[string]]::new([ByLength]::new()); $null = $set.Add('ab'); $few = [Few]::new()",
    ];
    expect(await shown(lines, "$set.Contains('xy'); $set.Contains('xyz'); foreach ($i in $few) { $i }")).toBe("True\nFalse\n1\n2\n3");
  });
  it("keep the class of a function that makes it, and using namespace", async () => {
    const lines = ["function make { class Inner { [int]$Z = 3 }; [Inner]::new() }; $i = make", "using namespace System.Collections.Generic\n$l = [List[int]]::new()"];
    expect(await shown(lines, "$i.Z; $i.GetType().Name; (make).Z; $l.GetType().Name")).toBe("3\nInner\n3\nList`1");
  });
});

describe("modules in a snapshot", () => {
  it("keep those of New-Module with their state", async () => {
    const make = "$m = New-Module -Name Counter { $n = 0; function Step { (++$script:n) }; function Hidden { 'hidden' }; Set-Alias st Step; $open = 'v'; Export-ModuleMember -Function Step -Alias st -Variable open }; $null = Step; $null = st; $m = Import-Module $m -PassThru";
    expect(await shown(make, "Step; st; $open; Get-Command Hidden -ErrorAction Ignore; & $m { Hidden }; (Get-Module Counter).ExportedCommands.Keys; (Get-Command Step).ModuleName; Remove-Module Counter; Test-Path function:Step")).toBe("3\n4\nv\nhidden\nStep\nst\nCounter\nFalse");
  });
  it("keep those from files without running them again", async () => {
    const lines = [
      "$null = New-Item -ItemType Directory /m/Tool -Force; Set-Content /m/Tool/Tool.psm1 '$script:loads++; $script:state = 1; class Box { [int]$V = 5 }; function Get-State { $script:state }; function Set-State($v) { $script:state = $v }; function New-Box { [Box]::new() }'",
      "Import-Module /m/Tool/Tool.psm1; Set-State 42; $box = New-Box; $box.V = 6; Set-Content /m/Tool/Tool.psm1 'throw \"run again\"'",
    ];
    expect(await shown(lines, "Get-State; $box.V; (New-Box).V; (Get-Module Tool).Path; Set-State 43; Get-State; (New-Box).GetType() -eq $box.GetType()")).toBe("42\n6\n5\n/m/Tool/Tool.psm1\n43\nTrue");
  });
  it("keep objects that New-Module made", async () => {
    expect(await shown("$o = New-Module -AsCustomObject { $n = 1; function Next { ($script:n++) }; Export-ModuleMember -Function Next -Variable n }; $null = $o.Next()", "$o.Next(); $o.Next(); $o.n")).toBe("2\n3\n4");
  });
});

describe("the rest of a session in a snapshot", () => {
  it("keeps places: location, drives, stacks, the way back", async () => {
    const make = "$null = New-Item -ItemType Directory /a/b/c, /tmp -Force; $null = New-PSDrive deep FileSystem /a/b; Set-Location deep:/c; Push-Location /tmp; Push-Location / -StackName other; Set-Location deep:/; Set-Location c; Remove-PSDrive Temp";
    expect(await shown(make, "\"$PWD\"; (Get-PSDrive deep).Root; Set-Location -; \"$PWD\"; Pop-Location; \"$PWD\"; Pop-Location -StackName other; \"$PWD\"; Test-Path Temp:/")).toBe("deep:/c\n/a/b\ndeep:/\ndeep:/c\n/tmp\nFalse");
  });
  it("keeps the environment, the culture, strict mode and type data", async () => {
    const make = "$env:MINE = 'x'; Remove-Item env:TERM; [cultureinfo]::CurrentCulture = 'de-DE'; Set-StrictMode -Version 2; Update-TypeData -TypeName System.String -MemberType ScriptProperty -MemberName Shout -Value { $this.ToUpper() }; Update-TypeData -TypeName Pet -DefaultDisplayPropertySet Name";
    expect(await shown(make, "$env:MINE; Test-Path env:TERM; '{0:n2}' -f 1234.5; try { $undefined } catch { \"$_\" }; 'a'.Shout; [pscustomobject]@{ PSTypeName = 'Pet'; Name = 'Rex'; Age = 3 } | Format-Table")).toBe(
      "x\nFalse\n1.234,50\nThe variable '$undefined' cannot be retrieved because it has not been set.\nA\n\nName\n----\nRex",
    );
  });
  it("keeps errors with their places, and the history", async () => {
    const first = life();
    const said = [await first.run("function f { Get-Item /nowhere }"), await first.run("f"), await first.run("1 +"), await first.run("throw 'thrown'")];
    const second = life({ snapshot: (await first.keeper.write())!, files: first.files });
    const show = "$Error.Count; $Error | ForEach-Object { $_.FullyQualifiedErrorId; $_.InvocationInfo.PositionMessage; $_.ScriptStackTrace }; $Error[2] | Out-String; $Error[-1].Exception.GetType().FullName; $Error[-1].TargetObject; Get-History | % { \"$($_.Id) $($_.CommandLine) $($_.ExecutionStatus)\" }";
    const shownBefore = await first.run(show);
    expect(await second.run(show)).toBe(shownBefore);
    expect(shownBefore).toContain(said[1]);
    expect(shownBefore.split("\n").slice(-4)).toEqual(["1 function f { Get-Item /nowhere } Completed", "2 f Completed", "3 1 + Failed", "4 throw 'thrown' Failed"]);
    await second.run("'next'");
    expect(second.session.history.at(-1)?.id).toBe(6);
  });
  it("keeps the sign-in and the partner's objects", async () => {
    const make = "$GlobalToken = 'other'; $address = New-PCCustomerDefaultAddress -Country US -City Redmond -State WA -AddressLine1 '1 Way' -PostalCode 98052 -FirstName Kim -LastName Lee -PhoneNumber 1";
    expect(await shown(make, "$GlobalToken; $address.City; $address.GetType().Name; $address.City = 'Bothell'; $address.City")).toBe("other\nRedmond\nDefaultAddress\nBothell");
  });
  it("goes on from a session that went on from another one", async () => {
    const first = life();
    await first.run("class P { [int]$A = 1 }; $p = [P]::new(); function f { $p.A }; [int]$n = 1; $l = [System.Collections.Generic.List[object]]($p, { $p.A })");
    const second = life({ snapshot: (await first.keeper.write())!, files: first.files });
    await second.run("$p.A = 2; class Q : P { }; $q = [Q]::new()");
    const third = life({ snapshot: (await second.keeper.write())!, files: first.files });
    expect(await third.run("f; $q.A; $l[0].A; & $l[1]; $q -is [P]; $n.GetType().Name; $Error.Count")).toBe("2\n1\n2\n2\nTrue\nInt32\n0");
  });
});

describe("jobs and readers", () => {
  it("are gone, and named; the rest is there", async () => {
    const { after, lost } = await across("$job = Start-ThreadJob -Name Work { 1 }; $null = $job | Wait-Job; $walk = [System.Collections.ArrayList]@(1); $walker = $walk.GetEnumerator(); $x = 5", "$null -eq $job; $null -eq $walker; $walk.Count; $x");
    expect(after).toBe("True\nTrue\n1\n5");
    expect(lost).toEqual([{ name: "job", why: "cannot be kept" }, { name: "walker", why: "cannot be kept" }, { name: "Work", why: "job" }]);
  });
});
