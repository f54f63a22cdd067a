// Receive-Job: gives what jobs have put out so far.
import { cmdlet } from "#engine/cmdlet.ts";
import { EventJob } from "#engine/events/event-manager.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import type { Call } from "#engine/cmdlet.ts";
import { ErrorRecord } from "#engine/errors/error-record.ts";
import { chosenJobs, jobParameters } from "#engine/jobs/choose-jobs.ts";
import type { JobChoice } from "#engine/jobs/choose-jobs.ts";
import { jobsOf } from "#engine/jobs/job.ts";
import type { Job, JobEntry } from "#engine/jobs/job.ts";
import { waitFor } from "#engine/jobs/wait.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { HostInformationMessage, InformationRecord, InformationalRecord } from "#engine/pipeline/records.ts";

interface Parameters extends JobChoice {
  Keep: boolean;
  Wait: boolean;
  AutoRemoveJob: boolean;
}

const parameters = jobParameters({ set: "Location", position: 0, mandatory: true, pipeline: "both" });

export default cmdlet<Parameters>({
  name: "Receive-Job",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Gives the output of jobs.",
  description: "What was received once is gone unless -Keep is given.",
  aliases: ["rcjb"],
  defaultSet: "Location",
  parameters: {
    ...parameters,
    Keep: { type: "switch", help: "Leaves the output with the job." },
    Wait: { type: "switch", help: "Waits until the jobs have ended." },
    AutoRemoveJob: { type: "switch", help: "Deletes the jobs afterwards; with -Wait." },
    NoRecurse: { type: "switch", help: "Accepted: jobs have no children here." },
    WriteEvents: { type: "switch", help: "Accepted." },
    WriteJobInResults: { type: "switch", help: "Accepted." },
  },
  examples: [{ title: "Wait and read", code: "Start-Job { 1 + 1 } | Receive-Job -Wait -AutoRemoveJob" }],
  links: ["Start-Job", "Wait-Job", "Get-Job"],
  run(call) {
    const engine = call.session as Engine;
    return {
      async process(p) {
        const jobs = chosenJobs(call as never, p);
        for (const job of (p.Job ?? []).map(baseOf)) {
          if (!(job instanceof EventJob)) continue;
          for (const value of job.output) call.write(value);
          if (!p.Keep) job.output = [];
        }
        if (p.Wait) await waitFor(engine, jobs, { any: false, seconds: null });
        for (const job of jobs) for (const entry of job.receive(p.Keep)) give(call, entry);
        if (p.Wait && p.AutoRemoveJob) remove(engine, jobs);
      },
    };
  },
});

function remove(engine: Engine, jobs: readonly Job[]): void {
  const list = jobsOf(engine);
  for (const job of jobs) list.splice(list.indexOf(job), 1);
}

function give(call: Call<Parameters>, { stream, value }: JobEntry): void {
  if (stream === "output") call.write(value);
  else if (value instanceof ErrorRecord) call.error(value);
  else if (value instanceof InformationalRecord) call[value.kind](value.message);
  else if (value instanceof InformationRecord) call.information(value.messageData, value.messageData instanceof HostInformationMessage ? ["PSHOST"] : value.tags);
}
