// Get-History: the lines that were run in this session.
import type { Int64 } from "#dotnet/core/numbers.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { HistoryInfo } from "#engine/types/tables/history-info.ts";

interface Parameters {
  Id?: Int64[];
  Count?: number;
}

export default cmdlet<Parameters>({
  name: "Get-History",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Lists the lines that were run in this session.",
  aliases: ["h", "history", "ghy"],
  parameters: {
    Id: { type: "long[]", position: 0, pipeline: "value", validation: [{ kind: "Range", minimum: 1, maximum: 9007199254740991 }], help: "Numbers of entries." },
    Count: { type: "int", position: 1, validation: [{ kind: "Range", minimum: 0, maximum: 32767 }], help: "How many of the newest." },
  },
  output: ["Microsoft.PowerShell.Commands.HistoryInfo"],
  examples: [{ title: "The last three", code: "Get-History -Count 3" }],
  links: ["Invoke-History", "Clear-History"],
  run(call) {
    return {
      process(p) {
        const { history } = call.session;
        if (!p.Id) {
          const start = p.Count === undefined ? 0 : Math.max(0, history.length - p.Count);
          for (const entry of history.slice(start)) call.write(new HistoryInfo(entry));
          return;
        }
        for (const { value } of p.Id) {
          const id = Number(value);
          const index = history.findIndex((entry) => entry.id === id);
          if (index < 0) {
            call.error({ id: "GetHistoryNoHistoryForId", message: `Cannot locate the history for ID ${id}.`, category: "ObjectNotFound", target: id, exception: "System.ArgumentException" });
            continue;
          }
          // With one Id, -Count takes that many entries up to it.
          const start = p.Count === undefined || p.Id.length > 1 ? index : Math.max(0, index - p.Count + 1);
          for (const entry of history.slice(start, index + 1)) call.write(new HistoryInfo(entry));
        }
      },
    };
  },
});
