// The little the tenant's SQL store asks of a database: PGlite and Postgres both give it.

export interface Statement {
  readonly sql: string;
  readonly parameters?: readonly unknown[];
}

export interface SqlDatabase {
  /** Rows by column name; 64-bit integers may come as number, bigint or text. */
  query(statement: Statement): Promise<ReadonlyMap<string, unknown>[]>;
  /** All statements or none. */
  transaction(statements: readonly Statement[]): Promise<void>;
  close(): Promise<void>;
}
