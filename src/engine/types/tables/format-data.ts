// The types of what the Format cmdlets emit.
import { defineType } from "#dotnet/core/type.ts";

const names = ["FormatStartData", "GroupStartData", "FormatEntryData", "GroupEndData", "FormatEndData"];

export default names.map((name) => defineType({ name: `Microsoft.PowerShell.Commands.Internal.Format.${name}`, kind: "class" }));
