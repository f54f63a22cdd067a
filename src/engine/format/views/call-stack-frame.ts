// Get-PSCallStack: command, arguments and place.
import type { TableView } from "../view.ts";

const view: TableView = {
  kind: "table",
  types: ["System.Management.Automation.CallStackFrame"],
  columns: [
    { label: "Command", value: "Command" },
    { label: "Arguments", value: "Arguments" },
    { label: "Location", value: "Location" },
  ],
};
export default view;
