// System.Data's tables in snapshots.
import { DataColumn, DataItems, DataRow, DataTable } from "#dotnet/data/data-table.ts";
import { parseDataExpression } from "#dotnet/data/expression-parser.ts";
import { DataRowView, DataView } from "#dotnet/data/data-view.ts";
import { DataSet } from "#dotnet/types/data-set.ts";
import type { Data } from "./kind.ts";
import { keepClass } from "./kind.ts";
import { keepFields } from "./own-fields.ts";

keepFields("data view", DataView);
keepFields("data row view", DataRowView);

const columnFields = ["name", "dataType", "caption", "table", "allowNull", "unique", "readOnly", "autoIncrement", "seed", "step", "defaultValue", "maxLength"] as const;

keepClass<DataColumn>(DataColumn, {
  name: "data column",
  write: (column, writer) => [column.expression?.text ?? null, ...columnFields.map((name) => writer.value(column[name]))],
  make: () => new DataColumn(""),
  fill(column, data, reader) {
    const [text, ...values] = data as [string | null, ...Data[]];
    Object.assign(column, Object.fromEntries(columnFields.map((name, i) => [name, reader.value(values[i]!)])));
    column.expression = text === null ? null : { text, tree: parseDataExpression(text) };
  },
});

keepClass<DataTable>(DataTable, {
  name: "data table",
  write: (table, writer) => [table.name, table.caseSensitive, ...writer.values([table.dataSet, table.primaryKey, table.columns.items, table.rows.items])],
  make: (data) => new DataTable((data as string[])[0]!),
  fill(table, data, reader) {
    const [, caseSensitive, ...parts] = data as [string, boolean, ...Data[]];
    const [dataSet, primaryKey, columns, rows] = reader.values(parts) as [unknown, DataColumn[], unknown[], unknown[]];
    Object.assign(table, { caseSensitive, dataSet, primaryKey });
    table.columns.items = columns;
    table.rows.items = rows;
  },
});

keepClass<DataItems>(DataItems, {
  name: "data items",
  // The columns or rows of a table are made with it; the tables of a set do not know their set.
  can: (items) => items.table !== null,
  write: (items, writer) => [writer.value(items.table), items === items.table!.columns],
  make(data, reader) {
    const table = reader.value((data as Data[])[0]!) as DataTable;
    return (data as boolean[])[1] ? table.columns : table.rows;
  },
  family: true,
});

keepClass<DataRow>(DataRow, {
  name: "data row",
  write(row, writer) {
    const columns = (row.table.columns.items as DataColumn[]).filter((column) => !column.expression);
    return [writer.value(row.table), row.state, row.error, ...columns.flatMap((column) => [writer.value(column), writer.value(row.get(column))])];
  },
  make: (data, reader) => new DataRow(reader.value((data as Data[])[0]!) as DataTable),
  fill(row, data, reader) {
    const [, state, error, ...values] = data as [Data, DataRow["state"], string, ...Data[]];
    for (let i = 0; i < values.length; i += 2) row.place(reader.value(values[i]!) as DataColumn, reader.value(values[i + 1]!));
    Object.assign(row, { state, error });
  },
});

keepClass<DataSet>(DataSet, {
  name: "data set",
  write: (set, writer) => [set.name, writer.value(set.tables.items)],
  make: (data) => new DataSet((data as string[])[0]!),
  fill: (set, data, reader) => void (set.tables.items = reader.value((data as Data[])[1]!) as unknown[]),
});
