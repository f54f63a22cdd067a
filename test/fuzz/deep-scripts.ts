// Scripts that recurse without end or walk values that contain themselves; with what their output has to contain.

const depth = "The script failed due to call depth overflow.";

/** The third item is a pattern the output must match; null for what doubles with every level, and can only be stopped. */
export const deepScripts: [title: string, script: string, output: RegExp | null][] = [
  ["a function", "function f { f }; f", new RegExp(depth)],
  ["a function with arithmetic around the call", "function f($n) { 1 + (f ($n + 1)) }; f 0", new RegExp(depth)],
  ["a function in a string", "function f { \"<$(f)>\" }; f", new RegExp(depth)],
  ["a filter in a pipeline", "filter f { $_ | f }; 1 | f", new RegExp(depth)],
  ["an advanced function with begin and end", "function f { [CmdletBinding()] param([Parameter(ValueFromPipeline)] $x) begin { } process { $x | f } end { } }; 1 | f", new RegExp(depth)],
  ["a script block called by &", "$b = { & $b }; & $b", new RegExp(depth)],
  ["a script block called by .", "$b = { . $b }; . $b", new RegExp(depth)],
  ["a script block's Invoke", "$b = { $b.Invoke() }; $b.Invoke()", /overflow/],
  ["a script block's InvokeReturnAsIs", "$b = { $b.InvokeReturnAsIs() }; & $b", /overflow/],
  ["Invoke-Command", "$b = { Invoke-Command $b }; & $b", new RegExp(depth)],
  ["Invoke-Expression", "$t = 'iex $t'; iex $t", new RegExp(depth)],
  ["ForEach-Object", "$b = { 1 | ForEach-Object $b }; & $b", new RegExp(depth)],
  ["Where-Object", "$b = { 1 | Where-Object $b }; & $b", new RegExp(depth)],
  ["ForEach method", "$b = { (1,2).ForEach($b) }; & $b", null],
  ["Where method", "$b = { (1,2).Where($b) }; & $b", null],
  ["Sort-Object by a script block", "$b = { 2,1 | Sort-Object $b }; & $b", null],
  ["Group-Object by a script block", "$b = { 2,1 | Group-Object $b }; & $b", null],
  ["Select-Object with a calculated property", "$b = { 1 | Select-Object @{n='a';e=$b} }; & $b", /a/],
  ["Measure-Object by a script block", "$b = { 1 | Measure-Object $b }; & $b", /overflow|Count/],
  ["Measure-Command", "$b = { Measure-Command $b }; & $b", new RegExp(depth)],
  ["a comparison delegate", "$l = [System.Collections.Generic.List[int]](2,1,3); $b = [System.Comparison[int]]{ $l.Sort($b); 0 }; $l.Sort($b)", null],
  ["a replacement block", "$b = { 'a' -replace 'a', $b }; & $b", null],
  ["a regex evaluator", "$b = { [regex]::Replace('a', 'a', $b) }; & $b", /./],
  ["a constructor", "class C { C() { [C]::new() } }; [C]::new()", /overflow/],
  ["a property's initial value", "class C { [object] $x = [C]::new() }; [C]::new()", /overflow/],
  ["a method", "class C { [object] m() { return $this.m() } }; [C]::new().m()", /overflow/],
  ["a static method", "class C { static [object] m() { return [C]::m() } }; [C]::m()", /overflow/],
  ["a class's ToString", "class C { [string] ToString() { return \"$this\" } }; \"$([C]::new())\"", /./],
  ["a class's Equals", "class C { [bool] Equals([object] $o) { return $this -eq $o } }; [C]::new() -eq [C]::new()", /./],
  ["a class's GetHashCode", "class C { [int] GetHashCode() { return @{ $this = 1 }.Count } }; @{ [C]::new() = 1 }.Count", /./],
  ["a class's CompareTo", "class C : System.IComparable { [int] CompareTo([object] $o) { return $(if ($this -lt $o) { 1 } else { 0 }) } }; [C]::new() -lt [C]::new()", /./],
  ["a class's Dispose and clean", "function f { clean { f } }; f", /./],
  ["a script property", "$o = [pscustomobject]@{} | Add-Member -PassThru ScriptProperty p { $this.p }; $o.p; 'end'", /end/],
  ["a script method", "$o = [pscustomobject]@{} | Add-Member -PassThru ScriptMethod m { $this.m() }; $o.m(); 'end'", /end/],
  ["a ToString that is a script method", "$o = [pscustomobject]@{} | Add-Member -PassThru -Force ScriptMethod ToString { \"$this\" }; \"$o\"; 'end'", /end/],
  ["two aliases of each other", "$o = [pscustomobject]@{}; $o | Add-Member AliasProperty a b; $o | Add-Member AliasProperty b a; $o.a; $o; 'end'", /end/],
  ["a type's script property", "Update-TypeData -TypeName System.Int32 -MemberType ScriptProperty -MemberName q -Value { $this.q } -Force; (1).q; 'end'", /end/],
  ["a type's ToString", "Update-TypeData -TypeName System.Int32 -MemberType ScriptMethod -MemberName ToString -Value { $this.ToString() } -Force; (1).ToString(); 'end'", /end/],
  ["a parameter's default value", "function f($x = (f)) { }; f; 'end'", /end/],
  ["a validation", "function f([ValidateScript({ f 1 })] $x) { }; f 1; 'end'", /end/],
  ["a validation of a variable", "[ValidateScript({ $x = 1; $true })] $x = 1; 'end'", /end/],
  ["an argument completer", "function f([ArgumentCompleter({ 1 })] $x) { f }; f", new RegExp(depth)],
  ["a dynamic parameter", "function f { [CmdletBinding()] param() dynamicparam { f } process { } }; f; 'end'", /end/],
  ["a trap", "function f { trap { f; continue } throw 1 }; f; 'end'", /end/],
  ["a catch", "function f { try { throw 1 } catch { f } }; f; 'end'", /end|overflow/],
  ["a finally", "function f { try { throw 1 } finally { f } }; f", /overflow|1/],
  ["a switch", "function f { switch (1) { 1 { f } } }; f", new RegExp(depth)],
  ["a loop", "function f { foreach ($i in 1..2) { f } }; f", null],
  ["a class that is its own part", "class N { [N] $next }; $n = [N]::new(); $n.next = $n; $n; $n | Format-List; $n | Format-Custom; \"$n\"; 'end'", /end/],
  ["a dynamic module", "function f { New-Module { f } }; f; 'end'", /end/],
  ["an error action preference", "$ErrorActionPreference = 'SilentlyContinue'; function f { f }; f; 'end'", /end/],
  ["a caught overflow", "function f { f }; try { f } catch { $_.FullyQualifiedErrorId }", /CallDepthOverflow/],
  ["a prompt", "function prompt { prompt }; 'end'", /end/],
  ["PSDefaultParameterValues", "$PSDefaultParameterValues['*:Verbose'] = { Get-Date }; Get-Date | Out-Null; 'end'", /overflow/],
  ["a command that is not found", "$ExecutionContext.InvokeCommand.CommandNotFoundAction = { nocommand }; nocommand; 'end'", /end/],
  ["Out-Default", "function Out-Default { 1 | Out-Default }; 1; 'end'", /^/],
  ["an alias of an alias", "Set-Alias aa bb; Set-Alias bb aa; aa; 'end'", /end/],
  ["a proxy of itself", "function Get-Date { Get-Date }; Get-Date", new RegExp(depth)],
];

/** Values that contain themselves. */
const circular: [name: string, made: string][] = [
  ["array", "$c = @(1, 2); $c[1] = $c"],
  ["array of arrays", "$c = @(0); $c[0] = @(,$c)"],
  ["list", "$c = [System.Collections.ArrayList]@(1); [void] $c.Add($c)"],
  ["generic list", "$c = [System.Collections.Generic.List[object]]::new(); $c.Add($c)"],
  ["table", "$c = @{}; $c.c = $c"],
  ["ordered table", "$c = [ordered]@{}; $c.c = $c; $c.d = @{ e = $c }"],
  ["dictionary", "$c = [System.Collections.Generic.Dictionary[string,object]]::new(); $c['c'] = $c"],
  ["custom object", "$c = [pscustomobject]@{ c = 1 }; $c.c = $c"],
  ["custom object in an array", "$c = [pscustomobject]@{ c = 1 }; $c.c = @($c, $c)"],
  ["table that is its own key", "$c = @{}; $c[$c] = $c"],
  ["note on itself", "$c = [System.Text.StringBuilder]'a'; $c = $c | Add-Member -PassThru c 1; $c.c = $c"],
  ["reference", "$c = [ref] 1; $c.Value = $c"],
  ["queue", "$c = [System.Collections.Queue]::new(); $c.Enqueue($c)"],
  ["collection", "$c = [System.Collections.ObjectModel.Collection[psobject]]::new(); $c.Add($c)"],
  ["exception", "$c = [System.Exception]::new('a'); $c.Data['c'] = $c"],
  ["tuple in a list", "$l = [System.Collections.ArrayList]@(1); $c = [System.Tuple]::Create($l, 1); $l[0] = $c"],
];

/** What is done with them. */
const uses = [
  "\"$c\"", "$c", "$c -eq $c", "$c -lt $c", "$c -contains $c", "$c -in $c", "$c -like 'a'", "$c + $c", "$c * 2", "-join $c", "$c -split 'a'", "'{0}' -f $c", "[string] $c", "[int] $c", "[bool] $c", "if ($c) { 1 }", "[pscustomobject] $c", "[xml] $c", "[array] $c", "[int[]] $c", "[string[]] $c", "[hashtable] $c",
  "$c.Equals($c)", "$c.GetHashCode() | Out-Null", "$c.ToString()", "$c.CompareTo($c)", "$c.c.c.c.Count", "$c.Foo", "$c.Foo()", "$c.ForEach({ $_ })", "$c.Where({ $_ })", "$c.PSObject.Copy()", "$c.Clone()", "[object]::Equals($c, $c)", "[array]::IndexOf(@($c), $c)", "foreach ($x in $c) { \"$x\" }", "switch ($c) { default { 1 } }", "@{ $c = 1 }", "$($c)", "$d, $e = $c", "$s = @{ c = 1 }; $s[$c]",
  "$c | ConvertTo-Json -Compress", "$c | ConvertTo-Json -Depth 100", "ConvertTo-Json $c -AsArray", "$c | ConvertTo-Csv", "$c | ConvertTo-Xml", "$c | ConvertTo-Xml -Depth 20 | Out-Null", "$c | ConvertTo-Html", "[System.Management.Automation.PSSerializer]::Serialize($c) | Out-Null", "[System.Management.Automation.PSSerializer]::Serialize($c, 12) | Out-Null", "$c | Export-Clixml c.xml", "$c | ConvertTo-CliXml -Depth 9 | Out-Null", "ConvertTo-CliXml $c -Depth 9 | Out-Null",
  "$c | Format-List", "$c | Format-Table", "$c | Format-Wide", "$c | Format-Custom", "$c | Format-Custom -Depth 30 | Out-Null", "$c | Format-List * -Force", "$c | Out-String", "Format-Hex -InputObject $c", "$c | Sort-Object", "$c | Group-Object", "$c | Select-Object *", "$c | Select-Object -Unique", "$c | Get-Unique", "$c | Compare-Object $c", "Compare-Object $c $c", "$c | Measure-Object", "$c | Measure-Object c", "$c | Get-Member", "$c | Select-String a", "$c | Join-String", "$c | Where-Object c -eq $c", "$c | ForEach-Object c", "$c | Tee-Object -Variable t", "Write-Output $c", "Write-Host $c", "Write-Error $c", "Write-Information $c", "throw $c", "Set-Content c.txt $c", "$c | Out-File c.txt", "$c | Export-Csv c.csv", "Get-Random -InputObject $c", "& $c", "& { param([hashtable] $h) $h } $c", "function f { $args }; f @c", "Get-Date $c", "New-Object psobject -Property $c", "Invoke-Expression $c", "$c > c.txt", "Start-Job { $using:c } | Wait-Job | Receive-Job",
  "$c | Invoke-RestMethod -Uri http://a/", "Invoke-RestMethod -Uri http://a/ -Method Post -Body $c", "Invoke-WebRequest -Uri http://a/ -Headers $c", "[System.Text.Json.JsonSerializer]::Serialize($c)", "[System.Linq.Enumerable]::Count([object[]] $c)", "[string]::Join(',', $c)", "[string]::Concat($c)", "[string]::Format('{0}', $c)", "$x = $c; $x = $x, $x; \"$x\"", "Get-PSCallStack | Out-Null; $c", "$Error[0] = $c; $Error", "Set-Variable v $c; Get-Variable v", "$c | Add-Member n 1 -PassThru", "Test-Json -Json $c", "ConvertFrom-Json $c", "Import-Csv $c", "Get-Item $c", "New-PSObject $c", "Get-TypeData $c", "$c -is [object]", "$c -as [hashtable]", "$c ?? 1", "-not $c", "-$c", "$c++", "$c[$c]", "$c[-1][-1][-1]", "[regex]::Matches($c, 'a')", "Measure-Command { $c } | Out-Null", "Update-List -InputObject $c -Add 1", "Format-Table -InputObject $c -Property c, { $_ }",
];

/** Each use of each such value; the session has to come through. */
export const circularScripts: string[] = circular.flatMap(([name, made]) => uses.map((use) => `# ${name}\n${made}\n${use}`));

