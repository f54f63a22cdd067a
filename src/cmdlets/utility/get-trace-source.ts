// Get-TraceSource: parts of the engine that write traces: none here.
import { cmdlet } from "#engine/cmdlet.ts";

export default cmdlet({
  name: "Get-TraceSource",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives the parts of the engine that can be traced.",
  description: "There are none here.",
  parameters: { Name: { type: "string[]", position: 0, pipeline: "both", wildcards: true, help: "Their names." } },
  output: ["System.Management.Automation.PSTraceSource"],
  examples: [{ title: "All of them", code: "Get-TraceSource" }],
  links: ["Set-TraceSource", "Trace-Command"],
  run: () => ({}),
});
