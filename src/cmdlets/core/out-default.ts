// Out-Default: where the output of every line goes that nothing else takes.
import { cmdlet } from "#engine/cmdlet.ts";
import { ErrorRecord } from "#engine/errors/error-record.ts";
import { isExtendedError } from "#engine/format/extended-error.ts";
import { hostLines } from "#engine/format/host-lines.ts";
import type { OutLines } from "#engine/format/out-lines.ts";

interface Parameters {
  Transcript: boolean;
  InputObject?: unknown;
}

export default cmdlet<Parameters>({
  name: "Out-Default",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Shows objects as the console does by default.",
  parameters: {
    Transcript: { type: "switch", help: "Decides whether the output goes into transcripts." },
    InputObject: { type: "psobject", pipeline: "value", help: "The objects to show." },
  },
  examples: [{ title: "What the prompt does with every line", code: "Get-Date | Out-Default" }],
  run(call) {
    let out: OutLines;
    return {
      begin() {
        out = hostLines(call.session);
      },
      process(p) {
        if (p.InputObject instanceof ErrorRecord && !isExtendedError(p.InputObject)) out.writeError(p.InputObject);
        else out.write(p.InputObject ?? null);
      },
      end() {
        out.end();
      },
    };
  },
});
