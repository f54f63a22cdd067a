// Format-Hex: a table under a heading that names the source.
import type { ByteCollection } from "../../types/tables/byte-collection.ts";
import { baseOf } from "../../values/ps-object.ts";
import type { TableView } from "../view.ts";

const labelOf = (item: unknown) => (baseOf(item) as ByteCollection).label;
const view: TableView = {
  kind: "table",
  types: ["Microsoft.PowerShell.Commands.ByteCollection"],
  groupBy: { label: "Label", value: labelOf },
  columns: [
    { label: "Offset", width: 16, alignment: "right", value: "HexOffset" },
    { label: "Bytes\n00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F", width: 47, value: "HexBytes" },
    { label: "Ascii", value: "Ascii" },
  ],
};
export default view;
