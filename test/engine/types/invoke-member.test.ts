// Type.InvokeMember, by BindingFlags.
import { describe, expect, it } from "vitest";
import { runScript } from "../../support/session.ts";

const prepare = `class P {
  [string]$N = 'q'
  static [int]$S = 3
  P() {}
  P([string]$n) { $this.N = $n }
  [string] Hi([string]$x) { return "hi $x" }
  [string] Hi([int]$x, [int]$y) { return "sum $($x + $y)" }
}
`;

describe("InvokeMember", () => {
  it("calls, constructs, reads and writes", async () => {
    const script = `${prepare}$p = [P].InvokeMember('', 'CreateInstance', $null, $null, @('made')); $p.N
      [P].InvokeMember('Hi', [Reflection.BindingFlags]::InvokeMethod, $null, $p, @('me')); [P].InvokeMember('Hi', 'InvokeMethod', $null, $p, @(1, 2))
      [P].InvokeMember('n', 'GetProperty, IgnoreCase, Public, Instance', $null, $p, $null); $null = [P].InvokeMember('N', 'SetProperty', $null, $p, @('set')); $p.N
      [string].InvokeMember('Join', 'InvokeMethod, Public, Static', $null, $null, @('-', [string[]]('a', 'b'))); [int].InvokeMember('MaxValue', 'GetField', $null, $null, $null)`;
    expect(await runScript(script)).toBe("made\nhi me\nsum 3\nmade\nset\na-b\n2147483647\n");
  });
  it("refuses what is not there (texts of .NET)", async () => {
    const script = `foreach ($try in { [string].InvokeMember('Nope', 'InvokeMethod', $null, 'a', @()) }, { [string].InvokeMember('nope', 'GetField', $null, 'a', $null) }, { [version].InvokeMember('', 'CreateInstance', $null, $null, @({})) }, { [string].InvokeMember('Length', 'Public', $null, 'a', $null) }) {
      try { & $try } catch { $_.Exception.InnerException.GetType().Name + ': ' + $_.Exception.InnerException.Message } }`;
    expect(await runScript(script)).toBe(
      [
        "MissingMethodException: Method 'System.String.Nope' not found.",
        "MissingFieldException: Field 'System.String.nope' not found.",
        "MissingMethodException: Constructor on type 'System.Version' not found.",
        "ArgumentException: Must specify binding flags describing the invoke operation required (BindingFlags.InvokeMethod CreateInstance GetField SetField GetProperty SetProperty). (Parameter 'bindingFlags')",
        "",
      ].join("\n"),
    );
  });
});
