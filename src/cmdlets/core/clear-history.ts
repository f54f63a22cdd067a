// Clear-History: forgets lines that were run.
import { cmdlet } from "#engine/cmdlet.ts";
import { wildcard } from "#engine/operators/wildcard.ts";
import type { HistoryEntry } from "#engine/session.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters {
  Id?: number[];
  CommandLine?: string[];
  Count?: number;
  Newest: boolean;
}

export default cmdlet<Parameters>({
  name: "Clear-History",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Deletes entries of the session's history.",
  aliases: ["clhy"],
  defaultSet: "IDParameter",
  shouldProcess: "Medium",
  parameters: {
    Id: { type: "int[]", sets: [{ set: "IDParameter", position: 0 }], validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], help: "Numbers of entries." },
    CommandLine: { type: "string[]", sets: ["CommandLineParameter"], wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], help: "Lines; patterns are allowed." },
    Count: { type: "int", position: 1, validation: [{ kind: "Range", minimum: 1, maximum: 2147483647 }], help: "How many." },
    Newest: { type: "switch", help: "Begins with the newest." },
  },
  examples: [{ title: "All", code: "Clear-History" }],
  links: ["Get-History", "Invoke-History"],
  run(call) {
    return {
      process(p) {
        const { history } = call.session;
        const ordered = p.Newest ? [...history].reverse() : [...history];
        const patterns = p.CommandLine?.map((line) => wildcard(line));
        const fitting = ordered.filter((entry: HistoryEntry) => (!p.Id || p.Id.includes(entry.id)) && (!patterns || patterns.some((pattern) => pattern.matches(entry.commandLine))));
        const doomed = new Set(fitting.slice(0, p.Count ?? fitting.length));
        return after(call.shouldProcess("Session history", "Clear history"), (go) => {
          if (go) history.splice(0, history.length, ...history.filter((entry) => !doomed.has(entry)));
        });
      },
    };
  },
});
