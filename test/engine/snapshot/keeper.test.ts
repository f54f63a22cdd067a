// Writing a snapshot is kept within limits, and ends when a line is about to run.
import { describe, expect, it } from "vitest";
import { life } from "./two-lives.ts";

describe("a session keeper", () => {
  it("leaves out the largest variables of a session that is too large, names them, and tries again when they change", async () => {
    const first = life({ limits: { size: 150_000, work: Number.POSITIVE_INFINITY } });
    await first.run("$small = 1; $rows = 1..20000; $large = 'x' * 200000; $Later = 'y' * 1000");
    const snapshot = (await first.keeper.write())!;
    expect(snapshot.lost).toEqual([{ name: "large", why: "too large" }]);
    const second = life({ snapshot });
    expect(await second.run("$small; $null -eq $large; $rows.Count; $Later.Length")).toBe("1\nTrue\n20000\n1000");
    await first.run("$large = 'x' * 100");
    expect((await first.keeper.write())!.lost).toEqual([]);
  });
  it("lets the event loop run between slices, and stops when a line is about to run", async () => {
    const first = life({ limits: { slice: 0, work: Number.POSITIVE_INFINITY } });
    await first.run("$rows = 1..20000 | % { [pscustomobject]@{ Id = $_ } }");
    let turns = 0;
    let done = false;
    const count = () => {
      turns++;
      if (!done) setImmediate(count);
    };
    setImmediate(count);
    const whole = (await first.keeper.write())!;
    done = true;
    expect(turns).toBeGreaterThan(20);
    expect(whole.lost).toEqual([]);
    const cut = first.keeper.write();
    first.keeper.cancel();
    expect(await cut).toBe(null);
    expect((await first.keeper.write())!.parts.length).toBe(whole.parts.length);
  });
  it("sends the same texts for what did not change", async () => {
    const first = life();
    await first.run("$rows = 1..100000; $h = @{ a = 1 }");
    const before = (await first.keeper.write())!.parts;
    await first.run("'nothing changes'");
    const after = (await first.keeper.write())!.parts;
    expect(after.slice(0, -2)).toEqual(before.slice(0, -2));
    expect(before.length).toBeGreaterThan(2);
  });
  it("does not write what every session has", async () => {
    const first = life();
    await first.run("'nothing of its own'");
    expect((await first.keeper.write())!.parts.join("").length).toBeLessThan(3_000);
  });
});
