// Types: what kind, name and base.
import type { TableView } from "../view.ts";

const view: TableView = {
  kind: "table",
  types: ["System.RuntimeType"],
  columns: [
    { label: "IsPublic", width: 8, value: "IsPublic" },
    { label: "IsSerial", width: 8, value: "IsSerializable" },
    { label: "Name", width: 40, value: "Name" },
    { label: "BaseType", value: "BaseType" },
  ],
};
export default view;
