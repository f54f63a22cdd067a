// Calls of every cmdlet with arguments and input that do not suit it, as scripts.
import fc from "fast-check";
import { cmdlets } from "#cmdlets/registry.ts";
import { wrongArguments } from "./member-calls.ts";

/** Cmdlets whose work is to end, to wait for, or to leave the session. */
const LEAVES = /^(Start-Sleep|Wait-|Read-Host|Pause|Exit-|Clear-Host)/i;

/** Values with a shape of their own, besides those that members get. */
const oddValues = [
  ...wrongArguments, "$r", "$c", "$t", "$l", "([System.Management.Automation.Internal.AutomationNull]::Value)", "@(,@())", "@($null, $null)", "@{ Expression = { throw 1 } }", "@{ Name = 'a'; Expression = 'a'; Width = -1; Alignment = 'x' }", "@{ '' = 1 }", "{ param($a) $a }", "'*'", "'[a'", "'/'", "'..'", "'~'", "'.'", "'c.txt'", "'env:'", "'function:'", "'variable:*'", "'HKLM:'", "'a:b'", "'Alias:\\'", "'cert:'", "'x' * 5000", "(1..300)", "(Get-Date)", "(Get-Item /)", "(Get-Command Get-Date)", "$Error", "$Host", "$PSVersionTable", "$ExecutionContext", "([type])", "([System.IO.FileInfo] 'x')", "'__proto__'", "'constructor'", "[enum]", "[System.Management.Automation.PSCredential]::Empty", "(ConvertTo-SecureString a -AsPlainText -Force)", "'http://a/'", "'{\"a\":[1'", "'a,b'", "'a=b'", "'<a>'", "-2147483648", "0.1", "'en-XX'", "'2020-13-45'",
];

const value = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...oddValues) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }).map((text) => `'${text.replaceAll(/['\u2018-\u201b]/g, "''")}'`) });

/** $r a table that holds itself, $c an object that does, $t an array that does, $l a list that does. */
const LEAD = "$ErrorActionPreference = 'SilentlyContinue'; $ProgressPreference = 'SilentlyContinue'; $r = @{ a = 1 }; $r.r = $r; $c = [pscustomobject]@{ a = 1; b = 'x' }; $c | Add-Member c $c; $t = @(1, 2); $t[1] = $t; $l = [System.Collections.ArrayList]@(1); [void] $l.Add($l)\n";

export interface CmdletCall {
  name: string;
  script: string;
}

function argumentsOf(parameters: readonly string[], flags: ReadonlySet<string>) {
  const named = fc.tuple(fc.constantFrom("", ...parameters), value).map(([name, given]) => (name === "" ? `(${given})` : flags.has(name) ? `-${name}` : `-${name} (${given})`));
  return fc.array(named, { maxLength: 4 }).map((list) => list.join(" "));
}

/** For each cmdlet so many calls, a script each. */
export function cmdletCalls(seed: number, count: number): CmdletCall[] {
  return cmdlets.filter(({ name }) => !LEAVES.test(name)).flatMap(({ name, parameters }, i) => {
    const names = Object.keys(parameters).filter((parameter) => !/^(Wait|Timeout\w*)$/i.test(parameter));
    const flags = new Set(names.filter((parameter) => parameters[parameter]!.type === "switch"));
    const call = fc.tuple(fc.option(value, { nil: null }), argumentsOf(names, flags)).map(([input, given]) => `${input === null ? "" : `${input} | `}${name} ${given}`);
    const calls = fc.sample(fc.array(call, { minLength: count, maxLength: count }), { seed: seed + i, numRuns: 1 })[0]!;
    return { name, script: LEAD + calls.map((one) => `try { ${one} } catch { }`).join("\n") };
  });
}
