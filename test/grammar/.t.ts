import { parse } from "#grammar/parse.ts";
import { children } from "#grammar/tree-walk.ts";
const go = (n: any, d: number) => { console.log(n.kind + " " + n.source.text.slice(n.start,n.end)); for (const c of children(n)) go(c, d+1); };
for (const t of ['$a = 1; if ($b { 2 }; $c.', 'foreach ($a of 1) { 2 }']) { const r = parse(t); for (const c of children(r.tree)) for (const d of children(c)) go(d,0); console.log("--"); }
for (const t of ['-r','-w','-e','-c','-reg -case','-f x','-regex -wildcard','-wildcard -exact']) { const s = parse(`switch ${t} ${t.includes("f")?"":"($y)"} { 1 {} }`).tree.endBlock!.statements[0] as any; console.log(t, s.kind, s.flags?.join()); }
for (const t of ['foo &','foo | bar &','foo && bar &','foo &; bar']) console.log(t, parse(t).tree.endBlock!.statements.map((s:any)=>s.kind+" "+s.background).join());
for (const t of ['function f($a) {}','filter g { param($a, $b) }','function script:h-i {}','workflow w {}','function 5 {}']) { const f = parse(t).tree.endBlock!.statements[0] as any; console.log(f.kind, f.name, f.isFilter, f.isWorkflow, f.parameters?.length, f.body.paramBlock?.parameters.length); }
console.log(parse("a /* ").errors, parse("\n  if ($a) {\n    1\n  }  # c\n").tree.end);
let n = 0; for (let d = 10; d < 2000; d += 10) { const r = parse("(".repeat(d) + "1" + ")".repeat(d)); if (r.errors.length === 0) n = d; } console.log("parens", n);
let m = 0; for (let d = 10; d < 2000; d += 10) { const r = parse("{".repeat(d) + "1" + "}".repeat(d)); if (r.errors.length === 0) m = d; } console.log("braces", m);
