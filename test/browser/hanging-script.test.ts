// A script that nothing but the end of its worker can stop: Ctrl+C brings the prompt back, with the session as it was before.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { answerTo, wideContext } from "./fault-page.ts";
import { launch, openPage, paste, waitForScreen } from "./page-driver.ts";

const prompt = "PS /home/partner>";
/** Backtracks for years. */
const catastrophe = "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' -match '^(a+)+$'";
const notice = "The script did not answer to Ctrl+C, so the session was restarted: ";
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
beforeAll(async () => {
  browser = await launch();
  context = await wideContext(browser);
  ({ page, problems } = await openPage(context, inject("origin")));
});
afterAll(() => browser.close());

const below = async (line: string) => (await answerTo(page, line)).replace(/\nPS \/home\/partner>$/, "");

/** Runs the line that hangs, presses Ctrl+C; the screen below it when there is a prompt again, and the milliseconds from the key. */
async function interrupt(line: string): Promise<{ below: string; milliseconds: number }> {
  await page.keyboard.press("Control+l");
  await waitForScreen(page, /^PS \/home\/partner>$/);
  // The session is written down once it has rested a little.
  await page.waitForTimeout(1_000);
  await paste(page, line);
  await page.keyboard.press("Enter");
  // Long enough for the script to be inside of what hangs.
  await page.waitForTimeout(500);
  const milliseconds = await page.evaluate(async () => {
    const rows = () => document.querySelector(".xterm-rows")!;
    const started = performance.now();
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key: "c", code: "KeyC", keyCode: 67, ctrlKey: true, bubbles: true, cancelable: true }));
    const isBack = () => [...rows().children].map((row) => row.textContent!.replaceAll("\u00a0", " ").trimEnd()).filter((text) => text !== "").at(-1) === "PS /home/partner>";
    // The line that hangs is no prompt of its own: the last row is one only when the prompt is back.
    while (!isBack()) {
      if (performance.now() - started > 30_000) throw new Error(`no prompt: ${rows().textContent}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - started;
  });
  const screen = await waitForScreen(page, /PS \/home\/partner>$/);
  return { below: screen.split("\n").slice(1).join("\n"), milliseconds };
}

describe("a script that hangs", () => {
  const times: number[] = [];
  it("is stopped by Ctrl+C, and the session goes on with everything it had", async () => {
    for (const line of [
      "$n = 42; $list = 1, 2, 3; $same = $list; $h = @{ list = $list }",
      "function Get-Answer { $n }",
      "class Pet { [string]$Name; [string] Speak() { return \"$($this.Name) speaks\" } }",
      "$pet = [Pet]@{ Name = 'Rex' }; Set-Alias ga Get-Answer; $env:MINE = 'kept'",
      "Set-Content note.txt 'a file'",
    ]) await below(line);
    const stopped = await interrupt(`$n = 'changed by the line that hangs'; ${catastrophe}`);
    times.push(stopped.milliseconds);
    expect(stopped.below).toBe(`${notice}its variables and functions are as they were before this line, files and history are kept.\n${prompt}`);
    expect(await below("$n; ga; $pet.Speak(); ([Pet]@{ Name = 'Max' }).Speak(); $same[0] = 'one'; $list[0]; $h.list[0]; $env:MINE; Get-Content note.txt")).toBe("42\n42\nRex speaks\nMax speaks\none\none\nkept\na file");
    expect(await below("(Get-History)[-2] | % { \"$($_.ExecutionStatus) $($_.CommandLine.Length)\" }")).toMatch(/^Stopped \d+$/);
  });
  it("again, and again: each session hands on to the next", async () => {
    await below("$n = 43; $reader = [System.IO.StringReader]::new('x')");
    const second = await interrupt(catastrophe);
    times.push(second.milliseconds);
    expect(second.below).toBe(`${notice}its variables and functions are as they were before this line, files and history are kept. Gone, because such objects live in the running session only: $reader.\n${prompt}`);
    const third = await interrupt(catastrophe);
    times.push(third.milliseconds);
    expect(await below("$n; $pet.Speak(); [Pet]::new().GetType() -eq $pet.GetType()")).toBe("43\nRex speaks\nTrue");
  });
  it("brings the prompt back soon: 1.2 s where the machine has nothing else to do, which the bench measures", () => {
    expect(Math.min(...times)).toBeLessThan(3_000);
  });
  it("does not make the page report problems", () => {
    expect(problems).toEqual([]);
  });
});
