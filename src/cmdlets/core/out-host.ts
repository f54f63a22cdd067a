// Out-Host: shows objects on the console.
import { cmdlet } from "#engine/cmdlet.ts";
import { hostLines } from "#engine/format/host-lines.ts";
import type { OutLines } from "#engine/format/out-lines.ts";

interface Parameters {
  Paging: boolean;
  InputObject?: unknown;
}

export default cmdlet<Parameters>({
  name: "Out-Host",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Shows objects on the console.",
  aliases: ["oh"],
  parameters: {
    Paging: { type: "switch", help: "Accepted; the page scrolls by itself." },
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to show." },
  },
  examples: [{ title: "Show now, not at the end of the line", code: "Get-Date | Out-Host" }],
  run(call) {
    let out: OutLines;
    return {
      begin() {
        out = hostLines(call.session);
      },
      process(p) {
        out.write(p.InputObject ?? null);
      },
      end() {
        out.end();
      },
    };
  },
});
