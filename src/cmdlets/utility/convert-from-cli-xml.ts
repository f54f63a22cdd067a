// ConvertFrom-CliXml: CLIXML text back to objects.
import { NetException } from "#dotnet/core/exception.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { readClixml } from "#engine/clixml/read-clixml.ts";

interface Parameters {
  InputObject: string;
}

export default cmdlet<Parameters>({
  name: "ConvertFrom-CliXml",
  module: "Microsoft.PowerShell.Utility",
  commandId: "Microsoft.PowerShell.Commands.ConvertFromClixmlCommand",
  synopsis: "Makes objects of CLIXML text.",
  parameters: {
    InputObject: { type: "string", position: 0, mandatory: true, pipeline: "value", help: "The text." },
  },
  output: ["System.Management.Automation.PSObject"],
  examples: [{ title: "A number comes back as a number", code: "ConvertTo-CliXml 5 | ConvertFrom-CliXml" }],
  links: ["ConvertTo-CliXml", "Import-Clixml"],
  run(call) {
    const text: string[] = [];
    return {
      process(p) {
        text.push(p.InputObject);
      },
      end() {
        try {
          for (const value of readClixml(text.join("\n"))) call.write(value);
        } catch (thrown) {
          if (!(thrown instanceof NetException)) throw thrown;
          call.fail({ id: thrown.type.fullName, message: thrown.message, category: "NotSpecified", exception: thrown.type.fullName });
        }
      },
    };
  },
});
