// Write-Verbose: a message for the verbose stream.
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  Message: string;
}

export default cmdlet<Parameters>({
  name: "Write-Verbose",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Shows a message when verbose output is on.",
  parameters: {
    Message: {
      type: "string",
      mandatory: true,
      position: 0,
      pipeline: "value",
      aliases: ["Msg"],
      validation: [{ kind: "AllowEmptyString" }],
      help: "Text of the message.",
    },
  },
  examples: [{ title: "Write a message", code: "Write-Verbose 'The list is empty.'" }],
  links: ["Write-Error", "Write-Host", "Write-Information", "Write-Output"],
  run(call) {
    return {
      process(p) {
        call.verbose(p.Message);
      },
    };
  },
});
