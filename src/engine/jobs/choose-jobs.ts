// Which jobs a command means: by object, id, name or state; and the parameters for it.
import type { EnumValue } from "#dotnet/core/enum.ts";
import { enumText } from "#dotnet/core/enum.ts";
import type { Call, ParameterDefinition, SetMembership } from "../cmdlet.ts";
import { hasWildcards, wildcard } from "../operators/wildcard.ts";
import { baseOf } from "../values/ps-object.ts";
import { Job, jobsOf } from "./job.ts";

export interface JobChoice {
  Job?: unknown[];
  Id?: number[];
  Name?: string[];
  State?: EnumValue;
}

/** -Job, -Id, -Name and -State, each in a set of its own. */
export function jobParameters(own: SetMembership): { [name: string]: ParameterDefinition } {
  return {
    Job: { type: "object[]", sets: [own], help: "The jobs." },
    Id: { type: "int[]", sets: [{ set: "SessionIdParameterSet", position: 0, mandatory: true, pipeline: "property" }], help: "Their numbers." },
    Name: { type: "string[]", sets: [{ set: "NameParameterSet", position: 0, mandatory: true, pipeline: "property" }], wildcards: true, help: "Their names." },
    State: { type: "System.Management.Automation.JobState", sets: [{ set: "StateParameterSet", mandatory: true, pipeline: "property" }], help: "Jobs in this state." },
  };
}

/** The jobs that were named; all when nothing was. Those that are missing are written as errors. */
export function chosenJobs(call: Call<never>, p: JobChoice): Job[] {
  const all = jobsOf(call.session);
  if (p.Job) return p.Job.map((item) => baseOf(item)).filter((item): item is Job => item instanceof Job);
  if (p.Id) {
    return p.Id.flatMap((id) => {
      const found = all.filter((job) => job.id === id);
      if (!found.length) call.error(notFound("JobWithSpecifiedSessionIdNotFound", `The command cannot find a job with the job ID ${id}. Verify the value of the Id parameter and then try the command again.`, id));
      return found;
    });
  }
  if (p.Name) {
    return p.Name.flatMap((name) => {
      const pattern = wildcard(name);
      const found = all.filter((job) => pattern.matches(job.name));
      if (!found.length && !hasWildcards(name)) call.error(notFound("JobWithSpecifiedNameNotFound", `The command cannot find the job because the job name ${name} was not found. Verify the value of the Name parameter, and then try the command again.`, name));
      return found;
    });
  }
  if (p.State) {
    const state = enumText(p.State);
    return all.filter((job) => job.state === state);
  }
  return [...all];
}

function notFound(id: string, message: string, target: unknown) {
  return { id, message, category: "ObjectNotFound" as const, target, exception: "System.Management.Automation.PSArgumentException" };
}
