import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

describe("System.IO over the session's files", () => {
  it("reads, writes and appends text with File", async () => {
    const script = `[IO.File]::WriteAllText("$pwd/a.txt", "one\`n"); [IO.File]::AppendAllLines("$pwd/a.txt", [string[]]('two'))
[IO.File]::ReadAllLines("$pwd/a.txt") -join '|'; [IO.File]::ReadAllText("$pwd/a.txt").Length; [IO.File]::Exists("$pwd/none")`;
    expect(await runScript(script)).toBe("one|two\n8\nFalse\n");
  });

  it("says what is missing as .NET does", async () => {
    const script = `foreach ($p in 'none.txt', 'no/none.txt') { try { [IO.File]::ReadAllText("/home/partner/work/$p") } catch { $_.Exception.InnerException.GetType().Name; $_.Exception.InnerException.Message } }`;
    expect(await runScript(script)).toBe(
      "FileNotFoundException\nCould not find file '/home/partner/work/none.txt'.\nDirectoryNotFoundException\nCould not find a part of the path '/home/partner/work/no/none.txt'.\n",
    );
  });

  it("writes through a StreamWriter and reads line by line", async () => {
    const script = `$w = [IO.StreamWriter]::new("$pwd/s.txt"); $w.WriteLine('first'); $w.Write('second'); $w.Dispose()
$r = [IO.StreamReader]::new("$pwd/s.txt"); while (-not $r.EndOfStream) { "<$($r.ReadLine())>" }; $r.Dispose()`;
    expect(await runScript(script)).toBe("<first>\n<second>\n");
  });

  it("seeks in a FileStream", async () => {
    const script = `Set-Content a.bin 'abcdef' -NoNewline; $f = [IO.File]::Open("$pwd/a.bin", 'Open'); $null = $f.Seek(-2, 'End'); [char]$f.ReadByte(); $f.Position; $f.Dispose()`;
    expect(await runScript(script)).toBe("e\n5\n");
  });

  it("gives folders and files of DirectoryInfo", async () => {
    const script = `$null = mkdir d/e; 1 > d/f.txt; $d = Get-Item d; $d.GetFiles().Name; $d.GetDirectories().Name; $d.Parent.Name; $d.Delete($true); Test-Path d`;
    expect(await runScript(script)).toBe("f.txt\ne\nwork\nFalse\n");
  });

  it("shows files in a table under their folder", async () => {
    expect(await runScript("Set-Content a.txt 'hello'; $null = mkdir sub; Get-ChildItem")).toBe(
      [
        "",
        "    Directory: /home/partner/work",
        "",
        "Mode                 LastWriteTime         Length Name",
        "----                 -------------         ------ ----",
        "d----          11/14/2023 10:13\u202fPM                sub",
        "-----          11/14/2023 10:13\u202fPM              6 a.txt",
        "",
        "",
      ].join("\n"),
    );
  });
});
