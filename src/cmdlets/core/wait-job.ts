// Wait-Job: waits until jobs have ended.
import { cmdlet } from "#engine/cmdlet.ts";
import { chosenJobs, jobParameters } from "#engine/jobs/choose-jobs.ts";
import type { JobChoice } from "#engine/jobs/choose-jobs.ts";
import type { Job } from "#engine/jobs/job.ts";
import { waitFor } from "#engine/jobs/wait.ts";
import type { Engine } from "#engine/pipeline/engine.ts";

interface Parameters extends JobChoice {
  Any: boolean;
  Timeout?: number;
}

export default cmdlet<Parameters>({
  name: "Wait-Job",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Waits until jobs have ended.",
  description: "Gives the jobs that ended; none when the time ran out.",
  aliases: ["wjb"],
  defaultSet: "SessionIdParameterSet",
  parameters: {
    ...jobParameters({ set: "JobParameterSet", position: 0, mandatory: true, pipeline: "both" }),
    Any: { type: "switch", help: "Goes on when one of them has ended." },
    Timeout: { type: "int", aliases: ["TimeoutSec"], help: "Seconds to wait at most." },
    Force: { type: "switch", help: "Accepted: jobs do not pause here." },
  },
  output: ["System.Management.Automation.Job"],
  examples: [{ title: "All jobs", code: "Get-Job | Wait-Job | Receive-Job" }],
  links: ["Start-Job", "Receive-Job"],
  run(call) {
    const engine = call.session as Engine;
    const jobs: Job[] = [];
    return {
      process(p) {
        jobs.push(...chosenJobs(call as never, p));
      },
      async end(p) {
        await waitFor(engine, jobs, { any: p.Any, seconds: p.Timeout ?? null });
        const ended = jobs.filter((job) => !job.running);
        for (const job of p.Any ? ended.slice(0, 1) : ended.length === jobs.length ? ended : []) call.write(job);
      },
    };
  },
});
