// [powershell]::Create() and runspaces: scripts that run other scripts. Results are derived from PowerShell's documentation.
import { expect, test } from "vitest";
import { testSession } from "../../support/session.ts";

const lines = async (script: string) => (await testSession().run(script)).trimEnd().split("\n");

test("AddScript with arguments gives output, and keeps errors and warnings in its streams", async () => {
  expect(
    await lines(`$ps = [powershell]::Create().AddScript({ param($a, $b) $a + $b; Write-Warning 'w'; Write-Error 'bad'; 7 }).AddArgument(3).AddArgument(4)
$ps.Invoke(); $ps.HadErrors; $ps.Streams.Error.Count; $ps.Streams.Error[0].Exception.Message; $ps.Streams.Warning.Message; "$($ps.InvocationStateInfo.State)"`),
  ).toEqual(["7", "7", "True", "1", "bad", "w", "Completed"]);
});

test("commands, parameters, pipelines and statements", async () => {
  expect(
    await lines(`[powershell]::Create().AddCommand('Get-Date').AddParameter('Date', '2024-01-02').AddParameter('Format', 'yyyy').Invoke()
[powershell]::Create().AddCommand('Sort-Object').AddParameter('Descending').Invoke(@(3, 1, 2)) -join ','
[powershell]::Create().AddScript('1..5').AddCommand('Where-Object').AddParameter('FilterScript', { $_ -gt 3 }).Invoke() -join ','
[powershell]::Create().AddCommand('Write-Output').AddArgument('one').AddStatement().AddCommand('Write-Output').AddArgument('two').Invoke() -join ','
[powershell]::Create().AddScript('param($Name, $Age) "$Name is $Age"').AddParameters(@{ Name = 'Al'; Age = 3 }).Invoke()`),
  ).toEqual(["2024", "3,2,1", "4,5", "one,two", "Al is 3"]);
});

test("a terminating error comes out of Invoke and EndInvoke as a MethodInvocationException", async () => {
  expect(
    await lines(`try { [powershell]::Create().AddScript('throw "boom"').Invoke() } catch { $_.Exception.GetType().Name; $_.Exception.Message; $_.Exception.InnerException.GetType().Name }
$ps = [powershell]::Create().AddScript('throw "x"'); $h = $ps.BeginInvoke(); try { $ps.EndInvoke($h) } catch { "$_" }
try { [powershell]::Create().Invoke() } catch { "$_" }`),
  ).toEqual([
    "MethodInvocationException", 'Exception calling "Invoke" with "0" argument(s): "boom"', "RuntimeException", 'Exception calling "EndInvoke" with "1" argument(s): "x"',
    'Exception calling "Invoke" with "0" argument(s): "No commands are specified. The PowerShell object must contain a command."',
  ]);
});

test("a pool runs several at a time; their results come in the order of EndInvoke", async () => {
  expect(
    await lines(`$pool = [runspacefactory]::CreateRunspacePool(1, 2); $pool.Open()
$jobs = foreach ($i in 1..4) { $ps = [powershell]::Create(); $ps.RunspacePool = $pool; [void]$ps.AddScript({ param($n) Start-Sleep -Milliseconds (5 * (5 - $n)); $n * $n }).AddParameter('n', $i); [pscustomobject]@{ Pipe = $ps; Status = $ps.BeginInvoke() } }
while ($jobs.Status.IsCompleted -contains $false) { Start-Sleep -Milliseconds 5 }
foreach ($j in $jobs) { $j.Pipe.EndInvoke($j.Status); $j.Pipe.Dispose() }
$pool.GetAvailableRunspaces(); $pool.Close()`),
  ).toEqual(["1", "4", "9", "16", "2"]);
});

test("a runspace keeps its variables and shares the objects that it is given", async () => {
  expect(
    await lines(`$hash = [hashtable]::Synchronized(@{ One = 1 }); $rs = [runspacefactory]::CreateRunspace(); $rs.Open(); $rs.SessionStateProxy.SetVariable('hash', $hash)
$ps = [powershell]::Create(); $ps.Runspace = $rs; [void]$ps.AddScript({ $hash.One++; $local = 5 }); $h = $ps.BeginInvoke(); [void]$h.AsyncWaitHandle.WaitOne(); $ps.EndInvoke($h)
$hash.One; $rs.SessionStateProxy.GetVariable('local'); "$($rs.RunspaceStateInfo)"; $rs.Close()
[powershell]::Create('CurrentRunspace').AddScript('$hash.Count').Invoke()`),
  ).toEqual(["2", "5", "Opened", "1"]);
});

test("an initial session state brings functions and variables; with a host Write-Host is shown", async () => {
  expect(
    await lines(`$iss = [System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault()
$iss.Commands.Add([System.Management.Automation.Runspaces.SessionStateFunctionEntry]::new('Get-Foo', '"foo $v"'))
$iss.Variables.Add([System.Management.Automation.Runspaces.SessionStateVariableEntry]::new('v', 42, $null))
$pool = [runspacefactory]::CreateRunspacePool(1, 2, $iss, $Host); $pool.Open(); $ps = [powershell]::Create(); $ps.RunspacePool = $pool
[void]$ps.AddScript('Get-Foo; Write-Host "shown"'); $ps.Invoke()`),
  ).toEqual(["shown", "foo 42"]);
});

test("events, mutexes and Interlocked", async () => {
  expect(
    await lines(`$x = 5; [void][Threading.Interlocked]::Increment([ref]$x); $x; $l = [long]1; [Threading.Interlocked]::Add([ref]$l, 5); $l; [Threading.Interlocked]::Exchange([ref]$l, 9); $l; [Threading.Interlocked]::CompareExchange([ref]$x, 7, 6); $x
$m = [Threading.Mutex]::new($false, 'Global\\X'); $m.WaitOne(); $m.ReleaseMutex(); try { $m.ReleaseMutex() } catch { $_.Exception.InnerException.GetType().Name }
$e = [Threading.AutoResetEvent]::new($false); $e.WaitOne(1); $e.Set(); $e.WaitOne(1); $e.WaitOne(1)`),
  ).toEqual(["6", "6", "6", "6", "9", "6", "7", "True", "ApplicationException", "False", "True", "True", "False"]);
});

test("the session's own runspace is the default one of its scripts (derived)", async () => {
  expect(
    await lines(`$r = [runspace]::DefaultRunspace; "$($r.Id) $($r.Name) $($r.RunspaceStateInfo.State) $($r.RunspaceAvailability)"; $r.InstanceId -eq [runspace]::DefaultRunspace.InstanceId
$other = [runspacefactory]::CreateRunspace(); $other.Open(); $ps = [powershell]::Create(); $ps.Runspace = $other; $ps.AddScript('[runspace]::DefaultRunspace.Id').Invoke()[0] -eq $other.Id
$ps.Runspace = $r; try { $ps.Invoke() } catch { $_.Exception.InnerException.Message }`),
  ).toEqual(["1 Runspace1 Opened Busy", "True", "True", "The pipeline was not run because a pipeline is already running. Pipelines cannot be run concurrently."]);
});
