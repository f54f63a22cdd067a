// What the editor learns of the parameter at the cursor: for placeholders as fields.
import { describe, expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

async function help(text: string, cursor = text.length) {
  const { session } = testSession();
  await session.run("function Get-Zebra { param([Parameter(Mandatory, HelpMessage='Which one?')][ValidateSet('Red','Blue')][string]$Color, [int]$Count, [switch]$Fast) }");
  return session.parameterHelp(text, cursor);
}

describe("parameterHelp", () => {
  it("tells what a script function's parameter takes", async () => {
    expect(await help("Get-Zebra -Color '<color>'", 22)).toEqual({
      command: "Get-Zebra", parameter: "Color", type: "string", mandatory: true, position: "0", text: "Which one?", values: ["Blue", "Red"],
    });
  });

  it("finds the parameter of a positional argument", async () => {
    expect((await help("Get-Zebra Red 5"))?.parameter).toBe("Count");
  });

  it("lists the countries for a placeholder", async () => {
    const answer = await help("Test-PCAddress -Country '<country code>'", 30);
    expect(answer?.parameter).toBe("Country");
    expect(answer?.values.includes("GB")).toBe(true);
    expect(answer?.text === "").toBe(false);
  });

  it("knows nothing outside of arguments", async () => {
    expect(await help("Get-Zebra")).toBe(null);
    expect(await help("1 + 1")).toBe(null);
    expect(await help("No-Such x")).toBe(null);
  });
});
