import { readFileSync, readdirSync } from "node:fs";
import { parse } from "#grammar/parse.ts";
const piece = `# sample
function Get-Thing {
  [CmdletBinding()]
  param([Parameter(Mandatory, Position = 0)][string]$Name, [int]$Count = 3)
  begin { $total = 0 }
  process {
    foreach ($item in 1..$Count) {
      if ($item % 2 -eq 0 -and $Name -like 'a*') { Write-Output "Item $item of $($Name.ToUpper()) at \${env:HOME}" }
      else { $total += $item * 2; $hash = @{ Name = $Name; Value = $item; Tags = 'a', 'b' } }
    }
    Get-ChildItem -Path C:\\temp -Recurse | Where-Object { $_.Length -gt 1kb } | Sort-Object -Property Name -Descending | Select-Object -First 10
  }
  end { return [pscustomobject]@{ Total = $total; Date = [datetime]::Now.ToString('yyyy-MM-dd') } }
}
`;
const text = piece.repeat(Math.ceil(300000 / piece.length));
for (let i = 0; i < 8; i++) { const t = performance.now(); const r = parse(text); const d = performance.now() - t; console.log((text.length / d / 1000).toFixed(2), "MB/s", r.errors.length, r.tokens.length); }
const small = piece.repeat(13); for (let i=0;i<5;i++) parse(small);
const t = performance.now(); parse(small); console.log("200 lines", (performance.now() - t).toFixed(2), "ms");
for (const [n, s] of [["(", "("], ["{", "{"], ["@{a=", "@{a="], ["$(", "$("], ['"$(', '"$('], ["[", "["], ["[int]", "[int]"], ["!", "!"], ["-", "- "], ["if(", "if($a){"], ["a,", "1,"], ["+", "1+"], ["a|", "a|"], [".b", "$a.b"], ["x", "'"], ["`", "`"],["f(","$a.b("],["<#","<#"],["a[","a["], ["$a[", "$a["],["[a[","[a["],[":",":"],["&&","a&&"],["=", "$a="],["class{","class C{ m(){ "], ["@'\n","@'\n"],["\\n","\n"],["elseif","if(1){}elseif(1){}"],["a;","a;"],["try{","try{"],["?:","$a?$b:"],["${","${"],["$a..","$a.."],["[","[a()]"],["err","1 2 "],[")",")"],["}","}"],["switch","switch(1){1{"], ["a$","a$("],["((a)","((a)"],["%","\"$(1)"],["foreach","foreach($a in "],["$(a","$(a "],["#requires -v a\n","#requires -v a\n"]] as const) {
  const big = s.repeat(Math.floor(1000000 / s.length));
  const t = performance.now(); let r; try { r = parse(big); } catch (e) { console.log("THROW", n, String(e).slice(0,100)); continue; }
  const d = performance.now() - t; if (d > 800) console.log("SLOW", JSON.stringify(n), d.toFixed(0), "ms", r.errors.length, r.errors[0]?.id);
}
