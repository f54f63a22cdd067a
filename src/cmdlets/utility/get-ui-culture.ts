// Get-UICulture: the culture of the messages.
import { ambient } from "#dotnet/core/ambient.ts";
import { cultureInfo } from "#dotnet/types/culture-info.ts";
import { cmdlet } from "#engine/cmdlet.ts";

export default cmdlet({
  name: "Get-UICulture",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives the culture of the messages.",
  parameters: {},
  output: ["System.Globalization.CultureInfo"],
  examples: [{ title: "Its name", code: "(Get-UICulture).Name" }],
  links: ["Get-Culture"],
  run(call) {
    return { process: () => call.write(cultureInfo(ambient.uiCulture, true)) };
  },
});
