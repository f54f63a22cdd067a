// Remove-Job: forgets jobs.
import { cmdlet } from "#engine/cmdlet.ts";
import { chosenJobs, jobParameters } from "#engine/jobs/choose-jobs.ts";
import type { JobChoice } from "#engine/jobs/choose-jobs.ts";
import { jobsOf } from "#engine/jobs/job.ts";

interface Parameters extends JobChoice {
  Force: boolean;
}

export default cmdlet<Parameters>({
  name: "Remove-Job",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Deletes jobs.",
  description: "Jobs that still run are deleted with -Force only.",
  aliases: ["rjb"],
  shouldProcess: "Medium",
  defaultSet: "SessionIdParameterSet",
  parameters: {
    ...jobParameters({ set: "JobParameterSet", position: 0, mandatory: true, pipeline: "both" }),
    Force: { type: "switch", aliases: ["F"], help: "Also those that still run." },
  },
  examples: [{ title: "All that are done", code: "Get-Job -State Completed | Remove-Job" }],
  links: ["Get-Job", "Stop-Job"],
  run(call) {
    return {
      async process(p) {
        const list = jobsOf(call.session);
        for (const job of chosenJobs(call as never, p)) {
          if (!(await call.shouldProcess(`Command: '${job.command}'`, "Remove-Job"))) continue;
          if (job.running && !p.Force) {
            call.error({
              id: "JobObjectNotFinishedCannotBeRemoved",
              message: `The command cannot remove the job with the job ID ${job.id} because the job is not finished. To remove the job, first stop the job, or use the Force parameter.`,
              category: "InvalidOperation",
              target: job,
              exception: "System.ArgumentException",
            });
            continue;
          }
          await job.stop();
          list.splice(list.indexOf(job), 1);
        }
      },
    };
  },
});
