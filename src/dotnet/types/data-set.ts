// System.Data.DataSet: tables under one name.
import { NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, typeNamed } from "../core/type.ts";
import { DataItems, DataTable } from "../data/data-table.ts";

export class DataSet extends NetObject {
  name: string;
  readonly tables = new DataItems("DataTableCollection", (item) => (item as DataTable).name);
  constructor(name = "NewDataSet") {
    super();
    this.name = name;
  }
  override get netType(): NetType {
    return typeNamed("System.Data.DataSet");
  }
}

function add(tables: DataItems, table: DataTable): DataTable {
  if (table.name === "") {
    let number = 1;
    while (tables.find(`Table${number}`)) number++;
    table.name = `Table${number}`;
  }
  if (tables.find(table.name)) throw new NetException("System.Data.DuplicateNameException", `A DataTable named '${table.name}' already belongs to this DataSet.`);
  tables.add(table);
  return table;
}

export default [
  defineType({
    name: "System.Data.DataTableCollection",
    base: "System.Data.InternalDataCollectionBase",
    sealed: true,
    members: [
      ["System.Data.DataTable Add(string name)", (c: DataItems, name: string) => add(c, new DataTable(name))],
      ["void Add(System.Data.DataTable table)", (c: DataItems, table: DataTable) => void add(c, table)],
      ["bool Contains(string name)", (c: DataItems, name: string) => c.find(name) !== null],
      ["void Remove(string name)", (c: DataItems, name: string) => void c.remove(c.find(name))],
      ["int Count {get;}", (c: DataItems) => c.count],
      ["System.Data.DataTable Item(int index) {get;}", (c: DataItems, index: number) => {
        const table = c.items[index];
        if (!table) throw new NetException("System.IndexOutOfRangeException", `Cannot find table ${index}.`);
        return table;
      }],
      ["System.Data.DataTable Item(string name) {get;}", (c: DataItems, name: string) => c.find(name)],
    ],
  }),
  defineType({
    name: "System.Data.DataSet",
    base: "System.ComponentModel.MarshalByValueComponent",
    members: [
      ["new()", () => new DataSet()],
      ["new(string dataSetName)", (name: string) => new DataSet(name)],
      ["string DataSetName {get;set;}", (s: DataSet) => s.name, (s: DataSet, name: string) => void (s.name = name)],
      ["System.Data.DataTableCollection Tables {get;}", (s: DataSet) => s.tables],
      ["void Clear()", (s: DataSet) => {
        for (const table of s.tables.items) (table as DataTable).rows.clear();
      }],
      ["void Dispose()", () => undefined],
    ],
  }),
];
