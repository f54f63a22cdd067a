// Get-Verb: the approved verbs of command names.
import { cmdlet } from "#engine/cmdlet.ts";
import { approvedVerbs } from "#engine/help/approved-verbs.ts";
import { wildcard } from "#engine/operators/wildcard.ts";
import { VerbInfo } from "#engine/types/tables/verb-info.ts";

interface Parameters {
  Verb?: string[];
  Group?: string[];
}

export default cmdlet<Parameters>({
  name: "Get-Verb",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Lists the approved verbs.",
  parameters: {
    Verb: { type: "string[]", position: 0, pipeline: "both", wildcards: true, help: "Verbs; patterns are allowed." },
    Group: {
      type: "string[]", position: 1, pipeline: "property", validation: [{ kind: "Set", values: ["Common", "Communications", "Data", "Diagnostic", "Lifecycle", "Other", "Security"] }],
      help: "Groups of verbs.",
    },
  },
  output: ["System.Management.Automation.VerbInfo"],
  examples: [{ title: "Verbs that begin with Re", code: "Get-Verb Re*" }],
  links: ["Get-Command"],
  run(call) {
    return {
      process(p) {
        const groups = p.Group?.map((group) => group.toLowerCase());
        for (const verb of approvedVerbs) {
          if (groups && !groups.includes(verb.group.toLowerCase())) continue;
          if (!p.Verb || p.Verb.some((pattern) => wildcard(pattern).matches(verb.name))) call.write(new VerbInfo(verb));
        }
      },
    };
  },
});
