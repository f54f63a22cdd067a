// What a paste becomes: prompts, output, fences, typography, control characters, placeholders.
import { describe, expect, it } from "vitest";
import { cleanPaste } from "#terminal/paste/clean.ts";
import { parse } from "./language.ts";
import { editorOnTty } from "./editor-on-tty.ts";

const docsBlock = `$newDefaultAddress = New-PCCustomerDefaultAddress -Country '<country code>' -Region '<region>' -City '<city>' -State '<state>' -AddressLine1 '<address1>' -PostalCode <postal code> -FirstName '<first name>' -LastName '<last name>' -PhoneNumber <phone number>

$newBillingProfile = New-PCCustomerBillingProfile -Email '<email>' -Culture '<ex: en.us>' -Language '<ex: en>' -CompanyName '<company name>' -DefaultAddress $newDefaultAddress

$newCompanyProfile = New-PCCustomerCompanyProfile -Domain '<company name>.onmicrosoft.com'

$newCustomer = New-PCCustomer -BillingProfile $newBillingProfile -CompanyProfile $newCompanyProfile`;

function cleaned(text: string): string {
  return cleanPaste(text, parse)?.text ?? "refused";
}

describe("a pasted snippet", () => {
  const cases: [string, string, string][] = [
    ["PS C:\\> with a blank", "PS C:\\> Get-Date", "Get-Date"],
    ["PS C:\\> without a blank", "PS C:\\>Get-PCOffer -CountryId US", "Get-PCOffer -CountryId US"],
    ["PS>", "PS> Get-Date\nPS> Get-Help", "Get-Date\nGet-Help"],
    ["PS >", "PS > Get-Date", "Get-Date"],
    ["a Linux path", "PS /home/user> ls", "ls"],
    ["another drive", "PS HKLM:\\> dir", "dir"],
    ["a server's prefix", "[Server01]: PS C:\\> Get-Date", "Get-Date"],
    ["the debugger's prefix", "[DBG]: PS C:\\>> $x", "$x"],
    ["output between commands", "PS> Get-Date\n\nMonday, 1 January 2024\n\nPS> 1+1\n2", "Get-Date\n1+1"],
    ["continuation prompts", "PS C:\\> if (1) {\n>>   2\n>> }\nPS C:\\> 3", "if (1) {\n  2\n}\n3"],
    ["an unfinished command without continuation prompts", "PS C:\\> if (1) {\n  2\n}\noutput", "if (1) {\n  2\n}"],
    ["a Markdown fence", "```powershell\nGet-Date\n```", "Get-Date"],
    ["a fence around a transcript", "```PowerShell\nPS C:\\> Get-Date\nMonday\n```\n", "Get-Date"],
    ["no-break blanks", "Get-Date\u00a0-Format\u00a0s", "Get-Date -Format s"],
    ["smart quotes", "Write-Output \u201chello\u201d \u2018there\u2019", "Write-Output \"hello\" 'there'"],
    ["an en dash before a parameter", "Get-Date \u2013Format s", "Get-Date -Format s"],
    ["an en dash inside a string", "Write-Output \"a \u2013 b\"", "Write-Output \"a \u2013 b\""],
    ["a curly apostrophe inside plain quotes", "Write-Output 'O\u2019Brien'", "Write-Output 'O\u2019\u2019Brien'"],
    ["an escape sequence", "Get-\x1b[31mDate\x1b[0m", "Get-Date"],
    ["the end of a bracketed paste", "Get-Date\x1b[201~\rRemove-Item x", "Get-Date\nRemove-Item x"],
    ["a window title and a bell", "\x1b]0;title\x07Get-Date\x07", "Get-Date"],
    ["NUL bytes", "Get\0-Date", "Get-Date"],
    ["Windows line ends and tabs", "if (1) {\r\n\t2\r\n}\r\n", "if (1) {\n    2\n}"],
    ["lost backticks", "New-PartnerCustomer -Name 'x'\n  -Domain 'y'\n  -Country 'US'", "New-PartnerCustomer -Name 'x' `\n  -Domain 'y' `\n  -Country 'US'"],
    ["a blank behind a backtick", "Get-Date `  \n  -Format s", "Get-Date `\n  -Format s"],
    ["a redirection of ps, which is no prompt", "ps > out.txt", "ps > out.txt"],
  ];
  it.each(cases)("loses what is not PowerShell: %s", (_, pasted, line) => {
    expect(cleaned(pasted)).toBe(line);
  });

  it("keeps the docs' block as it is", () => {
    expect(cleaned(docsBlock)).toBe(docsBlock);
  });

  it("says what was cleaned in one sentence", () => {
    expect(cleanPaste("PS> Get-Date\nMonday\n", parse)?.report).toBe("Paste cleaned: 1 prompt taken off, 1 line of output dropped. Ctrl+Z brings the original back.");
  });

  it("says nothing when nothing was cleaned", () => {
    expect(cleanPaste("Get-Date", parse)?.report).toBe("");
  });
});

describe("a paste into the line", () => {
  it("becomes one block that is not run, and one Undo brings the original back", async () => {
    const on = await editorOnTty();
    void on.editor.readLine("> ");
    on.editor.paste("PS> Get-Date\nMonday\nPS> 1+1");
    expect(on.editor.pending).toBe("Get-Date\n1+1");
    on.keys("Ctrl+z");
    expect(on.editor.pending).toBe("PS> Get-Date\nMonday\nPS> 1+1");
    on.keys("Ctrl+z");
    expect(on.editor.pending).toBe("");
  });

  it("of five megabytes is refused, and the line and the prompt stay", async () => {
    const on = await editorOnTty();
    const line = on.editor.readLine("> ");
    on.keys("text:ab");
    on.editor.paste("x".repeat(5_000_000));
    expect(on.tty.text()).toBe("> ab\nNothing pasted: the clipboard holds 5.0 MB of text, a command takes 1.0 MB.");
    on.keys("Enter");
    expect(await line).toBe("ab");
  });

  it("of binary data leaves a usable line", async () => {
    const on = await editorOnTty();
    const line = on.editor.readLine("> ");
    on.editor.paste(Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join(""));
    on.keys("Escape", "text:ok", "Enter");
    expect(await line).toBe("ok");
  });

  it("waits for the next prompt while a command runs", async () => {
    const on = await editorOnTty();
    on.editor.paste("Get-Date\n");
    void on.editor.readLine("> ");
    expect(on.editor.pending).toBe("Get-Date");
  });
});

describe("placeholders", () => {
  it("of the docs' block are filled one after the other and quoted where needed", async () => {
    const on = await editorOnTty({ columns: 120 });
    const line = on.editor.readLine("> ");
    on.editor.paste(docsBlock);
    for (const value of ["GB", "Greater London", "London", "London", "1 O'Connell St", "SW1A 1AA", "Jane", "Doe", "(425) 555-0100", "a@b.c", "en-GB", "en", "Contoso & Co"]) {
      on.keys(`text:${value}`, "Tab");
    }
    on.keys("text:contoso", "Enter");
    expect(await line).toBe(`$newDefaultAddress = New-PCCustomerDefaultAddress -Country 'GB' -Region 'Greater London' -City 'London' -State 'London' -AddressLine1 '1 O''Connell St' -PostalCode 'SW1A 1AA' -FirstName 'Jane' -LastName 'Doe' -PhoneNumber '(425) 555-0100'

$newBillingProfile = New-PCCustomerBillingProfile -Email 'a@b.c' -Culture 'en-GB' -Language 'en' -CompanyName 'Contoso & Co' -DefaultAddress $newDefaultAddress

$newCompanyProfile = New-PCCustomerCompanyProfile -Domain 'contoso.onmicrosoft.com'

$newCustomer = New-PCCustomer -BillingProfile $newBillingProfile -CompanyProfile $newCompanyProfile`);
  });

  it("that are open hold Enter back, and it is said which one", async () => {
    const on = await editorOnTty();
    void on.editor.readLine("> ");
    on.editor.paste("Get-X -Id <customer id>");
    on.keys("Enter");
    expect(on.editor.pending).toBe("Get-X -Id <customer id>");
    expect(on.tty.text()).toBe("> Get-X -Id <customer id>\nFill in <customer id> first: type a value, Tab for the next field, Esc clears\nthe line.");
    on.keys("text:42");
    expect(on.editor.pending).toBe("Get-X -Id 42");
  });

  it("may be left empty", async () => {
    const on = await editorOnTty();
    const line = on.editor.readLine("> ");
    on.editor.paste("Get-X -Region '<region>' -Id <id>");
    on.keys("Delete", "Tab", "text:7", "Enter");
    expect(await line).toBe("Get-X -Region '' -Id 7");
  });

  it("of the same name offer the earlier value", async () => {
    const on = await editorOnTty();
    const line = on.editor.readLine("> ");
    on.editor.paste("Get-X -Name '<company name>' -Domain '<company name>.onmicrosoft.com'");
    on.keys("text:contoso", "Tab", "ArrowUp", "Enter");
    expect(await line).toBe("Get-X -Name 'contoso' -Domain 'contoso.onmicrosoft.com'");
  });

  it("take variables and expressions as they are", async () => {
    const on = await editorOnTty();
    const line = on.editor.readLine("> ");
    on.editor.paste("Get-X -A <a value> -B <b value> -C <c value>");
    on.keys("text:$x.Id", "Tab", "text:(Get-Date)", "Tab", "text:it's", "Enter");
    expect(await line).toBe("Get-X -A $x.Id -B (Get-Date) -C 'it''s'");
  });

  it("at the end of a command take no further parameter with them", async () => {
    const on = await editorOnTty();
    const line = on.editor.readLine("> ");
    on.editor.paste("Get-X -Name <name>");
    on.keys("text:Jane Doe -Verbose | fl", "Enter");
    expect(await line).toBe("Get-X -Name 'Jane Doe' -Verbose | fl");
  });

  it("are placeholders again after Undo", async () => {
    const on = await editorOnTty();
    void on.editor.readLine("> ");
    on.editor.paste("Get-X -Name <name>");
    on.keys("text:ab", "Ctrl+z", "Ctrl+z", "Enter");
    expect(on.editor.pending).toBe("Get-X -Name <name>");
  });

  it("are not seen in generic types, XML and comments", async () => {
    const on = await editorOnTty();
    const line = on.editor.readLine("> ");
    on.editor.paste("[xml]'<a><b>1</b></a>' # <not this>");
    on.keys("Enter");
    expect(await line).toBe("[xml]'<a><b>1</b></a>' # <not this>");
  });
});
