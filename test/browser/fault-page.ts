// Pages that meet trouble: a server that answers wrongly, a browser that keeps nothing; and the whole screen after a line.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { paste, promptAtEnd, waitForScreen } from "./page-driver.ts";

/** A browser context wide enough for an error on one row. */
export function wideContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 2600, height: 700 } });
}

/** Clears the screen, puts the text in at once, presses Enter; the screen's rows below the input when the prompt is back, the prompt included. */
export async function answerTo(page: Page, text: string): Promise<string> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+l");
  await waitForScreen(page, /^PS \/home\/partner>$/);
  await paste(page, text);
  const typed = new RegExp(`^PS /home/partner> ${text.split("\n").map((line) => line.replace(/[^\w ]/g, "\\$&").replaceAll(/\s+/g, "\\s+")).join("\\n>> ")}`);
  await waitForScreen(page, typed);
  await page.keyboard.press("Enter");
  const screen = await waitForScreen(page, new RegExp(`\\n${promptAtEnd.source}`));
  return screen.split("\n").slice(text.split("\n").length).join("\n");
}

/** Answers every request to the API with one reply until `mend` is called. */
export async function brokenApi(page: Page, reply: { status: number; contentType: string; body: string }): Promise<{ mend(): Promise<void> }> {
  await page.context().route("**/v1/**", (route) => route.fulfill(reply));
  return { mend: () => page.context().unroute("**/v1/**") };
}
