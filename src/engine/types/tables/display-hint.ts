// DisplayHintType: which part of a date is shown.
import { defineType } from "#dotnet/core/type.ts";

export default defineType({
  name: "Microsoft.PowerShell.Commands.DisplayHintType",
  kind: "enum",
  values: [["Date", 0], ["Time", 1], ["DateTime", 2]],
});
