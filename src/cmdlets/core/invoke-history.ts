// Invoke-History: runs a line of the history again.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Id?: string;
}

export default cmdlet<Parameters>({
  name: "Invoke-History",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Runs a line of the session's history again.",
  description: "The last one without -Id; by number, or by how the line begins.",
  aliases: ["r", "ihy"],
  shouldProcess: "Medium",
  parameters: {
    Id: { type: "string", position: 0, pipeline: "property", help: "The number of the entry, or the start of its line." },
  },
  examples: [{ title: "The last line again", code: "Invoke-History" }],
  links: ["Get-History", "Clear-History"],
  run(call) {
    return {
      end(p) {
        const { history, ports } = call.session;
        const wanted = p.Id;
        const entry =
          wanted === undefined
            ? history.at(-1)
            : /^\d+$/.test(wanted)
              ? history.find((one) => one.id === Number(wanted))
              : history.findLast((one) => one.commandLine.toLowerCase().startsWith(wanted.toLowerCase()));
        if (!entry) {
          if (wanted === undefined) return call.fail({ id: "InvokeHistoryNoLastHistoryEntry", message: "Cannot locate the most recent command in the history.", category: "InvalidOperation", exception: "System.InvalidOperationException" });
          const byNumber = /^\d+$/.test(wanted);
          return call.fail({
            id: byNumber ? "InvokeHistoryNoHistoryForId" : "InvokeHistoryNoHistoryForCommandline",
            message: byNumber ? `Cannot locate the history for ID ${wanted}.` : `Cannot locate the history for command line ${wanted}.`,
            category: "ObjectNotFound",
            target: wanted,
            exception: "System.ArgumentException",
          });
        }
        return after(call.shouldProcess(entry.commandLine, "Invoke-History"), (go) => {
          if (!go) return;
          ports.output.write(`${entry.commandLine}\n`, "output");
          return call.stream((call.session as Engine).parse(entry.commandLine));
        });
      },
    };
  },
});
