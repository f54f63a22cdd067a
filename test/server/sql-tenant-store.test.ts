// The behaviour suite on PGlite, and on a Postgres server when TEST_DATABASE_URL names one whose tables may be emptied.
import { openPglite } from "#server/pglite-database.ts";
import { openPostgres } from "#server/postgres-database.ts";
import { emptyAll } from "#server/sql-schema.ts";
import type { SqlDatabase } from "#server/sql-database.ts";
import { sqlTenantStore } from "#server/sql-tenant-store.ts";
import { tenantStoreSuite } from "../partner/tenant-store.suite.ts";

// Starting PGlite takes a second, so one serves the whole suite and is emptied between tests.
let shared: Promise<SqlDatabase> | null = null;

async function emptyStore(database: SqlDatabase) {
  const store = await sqlTenantStore({ ...database, close: async () => {} });
  await database.query(emptyAll);
  return store;
}

tenantStoreSuite("on PGlite", async () => emptyStore(await (shared ??= openPglite())));

const address = process.env["TEST_DATABASE_URL"];
if (address !== undefined) {
  const database = openPostgres(address);
  tenantStoreSuite("on Postgres", () => emptyStore(database));
}
