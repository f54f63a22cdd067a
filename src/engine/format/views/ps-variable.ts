// Variables: name and value.
import type { TableView } from "../view.ts";

const view: TableView = {
  kind: "table",
  types: ["System.Management.Automation.PSVariable"],
  columns: [
    { label: "Name", width: 30, value: "Name" },
    { label: "Value", value: "Value" },
  ],
};
export default view;
