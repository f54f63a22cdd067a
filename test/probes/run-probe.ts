// Runs one probe in a fresh session and shows what it gives in the notation of semantics-verified.md. The printer is itself a script,
// as the recorder was: try { & ([scriptblock]::Create(probe)) *>&1 } with the first error that reaches the catch shown as "throws".
import { systemClock } from "#host/clock.ts";
import { createNodeSession } from "#host/node/session.ts";
import type { Job } from "../goldens/pool.ts";

const printer = (probe: string) => `
function global:__show($v) {
  if ($null -eq $v) { return '$null' }
  $t = $v.GetType().FullName
  if ($t -ceq 'System.String') { return '"' + $v.Replace("\`r", '\\r').Replace("\`n", '\\n').Replace("\`t", '\\t').Replace("\`0", '\\0').Replace("\`e", '\\e') + '"' }
  if ($t -ceq 'System.Int32') { return "$v" }
  if ($t -ceq 'System.Boolean') { return '$' + $v }
  if ($t -ceq 'System.Char') { return "[char]'$v'" }
  if ($t -ceq 'System.Management.Automation.PSCustomObject') { return "[pscustomobject]$v" }
  if ($t -ceq 'System.Collections.Hashtable') { return 'Hashtable@{' + (($v.Keys | Sort-Object | ForEach-Object { "$_=$($v[$_])" }) -join '; ') + '}' }
  if ($t -ceq 'System.Management.Automation.ErrorRecord') { return 'ErrorRecord<' + $v.FullyQualifiedErrorId + '>' + $v.Exception.Message }
  if ('System.Double', 'System.Single', 'System.Decimal', 'System.Byte', 'System.SByte', 'System.Int16', 'System.UInt16', 'System.UInt32', 'System.Int64', 'System.UInt64', 'System.Numerics.BigInteger' -ccontains $t) { return $v.GetType().Name + ' ' + $v.ToString([cultureinfo]::InvariantCulture) }
  "$t $v"
}
& {
  try {
    $found = @(& ([scriptblock]::Create('${probe.replaceAll("'", "''")}')) *>&1)
    if ($found.Count -eq 0) { return '(nothing)' }
    $shown = foreach ($each in $found) { __show $each }
    $shown -join ' | '
  } catch {
    'throws <' + $_.FullyQualifiedErrorId + '> ' + $_.Exception.GetType().Name + ': ' + $_.Exception.Message
  }
}`;

/** Never rejects: a thrown error is part of the text. */
export async function runProbe(job: Job): Promise<string> {
  let text = "";
  try {
    const session = await createNodeSession({
      workingDirectory: "/home/partner/work",
      clock: systemClock("UTC"),
      output: { write: (part) => void (text += part), progress() {}, clear() {}, setTitle() {}, size: () => ({ columns: 4_000, rows: 50 }), colors: false },
      prompt: { interactive: false, readLine: async () => null },
    });
    await session.run(printer(job.script));
  } catch (error) {
    text += `(crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)})\n`;
  }
  return text.replace(/\n$/, "").replaceAll("\n", "⏎");
}
