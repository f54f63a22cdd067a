// Get-Process: the processes; where PowerShell runs in a tab there is one, PowerShell itself.
import type { Process } from "#dotnet/types/process.ts";
import { currentProcess } from "#dotnet/types/process.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { hasWildcards, wildcard } from "#engine/operators/wildcard.ts";

interface Parameters {
  Name?: string[];
  Id?: number[];
  InputObject?: Process[];
  IncludeUserName: boolean;
  Module: boolean;
  FileVersionInfo: boolean;
}

const EXCEPTION = "Microsoft.PowerShell.Commands.ProcessCommandException";

export default cmdlet<Parameters>({
  name: "Get-Process",
  module: "Microsoft.PowerShell.Management",
  synopsis: "Gives the processes that run.",
  description: "A browser shows no other process than the tab: the list has one entry, PowerShell itself.",
  aliases: ["gps"],
  defaultSet: "Name",
  parameters: {
    Name: { type: "string[]", aliases: ["ProcessName"], sets: [{ set: "Name", position: 0, pipeline: "property" }, { set: "NameWithUserName", position: 0, pipeline: "property" }], validation: [{ kind: "NotNullOrEmpty" }], wildcards: true, help: "Names of processes; patterns are allowed.", complete: () => [currentProcess.name] },
    Id: { type: "int[]", aliases: ["PID"], sets: [{ set: "Id", mandatory: true, pipeline: "property" }, { set: "IdWithUserName", mandatory: true, pipeline: "property" }], help: "Their ids." },
    InputObject: { type: "System.Diagnostics.Process[]", sets: [{ set: "InputObject", mandatory: true, pipeline: "value" }, { set: "InputObjectWithUserName", mandatory: true, pipeline: "value" }], help: "Processes to give again." },
    IncludeUserName: { type: "switch", sets: ["NameWithUserName", "IdWithUserName", "InputObjectWithUserName"].map((set) => ({ set, mandatory: true })), help: "Adds whose process it is." },
    Module: { type: "switch", sets: ["Name", "Id", "InputObject"], help: "Gives the loaded modules instead; there are none to see." },
    FileVersionInfo: { type: "switch", aliases: ["FV", "FVI"], sets: ["Name", "Id", "InputObject"], help: "Gives the version of the program file; there is none to see." },
  },
  output: ["System.Diagnostics.Process"],
  examples: [{ title: "This PowerShell", code: "Get-Process -Id $PID" }],
  run(call) {
    const give = (process: Process, p: Parameters) => {
      if (!p.Module && !p.FileVersionInfo) call.write(process);
    };
    return {
      process(p) {
        for (const process of p.InputObject ?? []) give(process, p);
        for (const id of p.Id ?? []) {
          if (id === currentProcess.id) give(currentProcess, p);
          else call.error({ id: "NoProcessFoundForGivenId", message: `Cannot find a process with the process identifier ${id}.`, category: "ObjectNotFound", target: id, exception: EXCEPTION });
        }
        if (p.Id || p.InputObject) return;
        for (const name of p.Name ?? ["*"]) {
          if (wildcard(name).matches(currentProcess.name)) give(currentProcess, p);
          else if (!hasWildcards(name)) {
            call.error({ id: "NoProcessFoundForGivenName", message: `Cannot find a process with the name "${name}". Verify the process name and call the cmdlet again.`, category: "ObjectNotFound", target: name, exception: EXCEPTION });
          }
        }
      },
    };
  },
});
