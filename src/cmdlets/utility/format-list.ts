// Format-List: each property on a line of its own.
import { cmdlet } from "#engine/cmdlet.ts";
import { formatBlocks, propertyParameter, sharedParameters } from "#engine/format/format-cmdlet.ts";
import type { SharedFormat } from "#engine/format/format-cmdlet.ts";

export default cmdlet<SharedFormat>({
  name: "Format-List",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Formats the output as a list of properties, one a line.",
  description: "Shows every property of an object on a line of its own. `Format-List *` shows all properties, also those the default view leaves out.",
  aliases: ["fl"],
  parameters: { Property: propertyParameter, ...sharedParameters },
  output: ["Microsoft.PowerShell.Commands.Internal.Format"],
  examples: [{ title: "Everything about one customer", code: "Get-PCCustomer | Select-Object -First 1 | Format-List *" }],
  links: ["Format-Table", "Format-Wide", "Format-Custom"],
  run(call) {
    return formatBlocks("list", call, () => ({}));
  },
});
