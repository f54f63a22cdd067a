// The page in a real Chromium: it opens, hears keys, runs a line, follows the theme, and works where no API answers.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { launch, openPage, paste, runLine, waitForScreen } from "./page-driver.ts";

let browser: Browser;
let context: BrowserContext;
beforeAll(async () => void (browser = await launch()));
afterAll(() => browser.close());
beforeEach(async () => void (context = await browser.newContext({ viewport: { width: 1100, height: 600 } })));
afterEach(() => context.close());

const origin = inject("origin");

describe("the page", () => {
  it("opens with one line of greeting and a prompt", async () => {
    const { page, problems } = await openPage(context, origin);
    expect(await page.title()).toBe("PartnerShell");
    expect(await page.locator("#place").textContent()).toContain("practice tenant on this server");
    expect(problems).toEqual([]);
  });
  it("shows what is typed and what a line prints", async () => {
    const { page } = await openPage(context, origin);
    await page.keyboard.type("'a' + 'b'");
    await waitForScreen(page, /PS \/home\/partner> 'a' \+ 'b'$/);
    await page.keyboard.press("Enter");
    await waitForScreen(page, /\nab\nPS \/home\/partner> ?$/);
  });
  it("asks at the prompt what a script wants to know", async () => {
    const { page } = await openPage(context, origin);
    await page.keyboard.type("$n = Read-Host 'Your name'; \"Hello $n\"");
    await page.keyboard.press("Enter");
    await waitForScreen(page, /Your name: ?$/);
    await page.keyboard.type("Ada");
    await page.keyboard.press("Enter");
    await waitForScreen(page, /\nHello Ada\n/);
  });
  it("stops a running script on Ctrl+C and goes on with the same session", async () => {
    const { page } = await openPage(context, origin);
    await runLine(page, "$kept = 41");
    await page.keyboard.type("while ($true) { $x++ }");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    await page.keyboard.press("Control+c");
    await waitForScreen(page, /PS \/home\/partner> ?$/, 3_000);
    expect(await runLine(page, "$kept + 1")).toMatch(/\n42\n/);
  });
  it("puts a link's line at the prompt without running it", async () => {
    const page = await context.newPage();
    await page.goto(`${origin}/#code=${encodeURIComponent("'not run'")}`);
    await waitForScreen(page, /PS \/home\/partner> 'not run'$/);
  });
  it("pastes a block as one input", async () => {
    const { page } = await openPage(context, origin);
    await paste(page, "1 + 1\n2 + 2\n");
    await page.keyboard.press("Enter");
    await waitForScreen(page, /\n2\n4\nPS/);
  });
  it("remembers the chosen theme", async () => {
    const { page } = await openPage(context, origin);
    await page.locator("#theme").click();
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("light");
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("light");
  });
});

describe("the page on a static host", () => {
  it("uses the tenant inside the page and says so", async () => {
    const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
    const host = createServer((request, response) => {
      const path = join("dist/page", new URL(request.url!, "http://x").pathname.replace(/\/$/, "/index.html"));
      if (!existsSync(path)) return void response.writeHead(404, { "content-type": "text/html" }).end("nothing here");
      response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream" }).end(readFileSync(path));
    });
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    try {
      const { page } = await openPage(context, `http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
      await page.locator("#place", { hasText: "inside this page" }).waitFor();
      expect(await runLine(page, "@(Get-PCCustomer).Count -gt 0")).toMatch(/\nTrue\n/);
    } finally {
      host.closeAllConnections();
      host.close();
    }
  });
});
