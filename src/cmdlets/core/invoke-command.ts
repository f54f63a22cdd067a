// Invoke-Command: runs a script block here; there are no other computers to run it on.
import { ArrayList } from "#dotnet/types/array-list.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { parseScript } from "#engine/evaluate/parse-script.ts";
import { decodeText } from "#engine/evaluate/script-files.ts";
import { Job } from "#engine/jobs/job.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { normalPath, slashed } from "#engine/providers/path-text.ts";
import { bytesOfFile } from "#engine/providers/file-paths.ts";
import type { ScriptBlock } from "#engine/script-block.ts";

interface Parameters {
  ScriptBlock?: ScriptBlock;
  FilePath?: string;
  ArgumentList?: unknown[];
  InputObject?: unknown;
  NoNewScope: boolean;
  ComputerName?: string[];
  AsJob: boolean;
  JobName?: string;
}

export default cmdlet<Parameters>({
  name: "Invoke-Command",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Runs a script block with arguments and input.",
  description: "In a scope of its own, or with -NoNewScope in the current one. There are no remote computers here.",
  aliases: ["icm"],
  defaultSet: "InProcess",
  parameters: {
    ScriptBlock: {
      type: "scriptblock",
      aliases: ["Command"],
      sets: [{ set: "InProcess", position: 0, mandatory: true }, { set: "ComputerName", position: 1, mandatory: true }],
      help: "What to run.",
    },
    FilePath: { type: "string", aliases: ["PSPath"], sets: [{ set: "FilePathComputerName", position: 1, mandatory: true }], help: "A script file to run." },
    NoNewScope: { type: "switch", sets: ["InProcess"], help: "Runs in the current scope." },
    ComputerName: { type: "string[]", aliases: ["Cn"], sets: [{ set: "ComputerName", position: 0, mandatory: true }, { set: "FilePathComputerName", position: 0 }], help: "localhost only: others cannot be reached." },
    AsJob: { type: "switch", sets: ["ComputerName", "FilePathComputerName"], help: "Runs it as a job." },
    JobName: { type: "string", sets: ["ComputerName", "FilePathComputerName"], help: "Name of the job." },
    InputObject: { type: "psobject", pipeline: "value", help: "Objects for the block's $input." },
    ArgumentList: { type: "object[]", aliases: ["Args"], help: "Arguments of the block." },
  },
  examples: [{ title: "With arguments", code: "Invoke-Command { param($a, $b) $a + $b } -ArgumentList 1, 2" }],
  links: ["Start-Job", "Invoke-Expression"],
  run(call) {
    const engine = call.session as Engine;
    const input: unknown[] = [];
    return {
      process(p) {
        if (p.InputObject !== undefined) input.push(p.InputObject);
      },
      end(p) {
        for (const computer of p.ComputerName ?? []) if (!/^(localhost|127\.0\.0\.1|\.)$/i.test(computer)) return unreachable(computer);
        const block = p.ScriptBlock ?? fileBlock(engine, p.FilePath!);
        if (p.AsJob) {
          call.write(new Job(engine, { block, name: p.JobName, kind: "BackgroundJob", args: p.ArgumentList ?? [], ...(input.length ? { input } : {}) }));
          return;
        }
        return call.stream(block, {
          newScope: !p.NoNewScope,
          ...(p.ArgumentList ? { args: p.ArgumentList } : {}),
          // The objects are in $input; a process block runs once, without them (golden program-scriptblocks).
          ...(input.length ? { variables: new Map([["input", new ArrayList(input).enumerate()]]) } : {}),
        });
      },
    };

    function unreachable(computer: string): void {
      call.error({
        id: "PSSessionStateBroken",
        message: `[${computer}] Connecting to remote server ${computer} failed: this PowerShell runs in a browser and cannot reach other computers.`,
        category: "OpenError",
        target: computer,
        exception: "System.Management.Automation.Remoting.PSRemotingTransportException",
      });
    }
  },
});

function fileBlock(engine: Engine, path: string): ScriptBlock {
  const unix = slashed(path);
  const file = normalPath(unix.startsWith("/") ? unix : `${engine.location()}/${unix}`);
  return parseScript(decodeText(bytesOfFile(engine, file)), { file });
}
