// What a script must not reach: prototypes, functions and globals of JavaScript. Every attempt gets exactly what PowerShell answers.
import { describe, expect, it } from "vitest";
import { fuzzSession } from "./fuzz-session.ts";

const noMethod = (type: string, name: string) => `InvalidOperation: Method invocation failed because [${type}] does not contain a method named '${name}'.\n`;
const noType = (name: string) => `InvalidOperation: Unable to find type [${name}].\n`;
/** The line begins with the command as it was written. */
const noCommand = (name: string) =>
  `${name}: The term '${name}' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.\n`;

/** One attempt a row; the value is shown between angle brackets, so that nothing at all is told from an empty line. */
const attempts: [script: string, answer: string][] = [
  ["$x = 1; \"<$($x.constructor)>\"", "<>\n"],
  ["\"<$('a'.constructor)$('a'.__proto__)$('a'.prototype)>\"", "<>\n"],
  ["\"<$([object]::prototype)$([object]::constructor)>\"", "<>\n"],
  ["$o = [pscustomobject]@{a=1}; \"<$($o.__proto__)$($o.constructor)$($o.hasOwnProperty)>\"", "<>\n"],
  ["\"<$((1).toFixed)>\"; (1).toFixed(2)", `<>\n${noMethod("System.Int32", "toFixed")}`],
  ["'abc'.charCodeAt(0)", noMethod("System.String", "charCodeAt")],
  ["'abc'.constructor('return 1')", noMethod("System.String", "constructor")],
  ["@(1,2).push(3)", noMethod("System.Int32", "push")],
  ["\"<$(@(1,2).map)>\"", "< >\n".replace(" ", "")],
  ["$h = @{}; \"<$($h['__proto__'])$($h.__proto__)$($h.constructor)>\"; $h['__proto__'] = 5; $h.Count; $h.__proto__; @{}.__proto__", "<>\n1\n5\n"],
  ["$h = @{__proto__=1; constructor=2; toString=3}; ($h.Keys | Sort-Object) -join ','; $h.toString; \"<$($h.hasOwnProperty)>\"", "__proto__,constructor,toString\n3\n<>\n"],
  ["$h = [ordered]@{}; \"<$($h['constructor'])>\"; $h.__proto__ = 1; $h.Keys", "<>\n__proto__\n"],
  ["function f { \"<$($args.callee)$($args.constructor)>$($args.Count)\" }; f 1 2", "<>2\n"],
  ["\"<$($host.window)$($host.self)$($host.constructor)$($host.globalThis)>\"", "<>\n"],
  ["[globalThis]", noType("globalThis")],
  ["[window]::document", noType("window")],
  ["[Function]::new('return 1')", noType("Function")],
  ["\"<$([Array]::from)$([Math]::constructor)$([Math]::__proto__)>\"", "<>\n"],
  ["[string]::fromCharCode(65)", noMethod("System.String", "fromCharCode")],
  ["\"<$($ExecutionContext.constructor)$($ExecutionContext.session)$($ExecutionContext.ports)$($ExecutionContext.engine)>\"", "<>\n"],
  ["\"<${__proto__}${constructor}$toString$hasOwnProperty$globalThis$window$self>\"", "<>\n"],
  ["${__proto__} = 5; \"${__proto__}$((Get-Variable __proto__).Value)\"", "55\n"],
  ["function __proto__ { 'p' }; __proto__; function constructor($toString) { $toString }; constructor -toString 8", "p\n8\n"],
  ["function f { param($__proto__, $constructor) $__proto__; $constructor; $PSBoundParameters.Keys -join ',' }; f -__proto__ 1 -constructor 2", "1\n2\n__proto__,constructor\n"],
  ["'{\"__proto__\":{\"x\":1},\"constructor\":2}' | ConvertFrom-Json | ConvertTo-Json -Compress; \"<$(([pscustomobject]@{}).x)>\"", "{\"__proto__\":{\"x\":1},\"constructor\":2}\n<>\n"],
  ["$j = '{\"__proto__\":{\"x\":1}}' | ConvertFrom-Json -AsHashtable; $j['__proto__'].x; \"<$(@{}.x)>\"", "1\n<>\n"],
  ["\"__proto__,constructor`n1,2\" | ConvertFrom-Csv | ConvertTo-Json -Compress", "{\"__proto__\":\"1\",\"constructor\":\"2\"}\n"],
  ["enum E { constructor; __proto__; toString }; [E]::constructor; [int][E]'__proto__'; [E]2", "constructor\n1\ntoString\n"],
  ["class A { $constructor = 1; $__proto__ = 2; [string] valueOf() { return 'v' } }; $a = [A]::new(); $a.constructor; $a.__proto__; $a.valueOf()", "1\n2\nv\n"],
  ["$env:constructor; $env:__proto__; $env:constructor = 'x'; $env:constructor", "x\n"],
  ["'a' -match '(?<constructor>a)'; $Matches.constructor; \"<$($Matches['__proto__'])>\"", "True\na\n<>\n"],
  ["'a' -replace '(?<__proto__>a)', '${__proto__}b'", "ab\n"],
  ["switch ('__proto__') { constructor { 'no' } __proto__ { 'yes' } }", "yes\n"],
  ["\"<$({}.constructor)$({}.call)$({}.apply)$({}.compiled)$({}.tree)>\"; {}.bind(1)", `<>\n${noMethod("System.Management.Automation.ScriptBlock", "bind")}`],
  ["$null.constructor; $null.foo()", "InvalidOperation: You cannot call a method on a null-valued expression.\n"],
  ["\"<$('abc'.PSObject.constructor)$('abc'.PSObject.Properties['__proto__'])$('abc'.PSObject.Methods['constructor'])>\"", "<>\n"],
  ["eval '1'", noCommand("eval")],
  ["constructor", noCommand("constructor")],
  ["& '__proto__'", noCommand("__proto__").replace("__proto__", "&")],
  ["Set-Alias __proto__ Write-Output; __proto__ 1; (Get-Alias __proto__).Definition; Set-Alias constructor __proto__; constructor 2", "1\nWrite-Output\n2\n"],
  ["function valueOf([switch] $hasOwnProperty) { $hasOwnProperty.IsPresent }; valueOf -hasOwnProperty; valueOf -constructor", "True\nFalse\n"],
  ["$p = @{ __proto__ = 1; toString = 2 }; function f($__proto__, $toString) { \"$__proto__$toString\" }; f @p", "12\n"],
  ["[pscustomobject]@{ __proto__ = 1; constructor = 2 } | Select-Object __proto__, constructor, toString | ConvertTo-Csv -NoTypeInformation", "\"__proto__\",\"constructor\",\"toString\"\n\"1\",\"2\",\n"],
  ["'a', 'b' | Group-Object { '__proto__' } -AsHashTable | ForEach-Object { $_['__proto__'].Count }", "2\n"],
  ["1, 2 | ForEach-Object -Begin { $n = @{} } -Process { $n.constructor += $_ } -End { $n.constructor }", "3\n"],
  ["$x = 1 | Select-Object @{ n = '__proto__'; e = { 5 } }; $x.__proto__; $x.PSObject.Properties.Name", "5\n__proto__\n"],
  ["([xml] '<__proto__ constructor=\"1\"><toString>t</toString></__proto__>').__proto__ | ForEach-Object { $_.constructor; $_.toString }", "1\nt\n"],
  ["\"__proto__=1`nconstructor=2\" | ConvertFrom-StringData | ForEach-Object { $_.__proto__; $_.constructor }", "1\n2\n"],
  ["$d = [System.Collections.Generic.Dictionary[string,int]]::new(); \"$($d.ContainsKey('__proto__'))$($d.ContainsKey('constructor'))\"; $d['__proto__'] = 1; $d.Count", "FalseFalse\n1\n"],
  ["$s = [System.Collections.Generic.HashSet[string]]::new(); \"$($s.Contains('toString'))$($s.Add('__proto__'))$($s.Add('__proto__'))\"", "FalseTrueFalse\n"],
  ["Set-Variable constructor 3; (Get-Variable constructor).Value; Test-Path variable:__proto__; Test-Path function:toString; Test-Path alias:valueOf; Test-Path env:constructor", "3\nFalse\nFalse\nFalse\nFalse\n"],
  ["Set-Content __proto__ 1; Get-Content __proto__; (Get-Item constructor -ErrorAction Ignore).Name; Test-Path constructor", "1\nFalse\n"],
  ["New-Module __proto__ { function constructor { 'c' } } | Import-Module; __proto__\\constructor; (Get-Module __proto__).Name", "c\n__proto__\n"],
  ["Get-Command constructor, __proto__ -ErrorAction Ignore | Measure-Object | ForEach-Object Count", "0\n"],
  ["Update-TypeData -TypeName System.Int32 -MemberName constructor -MemberType NoteProperty -Value 7; (1).constructor; Get-TypeData __proto__", "7\n"],
  ["'{0}' -f 'a' -replace '__proto__'; 'constructor' -as [type]; \"<$('__proto__' -as [type])>\"", "a\n<>\n"],
  ["[System.__proto__]", noType("System.__proto__")],
  ["[__proto__]::constructor", noType("__proto__")],
  ["New-Object constructor", "New-Object: Cannot find type [constructor]: verify that the assembly containing this type is loaded.\n"],
  ["\"<$script:constructor$global:__proto__$local:valueOf$private:toString>\"", "<>\n"],
  ["function f { [CmdletBinding()] param([ValidateSet('__proto__', 'constructor')] $x) $x }; f __proto__; f constructor", "__proto__\nconstructor\n"],
  ["data { 1 }; data constructor { 2 }; $constructor", "1\n2\n"],
  ["class constructor { $x = 1 }; [constructor]::new().x; class __proto__ : constructor { }; [__proto__]::new().x; [__proto__].BaseType.Name", "1\n1\nconstructor\n"],
  [":constructor foreach ($i in 1..3) { foreach ($j in 1..3) { \"$i$j\"; continue constructor } }", "11\n21\n31\n"],
  ["$o = [pscustomobject]@{then = { 'called' }}; $r = & { $o }; $r.then.ToString()", " 'called' \n"],
];

describe("an attempt to reach JavaScript", () => {
  it.each(attempts)("gets PowerShell's answer: %s", async (script, answer) => {
    const { run } = await fuzzSession();
    const globals = Object.getOwnPropertyNames(globalThis).length;
    // The console shows where an error arose only for text that came from a file or has several lines.
    expect(await run(script, 5_000)).toBe(answer);
    expect([Object.getOwnPropertyNames(globalThis).length, Object.keys(Object.prototype), Object.keys(Function.prototype)]).toEqual([globals, [], []]);
  });
});
