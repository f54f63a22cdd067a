// Tasks, cancellation and HttpClient: work is done at once, delays are waited for.
import { expect, test } from "vitest";
import { runScript } from "../../support/session.ts";
import type { TestOptions } from "../../support/session.ts";

const said = async (script: string, options: TestOptions = {}) => (await runScript(script, options)).trimEnd().split("\n");

test("a task of a script block is done when it is there (derived: PowerShell needs a runspace on the other thread)", async () => {
  expect(await said("$t = [Threading.Tasks.Task]::Run([Func[int]]{ 1 + 1 }); \"$($t.Status) $($t.Result) $($t.IsCompleted)\"; [Threading.Tasks.Task]::Run({ 'ran' | Out-Host }).Status")).toEqual(["RanToCompletion 2 True", "ran", "RanToCompletion"]);
});

test("what failed is thrown together by Wait, alone by GetResult", async () => {
  expect(
    await said(`$t = [Threading.Tasks.Task]::FromException([Exception]::new('boo'))
try { $t.Wait() } catch { $_.Exception.InnerException.Message }
try { $t.GetAwaiter().GetResult() } catch { $_.Exception.InnerException.Message }
try { [Threading.Tasks.Task]::WaitAll(@($t, [Threading.Tasks.Task]::FromException([Exception]::new('bar')))) } catch { $_.Exception.InnerException.Message }
"$($t.Status) $($t.IsFaulted)"`),
  ).toEqual(["One or more errors occurred. (boo)", "boo", "One or more errors occurred. (boo) (bar)", "Faulted True"]);
});

test("a delay is over after its time", async () => {
  expect(await said("$d = [Threading.Tasks.Task]::Delay(60); $d.IsCompleted; $d.Wait(1); $d.Wait(); $d.IsCompleted; $d.Status")).toEqual(["False", "False", "True", "RanToCompletion"]);
});

test("a token tells that it was cancelled, and runs what was registered", async () => {
  expect(
    await said(`$s = [Threading.CancellationTokenSource]::new(); $t = $s.Token; $t.IsCancellationRequested
$null = $t.Register({ 'told' | Out-Host }); $s.Cancel(); $t.IsCancellationRequested
try { $t.ThrowIfCancellationRequested() } catch { $_.Exception.InnerException.Message }
$s.Dispose(); try { $s.Cancel() } catch { $_.Exception.InnerException.Message }
[Threading.CancellationTokenSource]::CreateLinkedTokenSource($t).IsCancellationRequested`),
  ).toEqual(["False", "told", "True", "The operation was canceled.", "The CancellationTokenSource has been disposed.", "True"]);
});

test("HttpClient sends headers and bodies, follows redirections, reads replies", async () => {
  const asked: string[] = [];
  const http: TestOptions["http"] = {
    async send(request) {
      asked.push([request.method, request.url, ...request.headers.map((header) => header.join("=")), request.body ? new TextDecoder().decode(request.body) : ""].join(" ").trim());
      const status = request.url.endsWith("/404") ? 404 : request.url.endsWith("/old") ? 302 : 200;
      return { status, reason: status === 404 ? "Not Found" : "OK", headers: status === 302 ? [["Location", "/new"]] : [["Content-Type", "text/plain"]], body: new TextEncoder().encode("reply"), httpVersion: "1.1" };
    },
  };
  expect(
    await said(
      `$c = [Net.Http.HttpClient]::new(); $c.DefaultRequestHeaders.Add('X-A', '1'); $c.GetStringAsync('http://h/old').Result
$c.PostAsync('http://h/p', [Net.Http.StringContent]::new('{}', [Text.Encoding]::UTF8, 'application/json')).GetAwaiter().GetResult().Content.ReadAsStringAsync().Result
$r = $c.GetAsync('http://h/404').Result; "$($r.StatusCode) $($r.IsSuccessStatusCode)"
try { $r.EnsureSuccessStatusCode() } catch { $_.Exception.InnerException.Message }`,
      { http },
    ),
  ).toEqual(["reply", "reply", "NotFound False", "Response status code does not indicate success: 404 (Not Found)."]);
  expect(asked).toEqual(["GET http://h/old X-A=1", "GET http://h/new X-A=1", "POST http://h/p X-A=1 Content-Type=application/json; charset=utf-8 {}", "GET http://h/404 X-A=1"]);
});

test("no tasks, and no task among them", async () => {
  expect(
    await said(`[Threading.Tasks.Task]::WaitAny()
foreach ($call in { [Threading.Tasks.Task]::WhenAny() }, { [Threading.Tasks.Task]::WaitAll(@($null)) }, { [Net.WebClient]::new().UploadString([uri]'http://h/', [NullString]::Value) }) { try { & $call } catch { $_.Exception.InnerException.Message } }`),
  ).toEqual(["-1", "The tasks argument contains no tasks. (Parameter 'tasks')", "The tasks argument included a null value. (Parameter 'tasks')", "Value cannot be null. (Parameter 'data')"]);
});
