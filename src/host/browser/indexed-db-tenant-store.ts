// The practice tenant's store in the page: IndexedDB, one transaction for each step, so that several tabs share one tenant.

import type { Admission, AuditRecord, CustomerPage, CustomerQuery, CustomerRecord, NewCustomer, TenantStore } from "#partner/tenant/tenant-store.ts";

interface Row {
  position?: number;
  id: string;
  customer: CustomerRecord;
}

const stores = ["customers", "domains", "replies", "tokens", "audit", "marks"] as const;
type StoreName = (typeof stores)[number];
type Open = (name: StoreName) => IDBObjectStore;

/** Opens the named database, making it if it is not there. Rejects when the browser keeps no data (private windows, blocked storage). */
export async function indexedDbTenantStore(name: string, factory: IDBFactory = indexedDB): Promise<TenantStore> {
  const database = await openDatabase(name, factory);
  // A newer page that wants to change the tables must not wait for this one.
  database.onversionchange = () => database.close();

  async function step<T>(mode: "readonly" | "readwrite", names: readonly StoreName[], work: (open: Open) => Promise<T>): Promise<T> {
    const transaction = database.transaction([...names], mode, { durability: "strict" });
    const finished = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error("the transaction was aborted"));
    });
    finished.catch(() => {});
    const result = await work((store) => transaction.objectStore(store));
    await finished;
    return result;
  }

  return {
    seed: (customers) =>
      step("readwrite", stores, async (open) => {
        if ((await done(open("marks").get("seeded"))) !== undefined) return;
        await fill(open, customers);
      }),
    reset: (customers) =>
      step("readwrite", stores, async (open) => {
        for (const store of stores) await done(open(store).clear());
        await fill(open, customers);
      }),
    addCustomer: (entry) => step("readwrite", ["customers", "domains", "replies", "audit"], (open) => add(open, entry)),
    customer: (id) => step("readonly", ["customers"], async (open) => (await rowOf(open, id))?.customer ?? null),
    customers: (query) => step("readonly", ["customers"], (open) => readPage(open("customers"), query)),
    replaceCustomer: (customer, etag, audit) =>
      step("readwrite", ["customers", "audit"], async (open) => {
        const row = await rowOf(open, customer.id);
        if (row === null || row.customer.billingProfile.etag !== etag) return false;
        await done(open("customers").put({ ...row, customer }));
        await done(open("audit").add(audit));
        return true;
      }),
    removeCustomer: (id, audit) =>
      step("readwrite", ["customers", "domains", "audit"], async (open) => {
        const row = await rowOf(open, id);
        if (row?.position === undefined) return false;
        await done(open("customers").delete(row.position));
        await done(open("domains").delete(row.customer.domain.toLowerCase()));
        await done(open("audit").add(audit));
        return true;
      }),
    domainTaken: (domain) => step("readonly", ["domains"], (open) => holds(open("domains"), domain.toLowerCase())),
    burnDomain: (domain) =>
      step("readwrite", ["domains"], async (open) => {
        if (await holds(open("domains"), domain.toLowerCase())) return false;
        await done(open("domains").add("", domain.toLowerCase()));
        return true;
      }),
    keepToken: (token, expires) =>
      step("readwrite", ["tokens"], async (open) => {
        await done(open("tokens").put(expires, token));
      }),
    tokenExpiry: (token) =>
      step("readonly", ["tokens"], async (open) => ((await done(open("tokens").get(token))) as number | undefined) ?? null),
    auditRecords: () => step("readonly", ["audit"], async (open) => (await done(open("audit").getAll())) as AuditRecord[]),
    async close() {
      database.close();
    },
  };
}

function openDatabase(name: string, factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.onupgradeneeded = () => {
    const database = request.result;
    database.createObjectStore("customers", { keyPath: "position", autoIncrement: true }).createIndex("id", "id", { unique: true });
    database.createObjectStore("audit", { autoIncrement: true });
    for (const store of ["domains", "replies", "tokens", "marks"]) database.createObjectStore(store);
  };
  return done(request);
}

async function fill(open: Open, customers: readonly NewCustomer[]): Promise<void> {
  await done(open("marks").put(true, "seeded"));
  for (const entry of customers) await add(open, entry);
}

async function add(open: Open, { customer, audit, reply }: NewCustomer): Promise<Admission> {
  const kept = reply === null ? undefined : ((await done(open("replies").get(reply.key))) as string | undefined);
  if (kept !== undefined) return { outcome: "repeated", body: kept };
  const domain = customer.domain.toLowerCase();
  if (await holds(open("domains"), domain)) return { outcome: "taken" };
  await done(open("domains").add(customer.id, domain));
  await done(open("customers").add({ id: customer.id.toLowerCase(), customer } satisfies Row));
  if (reply !== null) await done(open("replies").add(reply.body, reply.key));
  await done(open("audit").add(audit));
  return { outcome: "added" };
}

async function rowOf(open: Open, id: string): Promise<Row | null> {
  return ((await done(open("customers").index("id").get(id.toLowerCase()))) as Row | undefined) ?? null;
}

async function holds(store: IDBObjectStore, key: string): Promise<boolean> {
  return (await done(store.count(key))) > 0;
}

async function readPage(store: IDBObjectStore, { startsWith, after, size }: CustomerQuery): Promise<CustomerPage> {
  const prefix = startsWith?.prefix.toLowerCase() ?? "";
  const rows = (await done(store.getAll())) as Row[];
  const matching = rows.filter(
    ({ customer }) =>
      customer.relationshipToPartner !== "none" && (startsWith === null || customer[startsWith.field].toLowerCase().startsWith(prefix)),
  );
  const rest = matching.filter(({ position = 0 }) => position > after);
  const items = rest.slice(0, size);
  return {
    items: items.map(({ customer }) => customer),
    total: matching.length,
    next: rest.length > size ? (items.at(-1)?.position ?? null) : null,
  };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the database refused"));
  });
}
