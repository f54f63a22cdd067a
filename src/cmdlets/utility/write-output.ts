// Write-Output: sends objects down the pipeline.
import { cmdlet } from "#engine/cmdlet.ts";
import { elementsOf } from "#engine/values/enumerate.ts";

interface Parameters {
  InputObject?: unknown;
  NoEnumerate: boolean;
}

export default cmdlet<Parameters>({
  name: "Write-Output",
  module: "Microsoft.PowerShell.Utility",
  aliases: ["echo", "write"],
  synopsis: "Sends objects to the next command, or shows them when there is none.",
  parameters: {
    InputObject: {
      type: "psobject",
      mandatory: true,
      position: 0,
      pipeline: "value",
      remaining: true,
      validation: [{ kind: "AllowNull" }, { kind: "AllowEmptyCollection" }, { kind: "AllowEmptyString" }],
      help: "The objects to send.",
    },
    NoEnumerate: { type: "switch", help: "Sends a collection as one object." },
  },
  examples: [{ title: "Send three objects", code: "Write-Output 1 2 3" }],
  links: ["Write-Host", "Write-Error", "Write-Warning", "Write-Verbose", "Write-Information"],
  run(call) {
    return {
      process(p) {
        const value = p.InputObject ?? null;
        const items = p.NoEnumerate ? null : elementsOf(value);
        if (items) for (const item of items) call.write(item);
        else call.write(value);
      },
    };
  },
});
