// Which command of an input does not exist, for ValidateAndAcceptLine.
import { expect, it } from "vitest";
import { testSession } from "../../support/session.ts";

it("names the first unknown command, wherever it stands", async () => {
  const { session, run } = testSession();
  await run("function Get-Mine { }; Set-Alias mine Get-Mine; Set-Content ./own.ps1 '1'");
  const unknown = (text: string) => session.unknownCommand(text);
  expect(await Promise.all(["Get-Mine | mine | % { gci }", "date", "./own.ps1", "& { Nope-One }; Nope-Two", "if (1) { Get-Date | nope2 }", "\"$(nope3)\""].map(unknown))).toEqual([null, null, null, "Nope-One", "nope2", "nope3"]);
});

it("takes functions of the input itself for known, and leaves alone what is not a plain name", async () => {
  const { session } = testSession();
  expect(await Promise.all(["function Later-One { 1 }; later-one", "& $x", "1 + 1", "", "'text'", "Get-Date ("].map((text) => session.unknownCommand(text)))).toEqual([null, null, null, null, null, null]);
});
