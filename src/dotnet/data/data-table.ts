// Tables in memory: columns with types and constraints, rows, and the selections over them.
import { netEquals, ordinalIgnoreCaseEquals } from "../core/compare.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { ItemList } from "../core/item-list.ts";
import { NetObject } from "../core/net-object.ts";
import type { Enumerator } from "../core/sequence.ts";
import { IterationEnumerator } from "../core/sequence.ts";
import type { NetType } from "../core/type.ts";
import { typeNamed } from "../core/type.ts";
import { changeType } from "../types/convert.ts";
import { dbNull } from "../types/nullable.ts";
import { toText } from "../core/format.ts";
import { evaluateExpression } from "./evaluate-expression.ts";
import type { DataExpression } from "./expression-parser.ts";
import { parseDataExpression } from "./expression-parser.ts";
import { sortRows } from "./sort-rows.ts";

export class DataColumn extends NetObject {
  name: string;
  dataType: NetType;
  caption: string | null = null;
  table: DataTable | null = null;
  allowNull = true;
  unique = false;
  readOnly = false;
  autoIncrement = false;
  seed = 0;
  step = 1;
  defaultValue: unknown = dbNull;
  maxLength = -1;
  expression: { text: string; tree: DataExpression } | null = null;
  constructor(name: string, dataType: NetType = typeNamed("System.String"), expression: string | null = null) {
    super();
    this.name = name;
    this.dataType = dataType;
    if (expression) this.expression = { text: expression, tree: parseDataExpression(expression) };
  }
  override get netType(): NetType {
    return typeNamed("System.Data.DataColumn");
  }
  toText(): string {
    return this.expression ? `${this.name} + ${this.expression.text}` : this.name;
  }
  get ordinal(): number {
    return this.table?.columns.items.indexOf(this) ?? -1;
  }
  /** A value as this column keeps it; ArgumentException when it does not fit. */
  accept(value: unknown): unknown {
    if (value === dbNull) return dbNull;
    if (value === null || value === undefined) {
      if (this.dataType.isValueType) throw new NetException("System.ArgumentException", `Cannot set Column '${this.name}' to be null. Please use DBNull instead.`);
      return dbNull;
    }
    if (this.dataType.definition.name === "System.Object") return value;
    try {
      return changeType(value, this.dataType);
    } catch (thrown) {
      if (!(thrown instanceof NetException)) throw thrown;
      throw new NetException("System.ArgumentException", `${thrown.message}Couldn't store <${toText(value)}> in ${this.name} Column.  Expected type is ${this.dataType.name}.`, thrown);
    }
  }
}

export type RowState = "Detached" | "Unchanged" | "Added" | "Deleted" | "Modified";

export class DataRow extends NetObject {
  readonly table: DataTable;
  state: RowState = "Detached";
  error = "";
  readonly #values = new Map<DataColumn, unknown>();
  constructor(table: DataTable) {
    super();
    this.table = table;
  }
  override get netType(): NetType {
    return typeNamed("System.Data.DataRow");
  }
  get(column: DataColumn): unknown {
    if (column.expression) {
      const value = evaluateExpression(column.expression.tree, { value: (name) => this.named(name) }, this.table.rowValues());
      return value === dbNull ? value : changeType(value, column.dataType);
    }
    return this.#values.get(column) ?? dbNull;
  }
  set(column: DataColumn, value: unknown): void {
    if (column.readOnly || column.expression) throw new NetException("System.Data.ReadOnlyException", `Column '${column.name}' is read only.`);
    const accepted = column.accept(value);
    if (this.state !== "Detached") this.table.check(this, column, accepted);
    this.#values.set(column, accepted);
    if (this.state === "Unchanged") this.state = "Modified";
  }
  /** The start of a row's life: no constraint is looked at yet. */
  place(column: DataColumn, value: unknown): void {
    this.#values.set(column, value);
  }
  /** undefined when there is no such column. */
  named(name: string): unknown {
    const column = this.table.columns.find(name);
    return column ? this.get(column) : undefined;
  }
  get items(): unknown[] {
    return this.table.columns.items.map((column) => this.get(column as DataColumn));
  }
  // What PowerShell shows of a row are its columns.
  getAdapted(name: string): unknown {
    return this.named(name);
  }
  setAdapted(name: string, value: unknown): boolean {
    const column = this.table.columns.find(name);
    if (column) this.set(column, value);
    return column !== null;
  }
  adaptedNames(): string[] {
    return this.table.columns.items.map((column) => (column as DataColumn).name);
  }
}

/** DataColumnCollection, DataRowCollection and DataTableCollection. */
export class DataItems extends ItemList {
  protected readonly insertMessage: string = "Index must be within the bounds of the List.";
  table: DataTable | null = null;
  readonly #nameOf: (item: unknown) => string;
  constructor(type: string, nameOf: (item: unknown) => string) {
    super(typeNamed(`System.Data.${type}`));
    this.#nameOf = nameOf;
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => [...this.items]);
  }
  find(name: string): unknown {
    return this.items.find((item) => ordinalIgnoreCaseEquals(this.#nameOf(item), name)) ?? null;
  }
}

class DataColumns extends DataItems {
  override find(name: string): DataColumn | null {
    return super.find(name) as DataColumn | null;
  }
}

export class DataTable extends NetObject {
  name: string;
  caseSensitive = false;
  dataSet: unknown = null;
  primaryKey: DataColumn[] = [];
  readonly columns = new DataColumns("DataColumnCollection", (item) => (item as DataColumn).name);
  readonly rows = new DataItems("DataRowCollection", () => "");
  constructor(name = "") {
    super();
    this.name = name;
    this.columns.table = this.rows.table = this;
  }
  override get netType(): NetType {
    return typeNamed("System.Data.DataTable");
  }
  toText(): string {
    return this.name;
  }
  /** The pipeline takes a table apart into its rows. */
  enumerate(): Enumerator {
    return this.rows.enumerate();
  }
  get rowList(): DataRow[] {
    return this.rows.items as DataRow[];
  }
  rowValues(): { value(column: string): unknown }[] {
    return this.rowList.map((row) => ({ value: (name: string) => row.named(name) }));
  }
  column(name: string): DataColumn {
    const found = this.columns.find(name);
    if (!found) throw argumentlessError(`Column '${name}' does not belong to table ${this.name}.`);
    return found;
  }
  addColumn(column: DataColumn): DataColumn {
    if (column.name === "") {
      let number = 1;
      while (this.columns.find(`Column${number}`)) number++;
      column.name = `Column${number}`;
    }
    if (this.columns.find(column.name)) throw new NetException("System.Data.DuplicateNameException", `A column named '${column.name}' already belongs to this DataTable.`);
    column.table = this;
    this.columns.add(column);
    if (column.defaultValue !== dbNull) for (const row of this.rowList) row.place(column, column.defaultValue);
    return column;
  }
  newRow(): DataRow {
    const row = new DataRow(this);
    for (const item of this.columns.items) {
      const column = item as DataColumn;
      if (column.autoIncrement) {
        row.place(column, changeType(column.seed, column.dataType));
        column.seed += column.step;
      } else row.place(column, column.defaultValue);
    }
    return row;
  }
  addRow(row: DataRow): DataRow {
    if (row.table !== this) throw argumentlessError("This row already belongs to another table.");
    if (row.state !== "Detached") throw argumentlessError("This row already belongs to this table.");
    for (const item of this.columns.items) this.check(row, item as DataColumn, row.get(item as DataColumn));
    row.state = "Added";
    this.rows.add(row);
    return row;
  }
  addValues(values: readonly unknown[]): DataRow {
    if (values.length > this.columns.count) throw argumentlessError("Input array is longer than the number of columns in this table.");
    const row = this.newRow();
    values.forEach((value, i) => {
      const column = this.columns.items[i] as DataColumn;
      // A null leaves the column its default: the next number, or nothing.
      if (value !== null && value !== undefined && !column.expression) row.place(column, column.accept(value));
    });
    return this.addRow(row);
  }
  /** Constraints; ConstraintException, NoNullAllowedException. */
  check(row: DataRow, column: DataColumn, value: unknown): void {
    const isKey = this.primaryKey.includes(column);
    if (value === dbNull && (!column.allowNull || isKey)) throw new NetException("System.Data.NoNullAllowedException", `Column '${column.name}' does not allow nulls.`);
    if (typeof value === "string" && column.maxLength >= 0 && value.length > column.maxLength) {
      throw argumentlessError(`Cannot set column '${column.name}'. The value violates the MaxLength limit of this column.`);
    }
    const alone = column.unique || (isKey && this.primaryKey.length === 1);
    if (alone && value !== dbNull && this.rowList.some((other) => other !== row && netEquals(other.get(column), value))) {
      throw new NetException("System.Data.ConstraintException", `Column '${column.name}' is constrained to be unique.  Value '${toText(value)}' is already present.`);
    }
  }
  select(filter: string, sort: string): DataRow[] {
    const tree = filter.trim() ? parseDataExpression(filter) : null;
    const found = tree ? this.rowList.filter((row) => evaluateExpression(tree, { value: (name) => row.named(name) }, this.rowValues()) === true) : [...this.rowList];
    return sort.trim() ? sortRows(found, sort, (name) => this.sortColumn(name)) : found;
  }
  sortColumn(name: string): DataColumn {
    const found = this.columns.find(name);
    if (!found) throw new NetException("System.IndexOutOfRangeException", `Cannot find column ${name}.`);
    return found;
  }
  compute(expression: string, filter: string): unknown {
    const rows = this.select(filter, "").map((row) => ({ value: (name: string) => row.named(name) }));
    return evaluateExpression(parseDataExpression(expression), rows[0] ?? { value: (name) => (this.columns.find(name) ? dbNull : undefined) }, rows);
  }
  findByKey(keys: readonly unknown[]): DataRow | null {
    if (!this.primaryKey.length) throw new NetException("System.Data.MissingPrimaryKeyException", "Table doesn't have a primary key.");
    if (keys.length !== this.primaryKey.length) throw argumentlessError(`Expecting ${this.primaryKey.length} value(s) for the key being indexed, but received ${keys.length} value(s).`);
    const wanted = keys.map((key, i) => this.primaryKey[i]!.accept(key));
    return this.rowList.find((row) => wanted.every((key, i) => same(row.get(this.primaryKey[i]!), key))) ?? null;
  }
  /** The same columns without rows. */
  emptyCopy(): DataTable {
    const copy = new DataTable(this.name);
    for (const item of this.columns.items) {
      const column = item as DataColumn;
      const { allowNull, unique, readOnly, autoIncrement, seed, step, defaultValue, maxLength, expression, caption } = column;
      copy.addColumn(Object.assign(new DataColumn(column.name, column.dataType), { allowNull, unique, readOnly, autoIncrement, seed, step, defaultValue, maxLength, expression, caption }));
    }
    copy.primaryKey = this.primaryKey.map((column) => copy.column(column.name));
    return copy;
  }
  /** A row of another table with the same column names, as it is. */
  importRow(source: DataRow): void {
    const row = new DataRow(this);
    for (const item of this.columns.items) {
      const column = item as DataColumn;
      if (!column.expression) row.place(column, source.named(column.name) ?? dbNull);
    }
    this.addRow(row);
    row.state = source.state === "Detached" ? "Added" : source.state;
  }
}

function same(a: unknown, b: unknown): boolean {
  return typeof a === "string" && typeof b === "string" ? ordinalIgnoreCaseEquals(a, b) : netEquals(a, b);
}

function argumentlessError(text: string): NetException {
  return new NetException("System.ArgumentException", text);
}

/** A column by number or name. */
export function columnOf(table: DataTable, key: unknown): DataColumn {
  if (key === null) throw argumentError("ArgumentNullException", "Value cannot be null.", "column");
  if (key instanceof DataColumn) return key;
  if (typeof key === "string") return table.column(key);
  const column = table.columns.items[key as number];
  if (!column) throw new NetException("System.IndexOutOfRangeException", `Cannot find column ${key as number}.`);
  return column as DataColumn;
}
