// How a tenant store behaves, whatever keeps its data; run on every implementation.
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AuditRecord, CustomerRecord, NewCustomer, TenantStore } from "#partner/tenant/tenant-store.ts";

export function customerNamed(number: number, change: Partial<CustomerRecord> = {}): CustomerRecord {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  return {
    id,
    commerceId: id.replace("4000", "4001"),
    domain: `Company${number}.onmicrosoft.com`,
    companyName: `Company ${number}`,
    billingProfile: {
      id: id.replace("4000", "4002"),
      email: "a@b.example",
      culture: "en-US",
      language: "en",
      companyName: `Company ${number}`,
      defaultAddress: { country: "US", city: "Redmond", state: "WA", addressLine1: "1 Way", postalCode: "98052", phoneNumber: "" },
      etag: String(number),
    },
    relationshipToPartner: "reseller",
    allowDelegatedAccess: true,
    ...change,
  };
}

const audit = (customer: CustomerRecord, operationType = "add_customer"): AuditRecord => ({
  operationType,
  operationDate: "2025-01-15T08:00:00Z",
  customerId: customer.id,
  customerName: customer.companyName,
});

export const entry = (customer: CustomerRecord, reply: NewCustomer["reply"] = null): NewCustomer => ({ customer, audit: audit(customer), reply });

/** Runs the suite on stores that `open` makes, each fresh and empty. */
export function tenantStoreSuite(name: string, open: () => Promise<TenantStore>): void {
  describe(`the tenant store ${name}`, () => {
    let store: TenantStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it("gives a customer back as it was added, by id in any case", async () => {
      const customer = customerNamed(1, { id: "0000000A-0000-4000-8000-00000000000A", companyName: 'Ünïcode "&" 會社' });
      expect(await store.addCustomer(entry(customer))).toEqual({ outcome: "added" });
      expect(await store.customer(customer.id.toUpperCase())).toEqual(customer);
      expect(await store.customer(customer.id.toLowerCase())).toEqual(customer);
      expect(await store.customer(customerNamed(2).id)).toBe(null);
    });

    it("refuses a domain in any case that a customer has", async () => {
      await store.addCustomer(entry(customerNamed(1)));
      expect(await store.addCustomer(entry(customerNamed(2, { domain: "COMPANY1.onmicrosoft.com" })))).toEqual({ outcome: "taken" });
      expect(await store.domainTaken("company1.ONMICROSOFT.com")).toBe(true);
      expect(await store.domainTaken("company2.onmicrosoft.com")).toBe(false);
      expect(await store.customer(customerNamed(2).id)).toBe(null);
    });

    it("lets exactly one of many simultaneous customers have a domain", async () => {
      const admissions = await Promise.all(
        Array.from({ length: 50 }, (_, index) => store.addCustomer(entry(customerNamed(index + 1, { domain: "one.onmicrosoft.com" })))),
      );
      expect(admissions.filter(({ outcome }) => outcome === "added").length).toBe(1);
      expect(admissions.filter(({ outcome }) => outcome === "taken").length).toBe(49);
      expect((await store.customers({ startsWith: null, after: 0, size: 500 })).total).toBe(1);
    });

    it("gives a repeated request the kept reply and adds nothing, simultaneous or later", async () => {
      const reply = { key: "POST /v1/customers 1", body: '{"first":true}' };
      const outcomes = await Promise.all([1, 2, 3].map((number) => store.addCustomer(entry(customerNamed(number), reply))));
      expect(outcomes).toEqual([{ outcome: "added" }, { outcome: "repeated", body: reply.body }, { outcome: "repeated", body: reply.body }]);
      expect(await store.addCustomer(entry(customerNamed(4), { ...reply, body: "{}" }))).toEqual({ outcome: "repeated", body: reply.body });
      expect((await store.customers({ startsWith: null, after: 0, size: 9 })).items).toEqual([customerNamed(1)]);
    });

    it("keeps no reply for a customer it refused", async () => {
      await store.addCustomer(entry(customerNamed(1)));
      const reply = { key: "k", body: "{}" };
      expect(await store.addCustomer(entry(customerNamed(2, { domain: customerNamed(1).domain }), reply))).toEqual({ outcome: "taken" });
      expect(await store.addCustomer(entry(customerNamed(3), reply))).toEqual({ outcome: "added" });
    });

    it("lists customers in the order of their making, page by page", async () => {
      for (let number = 1; number <= 5; number++) await store.addCustomer(entry(customerNamed(number)));
      const first = await store.customers({ startsWith: null, after: 0, size: 2 });
      expect(first.items.map(({ companyName }) => companyName)).toEqual(["Company 1", "Company 2"]);
      expect(first.total).toBe(5);
      const second = await store.customers({ startsWith: null, after: first.next ?? -1, size: 2 });
      expect(second.items.map(({ companyName }) => companyName)).toEqual(["Company 3", "Company 4"]);
      const third = await store.customers({ startsWith: null, after: second.next ?? -1, size: 2 });
      expect(third.items.map(({ companyName }) => companyName)).toEqual(["Company 5"]);
      expect(third.next).toBe(null);
    });

    it("ends with the page that holds the last customer exactly", async () => {
      for (let number = 1; number <= 2; number++) await store.addCustomer(entry(customerNamed(number)));
      expect((await store.customers({ startsWith: null, after: 0, size: 2 })).next).toBe(null);
    });

    it("filters by the beginning of name or domain, case ignored and nothing taken for a pattern", async () => {
      await store.addCustomer(entry(customerNamed(1, { companyName: "Fourth Coffee", domain: "fourthcoffee.onmicrosoft.com" })));
      await store.addCustomer(entry(customerNamed(2, { companyName: "Fabrikam", domain: "fab.onmicrosoft.com" })));
      await store.addCustomer(entry(customerNamed(3, { companyName: "100% Pure", domain: "pure.onmicrosoft.com" })));
      const names = async (field: "companyName" | "domain", prefix: string) =>
        (await store.customers({ startsWith: { field, prefix }, after: 0, size: 9 })).items.map(({ companyName }) => companyName);
      expect(await names("companyName", "F")).toEqual(["Fourth Coffee", "Fabrikam"]);
      expect(await names("companyName", "fourth c")).toEqual(["Fourth Coffee"]);
      expect(await names("companyName", "%")).toEqual([]);
      expect(await names("companyName", "100%")).toEqual(["100% Pure"]);
      expect(await names("domain", "FAB.")).toEqual(["Fabrikam"]);
      expect(await names("domain", "")).toEqual(["Fourth Coffee", "Fabrikam", "100% Pure"]);
    });

    it("replaces a customer only while its etag is the one given", async () => {
      const customer = customerNamed(1);
      await store.addCustomer(entry(customer));
      const changed = { ...customer, companyName: "New", billingProfile: { ...customer.billingProfile, etag: "2" } };
      expect(await store.replaceCustomer(changed, "1", audit(changed, "update"))).toBe(true);
      expect(await store.replaceCustomer(customer, "1", audit(customer, "update"))).toBe(false);
      expect(await store.replaceCustomer(customerNamed(2), "2", audit(customer, "update"))).toBe(false);
      expect(await store.customer(customer.id)).toEqual(changed);
      expect((await store.customers({ startsWith: { field: "companyName", prefix: "new" }, after: 0, size: 9 })).items).toEqual([changed]);
    });

    it("lists customers without a relationship no more, but keeps them", async () => {
      const customer = customerNamed(1);
      await store.addCustomer(entry(customer));
      await store.replaceCustomer({ ...customer, relationshipToPartner: "none" }, "1", audit(customer, "end"));
      expect(await store.customers({ startsWith: null, after: 0, size: 9 })).toEqual({ items: [], total: 0, next: null });
      expect((await store.customer(customer.id))?.relationshipToPartner).toBe("none");
      expect(await store.domainTaken(customer.domain)).toBe(true);
    });

    it("frees the domain of a removed customer", async () => {
      const customer = customerNamed(1);
      await store.addCustomer(entry(customer));
      expect(await store.removeCustomer(customer.id, audit(customer, "delete_customer"))).toBe(true);
      expect(await store.removeCustomer(customer.id, audit(customer, "delete_customer"))).toBe(false);
      expect(await store.domainTaken(customer.domain)).toBe(false);
      expect(await store.addCustomer(entry(customerNamed(2, { domain: customer.domain })))).toEqual({ outcome: "added" });
    });

    it("burns a domain for good", async () => {
      expect(await store.burnDomain("Burned.onmicrosoft.com")).toBe(true);
      expect(await store.burnDomain("burned.onmicrosoft.com")).toBe(false);
      expect(await store.domainTaken("BURNED.onmicrosoft.com")).toBe(true);
      expect(await store.addCustomer(entry(customerNamed(1, { domain: "burned.onmicrosoft.com" })))).toEqual({ outcome: "taken" });
    });

    it("remembers tokens and when they end", async () => {
      await store.keepToken("abc", 1_900_000_000_000);
      expect(await store.tokenExpiry("abc")).toBe(1_900_000_000_000);
      expect(await store.tokenExpiry("ABC")).toBe(null);
      await store.keepToken("abc", 2);
      expect(await store.tokenExpiry("abc")).toBe(2);
    });

    it("notes what was done, in order, and nothing that was refused", async () => {
      const customer = customerNamed(1);
      await store.addCustomer(entry(customer));
      await store.addCustomer(entry(customerNamed(2, { domain: customer.domain })));
      await store.replaceCustomer(customer, "wrong", audit(customer, "update"));
      await store.removeCustomer(customer.id, audit(customer, "delete_customer"));
      expect(await store.auditRecords()).toEqual([audit(customer), audit(customer, "delete_customer")]);
    });

    it("is seeded once, however often it is asked", async () => {
      await store.seed([entry(customerNamed(1))]);
      await store.removeCustomer(customerNamed(1).id, audit(customerNamed(1), "delete_customer"));
      await store.seed([entry(customerNamed(1))]);
      expect((await store.customers({ startsWith: null, after: 0, size: 9 })).total).toBe(0);
    });

    it("is what it was at the beginning after a reset", async () => {
      const seeds = [entry(customerNamed(1)), entry(customerNamed(2))];
      await store.seed(seeds);
      await store.removeCustomer(customerNamed(2).id, audit(customerNamed(2), "delete_customer"));
      await store.burnDomain("burned.onmicrosoft.com");
      await store.addCustomer(entry(customerNamed(3), { key: "k", body: "{}" }));
      await store.keepToken("abc", 5);
      await store.reset(seeds);
      await store.seed(seeds);
      expect(await store.customers({ startsWith: null, after: 0, size: 9 })).toEqual({ items: seeds.map(({ customer }) => customer), total: 2, next: null });
      expect(await store.domainTaken("burned.onmicrosoft.com")).toBe(false);
      expect(await store.tokenExpiry("abc")).toBe(null);
      expect(await store.auditRecords()).toEqual(seeds.map((seed) => seed.audit));
      expect(await store.addCustomer(entry(customerNamed(3), { key: "k", body: "{}" }))).toEqual({ outcome: "added" });
    });
  });
}
