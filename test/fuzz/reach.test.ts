// What a script must not reach: prototypes, functions and globals of JavaScript. Every attempt gets exactly what PowerShell answers.
import { describe, expect, it } from "vitest";
import { fuzzSession } from "./fuzz-session.ts";

const noMethod = (type: string, name: string) => `InvalidOperation: Method invocation failed because [${type}] does not contain a method named '${name}'.\n`;
const noType = (name: string) => `InvalidOperation: Unable to find type [${name}].\n`;
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
  ["& '__proto__'", noCommand("__proto__")],
  ["$o = [pscustomobject]@{then = { 'called' }}; $r = & { $o }; $r.then.ToString()", " 'called' \n"],
];

describe("an attempt to reach JavaScript", () => {
  it.each(attempts)("gets PowerShell's answer: %s", async (script, answer) => {
    const { run } = await fuzzSession();
    // The console shows where an error arose only for text that came from a file or has several lines.
    expect(await run(script)).toBe(answer);
  });
});
