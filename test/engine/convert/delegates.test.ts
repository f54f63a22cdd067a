// Methods as delegates (derived).
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

describe("a method becomes a delegate", () => {
  it.each([
    ["of .NET", "[Func[double, double]]$s = [math]::Sqrt; $s.Invoke(9)", "3\n"],
    ["of a class", "class M { static [int] Twice([int]$x) { return $x * 2 } }; [Linq.Enumerable]::Select([int[]](1, 2, 3), [Func[int, int]][M]::Twice) -join ','", "2,4,6\n"],
    ["of an object", "class M { $n = 'z'; [string] Hi([string]$a) { return \"$a $($this.n)\" } }; [Func[string, string]]$g = [M]::new().Hi; $g.Invoke('hi')", "hi z\n"],
    ["without a result", "class M { static [void] Nop() { $global:done = 1 } }; [Action]$a = [M]::Nop; $a.Invoke(); $done", "1\n"],
    ["only when its types fit", "try { [Func[string, int]][math]::Sqrt } catch { $_.FullyQualifiedErrorId }", "ConvertToFinalInvalidCastException\n"],
  ])("%s", async (_, script, expected) => {
    expect(await testSession().run(script)).toBe(expected);
  });
});
