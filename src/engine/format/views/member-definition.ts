// Get-Member's results, one table per type.
import { getProperty } from "../../members/get-member.ts";
import type { TableView } from "../view.ts";

const view: TableView = {
  kind: "table",
  types: ["Microsoft.PowerShell.Commands.MemberDefinition"],
  autoSize: true,
  groupBy: { label: "TypeName", value: (item, session) => getProperty(item, "TypeName", session) },
  columns: [
    { label: "Name", value: "Name" },
    { label: "MemberType", value: "MemberType" },
    { label: "Definition", value: "Definition" },
  ],
};
export default view;
