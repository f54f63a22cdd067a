// Add-Content: adds to the content of a file or item.
import type { Encoding } from "#dotnet/types/encoding.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { contentCmdlet, contentDynamic, contentParameters } from "#engine/providers/content-parameters.ts";
import type { ContentArguments } from "#engine/providers/content-parameters.ts";

export default cmdlet<ContentArguments & { Encoding?: Encoding }>({
  name: "Add-Content",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Adds to the content of a file or item.",
  aliases: ["ac"],
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: contentParameters,
  dynamicParameters: contentDynamic,
  output: ["System.String"],
  examples: [{ title: "Lines", code: "Add-Content log.txt 'another line'" }],
  links: ["Get-Content", "Set-Content", "Add-Content", "Clear-Content", "Out-File"],
  run: (call) => contentCmdlet(call, { append: true, action: "Add Content" }),
});
