// Group-Object: count, name, members.
import type { TableView } from "../view.ts";

const count = { label: "Count", width: 5, alignment: "right" as const, value: "Count" };
const views: TableView[] = [
  {
    kind: "table",
    types: ["Microsoft.PowerShell.Commands.GroupInfo"],
    columns: [count, { label: "Name", width: 25, value: "Name" }, { label: "Group", value: "Group" }],
  },
  {
    kind: "table",
    types: ["Microsoft.PowerShell.Commands.GroupInfoNoElement"],
    columns: [count, { label: "Name", value: "Name" }],
  },
];
export default views;
