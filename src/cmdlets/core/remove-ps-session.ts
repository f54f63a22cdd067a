// Remove-PSSession: closes sessions on other computers, of which there are none.
import { cmdlet } from "#engine/cmdlet.ts";

export default cmdlet({
  name: "Remove-PSSession",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Closes sessions on other computers.",
  aliases: ["rsn"],
  shouldProcess: "Medium",
  defaultSet: "Id",
  parameters: {
    Id: { type: "int[]", sets: [{ set: "Id", mandatory: true, position: 0, pipeline: "property" }], help: "Their numbers." },
    Name: { type: "string[]", sets: [{ set: "Name", mandatory: true, pipeline: "property" }], wildcards: true, help: "Their names." },
    Session: { type: "System.Object[]", sets: [{ set: "Session", mandatory: true, position: 0, pipeline: "both" }], help: "The sessions." },
  },
  examples: [{ title: "All of them", code: "Get-PSSession | Remove-PSSession" }],
  links: ["New-PSSession", "Get-PSSession"],
  run: () => ({}),
});
