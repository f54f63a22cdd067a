// Wait-Process: waiting for PowerShell itself is refused, as PowerShell does; others are not there.
import { currentProcess } from "#dotnet/types/process.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { chosenProcesses, processChoice } from "#engine/processes/choose-processes.ts";
import type { ProcessChoice } from "#engine/processes/choose-processes.ts";

export default cmdlet<ProcessChoice>({
  name: "Wait-Process",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Waits until processes have ended.",
  defaultSet: "Name",
  parameters: {
    ...processChoice,
    Name: { ...processChoice.Name!, sets: [{ set: "Name", mandatory: true, position: 0, pipeline: "property" }] },
    Id: { ...processChoice.Id!, sets: [{ set: "Id", mandatory: true, pipeline: "property" }] },
    InputObject: { ...processChoice.InputObject!, sets: [{ set: "InputObject", mandatory: true, pipeline: "value" }] },
    Timeout: { type: "int", aliases: ["TimeoutSec"], position: 1, validation: [{ kind: "Range", minimum: 0, maximum: 32767 }], help: "At most so many seconds." },
    Any: { type: "switch", help: "Waits for the first only." },
    PassThru: { type: "switch", help: "Gives the processes." },
  },
  examples: [{ title: "A process that is not there", code: "Wait-Process -Id 999999 -ErrorAction SilentlyContinue" }],
  links: ["Get-Process", "Stop-Process"],
  run(call) {
    return {
      process(p) {
        for (const process of chosenProcesses(call as never, p, currentProcess)) {
          call.error({
            id: "WaitOnItself", message: "The Wait-Process cmdlet cannot wait on itself.", category: "ObjectNotFound",
            target: process, exception: "Microsoft.PowerShell.Commands.ProcessCommandException",
          });
        }
      },
    };
  },
});
