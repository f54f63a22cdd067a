// The exception of Get-Help for a name it does not know.
import { defineType } from "#dotnet/core/type.ts";

export default defineType({ name: "Microsoft.PowerShell.Commands.HelpNotFoundException", base: "System.SystemException" });
