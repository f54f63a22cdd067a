// The product's first promise, in a real browser against the real server: the documentation's block is pasted as it is printed, its
// placeholders are filled by keystrokes, a real request creates the customer, and nothing is lost or left lying about.
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, openPage, paste, promptAtEnd, runLine, waitForScreen } from "./page-driver.ts";

// As printed on the page: unquoted placeholders among quoted ones, a misleading hint for the culture, no first and last name in the second line.
const block = readFileSync(new URL("../docs/create-an-azure-csp-customer.ps1", import.meta.url), "utf8").trimEnd();

const prefix = `fourthcoffee${Date.now()}`;
const domain = `${prefix}.onmicrosoft.com`;
/** In the order of the block's placeholders; "" takes a placeholder away. */
const values = ["US", "", "Redmond", "WA", "1 Example Way", "98052", "Kim", "Lee", "4255550100", "kim@example.com", "en-US", "en", "Fourth Coffee", prefix];

const expectedBody = {
  Id: null, CommerceId: null, RelationshipToPartner: "unknown", UserCredentials: null,
  BillingProfile: {
    Id: null, FirstName: "Kim", LastName: "Lee", Email: "kim@example.com", Culture: "en-US", Language: "en", CompanyName: "Fourth Coffee",
    DefaultAddress: {
      Country: "US", region: null, City: "Redmond", State: "WA", AddressLine1: "1 Example Way", AddressLine2: null, PostalCode: "98052",
      FirstName: "Kim", LastName: "Lee", PhoneNumber: "4255550100",
    },
    Attributes: { ObjectType: "BillingProfile" },
  },
  CompanyProfile: { TenantId: null, Domain: domain, CompanyName: null, Attributes: { ObjectType: "CompanyProfile" } },
  AllowDelegatedAccess: null,
  Attributes: { ObjectType: "Customer" },
};

/** Answers what mandatory parameters ask for, until the prompt is back. */
async function answerQuestions(page: Page, answers: ReadonlyMap<string, string>): Promise<void> {
  const asked = /\n(\w+): ?$/;
  const back = new RegExp(`\\n${promptAtEnd.source}`);
  for (;;) {
    const screen = await waitForScreen(page, new RegExp(`${asked.source}|${back.source}`));
    const name = asked.exec(screen)?.[1];
    if (name === undefined) return;
    await page.keyboard.type(answers.get(name) ?? "");
    await page.keyboard.press("Enter");
    await waitForScreen(page, new RegExp(`${name}: .+\\n`));
  }
}

/** Everything the page keeps, as one text. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const kept: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error!);
      });
      for (const table of database.objectStoreNames) {
        const rows = await new Promise((resolve, reject) => {
          const reading = database.transaction(table).objectStore(table).getAll();
          reading.onsuccess = () => resolve(reading.result);
          reading.onerror = () => reject(reading.error!);
        });
        kept.push([name, table, rows]);
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}

describe("the documentation's block for a new customer", () => {
  const origin = inject("origin");
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let password = "";
  const bodies: string[] = [];
  beforeAll(async () => {
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
    context.on("request", (request) => {
      if (request.method() === "POST" && request.url() === `${origin}/v1/customers`) bodies.push(request.postData() ?? "");
    });
    ({ page } = await openPage(context, origin));
  });
  afterAll(() => browser.close());

  it("takes the block as printed, is filled by keystrokes, and creates the customer on the server", async () => {
    await paste(page, block);
    await waitForScreen(page, /New-PCCustomer -BillingProfile/);
    for (const value of values) {
      if (value === "") await page.keyboard.press("Delete");
      else await page.keyboard.type(value);
      await page.keyboard.press("Tab");
    }
    // The screen follows the keys a frame or two behind.
    await waitForScreen(page, /^(?![\s\S]*<[a-z ]+>)/i);
    await page.keyboard.press("Enter");
    await answerQuestions(page, new Map([["FirstName", "Kim"], ["LastName", "Lee"]]));
    const reply = await fetch(`${origin}/v1/customers?size=500`, { headers: { Authorization: "Bearer practice" } });
    const text = (await reply.text()).replace(/^\ufeff/, "");
    const { items } = JSON.parse(text) as { items: { companyProfile: { domain: string } }[] };
    expect(items.filter((customer) => customer.companyProfile.domain === domain).length).toBe(1);
  });
  it("sent one body, equal to the reference member by member and in order", () => {
    expect(bodies.map((body) => JSON.stringify(JSON.parse(body)))).toEqual([JSON.stringify(expectedBody)]);
  });
  it("shows user name and password of the new customer when asked", async () => {
    const screen = await runLine(page, "$newCustomer.userCredentials");
    const row = /userName\s+password\n-+\s+-+\n(\S+)\s+(\S+)/.exec(screen);
    expect(row?.[1]).toBe("admin");
    password = row![2]!;
    expect(password.length).toBeGreaterThan(7);
  });
  it("has the block in its history after a reload", async () => {
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await waitForScreen(page, promptAtEnd);
    await page.keyboard.press("ArrowUp");
    await waitForScreen(page, /PS \/home\/partner> \$newCustomer\.userCredentials$/);
    await page.keyboard.press("ArrowUp");
    await waitForScreen(page, new RegExp(domain.replaceAll(".", "\\.")));
    await page.keyboard.press("Escape");
  });
  it("finds the block by search in a second tab", async () => {
    const { page: second } = await openPage(context, origin);
    await second.keyboard.press("Control+r");
    await second.keyboard.type("fourthcoffee");
    await waitForScreen(second, new RegExp(domain.replaceAll(".", "\\.")));
    await second.close();
  });
  it("keeps nothing sensitive in the browser", async () => {
    const kept = await everythingKept(page);
    expect(kept).toContain("fourthcoffee");
    expect(kept).not.toContain(password);
    expect(kept.toLowerCase()).not.toContain("bearer");
  });
});
