// Postgres inside this process (PGlite), its data in a folder. A commit is in the folder's files before it is answered.

import { PGlite } from "@electric-sql/pglite";
import type { SqlDatabase } from "./sql-database.ts";

/** Opens the folder, making it if it is not there; without a folder everything stays in memory. */
export async function openPglite(folder?: string): Promise<SqlDatabase> {
  const database = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return {
    async query({ sql, parameters = [] }) {
      const { rows } = await database.query<Record<string, unknown>>(sql, [...parameters]);
      return rows.map((row) => new Map(Object.entries(row)));
    },
    async transaction(statements) {
      await database.transaction(async (transaction) => {
        for (const { sql, parameters = [] } of statements) await transaction.query(sql, [...parameters]);
      });
    },
    close: () => database.close(),
  };
}
