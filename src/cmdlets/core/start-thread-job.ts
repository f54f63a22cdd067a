// Start-ThreadJob: like Start-Job, under the name that says it shares the process.
import { cmdlet } from "#engine/cmdlet.ts";
import { Job } from "#engine/jobs/job.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import type { ScriptBlock } from "#engine/script-block.ts";

interface Parameters {
  ScriptBlock: ScriptBlock;
  Name?: string;
  InitializationScript?: ScriptBlock;
  ArgumentList?: unknown[];
  InputObject?: unknown;
}

export default cmdlet<Parameters>({
  name: "Start-ThreadJob",
  module: "Microsoft.PowerShell.ThreadJob",
  synopsis: "Runs a script block as a job inside the process.",
  description: "The job has variables and functions of its own; $using: and -ArgumentList carry values into it.",
  defaultSet: "ScriptBlock",
  parameters: {
    ScriptBlock: { type: "scriptblock", position: 0, mandatory: true, help: "What to run." },
    Name: { type: "string", pipeline: "property", help: "Name of the job." },
    InitializationScript: { type: "scriptblock", help: "Runs before, in the job's session." },
    ArgumentList: { type: "object[]", aliases: ["Args"], help: "Arguments of the block." },
    InputObject: { type: "psobject", pipeline: "value", help: "Objects for the block's $input." },
    ThrottleLimit: { type: "int", help: "Accepted: jobs take turns here." },
    StreamingHost: { type: "object", help: "Accepted: output waits for Receive-Job." },
  },
  output: ["ThreadJob.ThreadJob"],
  examples: [{ title: "Three at a time", code: "1..3 | ForEach-Object { Start-ThreadJob { $using:_ * 2 } } | Receive-Job -Wait -AutoRemoveJob" }],
  links: ["Start-Job", "Receive-Job", "Wait-Job"],
  run(call) {
    const engine = call.session as Engine;
    const input: unknown[] = [];
    return {
      process(p) {
        if (p.InputObject !== undefined) input.push(p.InputObject);
      },
      end(p) {
        call.write(
          new Job(engine, { block: p.ScriptBlock, name: p.Name, kind: "ThreadJob", initialize: p.InitializationScript, args: p.ArgumentList ?? [], ...(input.length ? { input } : {}) }),
        );
      },
    };
  },
});
