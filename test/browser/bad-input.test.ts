// Whatever is typed, pasted or answered wrongly: a PowerShell error in its own words, and a prompt that goes on with line, history and tenant kept.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { answerTo, brokenApi, wideContext } from "./fault-page.ts";
import { launch, openPage, paste, screenText, waitForScreen } from "./page-driver.ts";
import { startServer } from "./serve.ts";

const origin = inject("origin");
const prompt = "PS /home/partner>";
let browser: Browser;
let context: BrowserContext;
let page: Page;
let problems: string[];
beforeAll(async () => {
  browser = await launch();
  context = await wideContext(browser);
  ({ page, problems } = await openPage(context, origin));
});
afterAll(() => browser.close());

/** The screen's rows below a line that was run, then the prompt. */
const below = async (line: string) => (await answerTo(page, line)).replace(/\nPS \/home\/partner>$/, "");

describe("a line that cannot be run", () => {
  const wrong: [what: string, line: string, answer: string, id: string][] = [
    ["an unknown command", "Get-PCCustomr",
      "Get-PCCustomr: The term 'Get-PCCustomr' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.",
      "CommandNotFoundException"],
    ["an unknown parameter", "Get-PCCustomer -Colour red", "Get-PCCustomer: A parameter cannot be found that matches parameter name 'Colour'.", "NamedParameterNotFound,Get-PCCustomer"],
    ["parameters of no common set", "Select-Object -Index 1 -First 2", "Select-Object: Parameter set cannot be resolved using the specified named parameters. One or more parameters issued cannot be used together or an insufficient number of parameters were provided.", "AmbiguousParameterSet,Microsoft.PowerShell.Commands.SelectObjectCommand"],
    ["a value of the wrong type", "Get-PCCustomer -ResultSize many",
      "Get-PCCustomer: Cannot process argument transformation on parameter 'ResultSize'. Cannot convert value \"many\" to type \"System.Int32\". Error: \"The input string 'many' was not in a correct format.\"",
      "ParameterArgumentTransformationError,Get-PCCustomer"],
    ["a value out of its range", "Get-PCCustomer -ResultSize 900",
      "Get-PCCustomer: Cannot validate argument on parameter 'ResultSize'. The 900 argument is greater than the maximum allowed range of 500. Supply an argument that is less than or equal to 500 and then try the command again.",
      "ParameterArgumentValidationError,Get-PCCustomer"],
    ["an empty text for a mandatory parameter", "Select-PCCustomer -TenantId ''", "Select-PCCustomer: Cannot bind argument to parameter 'TenantId' because it is an empty string.", "ParameterArgumentValidationErrorEmptyStringNotAllowed,Select-PCCustomer"],
    ["a conversion that fails", "[int]'x'", "InvalidArgument: Cannot convert value \"x\" to type \"System.Int32\". Error: \"The input string 'x' was not in a correct format.\"", "InvalidCastFromStringToInteger"],
    ["an id that is none", "Get-PCCustomer -TenantId nobody", "Get-PCCustomer: {\"code\":900118,\"description\":\"Invalid Customer Id\",\"data\":[],\"source\":\"PartnerFD\"}", "WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand"],
  ];
  it.each(wrong)("says so: %s", async (_, line, answer, id) => {
    expect(await below(line)).toBe(answer);
    expect(await below("$Error[0].FullyQualifiedErrorId")).toBe(id);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await waitForScreen(page, new RegExp(`${prompt} ${line.replace(/[^\w ]/g, "\\$&")}$`));
    await page.keyboard.press("Escape");
  });
});

interface Values { country: string; state: string; postalCode: string; email: string; culture: string; domain: string }

/** One line that makes a customer of these values. */
function customerLine(values: Partial<Values>): string {
  const all: Values = { country: "US", state: "WA", postalCode: "98052", email: "kim@example.com", culture: "en-US", domain: `bad${Date.now()}.onmicrosoft.com`, ...values };
  return [
    `$address = New-PCCustomerDefaultAddress -Country '${all.country}' -City Redmond -State '${all.state}' -AddressLine1 '1 Example Way' -PostalCode '${all.postalCode}' -FirstName Kim -LastName Lee -PhoneNumber 4255550100`,
    `$billing = New-PCCustomerBillingProfile -FirstName Kim -LastName Lee -Email '${all.email}' -Culture '${all.culture}' -Language en -CompanyName 'Fourth Coffee' -DefaultAddress $address`,
    `New-PCCustomer -BillingProfile $billing -CompanyProfile (New-PCCustomerCompanyProfile -Domain '${all.domain}')`,
  ].join("\n");
}

const refusal = (body: string, advice = "") => `${advice && `WARNING: ${advice}\n`}New-PCCustomer:
Line |
   3 |  New-PCCustomer -BillingProfile $billing -CompanyProfile (New-PCCustom …
     |  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
     | ${body}`;

describe("a customer the tenant refuses", () => {
  const refused: [what: string, values: Partial<Values>, description: string, code: number, data: string[], advice?: string][] = [
    ["a country that is no code", { country: "UK" }, "No validation rules were found for the country/region UK", 3000, [], "'UK' is not a country code; for United Kingdom write 'GB'."],
    ["a state of another country", { state: "ZZ" }, "State ZZ in not valid in country US", 4002, ["billingProfile.defaultAddress.state"]],
    ["a postal code of another shape", { postalCode: "abc" }, "Invalid property: billingProfile.defaultAddress.postalCode 'abc' is not a postal code of US; it should be of the format ^\\\\d{5}(-\\\\d{4})?$", 3000, ["billingProfile.defaultAddress.postalCode"]],
    ["an e-mail address that is none", { email: "nobody" }, "NotificationEmailAddress: nobody is invalid", 27002, []],
    ["a culture that is none", { culture: "en.us" }, "Invalid property: billingProfile.culture 'en.us' is not a supported culture; those of US are en-US, es-US", 3000, ["billingProfile.culture"], "'en.us' is not a culture; write 'en-US': language and country with a hyphen."],
    ["a domain that is taken", { domain: "contoso.onmicrosoft.com" }, "The domain specified during customer creation is already used by another tenant", 3000, ["companyProfile.domain"]],
  ];
  it.each(refused)("is told why: %s", async (_, values, description, code, data, advice) => {
    const before = await below("(Get-PCCustomer -ResultSize 500).Count");
    const body = `{"code":${code},"description":"${description}","data":${JSON.stringify(data)},"source":"PartnerFD"}`;
    expect(await below(customerLine(values))).toBe(refusal(body, advice));
    expect(await below("(Get-PCCustomer -ResultSize 500).Count")).toBe(before);
  });
  it("is not even asked for when a mandatory value is empty", async () => {
    expect(await below("New-PCCustomerDefaultAddress -Country '' -City Redmond -State WA -AddressLine1 x -PostalCode 98052 -FirstName Kim -LastName Lee -PhoneNumber 1"))
      .toBe("New-PCCustomerDefaultAddress: Cannot bind argument to parameter 'Country' because it is an empty string.");
  });
});

describe("a clipboard that is no command", () => {
  it("of 5 MB leaves the line as it was and says why", async () => {
    await page.keyboard.press("Control+l");
    await page.keyboard.type("'kept'");
    await paste(page, "x".repeat(5_000_000));
    expect(await waitForScreen(page, /Nothing pasted/)).toBe(`${prompt} 'kept'\nNothing pasted: the clipboard holds 5.0 MB of text, a command takes 1.0 MB.`);
    await page.keyboard.press("Enter");
    expect(await waitForScreen(page, /\nkept\n/)).toBe(`${prompt} 'kept'\nkept\n${prompt}`);
  });
  it("of bytes becomes text without controls", async () => {
    const bytes = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join("");
    await page.keyboard.press("Control+l");
    await page.keyboard.type("'");
    await paste(page, bytes.replaceAll("'", ""));
    const shown = await waitForScreen(page, /control characters removed/);
    expect([...shown].filter((character) => /\p{Cc}/u.test(character) && character !== "\n")).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await below("6 * 7")).toBe("42");
  });
  it("with escape sequences cannot reach the terminal", async () => {
    await page.keyboard.press("Control+l");
    await paste(page, "'a\u001b[2J\u001b]0;evil\u0007b'\u001b[201~");
    expect(await waitForScreen(page, /removed/)).toBe(`${prompt} 'ab'\nPaste cleaned: 19 control characters removed. Ctrl+Z brings the original back.`);
    await page.keyboard.press("Enter");
    expect(await waitForScreen(page, /\nab\n/)).toBe(`${prompt} 'ab'\nab\n${prompt}`);
    expect(await page.title()).toBe("PartnerShell");
  });
});

describe("escape sequences in what is printed", () => {
  it("show as signs in text, object values and errors", async () => {
    expect(await below("\"a$([char]27)[2Jb$([char]27)]0;evil$([char]7)c\"")).toBe("a␛[2Jb␛]0;evil␇c");
    expect(await below("[pscustomobject]@{ Name = \"x$([char]27)[2Jy\" }")).toBe("\nName\n----\nx␛[2Jy\n");
    expect(await below("throw \"bad$([char]27)[2J\"")).toBe("Exception: bad␛[2J");
    expect(await page.title()).toBe("PartnerShell");
  });
  it("show as signs in replies of a server", async () => {
    const api = await brokenApi(page, { status: 400, contentType: "text/plain", body: "no\u001b[2J\u001b]0;evil\u0007way" });
    expect(await below("Get-PCCustomer")).toBe("Get-PCCustomer: no␛[2J␛]0;evil␇way");
    await api.mend();
    expect(await page.title()).toBe("PartnerShell");
  });
});

describe("a server in trouble", () => {
  const replies: [what: string, reply: { status: number; contentType: string; body: string }, answer: string][] = [
    ["500 with the API's error", { status: 500, contentType: "application/json", body: "{\"code\":800003,\"description\":\"Unexpected\"}" }, "Get-PCCustomer: {\"code\":800003,\"description\":\"Unexpected\"}"],
    ["500 without a word", { status: 500, contentType: "text/plain", body: "" }, "Get-PCCustomer: The remote server returned an error: (500) Internal Server Error."],
    ["500 with a page", { status: 500, contentType: "text/html", body: "<h1>Boom</h1>" }, "Get-PCCustomer: <h1>Boom</h1>"],
    ["a page instead of data", { status: 200, contentType: "text/html", body: "<html>Sign in</html>" }, "Get-PCCustomer: Conversion from JSON failed with error: Unexpected character encountered while parsing value: <. Path '', line 0, position 0."],
    ["half of its data", { status: 200, contentType: "application/json", body: "{\"items\":[" }, "Get-PCCustomer: Conversion from JSON failed with error: Unexpected end when deserializing object. Path 'items', line 1, position 10."],
  ];
  it.each(replies)("that answers %s", async (_, reply, answer) => {
    const api = await brokenApi(page, reply);
    expect(await below("Get-PCCustomer")).toBe(answer);
    await api.mend();
    expect(await below("(Get-PCCustomer -ResultSize 1).Count")).toBe("1");
  });
  it("that is down keeps line, history and session, and is found again", async () => {
    const server = await startServer();
    const other = await wideContext(browser);
    const { page: alone } = await openPage(other, server.origin);
    await answerTo(alone, "$kept = 41");
    await server.stop();
    expect(await answerTo(alone, "Get-PCCustomer")).toBe(`Get-PCCustomer: Connection refused (${new URL(server.origin).host})\n${prompt}`);
    expect(await answerTo(alone, "$Error[0].FullyQualifiedErrorId")).toBe(`WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeRestMethodCommand\n${prompt}`);
    expect(await answerTo(alone, "$kept + 1")).toBe(`42\n${prompt}`);
    await alone.keyboard.press("ArrowUp");
    await waitForScreen(alone, /PS \/home\/partner> \$kept \+ 1$/);
    await other.close();
  });
});

describe("a browser that keeps nothing", () => {
  const notice = "This browser keeps nothing for this page (private window, blocked or full storage): history and files are gone when the tab is closed.";
  const refusals: [what: string, script: () => void][] = [
    ["blocks IndexedDB", () => Object.defineProperty(globalThis, "indexedDB", { get() { throw new DOMException("blocked", "SecurityError"); } })],
    ["opens no database", () => void (IDBFactory.prototype.open = () => { throw new DOMException("blocked", "SecurityError"); })],
    ["has no room left", () => void (IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); })],
  ];
  it.each(refusals)("because it %s still runs lines, recalls them, and says so once", async (_, script) => {
    const poor = await wideContext(browser);
    await poor.addInitScript(script);
    const { page: alone, problems: found } = await openPage(poor, origin);
    expect(await answerTo(alone, "1 + 1")).toBe(`2\n${prompt}`);
    expect(await answerTo(alone, "Set-Content note.txt 'kept'; Get-Content note.txt")).toBe(`kept\n${prompt}`);
    expect(await answerTo(alone, "(Get-PCCustomer -ResultSize 1).Count")).toBe(`1\n${prompt}`);
    await alone.locator("#notice", { hasText: notice }).waitFor();
    await alone.keyboard.press("ArrowUp");
    await waitForScreen(alone, /Get-PCCustomer -ResultSize 1\)\.Count$/);
    expect(found).toEqual([]);
    await poor.close();
  });
});

describe("after all this", () => {
  it("the page has thrown nothing, and the prompt is ready", async () => {
    expect(problems.filter((problem) => !/status of (400|500)/.test(problem))).toEqual([]);
    await page.keyboard.press("Control+l");
    await waitForScreen(page, /^PS \/home\/partner>$/);
    expect(await screenText(page)).toBe(prompt);
  });
});
