// The engine rows of the promises (DESIGN.md section 6): each script's median of five, in milliseconds.
import type { Session } from "#engine/session.ts";

export interface Row {
  name: string;
  script: string;
  /** Milliseconds that the row may take. */
  promise: number;
}

export const rows: readonly Row[] = [
  { name: "while loop, 1,000,000", script: "$i=0; while($i -lt 1000000){$i++}", promise: 40 },
  { name: "100,000 objects through ForEach-Object and Measure-Object", script: "$null = 1..100000 | % { $_*2 } | Measure-Object -Sum", promise: 100 },
  { name: "10,000 objects through Where, Sort and Select", script: "$null = 1..10000 | ? {$_ % 2} | Sort-Object -Descending | Select-Object -First 3", promise: 25 },
  { name: "recursive function fib 18", script: "function fib($n) { if ($n -lt 2) { $n } else { (fib ($n-1)) + (fib ($n-2)) } }; $null = fib 18", promise: 60 },
  { name: "hashtable of 10,000 entries", script: "$h=@{}; for($i=0;$i -lt 10000;$i++){$h[$i]=$i}", promise: 2.4 },
  { name: "10,000 string appends", script: "$s=''; for($i=0;$i -lt 10000;$i++){$s += 'x'}", promise: 3 },
  {
    name: "2,000 objects through Format-Table and Out-String",
    script: "$null = 1..2000 | % { [pscustomobject]@{ Id = $_; Name = \"n$_\"; Even = $_ % 2 } } | Format-Table | Out-String",
    promise: 20,
  },
  { name: "ConvertTo-Json of 2,000 objects", script: "$o = 1..2000 | % { [pscustomobject]@{ Id = $_; Name = \"n$_\" } }; $global:j = $o | ConvertTo-Json", promise: 12 },
  { name: "ConvertFrom-Json of 2,000 objects", script: "$null = $global:j | ConvertFrom-Json", promise: 4.6 },
];

export interface Measured extends Row {
  milliseconds: number;
}

/** Runs every row once to warm up and five times for the median. `now` gives milliseconds. */
export async function measureEngine(session: Session, now: () => number): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const row of rows) {
    await session.run(row.script);
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const start = now();
      await session.run(row.script);
      times.push(now() - start);
    }
    times.sort((a, b) => a - b);
    measured.push({ ...row, milliseconds: times[2]! });
  }
  return measured;
}

/** The same as JSON text. */
export async function engineReport(session: Session, now: () => number): Promise<string> {
  return JSON.stringify(await measureEngine(session, now), null, 2);
}
