// Random programs from a small grammar, full of the values and names that break engines written in JavaScript.
import fc from "fast-check";

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "length", "Count", "a", "x", "_", "this", "then", "Keys", "get", "psobject", "name"];
const literals = [
  "0", "1", "-1", "2147483647", "-2147483648", "2147483648", "9223372036854775807", "1e308", "-1e-308", "0.1", "1.0", "1d", "79228162514264337593543950335d", "1kb", "0xFFFFFFFF", "0b101", "255y", "1n",
  "[double]::NaN", "[double]::PositiveInfinity", "[double]::Epsilon", "''", "' '", "'abc'", "'12'", "'1,2'", "\"a`nb\"", "\"`u{1F600}\"", "[string][char]0xd800", "[char]0", "[char]'a'", "$true", "$null", "@()", ",$null", "@(1,2,3)", "1..3",
  "@{}", "@{a=1}", "[ordered]@{b=2;a=1}", "[pscustomobject]@{a=1;b='x'}", "[int]", "[datetime]'2020-02-29'", "[timespan]::MaxValue", "[guid]::Empty", "[version]'1.2'", "{ $_ }", "{ throw 1 }", "{ param($x) $x }", "[decimal]::MaxValue", "[bigint]::Pow(2,70)",
  "[xml]'<a b=\"1\"><c/></a>'", "[regex]'a*'", "[System.Collections.ArrayList]@(1,2)", "[System.Collections.Generic.List[int]]::new()", "[dayofweek]1", "[ref]1", "$PSVersionTable", "$ExecutionContext", "$Error", "$Host", "$input", "$args", "[System.IO.FileInfo]'x'", "[uri]'http://a/b?c'", "[byte[]](1,2)", "[datetime]::MaxValue", "[switch]$true", "[System.Collections.Stack]::new()", "[System.Text.StringBuilder]'q'",
];
const binary = ["+", "-", "*", "/", "%", "-eq", "-ne", "-lt", "-gt", "-like", "-match", "-notmatch", "-replace", "-split", "-join", "-contains", "-in", "-is", "-as", "-f", "-band", "-bor", "-bxor", "-shl", "-shr", "-and", "-or", "-xor", "..", "-ceq", "-ilike", "??", "-isnot", "-creplace", ","];
const unary = ["-", "+", "!", "-not ", "-bnot ", "-join ", "-split ", ",", "[int]", "[string]", "[bool]", "[array]", "[hashtable]", "[pscustomobject]", "[datetime]", "[char]", "[double]", "[decimal]", "[type]", "[xml]", "[byte]", "[scriptblock]", "[regex]", "[ordered]"];
const cmdlets = [
  "Measure-Object", "Sort-Object", "Group-Object", "Select-Object -First 1", "Select-Object -Unique", "Select-Object *", "Select-Object -ExpandProperty", "ForEach-Object", "Where-Object", "Format-List", "Format-Table", "Format-Wide", "Format-Custom", "Out-String", "ConvertTo-Json -Depth 2", "ConvertTo-Csv", "ConvertFrom-Json", "ConvertFrom-Csv",
  "Get-Member", "Compare-Object", "Select-String", "Tee-Object -Variable", "Out-Null", "Join-String", "Get-Random", "Measure-Object -Property", "Sort-Object -Property", "Group-Object -Property", "Add-Member", "Write-Error", "Write-Output", "Write-Host", "Set-Variable", "Get-Variable", "New-Object", "Get-Date", "Get-Command", "Get-Item", "Set-Content", "Get-Content", "Invoke-Expression", "Test-Path", "Split-Path", "Join-Path", "Resolve-Path", "Get-Unique", "ConvertTo-Html", "Format-Hex", "Import-Csv", "Out-File", "Select-Xml", "Update-List", "Get-PSBreakpoint", "Export-Csv", "ConvertTo-Xml", "Export-Clixml", "Import-Clixml", "Get-Help", "Get-History", "Invoke-Command", "Start-Sleep", "Read-Host", "Get-TypeData", "Update-TypeData", "Get-ChildItem", "Remove-Item", "Rename-Item", "Copy-Item", "Move-Item", "Set-Location", "Push-Location", "New-Item", "Get-Alias", "Set-Alias", "New-Guid", "New-TimeSpan", "Trace-Command", "Set-StrictMode -Version", "ConvertTo-SecureString", "ConvertFrom-StringData", "ConvertFrom-SecureString", "Wait-Job",
];
const methods = ["ToString", "Substring", "Split", "Replace", "Add", "Contains", "GetType", "Equals", "CompareTo", "Where", "ForEach", "Invoke", "IndexOf", "Insert", "Remove", "PadLeft", "GetEnumerator", "CopyTo", "Clone", "GetHashCode", "Set_Item", "get_Item", "ContainsKey", "Trim", "Format"];

const name = fc.constantFrom(...names);
const quoted = name.map((text) => `'${text}'`);

const { expression, statement } = fc.letrec<{ expression: string; statement: string; block: string; call: string }>((tie) => {
  const e = tie("expression");
  return {
    expression: fc.oneof({ depthSize: "small", withCrossShrink: true },
      fc.constantFrom(...literals),
      name.map((n) => `\${${n}}`),
      fc.tuple(e, fc.constantFrom(...binary), e).map(([a, op, b]) => `(${a} ${op} ${b})`),
      fc.tuple(fc.constantFrom(...unary), e).map(([op, a]) => `(${op}(${a}))`),
      fc.tuple(e, name).map(([a, n]) => `(${a}).${n}`),
      fc.tuple(e, e).map(([a, b]) => `(${a})[${b}]`),
      fc.tuple(e, fc.constantFrom(...methods), fc.array(e, { maxLength: 2 })).map(([a, m, list]) => `(${a}).${m}(${list.join(", ")})`),
      fc.array(fc.tuple(quoted, e), { maxLength: 3 }).map((pairs) => `@{${pairs.map(([k, v], i) => `${i ? `'${i}'+` : ""}${k} = ${v}`).join("; ")}}`),
      fc.array(e, { maxLength: 3 }).map((list) => `@(${list.join("; ")})`),
      fc.tuple(e, name).map(([a, n]) => `"<$(${a})\${${n}}>"`),
      fc.tuple(e, e, e).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc.tuple(e, tie("call")).map(([a, c]) => `$(${a} | ${c})`),
      tie("block").map((b) => `(& {${b}})`),
    ),
    call: fc.oneof(fc.constantFrom(...cmdlets), fc.tuple(fc.constantFrom(...cmdlets), e).map(([c, a]) => `${c} (${a})`), fc.tuple(fc.constantFrom(...cmdlets), e, e).map(([c, a, b]) => `${c} (${a}) (${b})`)),
    statement: fc.oneof({ depthSize: "small" },
      e,
      tie("call"),
      fc.tuple(e, tie("call")).map(([a, c]) => `${a} | ${c}`),
      fc.tuple(e, tie("call"), tie("call")).map(([a, c, d]) => `${a} | ${c} | ${d}`),
      fc.tuple(name, e).map(([n, a]) => `\${${n}} = ${a}`),
      fc.tuple(name, fc.constantFrom("+=", "-=", "*=", "/=", "%=", "??="), e).map(([n, op, a]) => `\${${n}} ${op} ${a}`),
      fc.tuple(e, name, e).map(([a, n, b]) => `\${x} = ${a}; \${x}.${n} = ${b}; \${x}[${b}] = ${a}`),
      fc.tuple(e, tie("block"), tie("block")).map(([a, b, c]) => `if (${a}) {${b}} else {${c}}`),
      fc.tuple(e, tie("block")).map(([a, b]) => `foreach ($x in ${a}) {${b}}`),
      fc.tuple(tie("block"), tie("block"), tie("block")).map(([a, b, c]) => `try {${a}} catch {${b}} finally {${c}}`),
      fc.tuple(e, e, tie("block")).map(([a, b, c]) => `switch (${a}) { (${b}) {${c}} default { $_ } }`),
      fc.tuple(fc.constantFrom("-Regex", "-Wildcard", "-CaseSensitive"), e, e, tie("block")).map(([o, a, b, c]) => `switch ${o} (${a}) { (${b}) {${c}} }`),
      fc.tuple(name, name, tie("block"), e).map(([f, p, b, a]) => `function ${f} { param($${p}) ${b} }; ${f} (${a}); ${a} | ${f} -${p} 1`),
      fc.tuple(name, name, e, tie("block")).map(([m, p, a, b]) => `class C { $${p} = ${a}; [object] ${m}x($${m}) { ${b}; return ${a} } }; $c = [C]::new(); $c; $c.${m}x(1); $c.${p} = 2; [C]@{${p}=1}`),
      fc.tuple(name, name).map(([a, b]) => `enum E { ${a}; ${b}2 }; [E]::${a}; [E]'${a}'; [E]7; [E]::new`),
      fc.tuple(e, quoted, e).map(([a, n, b]) => `${a} | Add-Member -NotePropertyName ${n} -NotePropertyValue (${b}) -PassThru`),
      fc.tuple(fc.constantFrom("throw", "return", "exit", "break", "continue"), e).map(([k, a]) => (k === "break" || k === "continue" ? k : `${k} ${a}`)),
      fc.tuple(e, tie("block")).map(([a, b]) => `trap { continue }; ${b}; ${a}`),
      fc.tuple(e, e).map(([a, b]) => `$p = ${a}; Get-Date @p; & (${b}) @p`),
    ),
    block: fc.array(tie("statement"), { maxLength: 2 }).map((list) => list.join("; ")),
  };
});

export const anyExpression = expression;

/** One to four statements. */
export const randomProgram = fc.array(statement, { minLength: 1, maxLength: 4 }).map((list) => list.join("\n"));
