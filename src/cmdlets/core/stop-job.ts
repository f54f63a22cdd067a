// Stop-Job: stops jobs that run.
import { cmdlet } from "#engine/cmdlet.ts";
import { chosenJobs, jobParameters } from "#engine/jobs/choose-jobs.ts";
import type { JobChoice } from "#engine/jobs/choose-jobs.ts";

interface Parameters extends JobChoice {
  PassThru: boolean;
}

export default cmdlet<Parameters>({
  name: "Stop-Job",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Stops jobs.",
  description: "What they put out so far can still be received.",
  aliases: ["spjb"],
  shouldProcess: "Medium",
  defaultSet: "SessionIdParameterSet",
  parameters: {
    ...jobParameters({ set: "JobParameterSet", position: 0, mandatory: true, pipeline: "both" }),
    PassThru: { type: "switch", help: "Gives the jobs." },
  },
  output: ["System.Management.Automation.Job"],
  examples: [{ title: "Everything that runs", code: "Get-Job -State Running | Stop-Job" }],
  links: ["Get-Job", "Remove-Job"],
  run(call) {
    return {
      async process(p) {
        for (const job of chosenJobs(call as never, p)) {
          if (!(await call.shouldProcess(`Command: '${job.command}'`, "Stop-Job"))) continue;
          await job.stop();
          if (p.PassThru) call.write(job);
        }
      },
    };
  },
});
