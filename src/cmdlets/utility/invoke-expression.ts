// Invoke-Expression: runs text as a script in the current scope.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Engine } from "#engine/pipeline/engine.ts";

interface Parameters {
  Command: string;
}

export default cmdlet<Parameters>({
  name: "Invoke-Expression",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Runs a string as a command.",
  description: "Never run text that somebody else wrote.",
  aliases: ["iex"],
  parameters: {
    Command: { type: "string", position: 0, mandatory: true, pipeline: "value", help: "The text to run." },
  },
  output: ["System.Management.Automation.PSObject"],
  examples: [{ title: "A sum", code: "Invoke-Expression '1 + 1'" }],
  links: ["Invoke-Command"],
  run(call) {
    return { process: (p) => call.stream((call.session as Engine).parse(p.Command), { newScope: false }) };
  },
});
