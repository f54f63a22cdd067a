// The docs page's block through the command line program, against the same server that the page talks to.
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, inject, it } from "vitest";

const program = fileURLToPath(new URL("../../dist/cli.mjs", import.meta.url));
const block = readFileSync(new URL("../docs/create-an-azure-csp-customer.ps1", import.meta.url), "utf8");
const prefix = `litware${Date.now()}`;

/** The block with its placeholders filled as a reader would. */
const filled = block
  .replace("'<company name>.onmicrosoft.com'", `'${prefix}.onmicrosoft.com'`)
  .replace("<postal code>", "98052")
  .replace("<phone number>", "4255550100")
  .replace("<country code>", "US").replace("<region>", "").replace("<city>", "Redmond").replace("<state>", "WA").replace("<address1>", "1 Example Way")
  .replace("<first name>", "Kim").replace("<last name>", "Lee").replace("<email>", "kim@example.com")
  .replace("<ex: en.us>", "en-US").replace("<ex: en>", "en").replace("<company name>", "Litware");

describe("the docs page's block through the command line program", () => {
  const origin = inject("origin");
  const folder = mkdtempSync(join(tmpdir(), "partnershell-cli-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("asks for the two missing names on standard input and creates the customer on the server", async () => {
    const script = join(folder, "create.ps1");
    writeFileSync(script, `${filled}\n"$($newCustomer.companyProfile.domain) $($newCustomer.userCredentials.userName)"\n`);
    const output = execFileSync(process.execPath, [program, "-NoProfile", "-ApiBaseUri", origin, "-File", script], { input: "Kim\nLee\n", encoding: "utf8" });
    expect(output).toBe(
      `\ncmdlet New-PCCustomerBillingProfile at command pipeline position 1\nSupply values for the following parameters:\nFirstName: LastName: ${prefix}.onmicrosoft.com admin\n`,
    );
    const reply = await fetch(`${origin}/v1/customers?size=500`, { headers: { Authorization: "Bearer practice" } });
    const { items } = JSON.parse((await reply.text()).replace(/^\ufeff/, "")) as { items: { companyProfile: { domain: string } }[] };
    expect(items.filter((customer) => customer.companyProfile.domain === `${prefix}.onmicrosoft.com`).length).toBe(1);
  });

  it("says what to write when the culture is given as the page's hint has it", () => {
    const script = join(folder, "culture.ps1");
    writeFileSync(script, filled.replace("'en-US'", "'en.us'").replace("-Email", "-FirstName Kim -LastName Lee -Email"));
    const { stdout, stderr } = spawnSync(process.execPath, [program, "-NoProfile", "-Width", "300", "-ApiBaseUri", origin, "-File", script], { encoding: "utf8" });
    const [, , , message] = stderr.split("\n").slice(1);
    expect(stdout).toBe("WARNING: 'en.us' is not a culture; write 'en-US': language and country with a hyphen.\n");
    expect(message).toBe(
      '     | {"code":3000,"description":"Invalid property: billingProfile.culture \'en.us\' is not a supported culture; those of US are en-US, es-US","data":["billingProfile.culture"],"source":"PartnerFD"}',
    );
  });
});
