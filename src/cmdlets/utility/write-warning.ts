// Write-Warning: a message for the warning stream.
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  Message: string;
}

export default cmdlet<Parameters>({
  name: "Write-Warning",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Shows a warning.",
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
  examples: [{ title: "Write a message", code: "Write-Warning 'The list is empty.'" }],
  links: ["Write-Error", "Write-Host", "Write-Information", "Write-Output"],
  run(call) {
    return {
      process(p) {
        call.warning(p.Message);
      },
    };
  },
});
