// Format-Wide: one property of each object, several to a line.
import { cmdlet } from "#engine/cmdlet.ts";
import { formatBlocks, propertyParameter, sharedParameters } from "#engine/format/format-cmdlet.ts";
import type { SharedFormat } from "#engine/format/format-cmdlet.ts";

interface Parameters extends SharedFormat {
  AutoSize: boolean;
  Column?: number;
}

export default cmdlet<Parameters>({
  name: "Format-Wide",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Formats objects as a wide table that shows one property of each.",
  aliases: ["fw"],
  parameters: {
    Property: { ...propertyParameter, type: "object", help: "The property to show; without it the one that looks like a name." },
    AutoSize: { type: "switch", help: "As many columns as the longest value allows." },
    Column: { type: "int", help: "Number of columns.", validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }] },
    ...sharedParameters,
  },
  output: ["Microsoft.PowerShell.Commands.Internal.Format"],
  examples: [{ title: "Three columns of names", code: "Get-Command | Format-Wide Name -Column 3" }],
  links: ["Format-Table", "Format-List", "Format-Custom"],
  run(call) {
    return formatBlocks("wide", call, (p) => ({ autoSize: p.AutoSize || undefined, wideColumns: p.Column ?? 2 }));
  },
});
