// The command line program as a process: streams, exit codes, files, prompts.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildTargets } from "../../scripts/build.mjs";

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the program; `input` is its standard input. */
function run(args: string[], input = ""): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["dist/cli.mjs", ...args]);
    const ended: Ended = { code: null, out: "", err: "" };
    child.stdout.on("data", (part: Buffer) => (ended.out += String(part)));
    child.stderr.on("data", (part: Buffer) => (ended.err += String(part)));
    child.on("error", reject).on("close", (code) => resolve({ ...ended, code }));
    child.stdin.on("error", () => {}).end(input);
  });
}

/** Both streams as one, as `2>&1` gives them. */
function runMerged(command: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn("sh", ["-c", `"${process.execPath}" dist/cli.mjs -Command "${command}" 2>&1`], { stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.on("data", (part: Buffer) => (text += String(part)));
    child.on("close", () => resolve(text));
  });
}

let folder = "";
beforeAll(async () => {
  await buildTargets(["node"]);
  folder = mkdtempSync(join(tmpdir(), "program-"));
  writeFileSync(join(folder, "greet.ps1"), "param($Name, [switch]$Loud)\n$text = \"Hello $Name\"\nif ($Loud) { $text.ToUpper() } else { $text }\n\"from $(Split-Path -Leaf $PSScriptRoot)\"\n");
  writeFileSync(join(folder, "data.txt"), "on disk\n");
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what runs", () => {
  it("runs the text of -Command", async () => {
    expect(await run(["-NoProfile", "-Command", "'a'", "+", "'b'"])).toEqual({ code: 0, out: "ab\n", err: "" });
  });
  it("runs standard input as one script", async () => {
    const script = "function f {\n\n  'in f'\n}\nf\n";
    for (const args of [[], ["-"], ["-Command", "-"]]) expect(await run(args, script)).toEqual({ code: 0, out: "in f\n", err: "" });
  });
  it("runs a script file with arguments and knows its folder", async () => {
    const out = `HELLO O'NEIL $X\nfrom ${folder.split("/").at(-1)}\n`;
    expect(await run(["-File", join(folder, "greet.ps1"), "-Loud", "-Name", "O'Neil $x"])).toEqual({ code: 0, out, err: "" });
  });
  it("says with 64 that a script file is not there", async () => {
    const { code, out, err } = await run(["-File", "nowhere.ps1"]);
    expect([code, out, err.split(".")[0]]).toEqual([64, "", "The argument 'nowhere"]);
  });
});

describe("exit codes", () => {
  it.each([["exit 7", 7], ["exit 300", 44], ["1", 0], ["throw 'x'", 1], ["Get-Item /nowhere", 1], ["Get-Item /nowhere; 1", 0], ["if (", 1]])("%s gives %i", async (text, code) => {
    expect((await run(["-Command", text])).code).toBe(code);
  });
});

describe("streams", () => {
  it("sends errors to standard error and warnings to standard output", async () => {
    const { out, err } = await run(["-Command", "Write-Warning 'w'; Write-Error 'e'; 'o'"]);
    expect([out, err]).toEqual(["WARNING: w\no\n", "Write-Error: e\n"]);
  });
  it("keeps the order of both when they are one", async () => {
    expect(await runMerged("1..3 | % { \\$_; Write-Error ('e' + \\$_) }")).toBe("1\nWrite-Error: e1\n2\nWrite-Error: e2\n3\nWrite-Error: e3\n");
  });
  it("writes long output whole, to a reader that is slow too", async () => {
    const { out } = await run(["-Command", "1..50000"]);
    expect(out).toBe(Array.from({ length: 50_000 }, (_, i) => `${i + 1}\n`).join(""));
  });
  it("takes 120 columns when it is no terminal, and -Width otherwise", async () => {
    // The last column stays free, as on a real console.
    const text = "[pscustomobject]@{ a = 'x' * 200 } | Format-Table -HideTableHeaders";
    const longest = (out: string) => Math.max(...out.split("\n").map((line) => line.length));
    expect([longest((await run(["-Command", text])).out), longest((await run(["-Width", "40", "-Command", text])).out)]).toEqual([119, 39]);
  });
});

describe("prompts", () => {
  it("reads answers from standard input", async () => {
    const { code, out } = await run(["-Command", "$n = Read-Host 'Name'; \"Hello $n\""], "Ada\n");
    expect([code, out]).toEqual([0, "Name: Hello Ada\n"]);
  });
  it("fails them under -NonInteractive", async () => {
    const { code, err } = await run(["-NonInteractive", "-Command", "Read-Host 'Name'"], "Ada\n");
    expect([code, err.includes("NonInteractive mode")]).toEqual([1, true]);
  });
});

describe("files and folders", () => {
  it("starts in /home/partner, or where it is told, made if missing", async () => {
    expect((await run(["-Command", "$PWD.Path"])).out).toBe("/home/partner\n");
    expect((await run(["-WorkingDirectory", "/work/deep", "-Command", "$PWD.Path"])).out).toBe("/work/deep\n");
  });
  it("shows a mounted folder and leaves the disk alone", async () => {
    expect((await run(["-Mount", `${folder}:/data`, "-Command", "Get-Content /data/data.txt; Set-Content /data/data.txt changed; Get-Content /data/data.txt"])).out).toBe("on disk\nchanged\n");
    expect((await run(["-Mount", folder, "-Command", `Get-Content ${folder}/data.txt`])).out).toBe("on disk\n");
  });
  it("shows a script's folder around a mount below it", async () => {
    mkdirSync(join(folder, "sub"));
    writeFileSync(join(folder, "sub", "in.txt"), "below\n");
    writeFileSync(join(folder, "reads.ps1"), "Get-Content $PSScriptRoot/data.txt, $PSScriptRoot/sub/in.txt\n");
    expect(await run(["-Mount", join(folder, "sub"), "-File", join(folder, "reads.ps1")])).toEqual({ code: 0, out: "on disk\nbelow\n", err: "" });
  });
  it("counts nothing but the frames of the script itself to the call stack (derived)", async () => {
    writeFileSync(join(folder, "stack.ps1"), "function f { throw 'x' }\ntry { f } catch { $_.ScriptStackTrace }\n@(Get-PSCallStack).Count\n");
    const path = join(folder, "stack.ps1");
    expect(await run(["-File", path])).toEqual({ code: 0, out: `at f, ${path}: line 1\nat <ScriptBlock>, ${path}: line 2\n1\n`, err: "" });
  });
});

describe("Partner Center", () => {
  it("answers from the practice tenant inside", async () => {
    expect((await run(["-Command", "@((Invoke-RestMethod https://api.partnercenter.microsoft.com/v1/customers -Headers @{ Authorization = 'Bearer practice' }).items).Count -gt 0"])).out).toBe("True\n");
  });
});
