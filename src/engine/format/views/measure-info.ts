// Measure-Object: a list for numbers, a table for text.
import type { ListView, TableView } from "../view.ts";

const names = ["Count", "Average", "Sum", "Maximum", "Minimum", "StandardDeviation", "Property"];
const numbers: ListView = {
  kind: "list",
  types: ["Microsoft.PowerShell.Commands.GenericMeasureInfo", "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo"],
  fields: names.map((name) => ({ label: name, value: name })),
};
const text: TableView = {
  kind: "table",
  types: ["Microsoft.PowerShell.Commands.TextMeasureInfo"],
  columns: [
    { label: "Lines", alignment: "right", value: "Lines" },
    { label: "Words", alignment: "right", value: "Words" },
    { label: "Characters", alignment: "right", value: "Characters" },
    { label: "Property", value: "Property" },
  ],
};
export default [numbers, text];
