// Write-Debug: a message for the debug stream.
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  Message: string;
}

export default cmdlet<Parameters>({
  name: "Write-Debug",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Shows a message when debug output is on.",
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
  examples: [{ title: "Write a message", code: "Write-Debug 'The list is empty.'" }],
  links: ["Write-Error", "Write-Host", "Write-Information", "Write-Output"],
  run(call) {
    return {
      process(p) {
        call.debug(p.Message);
      },
    };
  },
});
