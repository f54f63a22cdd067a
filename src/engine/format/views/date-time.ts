// DateTime: the long date and the long time on one line.
import { formatValue } from "#dotnet/core/format.ts";
import { membersOf, baseOf } from "../../values/ps-object.ts";
import { displayText } from "../../values/text.ts";
import type { CustomView } from "../view.ts";

/** Get-Date -DisplayHint leaves a note property that shortens the text. */
const view: CustomView = {
  kind: "custom",
  types: ["System.DateTime"],
  lines(item) {
    const hint = membersOf(item)?.get("displayhint");
    const wanted = hint?.kind === "NoteProperty" ? displayText(hint.value) : "DateTime";
    const date = formatValue(baseOf(item), "D");
    const time = formatValue(baseOf(item), "T");
    return [wanted === "Date" ? date : wanted === "Time" ? time : `${date} ${time}`];
  },
};
export default view;
