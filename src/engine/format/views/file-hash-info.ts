// Get-FileHash: the algorithm, the hash and the file.
import type { TableView } from "../view.ts";

const view: TableView = {
  kind: "table",
  types: ["Microsoft.PowerShell.Commands.FileHashInfo"],
  columns: [
    { label: "Algorithm", width: 15, value: "Algorithm" },
    { label: "Hash", width: 70, value: "Hash" },
    { label: "Path", value: "Path" },
  ],
};
export default view;
