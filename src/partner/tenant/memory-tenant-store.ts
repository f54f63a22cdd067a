// A tenant store that forgets everything with its page or process: tests, the command line, pages without storage.

import type { AuditRecord, CustomerPage, CustomerQuery, CustomerRecord, NewCustomer, TenantStore } from "./tenant-store.ts";

interface Row {
  position: number;
  customer: CustomerRecord;
}

/** A store of its own for each call. Records go in and out as copies. */
export function memoryTenantStore(): TenantStore {
  const rows = new Map<string, Row>();
  const domains = new Map<string, string | null>();
  const replies = new Map<string, string>();
  const tokens = new Map<string, number>();
  let audit: AuditRecord[] = [];
  let position = 0;
  let seeded = false;

  const add = ({ customer, audit: record, reply }: NewCustomer): ReturnType<typeof admit> => admit(customer, record, reply);
  function admit(customer: CustomerRecord, record: AuditRecord, reply: NewCustomer["reply"]) {
    const kept = reply === null ? undefined : replies.get(reply.key);
    if (kept !== undefined) return { outcome: "repeated", body: kept } as const;
    const domain = customer.domain.toLowerCase();
    if (domains.has(domain)) return { outcome: "taken" } as const;
    domains.set(domain, customer.id);
    rows.set(customer.id.toLowerCase(), { position: ++position, customer: copy(customer) });
    if (reply !== null) replies.set(reply.key, reply.body);
    audit.push({ ...record });
    return { outcome: "added" } as const;
  }

  return {
    async seed(customers) {
      if (seeded) return;
      seeded = true;
      customers.forEach(add);
    },
    async reset(customers) {
      for (const map of [rows, domains, replies, tokens]) map.clear();
      audit = [];
      position = 0;
      seeded = true;
      customers.forEach(add);
    },
    async addCustomer(entry) {
      return add(entry);
    },
    async customer(id) {
      const row = rows.get(id.toLowerCase());
      return row === undefined ? null : copy(row.customer);
    },
    async customers(query) {
      return page([...rows.values()], query);
    },
    async replaceCustomer(customer, etag, record) {
      const row = rows.get(customer.id.toLowerCase());
      if (row === undefined || row.customer.billingProfile.etag !== etag) return false;
      row.customer = copy(customer);
      audit.push({ ...record });
      return true;
    },
    async removeCustomer(id, record) {
      const row = rows.get(id.toLowerCase());
      if (row === undefined) return false;
      rows.delete(id.toLowerCase());
      domains.delete(row.customer.domain.toLowerCase());
      audit.push({ ...record });
      return true;
    },
    async domainTaken(domain) {
      return domains.has(domain.toLowerCase());
    },
    async burnDomain(domain) {
      if (domains.has(domain.toLowerCase())) return false;
      domains.set(domain.toLowerCase(), null);
      return true;
    },
    async keepToken(token, expires) {
      tokens.set(token, expires);
    },
    async tokenExpiry(token) {
      return tokens.get(token) ?? null;
    },
    async auditRecords() {
      return audit.map((record) => ({ ...record }));
    },
    async close() {},
  };
}

function page(rows: readonly Row[], { startsWith, after, size }: CustomerQuery): CustomerPage {
  const prefix = startsWith?.prefix.toLowerCase() ?? "";
  const matching = rows.filter(
    ({ customer }) =>
      customer.relationshipToPartner !== "none" && (startsWith === null || customer[startsWith.field].toLowerCase().startsWith(prefix)),
  );
  const rest = matching.filter(({ position }) => position > after);
  const items = rest.slice(0, size);
  return {
    items: items.map(({ customer }) => copy(customer)),
    total: matching.length,
    next: rest.length > size ? (items.at(-1)?.position ?? null) : null,
  };
}

function copy(customer: CustomerRecord): CustomerRecord {
  const { billingProfile } = customer;
  return { ...customer, billingProfile: { ...billingProfile, defaultAddress: { ...billingProfile.defaultAddress } } };
}
