// Start-Job: runs a script block in a session of its own and goes on.
import { cmdlet } from "#engine/cmdlet.ts";
import { decodeText } from "#engine/evaluate/script-files.ts";
import { parseScript } from "#engine/evaluate/parse-script.ts";
import { Job } from "#engine/jobs/job.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { normalPath, slashed } from "#engine/providers/path-text.ts";
import { bytesOfFile } from "#engine/providers/file-paths.ts";
import type { ScriptBlock } from "#engine/script-block.ts";

interface Parameters {
  WorkingDirectory?: string;
  ScriptBlock?: ScriptBlock;
  FilePath?: string;
  Name?: string;
  InitializationScript?: ScriptBlock;
  ArgumentList?: unknown[];
  InputObject?: unknown;
}

export default cmdlet<Parameters>({
  name: "Start-Job",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Runs a script block as a job.",
  description: "The job has variables and functions of its own; $using: and -ArgumentList carry values into it. Receive-Job gives its output.",
  aliases: ["sajb"],
  defaultSet: "ComputerName",
  parameters: {
    ScriptBlock: { type: "scriptblock", aliases: ["Command"], sets: [{ set: "ComputerName", position: 0, mandatory: true }], help: "What to run." },
    FilePath: { type: "string", sets: [{ set: "FilePathComputerName", position: 0, mandatory: true }], help: "A script file to run." },
    Name: { type: "string", pipeline: "property", help: "Name of the job." },
    InitializationScript: { type: "scriptblock", position: 1, help: "Runs before, in the job's session." },
    ArgumentList: { type: "object[]", aliases: ["Args"], help: "Arguments of the block." },
    InputObject: { type: "psobject", pipeline: "value", help: "Objects for the block's $input." },
    WorkingDirectory: { type: "string", help: "Where the job starts; where the session is when not given." },
  },
  output: ["System.Management.Automation.PSRemotingJob"],
  examples: [{ title: "Work while something else goes on", code: "$job = Start-Job { Start-Sleep 1; 42 }; $job | Wait-Job | Receive-Job" }],
  links: ["Receive-Job", "Wait-Job", "Get-Job", "Start-ThreadJob"],
  run(call) {
    const engine = call.session as Engine;
    const input: unknown[] = [];
    return {
      process(p) {
        if (p.InputObject !== undefined) input.push(p.InputObject);
      },
      end(p) {
        const block = p.ScriptBlock ?? fileBlock(engine, p.FilePath!);
        call.write(
          new Job(engine, { block, name: p.Name, kind: "BackgroundJob", workingDirectory: p.WorkingDirectory, initialize: p.InitializationScript, args: p.ArgumentList ?? [], ...(input.length ? { input } : {}) }),
        );
      },
    };
  },
});

function fileBlock(engine: Engine, path: string): ScriptBlock {
  const unix = slashed(path);
  const file = normalPath(unix.startsWith("/") ? unix : `${engine.location()}/${unix}`);
  return parseScript(decodeText(bytesOfFile(engine, file)), { file });
}
