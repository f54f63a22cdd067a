// Format-Custom: an object with its nested objects as an indented outline.
import { cmdlet } from "#engine/cmdlet.ts";
import { formatBlocks, propertyParameter, sharedParameters } from "#engine/format/format-cmdlet.ts";
import type { SharedFormat } from "#engine/format/format-cmdlet.ts";

interface Parameters extends SharedFormat {
  Depth?: number;
}

export default cmdlet<Parameters>({
  name: "Format-Custom",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Formats objects with a custom view, or as an outline of their properties.",
  aliases: ["fc"],
  parameters: {
    Property: propertyParameter,
    Depth: { type: "int", help: "How deep nested objects are opened.", default: "5", validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }] },
    ...sharedParameters,
  },
  output: ["Microsoft.PowerShell.Commands.Internal.Format"],
  examples: [{ title: "A customer with its profile", code: "Get-PCCustomer | Select-Object -First 1 | Format-Custom" }],
  links: ["Format-Table", "Format-List", "Format-Wide"],
  run(call) {
    return formatBlocks("custom", call, (p) => ({ depth: p.Depth ?? 5 }));
  },
});
