// Stop-Process: the only process is PowerShell itself, which a tab does not end.
import type { Process } from "#dotnet/types/process.ts";
import { currentProcess } from "#dotnet/types/process.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { chosenProcesses, processChoice } from "#engine/processes/choose-processes.ts";
import type { ProcessChoice } from "#engine/processes/choose-processes.ts";
import { after } from "#engine/values/maybe.ts";

interface Parameters extends ProcessChoice {
  PassThru: boolean;
  Force: boolean;
}

export default cmdlet<Parameters>({
  name: "Stop-Process",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Stops processes.",
  description: "The one process here is PowerShell itself; stopping it is refused. Close the tab instead.",
  aliases: ["spps", "kill"],
  shouldProcess: "Medium",
  defaultSet: "Id",
  parameters: {
    ...processChoice,
    PassThru: { type: "switch", help: "Gives the processes." },
    Force: { type: "switch", help: "Does not ask." },
  },
  output: ["System.Diagnostics.Process"],
  examples: [{ title: "A process that is not there", code: "Stop-Process -Id 999999 -ErrorAction SilentlyContinue" }],
  links: ["Get-Process", "Wait-Process"],
  run(call) {
    const stop = (process: Process, p: Parameters) =>
      after(call.shouldProcess(`${process.name} (${process.id})`, "Stop-Process"), (go) => {
        if (!go) return;
        call.error({
          id: "CouldNotStopProcess", message: `Cannot stop process "${process.name} (${process.id})" because of the following error: Operation not permitted`,
          category: "CloseError", target: process, exception: "Microsoft.PowerShell.Commands.ProcessCommandException",
        });
        if (p.PassThru) call.write(process);
      });
    return {
      async process(p) {
        for (const process of chosenProcesses(call as never, p, currentProcess)) await stop(process, p);
      },
    };
  },
});
