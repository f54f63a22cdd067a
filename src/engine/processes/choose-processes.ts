// Which processes Stop-Process and Wait-Process mean: by name, id or the object; the ones that are not there are errors.
import type { Process } from "#dotnet/types/process.ts";
import type { Call, ParameterDefinition } from "../cmdlet.ts";
import { hasWildcards, wildcard } from "../operators/wildcard.ts";

export interface ProcessChoice {
  Name?: string[];
  Id?: number[];
  InputObject?: Process[];
}

/** Both cmdlets have these. */
export const processChoice: { [name: string]: ParameterDefinition } = {
  Name: { type: "string[]", aliases: ["ProcessName"], sets: [{ set: "Name", mandatory: true, pipeline: "property" }], validation: [{ kind: "NotNullOrEmpty" }], wildcards: true, help: "Names of processes; patterns are allowed." },
  Id: { type: "int[]", aliases: ["PID", "ProcessId"], sets: [{ set: "Id", mandatory: true, position: 0, pipeline: "property" }], help: "Their ids." },
  InputObject: { type: "System.Diagnostics.Process[]", sets: [{ set: "InputObject", mandatory: true, position: 0, pipeline: "value" }], help: "The processes." },
};

/** The one process, once for each way it was named. Errors: NoProcessFoundForGivenName, NoProcessFoundForGivenId. */
export function chosenProcesses(call: Call<ProcessChoice>, choice: ProcessChoice, own: Process): Process[] {
  const found = [...(choice.InputObject ?? [])];
  const missing = (id: string, message: string, target: unknown) => call.error({ id, message, category: "ObjectNotFound", target, exception: "Microsoft.PowerShell.Commands.ProcessCommandException" });
  for (const id of choice.Id ?? []) {
    if (id === own.id) found.push(own);
    else missing("NoProcessFoundForGivenId", `Cannot find a process with the process identifier ${id}.`, id);
  }
  for (const name of choice.Name ?? []) {
    if (wildcard(name).matches(own.name)) found.push(own);
    else if (!hasWildcards(name)) missing("NoProcessFoundForGivenName", `Cannot find a process with the name "${name}". Verify the process name and call the cmdlet again.`, name);
  }
  return found;
}
