// Placeholders at the prompt know what their parameter takes: help and values below the line, a hint for a wrong one, Tab and the menu inside a field.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { wideContext } from "./fault-page.ts";
import { launch, openPage, paste, runLine, waitForScreen } from "./page-driver.ts";

describe("a pasted placeholder", () => {
  const start = "PS /home/partner> New-PCCustomerDefaultAddress -Country";
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    ({ page } = await openPage(await wideContext(browser), inject("origin")));
    // The engine is there when a line has run.
    await runLine(page, "1");
    await page.keyboard.press("Control+l");
    await waitForScreen(page, /^PS \/home\/partner>$/);
    await paste(page, "New-PCCustomerDefaultAddress -Country '<country code>' -City <city>");
  });
  afterAll(() => browser.close());

  it("tells what it is for and which values it takes", async () => {
    expect(await waitForScreen(page, /One of/)).toBe(`${start} '<country code>' -City <city>
<country code>: type a value, Delete leaves it empty, Tab for the next (2 open).
-Country <string>, mandatory: Two-letter country code, such as US, GB or DE. One of: AD, AE, AF, AG, AI, AL, AM, AN, AO, AQ, AR, AS… (Ctrl+Space lists all).`);
  });
  it("says that UK is no code and GB is meant, and Tab puts it in", async () => {
    await page.keyboard.type("UK");
    expect(await waitForScreen(page, /did you mean/)).toBe(`${start} 'UK' -City <city>\n'UK' is none of the values known for -Country; did you mean GB (United Kingdom)? Tab puts it in.`);
    await page.keyboard.press("Tab");
    expect(await waitForScreen(page, /'GB'/)).toBe(`${start} 'GB' -City <city>`);
  });
  it("is left with Tab when its value is known", async () => {
    await page.keyboard.press("Tab");
    expect(await waitForScreen(page, /<city>: type/)).toMatch(/'GB' -City <city>\n<city>: type a value, Delete leaves it empty, Tab for the next \(1 open\)\./);
  });
  it("offers fitting values in a menu beside the line", async () => {
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.type("U");
    await waitForScreen(page, /Tab to choose/);
    await page.keyboard.press("Tab");
    const menu = page.locator("[role=listbox]");
    await menu.waitFor();
    expect((await menu.locator("[role=option]").allTextContents()).map((text) => text.slice(0, 2))).toEqual(["UA", "UG", "UM", "US", "UY", "UZ"]);
    expect((await menu.boundingBox())!.y).toBeGreaterThan((await page.locator(".xterm-rows > div").first().boundingBox())!.y);
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await waitForScreen(page, /-Country 'US' -City <city>/);
  });
});
