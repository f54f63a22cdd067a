// Get-PSSession: the sessions on other computers: none.
import { cmdlet } from "#engine/cmdlet.ts";
import { hasWildcards } from "#engine/operators/wildcard.ts";

interface Parameters {
  Name?: string[];
  Id?: number[];
}

export default cmdlet<Parameters>({
  name: "Get-PSSession",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Gives the sessions on other computers.",
  description: "There are none here.",
  aliases: ["gsn"],
  defaultSet: "Name",
  parameters: {
    Name: { type: "string[]", sets: [{ set: "Name", pipeline: "property" }], wildcards: true, help: "Their names." },
    Id: { type: "int[]", sets: [{ set: "Id", mandatory: true, position: 0, pipeline: "property" }], help: "Their numbers." },
  },
  output: ["System.Management.Automation.Runspaces.PSSession"],
  examples: [{ title: "All of them", code: "Get-PSSession" }],
  links: ["New-PSSession", "Remove-PSSession"],
  run(call) {
    const missing = (what: string, value: unknown) =>
      call.error({ id: "PSSessionNotFound", message: `The specified ${what} does not match a PSSession: ${value}.`, category: "InvalidArgument", target: value, exception: "System.Management.Automation.RuntimeException" });
    return {
      process(p) {
        for (const id of p.Id ?? []) missing("Id", id);
        for (const name of p.Name ?? []) if (!hasWildcards(name)) missing("Name", name);
      },
    };
  },
});
