// Get-Host: the program that shows the session.
import { cmdlet } from "#engine/cmdlet.ts";

export default cmdlet({
  name: "Get-Host",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives the object of the program that shows the session.",
  parameters: {},
  output: ["System.Management.Automation.Host.PSHost"],
  examples: [{ title: "Its version", code: "(Get-Host).Version" }],
  links: ["Clear-Host", "Write-Host"],
  run(call) {
    return { process: () => call.write(call.session.getVariable("Host") ?? null) };
  },
});
