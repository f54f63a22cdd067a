// Entries of hashtables: name and value.
import type { ListView, TableView } from "../view.ts";

const table: TableView = {
  kind: "table",
  types: ["System.Collections.DictionaryEntry"],
  columns: [
    { label: "Name", width: 30, value: "Key" },
    { label: "Value", value: "Value" },
  ],
};
const list: ListView = {
  kind: "list",
  types: ["System.Collections.DictionaryEntry"],
  fields: [
    { label: "Name", value: "Key" },
    { label: "Value", value: "Value" },
  ],
};
export default [table, list];
