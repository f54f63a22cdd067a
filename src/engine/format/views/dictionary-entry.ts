// Entries of hashtables: name and value.
import type { TableView } from "../view.ts";

const view: TableView = {
  kind: "table",
  types: ["System.Collections.DictionaryEntry"],
  columns: [
    { label: "Name", width: 30, value: "Key" },
    { label: "Value", value: "Value" },
  ],
};
export default view;
