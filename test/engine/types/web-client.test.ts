// System.Net.WebClient over the Http port; texts as .NET's WebException has them (derived).
import { expect, test } from "vitest";
import type { HttpRequest } from "#engine/ports/http.ts";
import { HttpFailure } from "#engine/ports/http.ts";
import { testSession } from "../../support/session.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const sent: HttpRequest[] = [];
const http = {
  async send(request: HttpRequest) {
    sent.push(request);
    const reply = (status: number, reason: string, body: string, headers: [string, string][] = []) => ({ status, reason, headers, body: bytes(body), httpVersion: "1.1" });
    if (request.url.endsWith("/old")) return reply(302, "Found", "", [["Location", "/new"]]);
    if (request.url.endsWith("/missing")) return reply(404, "Not Found", "");
    if (request.url.includes("nohost")) throw new HttpFailure("name", "Name or service not known (nohost:80)");
    return reply(200, "OK", `${request.method} ${request.url} ${request.body ? new TextDecoder().decode(request.body) : "-"}`, [["X-A", "b"]]);
  },
};
const lines = async (script: string) => (await testSession({ http }).run(script)).trimEnd().split("\n");

test("downloads text and files, follows redirections, sends headers and data", async () => {
  expect(
    await lines(`$w = New-Object Net.WebClient; $w.Headers.Add('User-Agent', 'me'); $w.DownloadString('http://x.test/old'); $w.ResponseHeaders['x-a']
$w.DownloadFile('http://x.test/f', '/home/partner/f.txt'); Get-Content /home/partner/f.txt; $w.UploadString('http://x.test/p', 'data')`),
  ).toEqual(["GET http://x.test/new -", "b", "GET http://x.test/f -", "POST http://x.test/p data"]);
  expect(sent[0]!.headers).toEqual([["User-Agent", "me"]]);
});

test("failures are WebExceptions", async () => {
  expect(
    await lines("foreach ($u in 'http://x.test/missing', 'http://nohost/') { try { (New-Object Net.WebClient).DownloadString($u) } catch [Net.WebException] { $_.Exception.Message } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.Message } }"),
  ).toEqual(["The remote server returned an error: (404) Not Found.", "Name or service not known (nohost:80)"]);
});
