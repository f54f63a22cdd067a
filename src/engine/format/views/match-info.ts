// Select-String's results: the line, with its file and number when there is one.
import type { MatchInfo } from "../../types/tables/match-info.ts";
import { baseOf } from "../../values/ps-object.ts";
import { styleOf } from "../session-style.ts";
import type { CustomView } from "../view.ts";

const view: CustomView = {
  kind: "custom",
  types: ["Microsoft.PowerShell.Commands.MatchInfo"],
  lines(item, session) {
    const match = baseOf(item) as MatchInfo;
    return (match.emphasize && styleOf(session).colors ? match.emphasized() : match.toText()).split("\n");
  },
};
export default view;
