import { readFileSync, writeFileSync } from "node:fs";
import { it } from "vitest";
import { runGolden } from "../goldens/run-golden.ts";
import { parseGoldens } from "../goldens/parse-goldens.ts";
it("goldens", async () => {
  process.env.TZ = "UTC";
  let pass = 0; let fail = 0; const out: string[] = []; const per: string[] = [];
  for (const file of (process.env.FILES ?? "").split(",")) {
    let p = 0, f = 0;
    for (const c of parseGoldens(`${file}.txt`, readFileSync(`/work/main/test/goldens/${file}.txt`, "utf8"))) {
      let got: string;
      try { got = await runGolden({ script: c.script, answers: [], width: 120, ansi: false, ...(c as object) } as never); } catch (e) { got = `CRASH ${String(e)}`; }
      if (got.trimEnd() === c.expected.trimEnd()) { pass++; p++; continue; }
      fail++; f++;
      const a = c.expected.trimEnd().split("\n"), b = got.trimEnd().split("\n");
      let k = 0; while (k < a.length && a[k] === b[k]) k++;
      out.push(`[${file}] ${c.title}\n   #${k} want ${a.slice(k, k + 2).join(" ⏎ ")}\n   got  ${b.slice(k, k + 2).join(" ⏎ ")}`);
    }
    per.push(`${file} ${p}/${p + f}`);
  }
  writeFileSync("/tmp/e2-goldens.txt", `${pass} passed ${fail} failed: ${per.join(", ")}\n${out.join("\n")}\n`);
}, 300000);
