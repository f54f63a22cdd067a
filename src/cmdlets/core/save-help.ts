// Save-Help: help comes with the program, so there is nothing to fetch.
import { cmdlet } from "#engine/cmdlet.ts";

export default cmdlet({
  name: "Save-Help",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Fetches help into a folder.",
  description: "Help comes with the program and is as new as it; nothing is fetched.",
  shouldProcess: "Medium",
  parameters: {
    Module: { type: "string[]", aliases: ["Name"], position: 1, pipeline: "property", wildcards: true, help: "Modules whose help is wanted." },
    DestinationPath: { type: "string[]", position: 0, help: "The folder." },
    UICulture: { type: "cultureinfo[]", help: "Languages of the help." },
    Credential: { type: "pscredential", help: "Who fetches." },
    UseDefaultCredentials: { type: "switch", help: "Fetches as the current user." },
    Force: { type: "switch", help: "Fetches more than once a day." },
    Scope: { type: "string", validation: [{ kind: "Set", values: ["CurrentUser", "AllUsers"] }], help: "For whom." },
  },
  examples: [{ title: "What happens here", code: "Save-Help -Force" }],
  links: ["Get-Help"],
  run(call) {
    return { end: () => call.verbose("Help comes with this program: there is nothing to fetch.") };
  },
});
