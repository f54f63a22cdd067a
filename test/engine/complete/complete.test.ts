// Completion of single places, beyond the recorded cases: ranges, quoting, files, hidden things, and that nothing throws or runs.
import { describe, expect, it } from "vitest";
import type { CompletionAnswer } from "#engine/services.ts";
import { testSession } from "../../support/session.ts";

/** "start length: text | list" of all matches. */
function shown(answer: CompletionAnswer): string[] {
  return [`${answer.replaceStart} ${answer.replaceLength}`, ...answer.matches.map((m) => `${m.kind} ${m.text}`)];
}

async function complete(text: string, setup = "", cursor = text.length): Promise<string[]> {
  const { session } = testSession();
  if (setup) await session.run(setup);
  return shown(await session.complete(text, cursor));
}

describe("command names", () => {
  it("offers a cmdlet by its beginning", async () => {
    expect(await complete("ConvertTo-Js")).toEqual(["0 12", "Command ConvertTo-Json"]);
  });

  it("offers a command by verb letter and capitals", async () => {
    expect(await complete("i-zst", "function Import-ZebraStripeTable { }")).toEqual(["0 5", "Command Import-ZebraStripeTable"]);
  });

  it("quotes a name with blanks behind the call operator only", async () => {
    expect(await complete("& zeb", "function global:'zebra crossing' { }")).toEqual(["2 3", "Command 'zebra crossing'"]);
  });

  it("offers nothing behind a semicolon", async () => {
    expect(await complete("Get-Date; ")).toEqual(["10 0"]);
  });
});

describe("parameters", () => {
  it("leaves out those of other sets", async () => {
    const setup = "function f { param([Parameter(ParameterSetName='A')]$Alpha, [Parameter(ParameterSetName='B')]$Beta, [Parameter(ParameterSetName='A')]$Also) }";
    expect((await complete("f -Alpha 1 -A", setup)).slice(0, 2)).toEqual(["11 2", "ParameterName -Also"]);
    expect(await complete("f -Alpha 1 -B", setup)).toEqual(["11 2"]);
  });

  it("shows type and help of a cmdlet's parameter", async () => {
    const { session } = testSession();
    const answer = await session.complete("ConvertTo-Json -Dep", 19);
    expect(answer.matches.map((m) => m.toolTip.split("\n")[0])).toEqual(["[int] Depth"]);
  });
});

describe("values", () => {
  it("keeps the quotes that were typed and escapes within them", async () => {
    const setup = `function f { param([ValidateSet('a$b', "it's")]$V) }`;
    expect(await complete('f -V "a', setup)).toEqual(["5 2", 'ParameterValue "a`$b"']);
    expect(await complete("f -V 'i", setup)).toEqual(["5 2", "ParameterValue 'it''s'"]);
  });

  it("offers files where nothing else is known, and none in hidden ones", async () => {
    const { session } = testSession();
    const { files } = session.ports;
    for (const name of ["data 1.csv", "data2.csv", ".data"]) files.write(`/home/partner/work/${name}`, new Uint8Array());
    files.makeDirectory("/home/partner/work/dir");
    const text = "No-Such d";
    expect(shown(await session.complete(text, text.length))).toEqual(["8 1", "ProviderItem './data 1.csv'", "ProviderItem ./data2.csv", "ProviderContainer ./dir"]);
  });

  it("escapes what would be a pattern in a file's name", async () => {
    const { session } = testSession();
    for (const name of ["z[1].txt", "z$d.txt", "z`t.txt"]) session.ports.files.write(`/home/partner/work/${name}`, new Uint8Array());
    expect(shown(await session.complete("No-Such z", 9))).toEqual(["8 1", "ProviderItem './z`[1`].txt'", "ProviderItem './z``t.txt'", "ProviderItem './z$d.txt'"]);
  });

  it("offers the country codes of a cmdlet's own completer", async () => {
    const answer = await complete("Test-PCAddress -Country D");
    expect(answer[0]).toBe("24 1");
    expect(answer).toContain("ParameterValue DE");
  });
});

describe("members and variables", () => {
  it("reads no script property", async () => {
    const setup = "$o = [pscustomobject]@{ a = 1 } | Add-Member ScriptProperty Bad { $global:ran = 1; 'x' } -PassThru";
    const { session } = testSession();
    await session.run(setup);
    await session.complete("$o.Bad.Len", 10);
    expect(session.getVariable("ran")).toBe(undefined);
  });

  it("completes a variable inside a string", async () => {
    expect(await complete('"price: $zeb', "$zebra = 1")).toEqual(["8 4", "Variable $zebra"]);
  });

  it("leaves out the parenthesis that is there", async () => {
    expect(await complete("'a'.ToUpperI()", "", 12)).toEqual(["4 8", "Method ToUpperInvariant"]);
  });
});

describe("completers of scripts", () => {
  it("leave $? alone and run after a line that was stopped", async () => {
    const { session, run } = testSession();
    await run("function f { param($Q) }; Register-ArgumentCompleter -CommandName f -ParameterName Q -ScriptBlock { Write-Error x; 'v' }");
    session.stop();
    expect(shown(await session.complete("f -Q ", 5))).toEqual(["5 0", "Text v"]);
    expect(session.runResult().success).toBe(true);
  });
});

describe("robustness", () => {
  const texts = ["@{", "$(", "[", "[[", "$x.", "$x::", "[int]::", "function f {", "param(", "if (", "1..", '"$(', "'", "@'\n", "Get-Date -", "Get-Date -x:", "| ", "&", ".", "a\\", "-", "--", "@x", "$", "${", "$env:", "class", "class A : ", "using ", "switch (1) {", "%{", "<#", "#requires -", "[int", "x,", "\u{1F600}"];
  it.each(texts)("answers %j at every cursor position", async (text) => {
    const { session } = testSession();
    for (let cursor = 0; cursor <= text.length; cursor++) {
      const answer = await session.complete(text, cursor);
      expect(answer.replaceStart >= 0 && answer.replaceStart + answer.replaceLength <= text.length).toBe(true);
    }
  });

  it("answers quickly", async () => {
    const { session } = testSession();
    await session.complete("Get-", 4);
    const start = performance.now();
    for (const text of ["Get-", "[System.", "$", "'abc'.", "Get-Date -", "[S"]) await session.complete(text, text.length);
    expect((performance.now() - start) / 6).toBeLessThan(50);
  });
});
