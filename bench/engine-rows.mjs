// Scripts whose time is promised (DESIGN.md, section 6), measured in the page's own worker and on Node. `check` must print `result` afterwards:
// a script that failed is not a fast one.

export const engineRows = [
  { name: "while loop to 1,000,000", check: "$i", result: "1000000", script: "$i=0; while($i -lt 1000000){$i++}", budget: 40, native: 46 },
  { name: "1..100000 | % | Measure-Object -Sum", check: "(1..100000 | % { $_*2 } | Measure-Object -Sum).Sum", result: "10000100000", script: "1..100000 | % { $_*2 } | Measure-Object -Sum", budget: 100, native: 188 },
  { name: "1..10000 | ? | Sort-Object | Select-Object", check: "(1..10000 | ? {$_ % 2} | Sort-Object -Descending | Select-Object -First 3) -join ' '", result: "9999 9997 9995", script: "1..10000 | ? {$_ % 2} | Sort-Object -Descending | Select-Object -First 3", budget: 25, native: 46 },
  { name: "recursive fib 18", check: "fib 18", result: "2584", script: "function fib($n) { if ($n -lt 2) { $n } else { (fib ($n-1)) + (fib ($n-2)) } }; fib 18", budget: 60, native: 153 },
  { name: "10,000-entry hashtable in a loop", check: "$h.Count", result: "10000", script: "$h=@{}; for($i=0;$i -lt 10000;$i++){$h[$i]=$i}", budget: 2.4, native: 2.4 },
  { name: "$s += 'x' 10,000 times", check: "$s.Length", result: "10000", script: "$s=''; for($i=0;$i -lt 10000;$i++){$s += 'x'}", budget: 3, native: 4.6 },
  { name: "2,000 objects through Format-Table | Out-String", check: "($o | Format-Table | Out-String).Split(\"`n\").Count -gt 2000", result: "True", setup: "$o = 1..2000 | % { [pscustomobject]@{Id=$_;Name=\"n$_\";Value=$_*2} }", script: "$null = $o | Format-Table | Out-String", budget: 20, native: 28 },
  { name: "ConvertTo-Json of 2,000 objects", check: "$j.Length -gt 50000", result: "True", setup: "$o = 1..2000 | % { [pscustomobject]@{Id=$_;Name=\"n$_\";Value=$_*2} }", script: "$j = $o | ConvertTo-Json", budget: 12, native: 18 },
  { name: "ConvertFrom-Json of 2,000 objects", check: "$p[1999].Name", result: "n2000", setup: "$j = 1..2000 | % { [pscustomobject]@{Id=$_;Name=\"n$_\";Value=$_*2} } | ConvertTo-Json", script: "$p = $j | ConvertFrom-Json", budget: 4.6, native: 4.6 },
];
