// ConvertTo-CliXml: objects as CLIXML text.
import { cmdlet } from "#engine/cmdlet.ts";
import { ClixmlWriter } from "#engine/clixml/write-clixml.ts";

interface Parameters {
  InputObject: unknown;
  Depth?: number;
}

export default cmdlet<Parameters>({
  name: "ConvertTo-CliXml",
  module: "Microsoft.PowerShell.Utility",
  commandId: "Microsoft.PowerShell.Commands.ConvertToClixmlCommand",
  synopsis: "Converts objects to CLIXML, a text that keeps their types.",
  parameters: {
    InputObject: { type: "psobject", position: 0, mandatory: true, pipeline: "value", validation: [{ kind: "AllowNull" }], help: "The objects." },
    Depth: { type: "int", validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], default: "2", help: "How many levels of properties are kept." },
  },
  output: ["System.String"],
  examples: [{ title: "An object as text and back", code: "[pscustomobject]@{ Name = 'Ann' } | ConvertTo-CliXml | ConvertFrom-CliXml" }],
  links: ["ConvertFrom-CliXml", "Export-Clixml"],
  run(call) {
    let writer: ClixmlWriter;
    return {
      begin(p) {
        writer = new ClixmlWriter(call.session, p.Depth ?? 2);
      },
      process(p) {
        writer.add(p.InputObject);
      },
      end() {
        call.write(writer.text());
      },
    };
  },
});
