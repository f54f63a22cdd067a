// Get-ExperimentalFeature: features still on trial, none of which is on here.
import { cmdlet } from "#engine/cmdlet.ts";

export default cmdlet({
  name: "Get-ExperimentalFeature",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Gives the features that are still on trial.",
  description: "There are none here.",
  parameters: { Name: { type: "string[]", position: 0, pipeline: "both", wildcards: true, help: "Their names." } },
  output: ["System.Management.Automation.ExperimentalFeature"],
  examples: [{ title: "All of them", code: "Get-ExperimentalFeature" }],
  run: () => ({}),
});
