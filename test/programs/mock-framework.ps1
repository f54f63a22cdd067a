# A test framework as a module: operators as dynamic parameter sets, mocks made of proxies, script blocks bound to other modules.
New-Module -Name Tst {
Set-StrictMode -Version Latest
$script:operators = [ordered]@{}
$script:root = $null; $script:current = $null
function New-Block { param([string]$Name, $Parent, $ScriptBlock, $StartLine)
  [PSCustomObject]@{ PSTypeName='Tst.Block'; Name=$Name; Parent=$Parent; Blocks=[Collections.Generic.List[object]]@(); Tests=[Collections.Generic.List[object]]@(); Each=@{Before=@();After=@()}; All=@{Before=@();After=@()}; ScriptBlock=$ScriptBlock; StartLine=$StartLine; Mocks=@{} }
}
function Add-Operator {
  [CmdletBinding()] param([Parameter(Mandatory)][string]$Name,[Parameter(Mandatory)][scriptblock]$Test,[string[]]$Alias=@(),[switch]$Array)
  if ($script:operators.Contains($Name)) { throw [InvalidOperationException]::new("'$Name' exists") }
  $script:operators[$Name] = [PSCustomObject]@{ Name=$Name; Test=$Test; Alias=$Alias; Array=[bool]$Array; Internal="Assert$Name" }
  $null = New-Item -Force -Path "function:script:Assert$Name" -Value $Test
}

function Get-DynamicOperatorParams {
  $dict = [Management.Automation.RuntimeDefinedParameterDictionary]::new()
  foreach ($op in $script:operators.Values) {
    $attributes = New-Object 'Collections.ObjectModel.Collection[Attribute]'
    $attribute = New-Object Management.Automation.ParameterAttribute
    $attribute.ParameterSetName = $op.Name
    $attribute.Mandatory = $true
    $attributes.Add($attribute)
    if ($op.Alias.Count -gt 0) { $attributes.Add((New-Object Management.Automation.AliasAttribute ($op.Alias))) }
    $dict.Add($op.Name, (New-Object Management.Automation.RuntimeDefinedParameter $op.Name, ([switch]), $attributes))
    $cmd = Get-Command -Name $op.Internal
    foreach ($p in $cmd.Parameters.Values) {
      if ($p.Name -in 'ActualValue','Negate','CallerSessionState' -or $p.Name -in [System.Management.Automation.PSCmdlet]::CommonParameters) { continue }
      $pa = New-Object Management.Automation.ParameterAttribute
      $pa.ParameterSetName = $op.Name
      $src = $p.Attributes | Where-Object { $_ -is [Management.Automation.ParameterAttribute] }
      if ($null -ne $src) { $pa.Position = $src.Position; $pa.Mandatory = $false }
      if ($dict.ContainsKey($p.Name)) { $dict[$p.Name].Attributes.Add($pa) }
      else { $c = New-Object 'Collections.ObjectModel.Collection[Attribute]'; $c.Add($pa); $dict.Add($p.Name, (New-Object Management.Automation.RuntimeDefinedParameter $p.Name, $p.ParameterType, $c)) }
    }
  }
  $dict
}
function Should {
  [CmdletBinding(DefaultParameterSetName='Legacy')]
  param([Parameter(Position=0,ParameterSetName='Legacy')][object]${Arg}, [Parameter(ValueFromPipeline)][object]$ActualValue, [switch]$Not)
  dynamicparam { Get-DynamicOperatorParams }
  begin { $in = [Collections.Generic.List[object]]::new() }
  process { $in.Add($ActualValue) }
  end {
    $entry = $script:operators[$PSCmdlet.ParameterSetName]
    $bound = @{}
    foreach ($k in $PSBoundParameters.Keys) { if ($k -notin 'Not','ActualValue', $entry.Name) { $bound[$k] = $PSBoundParameters[$k] } }
    $actual = if ($entry.Array) { ,@($in) } elseif ($in.Count -eq 1) { $in[0] } elseif ($in.Count -eq 0) { $null } else { ,$in.ToArray() }
    $r = & $entry.Test -ActualValue $actual -Negate:$Not @bound -CallerSessionState $PSCmdlet.SessionState
    if (-not $r.Succeeded) {
      $ex = [Exception]::new($r.Message)
      $line = $MyInvocation.ScriptLineNumber
      $er = [Management.Automation.ErrorRecord]::new($ex, 'TstAssertionFailed', [Management.Automation.ErrorCategory]::InvalidResult, @{ Message=$r.Message; Line=$line; LineText=$MyInvocation.Line.TrimEnd([Environment]::NewLine) })
      $PSCmdlet.ThrowTerminatingError($er)
    }
  }
}
function Result($ok, $msg) { [PSCustomObject]@{ Succeeded=[bool]$ok; Message=$msg } }
function Fmt($v) { if ($null -eq $v) { '$null' } elseif ($v -is [string]) { "'$v'" } elseif ($v -is [bool]) { "`$$($v.ToString().ToLower())" } elseif ($v -is [Collections.IEnumerable] -and $v -isnot [Collections.IDictionary]) { "@($((@($v) | ForEach-Object { Fmt $_ }) -join ', '))" } elseif ($v -is [type]) { "[$($v.Name)]" } else { [string]$v } }
function Because-Text([string]$b) { if ([string]::IsNullOrWhiteSpace($b)) { return }; " because $($b.Trim() -replace '^because\s')," }
function Assert-Be { param($ActualValue, [Parameter(Position=0)]$ExpectedValue, [switch]$Negate, [string]$Because, $CallerSessionState) $ok = if ($ExpectedValue -is [Array] -or $ActualValue -is [array]) { $null -eq (Compare-Object @($ExpectedValue) @($ActualValue) -SyncWindow 0) } else { $ActualValue -eq $ExpectedValue }; if ($Negate) { $ok = -not $ok }; Result $ok "Expected$(if($Negate){' not'}) $(Fmt $ExpectedValue),$(Because-Text $Because) but got $(Fmt $ActualValue)." }
function Assert-BeExactly { param($ActualValue, [Parameter(Position=0)]$ExpectedValue, [switch]$Negate, [string]$Because, $CallerSessionState) $ok = ($ActualValue -ceq $ExpectedValue) -xor $Negate; Result $ok "Expected exactly $(Fmt $ExpectedValue), but got $(Fmt $ActualValue)." }
function Assert-HaveCount { param($ActualValue, [Parameter(Position=0)][int]$Count, [switch]$Negate, [string]$Because, $CallerSessionState) $n=@($ActualValue).Count; Result (($n -eq $Count) -xor $Negate) "Expected a collection with size $Count, but got $n." }
function Assert-Match { param($ActualValue, [Parameter(Position=0)]$RegularExpression, [switch]$Negate, [string]$Because, $CallerSessionState) Result (($ActualValue -match $RegularExpression) -xor $Negate) "Expected regular expression '$RegularExpression' to match '$ActualValue'." }
function Assert-Type { param($ActualValue, [Parameter(Position=0)]$ExpectedType, [switch]$Negate, [string]$Because, $CallerSessionState) if ($ExpectedType -is [string]) { $ExpectedType = ($ExpectedType -replace '^\[|\]$') -as [Type] }; Result (($ActualValue -is $ExpectedType) -xor $Negate) "Expected the value to have type $(Fmt $ExpectedType) or any of its subtypes, but got $(Fmt $ActualValue) with type $(if($null -ne $ActualValue){Fmt $ActualValue.GetType()})." }
function Assert-Throw { param([scriptblock]$ActualValue, [Parameter(Position=0)][string]$ExpectedMessage, [string]$ErrorId, [type]$ExceptionType, [switch]$Negate, [string]$Because, $CallerSessionState)
  $threw = $false; $err = $null
  try { do { $null = & $ActualValue } until ($true) } catch { $threw = $true; $err = $_ }
  $filters=@()
  $ok = $threw
  if ($ExceptionType) { $filters += "exception type [$($ExceptionType.Name)]"; $ok = $ok -and ($err.Exception -is $ExceptionType) }
  if ($ExpectedMessage) { $filters += "message '$ExpectedMessage'"; $ok = $ok -and ($err.Exception.Message -like "*$ExpectedMessage*") }
  if ($ErrorId) { $filters += "id '$ErrorId'"; $ok = $ok -and ($err.FullyQualifiedErrorId -like $ErrorId) }
  if ($Negate) { $ok = -not $threw }
  Result $ok "Expected an exception$(if($filters){' with ' + ($filters -join ' and ')}) to be thrown, but $(if($threw){"got '$($err.Exception.Message)' at line $($err.InvocationInfo.ScriptLineNumber)"}else{'no exception was thrown'})."
}
function Assert-Invoked { param($ActualValue,[string]$CommandName,[int]$Times=1,[switch]$Exactly,[scriptblock]$ParameterFilter={ $true },[switch]$Negate,[string]$Because,$CallerSessionState)
  $calls=@(Get-CallHistory $CommandName | Where-Object { Test-Filter $_ $ParameterFilter })
  $ok = if ($Negate) { $calls.Count -lt $Times } elseif ($Exactly) { $calls.Count -eq $Times } else { $calls.Count -ge $Times }
  Result $ok "Expected $CommandName to be called $Times time(s) but was called $($calls.Count) time(s)" }

$script:mockTable = @{}
$script:flags = [Reflection.BindingFlags]'Instance,NonPublic'
$script:ssProp = [scriptblock].GetProperty('SessionStateInternal', $script:flags)
function Get-ScopeOf([scriptblock]$ScriptBlock) { $script:ssProp.GetValue($ScriptBlock, $null) }
function Set-ScopeOf([scriptblock]$ScriptBlock, $SessionState) {
  $internal = $SessionState.GetType().GetProperty('Internal', $script:flags).GetValue($SessionState, $null)
  $script:ssProp.SetValue($ScriptBlock, $internal, $null) }
function Mock {
  [CmdletBinding()] param([Parameter(Position=0)][string]$CommandName,[Parameter(Position=1)][scriptblock]$MockWith={},[scriptblock]$ParameterFilter={$true},[string]$ModuleName,[switch]$Verifiable)
  $ss = if ($ModuleName) { (Get-Module $ModuleName).SessionState } else { $PSCmdlet.SessionState }
  $cmd = $ss.InvokeCommand.GetCommand($CommandName, 'All')
  if ($null -eq $cmd) { throw [Management.Automation.CommandNotFoundException]::new("Could not find Command $CommandName") }
  while ($cmd.CommandType -eq 'Alias') { if ($cmd.Definition -like 'TstMock_*') { $cmd = $script:mockTable[$cmd.Name].Original } else { $cmd = $ss.InvokeCommand.GetCommand($cmd.Definition,'All') } }
  if (-not $script:mockTable.ContainsKey($cmd.Name)) {
    $md = [Management.Automation.CommandMetadata]::new($cmd)
    $null = $md.Parameters.Remove('Verbose')
    $binding = [Management.Automation.ProxyCommand]::GetCmdletBindingAttribute($md)
    $params = [Management.Automation.ProxyCommand]::GetParamBlock($md)
    $body = @"
$binding
param ( $params )
begin { `$__in = [Collections.Generic.List[object]]::new() }
process { if (`$MyInvocation.ExpectingInput) { `$__in.Add(`$_) }; & `$MyInvocation.MyCommand.Mock.Invoke -Name '$($cmd.Name)' -Bound `$PSBoundParameters -In `$(if (`$MyInvocation.ExpectingInput) { `$_ }) -Caller `$PSCmdlet }
"@
    $sb = [scriptblock]::Create($body)
    $mock = @{ Name=$cmd.Name; Behaviors=[Collections.Generic.List[object]]::new(); Calls=[Collections.Generic.List[object]]::new(); Original=$cmd; Invoke=${function:Invoke-Mock} }
    $define = { param($Name,$Body) $x = $ExecutionContext.InvokeProvider.Item.Set("Function:script:$Name", $Body, $true, $true); $x[0] }
    $define = { param($Name,$Body) Set-Item -Path "Function:script:$Name" -Value $Body -PassThru }
    Set-ScopeOf $define $ss
    $func = & $define "TstMock_$($cmd.Name)" $sb
    $func | Add-Member -MemberType NoteProperty -Name Mock -Value $mock
    $al = { param($n,$t) Set-Alias -Name $n -Value $t -Scope Script }
    Set-ScopeOf $al $ss
    & $al $cmd.Name "TstMock_$($cmd.Name)"
    $mock.Cleanup = { param($n) Remove-Item "Alias:$n" -ErrorAction Ignore; Remove-Item "Function:TstMock_$n" -ErrorAction Ignore }
    Set-ScopeOf $mock.Cleanup $ss
    $script:mockTable[$cmd.Name] = $mock
  }
  $script:mockTable[$cmd.Name].Behaviors.Insert(0, @{ With=$MockWith; Filter=$ParameterFilter })
}
function Test-Filter($call, $filter) { $vars = [Collections.Generic.List[psvariable]]::new(); foreach ($k in $call.Bound.Keys) { $vars.Add([psvariable]::new($k, $call.Bound[$k])) }; $vars.Add([psvariable]::new('PesterBoundParameters',$call.Bound)); [bool]($filter.InvokeWithContext(@{}, $vars)[0]) }
function Invoke-Mock { param($Name,$Bound,$In,$Caller)
  $m = $script:mockTable[$Name]
  $b=@{}; foreach ($k in $Bound.Keys) { $b[$k]=$Bound[$k] }
  $call = @{ Bound=$b; In=$In }
  $m.Calls.Add($call)
  foreach ($beh in $m.Behaviors) { if (Test-Filter $call $beh.Filter) {
     $wrapper = { param(${___sb}, ${___bound}) foreach ($k in $___bound.Keys) { Set-Variable -Name $k -Value $___bound[$k] }; & $___sb @___bound }
     & $wrapper $beh.With $b; return } }
  & $m.Original @b
}
function Get-CallHistory($n) { if ($script:mockTable.ContainsKey($n)) { $script:mockTable[$n].Calls } }
function Clear-Mock { foreach ($m in @($script:mockTable.Values)) { & $m.Cleanup $m.Name }; $script:mockTable.Clear() }
function InModuleScope { [CmdletBinding()] param([string]$ModuleName,[scriptblock]$ScriptBlock,[hashtable]$Parameters=@{}) $m = Get-Module $ModuleName; $sb = $m.NewBoundScriptBlock($ScriptBlock); & $sb @Parameters }

function Describe { param([Parameter(Position=0)][string]$Name,[Parameter(Position=1)][scriptblock]$Fixture,[string[]]$Tag=@(),[object[]]$ForEach)
  $b = New-Block -Name $Name -Parent $script:current -ScriptBlock $Fixture -StartLine $MyInvocation.ScriptLineNumber
  $script:current.Blocks.Add($b); $prev=$script:current; $script:current=$b
  try { if ($PSBoundParameters.ContainsKey('ForEach')) { foreach ($i in $ForEach) { $i | ForEach-Object { & $Fixture } } } else { & $Fixture } } finally { $script:current=$prev } }
function It { [CmdletBinding()] param([Parameter(Position=0)][string]$Name,[Parameter(Position=1)][scriptblock]$Test,[Alias('TestCases')][object[]]$ForEach,[switch]$Skip)
  $line = $MyInvocation.ScriptLineNumber
  if ($ForEach) { foreach ($c in $ForEach) { $data = if ($c -is [Collections.IDictionary]) { $c } else { @{ _=$c } }; $n=[regex]::Replace($Name,'<([^>]+)>',{ param($m) $path=$m.Groups[1].Value -split '\.'; $v=$data[$path[0]]; foreach($p in ($path | Select-Object -Skip 1)){$v=$v.$p}; "$v" }); $script:current.Tests.Add([pscustomobject]@{Name=$n;Test=$Test;Data=$data;Skip=$false;Line=$line;Block=$script:current;Result=$null;Error=$null;Duration=$null}) } }
  else { $script:current.Tests.Add([pscustomobject]@{Name=$Name;Test=$Test;Data=@{};Skip=[bool]$Skip;Line=$line;Block=$script:current;Result=$null;Error=$null;Duration=$null}) } }
function BeforeEach([scriptblock]$s) { $script:current.Each.Before += $s }
function AfterEach([scriptblock]$s) { $script:current.Each.After += $s }
function BeforeAll([scriptblock]$s) { $script:current.All.Before += $s }
function AfterAll([scriptblock]$s) { $script:current.All.After += $s }
function Get-Chain($b) { $l=[Collections.Generic.List[object]]@(); while ($null -ne $b) { $l.Insert(0,$b); $b=$b.Parent }; ,$l }
function Invoke-Block($b, [int]$d) {
  if ($b.Name) { Write-Host ('  ' * $d + $b.Name) -ForegroundColor Green }
  $run = { param($__s,$__d) foreach ($__x in $__s.All) { . $__x }; $__s.Go.Invoke($__s, $__d) }
  foreach ($s in $b.All.Before) { . $s }
  foreach ($t in $b.Tests) {
    if ($t.Skip) { $t.Result='Skipped'; Write-Host ('  ' * ($d+1) + "[!] $($t.Name)"); continue }
    $sw=[Diagnostics.Stopwatch]::StartNew()
    try {
      & { param($t,$chain)
        foreach ($kv in $t.Data.GetEnumerator()) { New-Variable -Name $kv.Key -Value $kv.Value -Scope Local -Force }
        foreach ($__c in $chain) { foreach ($__s in $__c.Each.Before) { . $__s } }
        try { . $t.Test } finally { foreach ($__c in $chain) { foreach ($__s in $__c.Each.After) { . $__s } } }
      } $t (Get-Chain $b)
      $t.Result='Passed'
    } catch { $t.Result='Failed'; $t.Error=$_ }
    finally { $sw.Stop(); $t.Duration=$sw.Elapsed; Clear-Mock }
    $mark = @{Passed='[+]';Failed='[-]'}[$t.Result]
    Write-Host ('  ' * ($d+1) + "$mark $($t.Name)")
    if ($t.Error) { Write-Host ('  ' * ($d+2) + $t.Error.Exception.Message); if ($t.Error.TargetObject -is [hashtable]) { Write-Host ('  ' * ($d+2) + "at line: $($t.Error.TargetObject.Line) in $($t.Error.TargetObject.LineText.Trim())") } }
  }
  foreach ($c in $b.Blocks) { Invoke-Block $c ($d+1) }
  foreach ($s in $b.All.After) { . $s }
}
function Invoke-Tst { [CmdletBinding()] param([Parameter(Mandatory)][scriptblock]$Tests,[switch]$PassThru)
  $script:root = $script:current = New-Block -Name '' -Parent $null
  & $Tests
  Invoke-Block $script:root -1
  $all = @(& { function walk($b) { $b.Tests; foreach ($c in $b.Blocks) { walk $c } }; walk $script:root })
  $g = $all | Group-Object Result -AsHashTable -AsString
  $r = [pscustomobject]@{ PSTypeName='Tst.Run'; Total=$all.Count; Passed=@($all | Where-Object Result -eq Passed).Count; Failed=@($all | Where-Object Result -eq Failed).Count; Skipped=@($all | Where-Object Result -eq Skipped).Count; Tests=$all }
  Write-Host "Tests Passed: $($r.Passed), Failed: $($r.Failed), Skipped: $($r.Skipped)"
  if ($PassThru) { $r } }

Add-Operator -Name Be -Test ${function:Assert-Be} -Alias EQ
Add-Operator -Name BeExactly -Test ${function:Assert-BeExactly} -Alias CEQ
Add-Operator -Name Throw -Test ${function:Assert-Throw}
Add-Operator -Name HaveCount -Test ${function:Assert-HaveCount} -Array
Add-Operator -Name Match -Test ${function:Assert-Match}
Add-Operator -Name BeOfType -Test ${function:Assert-Type} -Alias HaveType
Add-Operator -Name Invoke -Test ${function:Assert-Invoked}
Set-Alias Context Describe
Set-Alias -Name 'Add-ShouldOperator' -Value Add-Operator
Export-ModuleMember -Function Describe,It,BeforeEach,AfterEach,BeforeAll,AfterAll,Should,Mock,InModuleScope,Invoke-Tst -Alias Context,Add-ShouldOperator
} | Import-Module
New-Module -Name Shop {
function Get-Price { [CmdletBinding()] param([Parameter(Mandatory,ValueFromPipeline)][string]$Item,[int]$Qty=1) process { (Get-Rate $Item) * $Qty } }
function Get-Rate([string]$Item) { if ($Item -eq 'none') { throw [ArgumentException]::new("no $Item") }; 10 }
function Get-Now { Get-Date -Year 2020 }
function Save-It { [CmdletBinding()] param($Path,$Value) Set-Content -Path $Path -Value $Value }
Export-ModuleMember Get-Price,Get-Now,Save-It

} | Import-Module
# The tests run as if a file of the framework's caller had been read inside of it.
$fixture = {
Describe 'Shop' -Tag unit {
  BeforeEach { $x = 5; $list = @(1,2,3) }
  It 'multiplies' { Get-Price apple -Qty 3 | Should -Be 30 }
  It 'takes pipeline' { 'a','b' | Get-Price | Should -HaveCount 2 }
  It 'throws' { { Get-Price none } | Should -Throw 'no none' -ExceptionType ([ArgumentException]) }
  It 'not throw' { { 1 } | Should -Not -Throw }
  It 'sees before' { $x | Should -EQ 5; $list | Should -HaveCount 3; $list | Should -Be @(1,2,3) }
  It 'type' { 5 | Should -BeOfType [int]; 'a' | Should -Not -BeOfType ([int]) }
  It 'fails' { 'abc' | Should -BeExactly 'ABC' -Because 'case' }
  It 'fails because' { 1 | Should -Be 2 -Because 'math works' }
  It 'case <a.b> plus <c>' -TestCases @{a=@{b=1};c=2},@{a=@{b=3};c=4} { $a.b + 1 | Should -Be $c }
  It 'skipped' -Skip { throw 'x' }
  Context 'mocking' {
    It 'mocks inside module' { Mock Get-Rate { 7 } -ModuleName Shop; Get-Price x -Qty 2 | Should -Be 14; Should -Invoke -CommandName Get-Rate -Times 1 -Exactly }
    It 'mock is gone' { Get-Price x | Should -Be 10 }
    It 'mock with filter' { Mock Get-Rate { 1 } -ModuleName Shop; Mock Get-Rate { "f:$Item" } -ParameterFilter { $Item -eq 'z' } -ModuleName Shop; Get-Price z | Should -Be 'f:z'; Get-Price y | Should -Be 1; Should -Invoke -CommandName Get-Rate -Times 1 -Exactly -ParameterFilter { $Item -eq 'z' } }
    It 'mocks cmdlet in module' { Mock Set-Content { $global:saved = "$Path=$Value" } -ModuleName Shop; Save-It -Path q -Value 5; $global:saved | Should -Be 'q=5'; Test-Path q | Should -Be $false }
    It 'in module scope' { InModuleScope Shop { Get-Rate a } | Should -Be 10 }
    It 'mocks here' { Mock Get-Random { 4 }; Get-Random -Maximum 100 | Should -Be 4; Get-Random | Should -Be 4 }
  }
}
}
$inside = (Get-Module Tst).NewBoundScriptBlock($fixture)
$run = Invoke-Tst $inside -PassThru
$run.Tests | Group-Object Result | Sort-Object Name | ForEach-Object { "$($_.Name): $($_.Count)" }
($run.Tests | Where-Object Result -eq Failed).Error.FullyQualifiedErrorId
