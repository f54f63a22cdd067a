// Read-Host: asks the person for a line.
import { SecureString } from "#dotnet/types/secure-string.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { elementsOf } from "#engine/values/enumerate.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  Prompt?: unknown;
  AsSecureString: boolean;
  MaskInput: boolean;
}

export default cmdlet<Parameters>({
  name: "Read-Host",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Reads a line from the console.",
  defaultSet: "AsString",
  parameters: {
    Prompt: { type: "object", position: 0, remaining: true, validation: [{ kind: "AllowNull" }], help: "The text of the question." },
    AsSecureString: { type: "switch", sets: ["AsSecureString"], help: "Shows stars and gives a SecureString." },
    MaskInput: { type: "switch", sets: ["AsString"], help: "Shows stars and gives a string." },
  },
  output: ["System.String", "System.Security.SecureString"],
  examples: [{ title: "A question", code: "$name = Read-Host 'Your name'" }],
  links: ["Write-Host"],
  run(call) {
    return {
      async begin(p) {
        const { prompt } = call.session.ports;
        if (!prompt.interactive) {
          call.fail({
            id: "InvalidOperation",
            message: "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.",
            category: "InvalidOperation",
            exception: "System.Management.Automation.PSInvalidOperationException",
          });
        }
        const question = p.Prompt === undefined || p.Prompt === null ? "" : `${(elementsOf(p.Prompt) ?? [p.Prompt]).map((one) => textOf(one, call.session)).join(" ")}: `;
        const answer = await prompt.readLine(question, { mask: p.AsSecureString || p.MaskInput });
        call.session.checkStop();
        if (answer === null) return;
        call.write(p.AsSecureString ? new SecureString(answer) : answer);
      },
    };
  },
});
