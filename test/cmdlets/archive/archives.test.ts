// Compress-Archive and Expand-Archive, and .NET's ZipFile on the same files. Texts of errors are derived.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

const prepare = "$null = New-Item -ItemType Directory w/s/empty -Force; Set-Location w; Set-Content a.txt 'zipped'; Set-Content s/b.txt 'sub';";

describe("Compress-Archive and Expand-Archive", () => {
  it("keep folders, empty ones too", async () => {
    expect(await runScript(`${prepare} Compress-Archive a.txt, s z; Expand-Archive z.zip out; Get-ChildItem out -Recurse -Name; Get-Content out/a.txt, out/s/b.txt`)).toBe("s\na.txt\ns/empty\ns/b.txt\nzipped\nsub\n");
  });
  it("name a folder after the archive, and give the files out", async () => {
    expect(await runScript(`${prepare} (Compress-Archive s/* z.zip -PassThru).Name; Expand-Archive z.zip -PassThru | ForEach-Object FullName; 'a.txt' | Compress-Archive -DestinationPath y.zip -CompressionLevel NoCompression; (Get-Item y.zip).Length`)).toBe(
      "z.zip\n/home/partner/work/w/z/empty\n/home/partner/work/w/z/b.txt\n115\n",
    );
  });
  it("add to an archive with -Update and replace it with -Force", async () => {
    const list = "(([IO.Compression.ZipFile]::OpenRead(\"$PWD/z.zip\")).Entries | ForEach-Object { \"$($_.FullName):$($_.Length)\" }) -join ' ';";
    expect(await runScript(`${prepare} Compress-Archive a.txt z.zip; Set-Content a.txt 'longer than before'; Compress-Archive a.txt, s/b.txt z.zip -Update; ${list} Compress-Archive s/b.txt z.zip -Force; ${list}`)).toBe("a.txt:19 b.txt:4\nb.txt:4\n");
  });
  it("refuse what is not there, what is there, other formats and paths given twice", async () => {
    const script = `${prepare} Compress-Archive a.txt z.zip
      foreach ($try in { Compress-Archive nope q.zip }, { Compress-Archive a.txt z.zip }, { Compress-Archive a.txt q.tar }, { Compress-Archive a.txt, a.txt q.zip }, { Compress-Archive a.txt no/q.zip }, { Expand-Archive nope.zip }, { Expand-Archive a.txt }) {
        try { & $try } catch { $_.FullyQualifiedErrorId; "$_" }
      }`;
    expect(await runScript(script)).toBe(
      [
        "ArchiveCmdletPathNotFound,Compress-Archive",
        "The path 'nope' either does not exist or is not a valid file system path.",
        "ArchiveFileExists,Compress-Archive",
        "The archive file /home/partner/work/w/z.zip already exists. Use the -Update parameter to update the existing archive file or use the -Force parameter to overwrite the existing archive file.",
        "NotSupportedArchiveFileExtension,Compress-Archive",
        ".tar is not a supported archive file format. .zip is the only supported archive file format.",
        "DuplicatePathFound,Compress-Archive",
        "The input to Path parameter contains a duplicate path '/home/partner/work/w/a.txt'. Provide a unique set of paths as input to Path parameter.",
        "ArchiveCmdletPathNotFound,Compress-Archive",
        "The path 'no/q.zip' either does not exist or is not a valid file system path.",
        "ArchiveCmdletPathNotFound,Expand-Archive",
        "The path 'nope.zip' either does not exist or is not a valid file system path.",
        "NotSupportedArchiveFileExtension,Expand-Archive",
        ".txt is not a supported archive file format. .zip is the only supported archive file format.",
        "",
      ].join("\n"),
    );
  });
  it("leave files that exist alone without -Force", async () => {
    const script = `${prepare} Compress-Archive a.txt z.zip; $null = New-Item out -ItemType Directory; Set-Content out/a.txt 'mine'; Expand-Archive z.zip out -ErrorVariable e -ErrorAction SilentlyContinue; $e.FullyQualifiedErrorId; Get-Content out/a.txt; Expand-Archive z.zip out -Force; Get-Content out/a.txt`;
    expect(await runScript(script)).toBe("ExpandArchiveFileExists,Expand-Archive\nmine\nzipped\n");
  });
  it("never write outside the folder", async () => {
    const script = `${prepare} $z = [IO.Compression.ZipFile]::Open("$PWD/z.zip", 'Create'); $w = [IO.StreamWriter]::new($z.CreateEntry('../evil.txt').Open()); $w.Write('x'); $w.Dispose(); $z.Dispose()
      Expand-Archive z.zip out -ErrorVariable e -ErrorAction SilentlyContinue; "$e"; Test-Path evil.txt
      try { [IO.Compression.ZipFile]::ExtractToDirectory("$PWD/z.zip", "$PWD/o2") } catch { $_.Exception.InnerException.Message }`;
    const outside = "Extracting Zip entry would have resulted in a file outside the specified destination directory.";
    expect(await runScript(script)).toBe(`${outside}\nFalse\n${outside}\n`);
  });
});

describe("[ZipFile]", () => {
  it("packs a folder and unpacks it, and refuses a second time", async () => {
    const script = `${prepare} Set-Location ..; $z = "$PWD/z.zip"
      [IO.Compression.ZipFile]::CreateFromDirectory("$PWD/w", $z, 'Optimal', $true); [IO.Compression.ZipFile]::ExtractToDirectory($z, "$PWD/out"); Get-ChildItem out -Recurse -Name
      foreach ($try in { [IO.Compression.ZipFile]::CreateFromDirectory("$PWD/w", $z) }, { [IO.Compression.ZipFile]::ExtractToDirectory($z, "$PWD/out") }, { [IO.Compression.ZipFile]::CreateFromDirectory("$PWD/no", "$PWD/q.zip") }, { [IO.Compression.ZipFile]::OpenRead("$PWD/no.zip") }) {
        try { & $try } catch { $_.Exception.InnerException.Message }
      }`;
    expect(await runScript(script)).toBe(
      [
        "w", "w/s", "w/a.txt", "w/s/empty", "w/s/b.txt",
        "The file '/home/partner/work/z.zip' already exists.",
        "The file '/home/partner/work/out/w/a.txt' already exists.",
        "Could not find a part of the path '/home/partner/work/no'.",
        "Could not find file '/home/partner/work/no.zip'.",
        "",
      ].join("\n"),
    );
  });
});
