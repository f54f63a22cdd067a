// A method without parentheses: its definitions, one a line.
import { PSMethod } from "../../values/ps-method.ts";
import type { TableView } from "../view.ts";

const view: TableView = {
  kind: "table",
  types: ["System.Management.Automation.PSMethod"],
  // Each definition ends its line, the last one too.
  columns: [{ label: "OverloadDefinitions", value: (item) => (item instanceof PSMethod ? item.definitions.map((text) => `${text}\n`).join("") : null) }],
  autoSize: true,
  wrap: true,
};
export default view;
