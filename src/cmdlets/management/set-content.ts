// Set-Content: replaces the content of a file or item.
import type { Encoding } from "#dotnet/types/encoding.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { contentCmdlet, contentDynamic, contentParameters } from "#engine/providers/content-parameters.ts";
import type { ContentArguments } from "#engine/providers/content-parameters.ts";

export default cmdlet<ContentArguments & { Encoding?: Encoding }>({
  name: "Set-Content",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Replaces the content of a file or item.",
  aliases: ["sc"],
  defaultSet: "Path",
  shouldProcess: "Medium",
  parameters: contentParameters,
  dynamicParameters: contentDynamic,
  output: ["System.String"],
  examples: [{ title: "Lines", code: "Set-Content a.txt 'one', 'two'" }],
  links: ["Get-Content", "Set-Content", "Add-Content", "Clear-Content", "Out-File"],
  run: (call) => contentCmdlet(call, { append: false, action: "Set Content" }),
});
