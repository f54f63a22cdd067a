// A Postgres server, named by a connection address (DATABASE_URL).

import pg from "pg";
import type { SqlDatabase } from "./sql-database.ts";

/** Connects when it is first used; rejects then when the server cannot be reached. */
export function openPostgres(address: string): SqlDatabase {
  const pool = new pg.Pool({ connectionString: address, max: 8 });
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => {});
  return {
    async query({ sql, parameters = [] }) {
      const { rows } = await pool.query<Record<string, unknown>>(sql, [...parameters]);
      return rows.map((row) => new Map(Object.entries(row)));
    },
    async transaction(statements) {
      const client = await pool.connect();
      try {
        await client.query("begin");
        for (const { sql, parameters = [] } of statements) await client.query(sql, [...parameters]);
        await client.query("commit");
      } catch (error) {
        await client.query("rollback").catch(() => {});
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
