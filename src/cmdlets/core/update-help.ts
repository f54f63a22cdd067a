// Update-Help: help comes with the program, so there is nothing to fetch.
import { cmdlet } from "#engine/cmdlet.ts";

export default cmdlet({
  name: "Update-Help",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Fetches newer help.",
  description: "Help comes with the program and is as new as it; nothing is fetched.",
  shouldProcess: "Medium",
  parameters: {
    Module: { type: "string[]", aliases: ["Name"], position: 0, pipeline: "property", wildcards: true, help: "Modules whose help is wanted." },
    SourcePath: { type: "string[]", position: 1, help: "Where help was saved." },
    Recurse: { type: "switch", help: "Looks into folders, too." },
    UICulture: { type: "cultureinfo[]", help: "Languages of the help." },
    Credential: { type: "pscredential", help: "Who fetches." },
    UseDefaultCredentials: { type: "switch", help: "Fetches as the current user." },
    Force: { type: "switch", help: "Fetches more than once a day." },
    Scope: { type: "string", validation: [{ kind: "Set", values: ["CurrentUser", "AllUsers"] }], help: "For whom." },
  },
  examples: [{ title: "What happens here", code: "Update-Help -Force" }],
  links: ["Get-Help"],
  run(call) {
    return { end: () => call.verbose("Help comes with this program: there is nothing to fetch.") };
  },
});
