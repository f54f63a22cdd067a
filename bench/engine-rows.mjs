// Scripts whose time is promised (DESIGN.md, section 6), measured in the page's own worker and on Node. `check` must print `result` afterwards:
// a script that failed is not a fast one. Rows without `native` have budgets of our own: nobody measured PowerShell at them.
import { longModule } from "./long-module.mjs";

const objects = "$many = foreach ($i in 0..99999) { [pscustomobject]@{ Id = $i; Value = ($i * 7919) % 100000; Key = \"k$($i % 10)\" } }";
const builtText = Array.from({ length: 20_000 }, (_, i) => `item ${i} of ${i + 1} ${String(i).padStart(5, "0")}`).join("\n");

const csv = "$csv = @('Id,Name,Value') + (0..9999 | % { \"$_,n$_,$($_ * 2)\" }); $csv | Set-Content /tmp/rows.csv";

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
  { name: "import of a 5,000-line module", check: "(Get-Command -Module Long).Count", result: "250", setup: `$null = New-Item -ItemType Directory -Force /tmp/long; Set-Content /tmp/long/Long.psm1 @'\n${longModule}\n'@`, script: "Import-Module /tmp/long/Long.psm1 -Force", budget: 300 },
  { name: "20,000 texts by interpolation and -f, joined", check: "$text.Length", result: String(builtText.length), script: "$text = $(foreach ($i in 0..19999) { \"item $i of $($i + 1) \" + ('{0:d5}' -f $i) }) -join \"`n\"", budget: 60 },
  { name: "function calls nested 1,000 deep", check: "$end", result: "bottom", script: "function deep($n) { if ($n -gt 0) { deep ($n - 1) } else { 'bottom' } }; $end = deep 1000", budget: 20 },
  { name: "Sort-Object of 100,000 objects by a property", check: "\"$($sorted[0].Value) $($sorted[99999].Value)\"", result: "0 99999", setup: objects, script: "$sorted = $many | Sort-Object Value", budget: 500 },
  { name: "Group-Object of 100,000 objects", check: "\"$($groups.Count) $($groups[9].Count)\"", result: "10 10000", setup: objects, script: "$groups = $many | Group-Object Key", budget: 300 },
  { name: "Where-Object of 100,000 objects by a property", check: "$half.Count", result: "50000", setup: objects, script: "$half = $many | Where-Object Id -lt 50000", budget: 100 },
  { name: "Where-Object of 100,000 objects by a script block", check: "$half.Count", result: "50000", setup: objects, script: "$half = $many | Where-Object { $_.Value -ge 50000 }", budget: 150 },
  { name: "ConvertFrom-Csv of 10,000 rows", check: "$rows[9999].Name", result: "n9999", setup: csv, script: "$rows = $csv | ConvertFrom-Csv", budget: 100 },
  { name: "Import-Csv of 10,000 rows", check: "$rows[9999].Value", result: "19998", setup: csv, script: "$rows = Import-Csv /tmp/rows.csv", budget: 100 },
  { name: "-replace over 10,000 lines", check: "$replaced[9999]", result: "mail 9999 to example: user9999 now", setup: "$lines = 0..9999 | % { \"mail $_ to user$_@example.com now\" }", script: "$replaced = $lines -replace '(\\w+)@(\\w+)\\.com', '$2: $1'", budget: 40 },
  { name: "100,000 calls of a class's method", check: "$counter.Total", result: "4999950000", setup: "class Counter { [long] $Total = 0; [void] Add([int] $n) { $this.Total += $n } }", script: "$counter = [Counter]::new(); for ($i = 0; $i -lt 100000; $i++) { $counter.Add($i) }", budget: 400 },
];
