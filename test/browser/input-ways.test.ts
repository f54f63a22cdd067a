// The page used in other ways than with a wide window and a mouse: touch, keyboard alone, a window that changes, screen readers.
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launch, openPage, promptAtEnd, runLine, screenText, waitForScreen } from "./page-driver.ts";

let browser: Browser;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());

const origin = inject("origin");

async function within(options: BrowserContextOptions, use: (page: Page) => Promise<void>, query = ""): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const { page, problems } = await openPage(context, origin + query);
    await use(page);
    expect(problems).toEqual([]);
  } finally {
    await context.close();
  }
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || "");
const key = (name: string) => `#touch-keys button[aria-label^="${name}"]`;

it("has a row of keys for touch that leaves the soft keyboard alone, within the width and below the terminal", () =>
  within({ viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true }, async (page) => {
    await page.tap("#terminal");
    await page.keyboard.type("Get-PCCustomer -T");
    await page.tap(key("Tab"));
    await waitForScreen(page, /-Ten\nantId$/);
    await page.tap(key("Left"));
    await page.tap(key("Dollar"));
    await waitForScreen(page, /-Ten\nantI\$d$/);
    await page.tap(key("Control"));
    expect([await page.getAttribute(key("Control"), "aria-pressed"), await focused(page)]).toEqual(["true", "xterm-helper-textarea"]);
    // What a soft keyboard does: text without a key.
    await page.evaluate(() => {
      const input = document.activeElement as HTMLTextAreaElement;
      input.value += "c";
      input.dispatchEvent(new InputEvent("input", { data: "c", inputType: "insertText", bubbles: true, composed: true }));
    });
    await waitForScreen(page, /\^C\nPS \/home\/partner>$/);
    expect(await page.getAttribute(key("Control"), "aria-pressed")).toBe("false");
    const edges = await page.evaluate(() => ["#terminal", "#touch-keys"].map((id) => document.querySelector(id)!.getBoundingClientRect().bottom));
    expect([edges, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([[591, 640], 360]);
    await page.evaluate(() => document.documentElement.style.setProperty("--visible-height", "300px"));
    await page.waitForFunction(() => document.querySelector("#touch-keys")!.getBoundingClientRect().bottom === 300);
    await waitForScreen(page, /\^C\nPS \/home\/partner>$/);
  }));

it("can be left and entered with the keyboard alone, in both directions; a mouse needs no row of keys", () =>
  within({ viewport: { width: 900, height: 500 } }, async (page) => {
    expect([await focused(page), await page.locator("#touch-keys").isVisible()]).toEqual(["xterm-helper-textarea", false]);
    // The completion menu is heard: the input names the option that is chosen.
    const chosen = () => page.evaluate(() => document.getElementById(document.activeElement!.getAttribute("aria-activedescendant") ?? "")?.textContent ?? null);
    await page.keyboard.type("Get-PCCustomer -");
    await page.keyboard.press("Control+Space");
    await page.locator("[role=listbox]").waitFor();
    await page.keyboard.press("ArrowDown");
    await waitForScreen(page, /-StartsWith$/);
    expect(await chosen()).toBe("StartsWith");
    await page.keyboard.press("Escape");
    await page.locator("[role=listbox]").waitFor({ state: "hidden" });
    expect(await chosen()).toBe(null);
    await page.keyboard.press("Escape");
    await waitForScreen(page, promptAtEnd);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe("theme");
    await page.keyboard.press("Enter");
    expect(await page.getAttribute("#theme", "aria-label")).toBe("Colours: light");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("xterm-helper-textarea");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("");
  }));

it("keeps one whole copy of the line while the window changes, and goes deep", () =>
  within({ viewport: { width: 1000, height: 500 } }, async (page) => {
    expect(await runLine(page, "function f($n){ if($n -le 0){0} else { 1 + (f ($n-1)) } }; f 1000")).toMatch(/\n1000\nPS/);
    expect(await runLine(page, "try { & { $ErrorActionPreference = 'Stop'; f 100000 } } catch { $_.FullyQualifiedErrorId }")).toMatch(/\nCallDepthOverflow\nPS/);
    await page.keyboard.press("Control+l");
    const line = "Write-Output 'a line that goes on and on and is wrapped at the edge' | ForEach-Object { $_.ToUpper() }";
    await page.keyboard.type(line);
    for (const width of [700, 380, 900, 420, 600]) {
      await page.setViewportSize({ width, height: 500 });
      await page.waitForTimeout(60);
      await page.keyboard.type("#");
    }
    await waitForScreen(page, /#####$/);
    expect((await screenText(page)).replaceAll("\n", "")).toBe(`PS /home/partner> ${line}#####`);
  }));

it("obeys Set-PSReadLineOption and Set-PSReadLineKeyHandler", () =>
  within({ viewport: { width: 900, height: 500 } }, async (page) => {
    await runLine(page, "Set-PSReadLineOption -EditMode Emacs -ContinuationPrompt '.. '");
    await runLine(page, "Set-PSReadLineKeyHandler -Chord F7 -Function ClearScreen");
    await page.keyboard.type("bc");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("'a");
    await waitForScreen(page, /> 'abc$/);
    await page.keyboard.press("F7");
    await page.keyboard.press("Control+e");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("d'");
    expect(await waitForScreen(page, /d'$/)).toBe("PS /home/partner> 'abc\n.. d'");
  }));

it("has xterm's own screen-reader mode behind ?sr=1, and a log otherwise", () =>
  within({ viewport: { width: 900, height: 500 } }, async (page) => {
    expect(await page.locator(".xterm-accessibility").count()).toBe(1);
    await runLine(page, "'spoken'");
    expect(await page.locator("[role=log]").allTextContents()).toEqual([expect.stringMatching(/spoken/)]);
  }, "/?sr=1"));
