// The line editor's options and key handlers (Get-PSReadLineOption, Get-PSReadLineKeyHandler).
import { colorProperty, EDITOR_COLORS } from "../../line-editor/editor-colors.ts";
import { FUNCTION_GROUPS } from "../../line-editor/functions.ts";
import { getProperty } from "../../members/get-member.ts";
import { textOf } from "../../values/text.ts";
import type { ListView, TableView } from "../view.ts";

const plain = [
  "EditMode", "HistoryNoDuplicates", "HistorySaveStyle", "HistorySearchCaseSensitive", "HistorySearchCursorMovesToEnd", "MaximumHistoryCount", "ContinuationPrompt",
  "CompletionQueryItems", "MaximumKillRingCount", "ShowToolTips", "WordDelimiters", "PredictionSource", "PredictionViewStyle",
];
/** A colour is shown as it is written in a script, or it would colour what follows. */
const color = (property: string): ListView["fields"][number] => ({
  label: property,
  value: (item, session) => `"${textOf(getProperty(item, property, session), session).replaceAll("\x1b", "`e")}"`,
});
const options: ListView = {
  kind: "list",
  types: ["Microsoft.PowerShell.PSConsoleReadLineOptions"],
  fields: [...plain.map((name) => ({ label: name, value: name })), ...EDITOR_COLORS.map(([name]) => color(colorProperty(name)))],
};

const headingOf = (group: string) => FUNCTION_GROUPS.find((one) => one.group === group)?.heading ?? group;
const keys: TableView = {
  kind: "table",
  types: ["Microsoft.PowerShell.KeyHandler"],
  autoSize: true,
  wrap: true,
  groupBy: {
    label: "Group",
    value: (item, session) => getProperty(item, "Group", session),
    lines: (item, session) => {
      const heading = headingOf(textOf(getProperty(item, "Group", session), session));
      return [heading, "=".repeat(heading.length)];
    },
  },
  columns: [{ label: "Key", value: "Key" }, { label: "Function", value: "Function" }, { label: "Description", value: "Description" }],
};
export default [options, keys];
