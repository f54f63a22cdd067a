// Guid: one column with its text.
import { displayText } from "../../values/text.ts";
import type { TableView } from "../view.ts";

const view: TableView = { kind: "table", types: ["System.Guid"], columns: [{ label: "Guid", value: (item) => displayText(item) }] };
export default view;
