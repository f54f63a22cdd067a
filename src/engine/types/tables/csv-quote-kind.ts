// QuoteKind: which fields ConvertTo-Csv and Export-Csv quote.
import { defineType } from "#dotnet/core/type.ts";

export default defineType({
  name: "Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind",
  kind: "enum",
  values: [["Never", 0], ["Always", 1], ["AsNeeded", 2]],
});
