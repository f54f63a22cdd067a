import { readdirSync } from "node:fs";
import { parse } from "#grammar/parse.ts";
import { goldenFolder, readCases } from "./golden-cases.ts";
let n = 0, bad = 0;
for (const f of readdirSync(goldenFolder()).filter(f => f.endsWith(".txt") && !f.startsWith("parse-") && f !== "pending.txt")) {
  for (const c of readCases(f)) { n++; const r = parse(c.script); 
    const exp = /ParserError|^\[incomplete\]/m.test(c.expected);
    if ((r.errors.length > 0) !== exp) { bad++; console.log(f, "|", c.title, "|", exp ? "EXPECTED ERR " + c.expected.split("\n").slice(0,6).join("\\n").slice(0,200) : r.errors.map(e => e.id + " " + e.message.slice(0,60) + " @" + JSON.stringify(c.script.slice(Math.max(0,e.start-10), e.end + 10))).slice(0,2).join("; ")); }
    else if (exp) { // compare message
      const m = r.errors[0]!.message.split("\n")[0]!; if (!c.expected.includes(m.slice(0,40)) ) console.log("MSG", f, c.title, m); } } }
console.log(n, bad);
