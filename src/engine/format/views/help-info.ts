// Get-Help's results: a topic, one parameter, a list of topics.
import { helpLines, parameterHelpLines } from "../../help/help-text.ts";
import { HELP_TYPE, PARAMETER_TYPE, parameterOfHelp, topicOf } from "../../help/help-object.ts";
import type { PSObject } from "../../values/ps-object.ts";
import type { View } from "../view.ts";

const views: View[] = [
  {
    kind: "custom",
    types: [HELP_TYPE],
    lines(item, session) {
      const found = topicOf(item as PSObject);
      return found ? helpLines(found.topic, found.view, session.ports.output.size().columns) : [];
    },
  },
  {
    kind: "custom",
    types: [PARAMETER_TYPE],
    lines(item, session) {
      const parameter = parameterOfHelp(item as PSObject);
      return parameter ? parameterHelpLines(parameter, session.ports.output.size().columns) : [];
    },
  },
  {
    kind: "table",
    types: ["HelpInfoShort"],
    columns: [
      { label: "Name", width: 33, value: "Name" },
      { label: "Category", width: 9, value: "Category" },
      { label: "Module", width: 25, value: "ModuleName" },
      { label: "Synopsis", value: "Synopsis" },
    ],
  },
];
export default views;
