// A real Chromium for the tests: opens the page, types, pastes, and reads the screen as a person sees it.
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../../scripts/chromium.mjs";

export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("there is no Chromium; `npm test` installs one");
  return chromium.launch({ executablePath, args: chromiumFlags });
}

/** Text of the screen: the terminal's rows without blanks at their ends, without empty rows at the bottom. */
export async function screenText(page: Page): Promise<string> {
  const rows = await page.locator(".xterm-rows > div").allTextContents();
  return rows.map((row) => row.replaceAll("\u00a0", " ").trimEnd()).join("\n").trimEnd();
}

/** Waits until the screen fits the pattern; its text. Throws with the screen when it does not within the time. */
export async function waitForScreen(page: Page, pattern: RegExp, milliseconds = 15_000): Promise<string> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const text = await screenText(page);
    if (pattern.test(text)) return text;
    if (Date.now() > end) throw new Error(`the screen never showed ${pattern}:\n${text}`);
    await page.waitForTimeout(30);
  }
}

/** What shows that the prompt waits for a line. */
export const promptAtEnd = /PS \/home\/partner> ?$/;

/** A page with the prompt on it. What the page throws or logs as an error ends up in `problems`. */
export async function openPage(context: BrowserContext, address: string): Promise<{ page: Page; problems: string[] }> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.goto(address);
  await waitForScreen(page, promptAtEnd);
  return { page, problems };
}

/** Pastes as a person does: a paste event with the text where the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** Types a line, presses Enter, and waits for the next prompt; the screen then. */
export async function runLine(page: Page, text: string): Promise<string> {
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  return waitForScreen(page, new RegExp(`${text.replace(/[^\w ]/g, "\\$&")}[\\s\\S]*\\n${promptAtEnd.source}`));
}
