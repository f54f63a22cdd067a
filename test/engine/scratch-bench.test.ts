import { it } from "vitest";
import { evaluated, testSession } from "./session-for-tests.ts";
it("bench", async () => {
  for (const script of [
    "$i=0; while($i -lt 1000000){$i++}; 1",
    "$o=[pscustomobject]@{a=1}; for($i=0;$i -lt 100000;$i++){ $x=$o.a }; 1",
    "$s='abc'; for($i=0;$i -lt 20000;$i++){ $x=$s.Substring(1) }; 1",
    "for($i=0;$i -lt 20000;$i++){ $x=[math]::Max($i,5) }; 1",
    "$s='abc'; for($i=0;$i -lt 100000;$i++){ $x=$s.Length }; 1",
    "$h=@{}; for($i=0;$i -lt 10000;$i++){ $h[$i]=$i }; $h.Count",
    "$h=@{}; for($i=0;$i -lt 10000;$i++){ $h[\"k$i\"]=$i }; $h.Count",
    "$l=[Collections.Generic.List[int]]::new(); for($i=0;$i -lt 20000;$i++){ $l.Add($i) }; $l.Count",
    "$s=''; for($i=0;$i -lt 10000;$i++){ $s += 'x' }; $s.Length",
    "for($i=0;$i -lt 50000;$i++){ $x='abc' -eq 'ABC' }; 1",
    "for($i=0;$i -lt 50000;$i++){ $x=\"a$i\" -like 'a*' }; 1",
    "$a=1..1000; for($i=0;$i -lt 50000;$i++){ $x=$a[5] }; 1",
    "for($i=0;$i -lt 50000;$i++){ $x=[int]'5' }; 1",
    "$sum=0.0; for($i=0;$i -lt 100000;$i++){ $sum += $i * 1.5 }; $sum",
  ]) {
    const s = testSession(); await evaluated(script, s);
    const t = performance.now(); const r = await evaluated(script, s); console.log(`BENCH ${(performance.now() - t).toFixed(1)} ms  ${script}  => ${r}`);
  }
}, 60000);
