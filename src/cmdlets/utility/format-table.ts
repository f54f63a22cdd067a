// Format-Table: objects as rows under column headers.
import { cmdlet } from "#engine/cmdlet.ts";
import { formatBlocks, propertyParameter, sharedParameters } from "#engine/format/format-cmdlet.ts";
import type { SharedFormat } from "#engine/format/format-cmdlet.ts";

interface Parameters extends SharedFormat {
  AutoSize: boolean;
  RepeatHeader: boolean;
  HideTableHeaders: boolean;
  Wrap: boolean;
}

export default cmdlet<Parameters>({
  name: "Format-Table",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Formats the output as a table.",
  description: "Shows each object as a row and its properties as columns. Without -Property the type's own view or up to ten properties are shown.",
  aliases: ["ft"],
  parameters: {
    Property: propertyParameter,
    AutoSize: { type: "switch", help: "Fits the columns to their data, looking at all rows." },
    RepeatHeader: { type: "switch", help: "Repeats the headers after each screenful." },
    HideTableHeaders: { type: "switch", help: "Leaves the headers out." },
    Wrap: { type: "switch", help: "Wraps long values over several lines instead of cutting them." },
    ...sharedParameters,
  },
  output: ["Microsoft.PowerShell.Commands.Internal.Format"],
  examples: [
    { title: "Two properties of every customer", code: "Get-PCCustomer | Format-Table id, relationshipToPartner" },
    { title: "A calculated column", code: "1..3 | Format-Table @{ Name = 'Square'; Expression = { $_ * $_ } } -Force" },
  ],
  links: ["Format-List", "Format-Wide", "Format-Custom"],
  run(call) {
    return formatBlocks("table", call, (p) => ({
      autoSize: p.AutoSize || undefined,
      wrap: p.Wrap || undefined,
      hideHeaders: p.HideTableHeaders || undefined,
      repeatHeader: p.RepeatHeader,
    }));
  },
});
