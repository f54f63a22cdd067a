import { readdirSync } from "node:fs";
import { goldenFolder, printCase, readCases } from "/work/main/test/grammar/golden-cases.ts";
const filter = process.argv[2] ?? "parse";
const show = Number(process.argv[3] ?? 0);
let shown = 0, tp = 0, tf = 0, ts = 0;
for (const f of readdirSync(goldenFolder()).filter(f => f.startsWith("parse-") && f.includes(filter)).sort()) {
  let pass = 0, fail = 0, skip = 0;
  for (const c of readCases(f)) {
    let r; try { r = printCase(c.script); } catch (e) { r = { actual: "THROW " + (e as Error).stack?.split("\n").slice(0,4).join("|"), text: "" }; }
    if (r === null) { skip++; if (process.argv[4]) console.log("SKIP", f, c.title); continue; }
    if (r.actual === c.expected) pass++;
    else { fail++; if (shown++ < show) { console.log("=== " + f + ": " + c.title + "\n" + r.text);
      const a = r.actual.split("\n"), e = c.expected.split("\n");
      const sa = new Set(a), se = new Set(e);
      if (e.every(l=>sa.has(l)) && a.every(l=>se.has(l))) console.log('  ORDER/DUP\n    got ' + a.map(l=>l.slice(0,110)).join('\n    got ') + '\n    exp ' + e.map(l=>l.slice(0,110)).join('\n    exp '));
 for (const l of e) if (!sa.has(l)) console.log("  - " + l.slice(0,150)); for (const l of a) if (!se.has(l)) console.log("  + " + l.slice(0,400)); } }
  }
  tp += pass; tf += fail; ts += skip;
  console.log(f, pass, "pass", fail, "fail", skip, "skip");
}
console.log("TOTAL", tp, tf, ts);
