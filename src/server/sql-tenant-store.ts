// The practice tenant's store in SQL: the same statements on PGlite and on Postgres.

import type { Admission, AuditRecord, CustomerQuery, CustomerRecord, NewCustomer, TenantStore } from "#partner/tenant/tenant-store.ts";
import { groupCommit } from "./group-commit.ts";
import type { SqlDatabase, Statement } from "./sql-database.ts";
import { addCustomers, countOfCustomers, emptyAll, pageOfCustomers, schema } from "./sql-schema.ts";

/** Customers that may share one commit. */
const largestGroup = 128;

/** Makes the tables where they are missing and gives the store over them; it owns the database from then on. */
export async function sqlTenantStore(database: SqlDatabase): Promise<TenantStore> {
  await database.transaction(schema);
  const one = async (sql: string, ...parameters: unknown[]) => (await database.query({ sql, parameters }))[0] ?? null;
  const record = (row: ReadonlyMap<string, unknown>) => JSON.parse(text(row.get("body"))) as CustomerRecord;
  return {
    async seed(customers) {
      const isSeeded = async () => (await one("select 1 from tenant_seeded")) !== null;
      if (await isSeeded()) return;
      try {
        await database.transaction([{ sql: "insert into tenant_seeded values (true)" }, addition(customers)]);
      } catch (error) {
        // Another server on the same database may have been faster.
        if (!(await isSeeded())) throw error;
      }
    },
    async reset(customers) {
      await database.transaction([emptyAll, { sql: "insert into tenant_seeded values (true)" }, addition(customers)]);
    },
    addCustomer: groupCommit((entries) => admit(entries, database), largestGroup),
    async customer(id) {
      const row = await one("select body from tenant_customers where id = $1", id.toLowerCase());
      return row === null ? null : record(row);
    },
    async customers({ startsWith, after, size }: CustomerQuery) {
      const filter = [startsWith?.field ?? "companyName", startsWith?.prefix.toLowerCase() ?? ""];
      const rows = await database.query({ sql: pageOfCustomers, parameters: [after, size + 1, ...filter] });
      const total = await one(countOfCustomers, ...filter);
      const items = rows.slice(0, size);
      return {
        items: items.map(record),
        total: Number(total?.get("total") ?? 0),
        next: rows.length > size ? Number(items.at(-1)?.get("position")) : null,
      };
    },
    async replaceCustomer(customer, etag, audit) {
      const row = columns({ customer, audit, reply: null });
      return (await one(replacement, row.id, etag, row.company_key, row.listed, row.etag, row.body, row.audit)) !== null;
    },
    async removeCustomer(id, audit) {
      return (await one(removal, id.toLowerCase(), JSON.stringify(audit))) !== null;
    },
    async domainTaken(domain) {
      return (await one("select 1 from tenant_domains where name = $1", domain.toLowerCase())) !== null;
    },
    async burnDomain(domain) {
      return (await one("insert into tenant_domains (name) values ($1) on conflict do nothing returning name", domain.toLowerCase())) !== null;
    },
    async keepToken(token, expires) {
      await one("insert into tenant_tokens values ($1, $2) on conflict (token) do update set expires = excluded.expires", token, expires);
    },
    async tokenExpiry(token) {
      const row = await one("select expires from tenant_tokens where token = $1", token);
      return row === null ? null : Number(row.get("expires"));
    },
    async auditRecords() {
      const rows = await database.query({ sql: "select body from tenant_audit order by position" });
      return rows.map((row) => JSON.parse(text(row.get("body"))) as AuditRecord);
    },
    close: () => database.close(),
  };
}

/** The domain of a customer never changes, so its key stays. */
const replacement = `
  with changed as (
    update tenant_customers set company_key = $3, listed = $4, etag = $5, body = $6 where id = $1 and etag = $2 returning id
  ), noted as (
    insert into tenant_audit (body) select $7::text from changed
  )
  select id from changed`;

const removal = `
  with gone as (
    delete from tenant_customers where id = $1 returning id, domain_key
  ), freed as (
    delete from tenant_domains where name in (select domain_key from gone)
  ), noted as (
    insert into tenant_audit (body) select $2::text from gone
  )
  select id from gone`;

/** Adds a group; entries that stand in each other's way (same domain or same reply key) go one after another. */
async function admit(entries: readonly NewCustomer[], database: SqlDatabase): Promise<Admission[]> {
  const admissions = new Map<NewCustomer, Admission>();
  let rest = entries;
  while (rest.length > 0) {
    const { now, later } = withoutClashes(rest);
    for (const [entry, admission] of await admitApart(now, database)) admissions.set(entry, admission);
    rest = later;
  }
  return entries.map((entry) => admissions.get(entry) ?? { outcome: "taken" });
}

function withoutClashes(entries: readonly NewCustomer[]): { now: NewCustomer[]; later: NewCustomer[] } {
  const used = new Set<string>();
  const now: NewCustomer[] = [];
  const later: NewCustomer[] = [];
  for (const entry of entries) {
    const marks = [`domain ${entry.customer.domain.toLowerCase()}`, ...(entry.reply === null ? [] : [`reply ${entry.reply.key}`])];
    (marks.some((mark) => used.has(mark)) ? later : now).push(entry);
    for (const mark of marks) used.add(mark);
  }
  return { now, later };
}

async function admitApart(entries: readonly NewCustomer[], database: SqlDatabase): Promise<Map<NewCustomer, Admission>> {
  const added = new Set((await database.query(addition(entries))).map((row) => text(row.get("customer_id"))));
  const refused = entries.filter(({ customer }) => !added.has(customer.id.toLowerCase()));
  const replies = await keptReplies(refused, database);
  return new Map(
    entries.map((entry): [NewCustomer, Admission] => {
      const body = entry.reply === null ? undefined : replies.get(entry.reply.key);
      if (added.has(entry.customer.id.toLowerCase())) return [entry, { outcome: "added" }];
      return [entry, body === undefined ? { outcome: "taken" } : { outcome: "repeated", body }];
    }),
  );
}

async function keptReplies(entries: readonly NewCustomer[], database: SqlDatabase): Promise<Map<string, string>> {
  const keys = entries.flatMap(({ reply }) => (reply === null ? [] : [reply.key]));
  if (keys.length === 0) return new Map();
  const sql = "select key, body from tenant_replies where key in (select jsonb_array_elements_text($1::text::jsonb))";
  const rows = await database.query({ sql, parameters: [JSON.stringify(keys)] });
  return new Map(rows.map((row) => [text(row.get("key")), text(row.get("body"))]));
}

function addition(entries: readonly NewCustomer[]): Statement {
  return { sql: addCustomers, parameters: [JSON.stringify(entries.map((entry, ordinal) => ({ ordinal, ...columns(entry) })))] };
}

function columns({ customer, audit, reply }: NewCustomer) {
  return {
    id: customer.id.toLowerCase(),
    company_key: customer.companyName.toLowerCase(),
    domain_key: customer.domain.toLowerCase(),
    listed: customer.relationshipToPartner !== "none",
    etag: customer.billingProfile.etag,
    body: JSON.stringify(customer),
    audit: JSON.stringify(audit),
    reply_key: reply?.key ?? null,
    reply_body: reply?.body ?? null,
  };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : String(value);
}
