// The order of rows that "Name DESC, Age" asks for.
import { linguisticCompare, netCompare } from "../core/compare.ts";
import { dbNull } from "../types/nullable.ts";
import type { DataColumn, DataRow } from "./data-table.ts";

/** A sorted copy; `columnNamed` throws for unknown columns. Nulls come first, equal rows keep their order. */
export function sortRows(rows: readonly DataRow[], sort: string, columnNamed: (name: string) => DataColumn): DataRow[] {
  const keys = sort.split(",").map((part) => {
    const [, name, direction] = /^\s*\[?(.*?)\]?(?:\s+(asc|desc))?\s*$/i.exec(part)!;
    return { column: columnNamed(name!), sign: direction?.toLowerCase() === "desc" ? -1 : 1 };
  });
  return [...rows].sort((a, b) => {
    for (const { column, sign } of keys) {
      const order = compareCells(a.get(column), b.get(column));
      if (order !== 0) return order * sign;
    }
    return 0;
  });
}

function compareCells(a: unknown, b: unknown): number {
  if (a === dbNull || b === dbNull) return a === b ? 0 : a === dbNull ? -1 : 1;
  return typeof a === "string" && typeof b === "string" ? linguisticCompare(a, b, true) : netCompare(a, b);
}
