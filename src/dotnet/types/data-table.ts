// System.Data: DataTable, DataRow, DataColumn and their collections.
import type { EnumValue } from "../core/enum.ts";
import { enumNamed } from "../core/enum.ts";
import { NetException } from "../core/exception.ts";
import { toItems } from "../core/sequence.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { typedArray } from "../core/array.ts";
import { columnOf, DataColumn, DataTable } from "../data/data-table.ts";
import type { DataItems, DataRow } from "../data/data-table.ts";
import { DataView, defaultView } from "../data/data-view.ts";
import { dbNull } from "./nullable.ts";

const D = "System.Data";
const rowsOf = (rows: DataRow[]) => typedArray(typeNamed(`${D}.DataRow`), rows);
const exception = (name: string, base = `${D}.DataException`) => defineType({ name: `${D}.${name}`, base });

/** The table whose columns or rows these are. */
const owner = (items: DataItems): DataTable => items.table!;

function remove(items: DataItems, row: DataRow): void {
  const index = items.items.indexOf(row);
  if (index < 0) throw new NetException("System.IndexOutOfRangeException", "The given DataRow is not in the current DataRowCollection.");
  items.removeAt(index);
  row.state = "Detached";
}

function rowAt(items: DataItems, index: number): unknown {
  if (index < 0 || index >= items.count) throw new NetException("System.IndexOutOfRangeException", `There is no row at position ${index}.`);
  return items.items[index];
}

function copy(source: DataTable): DataTable {
  const made = source.emptyCopy();
  for (const row of source.rowList) made.importRow(row);
  return made;
}

function merge(target: DataTable, source: DataTable): void {
  for (const item of source.columns.items) {
    const column = item as DataColumn;
    if (!target.columns.find(column.name)) target.addColumn(new DataColumn(column.name, column.dataType));
  }
  for (const row of source.rowList) target.importRow(row);
}

const collection = (name: string, members: Member[]) =>
  defineType({
    name: `${D}.${name}`,
    base: `${D}.InternalDataCollectionBase`,
    sealed: true,
    members: [...members, ["int Count {get;}", (c: DataItems) => c.count], ["void Clear()", (c: DataItems) => c.clear()]],
  });

const columnMembers: Member[] = [
  ["new()", () => new DataColumn("")],
  ["new(string columnName)", (name: string | null) => new DataColumn(name ?? "")],
  ["new(string columnName, type dataType)", (name: string | null, type: NetType) => new DataColumn(name ?? "", type)],
  ["new(string columnName, type dataType, string expr)", (name: string | null, type: NetType, expression: string | null) => new DataColumn(name ?? "", type, expression)],
  ["string ToString()", (c: DataColumn) => c.toText()],
  ["bool AllowDBNull {get;set;}", (c: DataColumn) => c.allowNull, (c: DataColumn, value: boolean) => void (c.allowNull = value)],
  ["bool AutoIncrement {get;set;}", (c: DataColumn) => c.autoIncrement, (c: DataColumn, value: boolean) => {
    c.autoIncrement = value;
    if (value && !/Int|Decimal/.test(c.dataType.name)) c.dataType = typeNamed("System.Int32");
  }],
  ["long AutoIncrementSeed {get;set;}", (c: DataColumn) => BigInt(c.seed), (c: DataColumn, value: bigint) => void (c.seed = Number(value))],
  ["long AutoIncrementStep {get;set;}", (c: DataColumn) => BigInt(c.step), (c: DataColumn, value: bigint) => void (c.step = Number(value))],
  ["string Caption {get;set;}", (c: DataColumn) => c.caption ?? c.name, (c: DataColumn, value: string) => void (c.caption = value)],
  ["string ColumnName {get;set;}", (c: DataColumn) => c.name, (c: DataColumn, value: string) => void (c.name = value)],
  ["type DataType {get;set;}", (c: DataColumn) => c.dataType, (c: DataColumn, value: NetType) => void (c.dataType = value)],
  ["System.Object DefaultValue {get;set;}", (c: DataColumn) => c.defaultValue, (c: DataColumn, value: unknown) => void (c.defaultValue = value === null ? dbNull : c.accept(value))],
  ["string Expression {get;set;}", (c: DataColumn) => c.expression?.text ?? "", (c: DataColumn, value: string | null) => void (c.expression = value ? new DataColumn("", c.dataType, value).expression : null)],
  ["int MaxLength {get;set;}", (c: DataColumn) => c.maxLength, (c: DataColumn, value: number) => void (c.maxLength = value)],
  ["int Ordinal {get;}", (c: DataColumn) => c.ordinal],
  ["void SetOrdinal(int ordinal)", (c: DataColumn, to: number) => {
    if (!c.table) throw new NetException("System.ArgumentException", "Column must belong to a table.");
    const list = c.table.columns.items;
    list.splice(list.indexOf(c), 1);
    list.splice(to, 0, c);
  }],
  ["bool ReadOnly {get;set;}", (c: DataColumn) => c.readOnly, (c: DataColumn, value: boolean) => void (c.readOnly = value)],
  ["System.Data.DataTable Table {get;}", (c: DataColumn) => c.table],
  ["bool Unique {get;set;}", (c: DataColumn) => c.unique, (c: DataColumn, value: boolean) => void (c.unique = value)],
];

const cell = (type: string): Member => [
  `System.Object Item(${type} column) {get;set;}`,
  (r: DataRow, key: unknown) => r.get(columnOf(r.table, key)),
  (r: DataRow, key: unknown, value: unknown) => r.set(columnOf(r.table, key), value),
];
const rowMembers: Member[] = [
  ["void AcceptChanges()", (r: DataRow) => void (r.state = "Unchanged")],
  ["void BeginEdit()", () => undefined],
  ["void EndEdit()", () => undefined],
  ["void Delete()", (r: DataRow) => remove(r.table.rows, r)],
  ["bool IsNull(string columnName)", (r: DataRow, name: string) => r.get(r.table.column(name)) === dbNull],
  ["bool IsNull(int columnIndex)", (r: DataRow, index: number) => r.get(columnOf(r.table, index)) === dbNull],
  ["void SetAdded()", (r: DataRow) => void (r.state = "Added")],
  ["void SetModified()", (r: DataRow) => void (r.state = "Modified")],
  cell("string"), cell("int"), cell(`${D}.DataColumn`),
  ["string RowError {get;set;}", (r: DataRow) => r.error, (r: DataRow, value: string) => void (r.error = value)],
  [`${D}.DataRowState RowState {get;}`, (r: DataRow) => enumNamed(typeNamed(`${D}.DataRowState`), r.state)],
  [`${D}.DataTable Table {get;}`, (r: DataRow) => r.table],
  ["System.Object[] ItemArray {get;set;}", (r: DataRow) => r.items, (r: DataRow, values: unknown[]) => values.forEach((value, i) => value !== null && r.set(columnOf(r.table, i), value))],
  ["bool HasErrors {get;}", (r: DataRow) => r.error !== ""],
];

const text = (value: string | null) => value ?? "";
const tableMembers: Member[] = [
  ["new()", () => new DataTable()],
  ["new(string tableName)", (name: string | null) => new DataTable(text(name))],
  ["string ToString()", (t: DataTable) => t.toText()],
  [`${D}.DataRow NewRow()`, (t: DataTable) => t.newRow()],
  [`${D}.DataRow[] Select()`, (t: DataTable) => rowsOf(t.select("", ""))],
  [`${D}.DataRow[] Select(string filterExpression)`, (t: DataTable, filter: string | null) => rowsOf(t.select(text(filter), ""))],
  [`${D}.DataRow[] Select(string filterExpression, string sort)`, (t: DataTable, filter: string | null, sort: string | null) => rowsOf(t.select(text(filter), text(sort)))],
  ["System.Object Compute(string expression, string filter)", (t: DataTable, expression: string, filter: string | null) => t.compute(expression, text(filter))],
  ["void ImportRow(System.Data.DataRow row)", (t: DataTable, row: DataRow) => t.importRow(row)],
  ["void Merge(System.Data.DataTable table)", merge],
  ["void Clear()", (t: DataTable) => t.rows.clear()],
  [`${D}.DataTable Clone()`, (t: DataTable) => t.emptyCopy()],
  [`${D}.DataTable Copy()`, copy],
  ["void AcceptChanges()", (t: DataTable) => {
    for (const row of t.rowList) row.state = "Unchanged";
  }],
  ["void BeginLoadData()", () => undefined],
  ["void EndLoadData()", () => undefined],
  [`${D}.DataRow LoadDataRow(System.Object[] values, bool fAcceptChanges)`, (t: DataTable, values: unknown[]) => t.addValues(values)],
  ["void Dispose()", () => undefined],
  ["bool CaseSensitive {get;set;}", (t: DataTable) => t.caseSensitive, (t: DataTable, value: boolean) => void (t.caseSensitive = value)],
  [`${D}.DataColumnCollection Columns {get;}`, (t: DataTable) => t.columns],
  [`${D}.DataRowCollection Rows {get;}`, (t: DataTable) => t.rows],
  [`${D}.DataView DefaultView {get;}`, (t: DataTable) => defaultView(t)],
  ["System.Object DataSet {get;}", (t: DataTable) => t.dataSet],
  ["bool HasErrors {get;}", (t: DataTable) => t.rowList.some((row) => row.error !== "")],
  [`${D}.DataColumn[] PrimaryKey {get;set;}`, (t: DataTable) => typedArray(typeNamed(`${D}.DataColumn`), t.primaryKey), (t: DataTable, keys: DataColumn[]) => {
    t.primaryKey = [...keys];
    for (const key of keys) key.allowNull = false;
  }],
  ["string TableName {get;set;}", (t: DataTable) => t.name, (t: DataTable, value: string | null) => void (t.name = text(value))],
  ["string Namespace {get;set;}", () => "", () => undefined],
];

const addColumn = (c: DataItems, ...[name, type, expression]: [string | null, NetType?, (string | null)?]) => owner(c).addColumn(new DataColumn(text(name), type, expression ?? null));

export default [
  exception("DuplicateNameException"), exception("ConstraintException"), exception("NoNullAllowedException"),
  exception("ReadOnlyException"), exception("MissingPrimaryKeyException"), exception("InvalidExpressionException"),
  exception("EvaluateException", `${D}.InvalidExpressionException`), exception("SyntaxErrorException", `${D}.InvalidExpressionException`),
  defineType({ name: `${D}.DataRowState`, kind: "enum", flags: true, values: [["Detached", 1], ["Unchanged", 2], ["Added", 4], ["Deleted", 8], ["Modified", 16]] }),
  defineType({ name: `${D}.InternalDataCollectionBase`, interfaces: ["System.Collections.ICollection", "System.Collections.IEnumerable"] }),
  defineType({ name: `${D}.DataColumn`, base: "System.ComponentModel.MarshalByValueComponent", members: columnMembers }),
  defineType({ name: `${D}.DataRow`, members: rowMembers }),
  defineType({ name: "System.ComponentModel.MarshalByValueComponent" }),
  defineType({ name: `${D}.DataTable`, base: "System.ComponentModel.MarshalByValueComponent", members: tableMembers }),
  collection("DataColumnCollection", [
    [`${D}.DataColumn Add()`, (c: DataItems) => addColumn(c, "")],
    [`${D}.DataColumn Add(string columnName)`, addColumn],
    [`${D}.DataColumn Add(string columnName, type type)`, addColumn],
    [`${D}.DataColumn Add(string columnName, type type, string expression)`, addColumn],
    [`void Add(${D}.DataColumn column)`, (c: DataItems, column: DataColumn) => void owner(c).addColumn(column)],
    [`void AddRange(${D}.DataColumn[] columns)`, (c: DataItems, columns: DataColumn[]) => columns.forEach((column) => owner(c).addColumn(column))],
    ["bool Contains(string name)", (c: DataItems, name: string) => c.find(name) !== null],
    ["int IndexOf(string columnName)", (c: DataItems, name: string) => c.items.indexOf(c.find(name))],
    ["void Remove(string name)", (c: DataItems, name: string) => void c.remove(owner(c).column(name))],
    [`void Remove(${D}.DataColumn column)`, (c: DataItems, column: DataColumn) => void c.remove(column)],
    ["void RemoveAt(int index)", (c: DataItems, index: number) => void c.remove(columnOf(owner(c), index))],
    [`${D}.DataColumn Item(int index) {get;}`, (c: DataItems, index: number) => columnOf(owner(c), index)],
    [`${D}.DataColumn Item(string name) {get;}`, (c: DataItems, name: string) => c.find(name)],
  ]),
  collection("DataRowCollection", [
    [`void Add(${D}.DataRow row)`, (c: DataItems, row: DataRow) => void owner(c).addRow(row)],
    [`${D}.DataRow Add(Params System.Object[] values)`, (c: DataItems, values: unknown[] | null) => owner(c).addValues(values ?? [])],
    ["bool Contains(System.Object key)", (c: DataItems, key: unknown) => owner(c).findByKey([key]) !== null],
    [`${D}.DataRow Find(System.Object key)`, (c: DataItems, key: unknown) => owner(c).findByKey([key])],
    [`${D}.DataRow Find(System.Object[] keys)`, (c: DataItems, keys: unknown) => owner(c).findByKey(toItems(keys))],
    ["int IndexOf(System.Data.DataRow row)", (c: DataItems, row: unknown) => c.items.indexOf(row)],
    [`void InsertAt(${D}.DataRow row, int pos)`, (c: DataItems, row: DataRow, position: number) => {
      owner(c).addRow(row);
      c.items.splice(Math.min(position, c.count - 1), 0, ...c.items.splice(c.count - 1, 1));
    }],
    [`void Remove(${D}.DataRow row)`, remove],
    ["void RemoveAt(int index)", (c: DataItems, index: number) => remove(c, rowAt(c, index) as DataRow)],
    [`${D}.DataRow Item(int index) {get;}`, rowAt],
  ]),
  defineType({
    name: `${D}.DataView`,
    base: "System.ComponentModel.MarshalByValueComponent",
    interfaces: ["System.Collections.IList", "System.Collections.ICollection", "System.Collections.IEnumerable"],
    members: [
      [`new(${D}.DataTable table)`, (source: DataTable) => new DataView(source)],
      [`new(${D}.DataTable table, string RowFilter, string Sort, ${D}.DataViewRowState RowState)`, (...[source, filter, sort]: [DataTable, string | null, string | null, EnumValue]) => new DataView(source, text(filter), text(sort))],
      [`${D}.DataTable ToTable()`, (v: DataView) => v.toTable(false, [])],
      [`${D}.DataTable ToTable(bool distinct, Params string[] columnNames)`, (v: DataView, distinct: boolean, names: string[] | null) => v.toTable(distinct, names ?? [])],
      ["int Count {get;}", (v: DataView) => v.count],
      ["string RowFilter {get;set;}", (v: DataView) => v.rowFilter, (v: DataView, value: string | null) => void (v.rowFilter = text(value))],
      ["string Sort {get;set;}", (v: DataView) => v.sort, (v: DataView, value: string | null) => void (v.sort = text(value))],
      [`${D}.DataTable Table {get;}`, (v: DataView) => v.table],
      [`${D}.DataRowView Item(int recordIndex) {get;}`, (v: DataView, index: number) => v.at(index)],
    ],
  }),
  defineType({ name: `${D}.DataViewRowState`, kind: "enum", flags: true, values: [["None", 0], ["Unchanged", 2], ["Added", 4], ["Deleted", 8], ["ModifiedCurrent", 16], ["CurrentRows", 22]] }),
  defineType({
    name: `${D}.DataRowView`,
    members: [
      ["System.Object Item(string property) {get;set;}", (r: { row: DataRow }, name: string) => r.row.get(r.row.table.column(name)), (r: { row: DataRow }, name: string, value: unknown) => r.row.set(r.row.table.column(name), value)],
      [`${D}.DataRow Row {get;}`, (r: { row: DataRow }) => r.row],
    ],
  }),
];
