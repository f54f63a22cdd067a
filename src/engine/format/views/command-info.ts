// Commands: kind, name, version, source.
import { getProperty } from "../../members/get-member.ts";
import { textOf } from "../../values/text.ts";
import type { TableView } from "../view.ts";

const PREFIX = "System.Management.Automation.";
const view: TableView = {
  kind: "table",
  types: ["AliasInfo", "FunctionInfo", "FilterInfo", "CmdletInfo", "ExternalScriptInfo", "ApplicationInfo", "ScriptInfo", "ConfigurationInfo"].map((name) => PREFIX + name),
  columns: [
    { label: "CommandType", width: 15, value: "CommandType" },
    {
      label: "Name",
      width: 50,
      value: (item, session) => {
        const kind = textOf(getProperty(item, "CommandType", session), session);
        return kind === "Alias" ? getProperty(item, "DisplayName", session) : getProperty(item, "Name", session);
      },
    },
    { label: "Version", width: 10, value: "Version" },
    { label: "Source", value: "Source" },
  ],
};
export default view;
