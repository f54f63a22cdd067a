// Get-Job: the jobs of the session.
import { cmdlet } from "#engine/cmdlet.ts";
import { chosenJobs, jobParameters } from "#engine/jobs/choose-jobs.ts";
import type { JobChoice } from "#engine/jobs/choose-jobs.ts";

const { Job: _, Id, ...others } = jobParameters({ set: "None" });

export default cmdlet<JobChoice>({
  name: "Get-Job",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Gives the jobs of the session.",
  aliases: ["gjb"],
  defaultSet: "SessionIdParameterSet",
  parameters: {
    Id: { ...Id!, sets: [{ set: "SessionIdParameterSet", position: 0, pipeline: "property" }] },
    ...others,
    IncludeChildJob: { type: "switch", help: "Accepted: jobs have no children here." },
  },
  output: ["System.Management.Automation.Job"],
  examples: [{ title: "What still runs", code: "Get-Job -State Running" }],
  links: ["Start-Job", "Wait-Job", "Receive-Job", "Remove-Job"],
  run(call) {
    return {
      process(p) {
        for (const job of chosenJobs(call as never, p)) call.write(job);
      },
    };
  },
});
