// System.Data in snapshots: tables with their columns and rows, sets of tables, views.
import type { NetType } from "#dotnet/core/type.ts";
import { DataColumn, DataRow, DataTable } from "#dotnet/data/data-table.ts";
import type { RowState } from "#dotnet/data/data-table.ts";
import { DataRowView, DataView } from "#dotnet/data/data-view.ts";
import { DataSet } from "#dotnet/types/data-set.ts";
import type { Data } from "./kind.ts";
import { keepClass } from "./kind.ts";
import { keepFields } from "./own-fields.ts";

keepClass<DataColumn>(DataColumn, {
  name: "data column",
  write(column, writer) {
    const { caption, allowNull, unique, readOnly, autoIncrement, seed, step, defaultValue, maxLength } = column;
    return [writer.value(column.name), writer.value(column.dataType), column.expression?.text ?? null, ...writer.values([caption, allowNull, unique, readOnly, autoIncrement, seed, step, defaultValue, maxLength])];
  },
  make(data, reader) {
    const [name, type, expression] = data as [Data, Data, string | null];
    return new DataColumn(reader.value(name) as string, reader.value(type) as NetType, expression);
  },
  fill(column, data, reader) {
    const [caption, allowNull, unique, readOnly, autoIncrement, seed, step, defaultValue, maxLength] = (data as Data[]).slice(3).map((part) => reader.value(part));
    Object.assign(column, { caption, allowNull, unique, readOnly, autoIncrement, seed, step, defaultValue, maxLength });
  },
});
keepClass<DataRow>(DataRow, {
  name: "data row",
  write(row, writer) {
    const columns = (row.table.columns.items as DataColumn[]).filter((column) => !column.expression);
    return [writer.value(row.table), row.state, writer.value(row.error), ...columns.flatMap((column) => writer.values([column, row.get(column)]))];
  },
  // Its table may be on its way: it comes with the rest.
  make: () => new DataRow(new DataTable()),
  fill(row, data, reader) {
    const [table, state, error, ...cells] = data as [Data, RowState, Data, ...Data[]];
    Object.assign(row, { table: reader.value(table), state, error: reader.value(error) });
    for (let i = 0; i < cells.length; i += 2) row.place(reader.value(cells[i]!) as DataColumn, reader.value(cells[i + 1]!));
  },
});
keepClass<DataTable>(DataTable, {
  name: "data table",
  write: (table, writer) => [writer.value(table.name), table.caseSensitive, writer.value(table.dataSet), writer.values(table.primaryKey), writer.values(table.columns.items), writer.values(table.rows.items)],
  make: () => new DataTable(),
  fill(table, data, reader) {
    const [name, caseSensitive, dataSet, key, columns, rows] = data as [Data, boolean, Data, Data, Data, Data];
    Object.assign(table, { name: reader.value(name), caseSensitive, dataSet: reader.value(dataSet), primaryKey: reader.values(key) });
    for (const column of reader.values(columns) as DataColumn[]) {
      column.table = table;
      table.columns.items.push(column);
    }
    table.rows.items.push(...reader.values(rows));
  },
});
keepClass<DataSet>(DataSet, {
  name: "data set",
  write: (set, writer) => [writer.value(set.name), ...writer.values(set.tables.items)],
  make: () => new DataSet(),
  fill(set, data, reader) {
    const [name, ...tables] = data as [Data, ...Data[]];
    set.name = reader.value(name) as string;
    set.tables.items.push(...tables.map((table) => reader.value(table)));
  },
});
keepFields("data view", DataView);
keepFields("data row view", DataRowView);
