// The docs' way to a new customer, against the practice tenant, and what happens when a value is wrong.
import { beforeEach, describe, expect, it } from "vitest";
import { seededRandom } from "#host/random.ts";
import { memoryTenantStore } from "#partner/tenant/memory-tenant-store.ts";
import { seedTenant } from "#partner/tenant/tenant.ts";
import { tenantHttp } from "#partner/tenant/tenant-http.ts";
import type { TestSession } from "../../support/session.ts";
import { testSession } from "../../support/session.ts";

let shell: TestSession;

beforeEach(async () => {
  const store = memoryTenantStore();
  await seedTenant(store);
  const http = tenantHttp({ store, clock: { now: () => 1_424_390_400_000 }, random: seededRandom(7) });
  shell = testSession({ http, variables: new Map([["GlobalToken", "practice"]]) });
});

const profiles = (culture: string, country = "US") => `
$address = New-PCCustomerDefaultAddress -Country '${country}' -City 'Redmond' -State 'WA' -AddressLine1 '1 Example Way' -PostalCode 98052 -FirstName 'Kim' -LastName 'Lee' -PhoneNumber 4255550100
$billing = New-PCCustomerBillingProfile -FirstName 'Kim' -LastName 'Lee' -Email 'kim@example.com' -Culture '${culture}' -Language 'en' -CompanyName 'Wide World' -DefaultAddress $address
$company = New-PCCustomerCompanyProfile -Domain 'wideworld.onmicrosoft.com'
$newCustomer = New-PCCustomer -BillingProfile $billing -CompanyProfile $company`;

describe("a new customer", () => {
  it("is created from the profiles, and the password is in the reply", async () => {
    expect(await shell.run(`${profiles("en-US")}\n$newCustomer.userCredentials.userName; $newCustomer.userCredentials.password.Length -ge 8`)).toBe("admin\nTrue\n");
    expect(await shell.run("(Get-PCCustomer -TenantId $newCustomer.id).companyProfile.companyName; Get-PCDomainAvailability wideworld.onmicrosoft.com")).toBe("Wide World\nFalse\n");
  });

  it("can be selected, and the selection read at the prompt", async () => {
    expect(await shell.run(`${profiles("en-US")}\n$null = Select-PCCustomer -TenantId $newCustomer.id; $GlobalCustomerID -eq $newCustomer.id`)).toBe("True\n");
  });

  it("has a billing profile, no orders and no licences; one order is not found", async () => {
    await shell.run(`${profiles("en-US")}\n$null = Select-PCCustomer -TenantId $newCustomer.id`);
    expect(await shell.run("(Get-PCCustomerBillingProfile).companyName; @(Get-PCOrder).Count; @(Get-PCSubscribedSKU).Count")).toBe("Wide World\n1\n1\n");
    expect(await shell.run("try { Get-PCOrder -OrderId x } catch { ($_.ErrorDetails.Message | ConvertFrom-Json).description }")).toBe("Expected resource not found\n");
  });

  it("is refused with advice for a culture written with a dot", async () => {
    expect(await shell.run(profiles("en.us"))).toContain("WARNING: 'en.us' is not a culture; write 'en-US': language and country with a hyphen.\n");
    expect(await shell.run("$Error[0].ErrorDetails.RecommendedAction")).toBe("'en.us' is not a culture; write 'en-US': language and country with a hyphen.\n");
  });

  it("is refused with advice for a country that is not a code", async () => {
    await shell.run(profiles("en-GB", "UK"));
    expect(await shell.run("$Error[0].ErrorDetails.RecommendedAction")).toBe("'UK' is not a country code; for United Kingdom write 'GB'.\n");
  });
});

describe("completion", () => {
  it("offers country codes by code and by name", async () => {
    const line = "New-PCCustomerDefaultAddress -Country Germ";
    const { matches } = await shell.session.complete(line, line.length);
    expect(matches.map(({ text, toolTip }) => [text, toolTip])).toEqual([["DE", "Germany"]]);
  });

  it("offers the cultures of the country that was given", async () => {
    const line = "New-PCCustomerBillingProfile -Country CH -Culture fr";
    const { matches } = await shell.session.complete(line, line.length);
    expect(matches.map(({ text }) => text)).toEqual(["fr-CH"]);
  });

  it("offers customers by the beginning of their name", async () => {
    const line = "Select-PCCustomer -TenantId Contoso";
    const { matches } = await shell.session.complete(line, line.length);
    expect(matches.map(({ toolTip }) => toolTip)).toEqual(["Contoso"]);
  });
});
