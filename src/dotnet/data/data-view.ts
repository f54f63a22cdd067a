// DataView: a table's rows filtered and sorted, looked at anew each time.
import { netEquals } from "../core/compare.ts";
import { NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerator } from "../core/sequence.ts";
import { IterationEnumerator } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { typeNamed } from "../core/type.ts";
import { dbNull } from "../types/nullable.ts";
import { DataColumn, DataTable } from "./data-table.ts";
import type { DataRow } from "./data-table.ts";

/** One row as a view shows it: its columns are its properties. */
export class DataRowView extends NetObject {
  readonly row: DataRow;
  constructor(row: DataRow) {
    super();
    this.row = row;
  }
  override get netType(): NetType {
    return typeNamed("System.Data.DataRowView");
  }
  getAdapted(name: string): unknown {
    return this.row.getAdapted(name);
  }
  setAdapted(name: string, value: unknown): boolean {
    return this.row.setAdapted(name, value);
  }
  adaptedNames(): string[] {
    return this.row.adaptedNames();
  }
}

export class DataView extends NetObject {
  readonly table: DataTable;
  rowFilter: string;
  sort: string;
  constructor(table: DataTable, rowFilter = "", sort = "") {
    super();
    this.table = table;
    this.rowFilter = rowFilter;
    this.sort = sort;
  }
  override get netType(): NetType {
    return typeNamed("System.Data.DataView");
  }
  get rows(): DataRow[] {
    return this.table.select(this.rowFilter, this.sort);
  }
  get count(): number {
    return this.rows.length;
  }
  at(index: number): DataRowView {
    const row = this.rows[index];
    if (!row) throw new NetException("System.IndexOutOfRangeException", `Index ${index} is either negative or above rows count.`);
    return new DataRowView(row);
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.rows.map((row) => new DataRowView(row)));
  }
  /** A new table of these rows; all columns when none are named. */
  toTable(distinct: boolean, names: readonly string[]): DataTable {
    const made = new DataTable(this.table.name);
    const columns = names.length ? names.map((name) => this.table.column(name)) : (this.table.columns.items as DataColumn[]);
    for (const column of columns) made.addColumn(new DataColumn(column.name, column.dataType));
    for (const row of this.rows) {
      const values = columns.map((column) => row.get(column));
      if (!distinct || !made.rowList.some((other) => other.items.every((value, i) => netEquals(value, values[i])))) made.addValues(values.map((value) => (value === dbNull ? null : value)));
    }
    return made;
  }
}

const defaults = new WeakMap<DataTable, DataView>();

/** DataTable.DefaultView */
export function defaultView(table: DataTable): DataView {
  let view = defaults.get(table);
  if (!view) defaults.set(table, (view = new DataView(table)));
  return view;
}
