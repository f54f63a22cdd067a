// Get-History: id, duration, command line.
import type { TableView } from "../view.ts";

const view: TableView = {
  kind: "table",
  types: ["Microsoft.PowerShell.Commands.HistoryInfo"],
  columns: [
    { label: "Id", width: 4, alignment: "right", value: "Id" },
    { label: "Duration", width: 12, alignment: "right", value: "Duration" },
    { label: "CommandLine", value: "CommandLine" },
  ],
};
export default view;
