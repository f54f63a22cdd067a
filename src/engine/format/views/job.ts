// Jobs.
import type { TableView } from "../view.ts";

const view: TableView = {
  kind: "table",
  types: ["System.Management.Automation.Job"],
  columns: [
    { label: "Id", width: 6, alignment: "left", value: "Id" },
    { label: "Name", width: 15, value: "Name" },
    { label: "PSJobTypeName", width: 15, value: "PSJobTypeName" },
    { label: "State", width: 13, value: "State" },
    { label: "HasMoreData", width: 15, alignment: "left", value: "HasMoreData" },
    { label: "Location", width: 20, value: "Location" },
    { label: "Command", width: 25, value: "Command" },
  ],
};
export default view;
