// Sessions in which the recorded programs ran: what they left behind is the same in the session that goes on.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { life } from "./two-lives.ts";

const folder = "test/goldens";
const files = readdirSync(folder).filter((name) => /^(program-(classes|enums|modules-scope|scriptblocks)|data-objects|session-modules)\.txt$/.test(name));

/** The scripts of a file of recordings, by title. */
function scriptsIn(file: string): [title: string, script: string][] {
  return readFileSync(`${folder}/${file}`, "utf8").split(/^=== /m).slice(1).map((text) => {
    const end = text.indexOf("\n");
    return [text.slice(0, end), text.slice(end + 1).split(/^==>/m)[0]!];
  });
}

/** Everything a session has, as it shows it. */
const everything = "$kept | Out-String; $Error | Out-String; $Error | ForEach-Object { $_.InvocationInfo.PositionMessage; $_.FullyQualifiedErrorId }; Get-Variable | Out-String; Get-ChildItem function: | ForEach-Object { \"$_ $($_.Definition)\" }; Get-Module | Out-String; Get-History | Out-String";

describe("a session that ran recorded programs", () => {
  it.each(files)("goes on as it was: %s", async (file) => {
    for (const [title, script] of scriptsIn(file)) {
      if (/Start-Sleep|Read-Host/.test(script)) continue;
      const first = life({ limits: { work: Number.POSITIVE_INFINITY } });
      await first.run(script);
      await first.run(`$kept = & {\n${script}\n}`);
      const snapshot = (await first.keeper.write())!;
      if (snapshot.lost.length) continue;
      const second = life({ snapshot, files: first.files });
      const shown = [await first.run(everything), await second.run(everything)];
      expect(`${title}\n${shown[1]}`).toBe(`${title}\n${shown[0]}`);
    }
  });
});
