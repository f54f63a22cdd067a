// New-PSSession: no other computer's PowerShell can be reached; it says so.
import { cmdlet } from "#engine/cmdlet.ts";
import { noRemoting } from "#engine/runspaces/no-remoting.ts";

interface Parameters {
  ComputerName?: string[];
  HostName?: string[];
}

export default cmdlet<Parameters>({
  name: "New-PSSession",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Opens a session on another computer.",
  description: "There is no way to another computer's PowerShell from here: every attempt is an error.",
  aliases: ["nsn"],
  defaultSet: "ComputerName",
  parameters: {
    ComputerName: { type: "string[]", aliases: ["Cn"], sets: [{ set: "ComputerName", position: 0, pipeline: "both" }], help: "The computers." },
    Credential: { type: "pscredential", sets: ["ComputerName"], help: "Who connects." },
    HostName: { type: "string[]", sets: [{ set: "SSHHost", mandatory: true, position: 0 }], help: "Computers reached by SSH." },
    UserName: { type: "string", sets: ["SSHHost"], help: "Who connects by SSH." },
    Name: { type: "string[]", help: "Names for the sessions." },
    Port: { type: "int", help: "The port." },
    ConfigurationName: { type: "string", help: "The configuration to use there." },
    ThrottleLimit: { type: "int", help: "How many at once." },
  },
  output: ["System.Management.Automation.Runspaces.PSSession"],
  examples: [{ title: "What happens here", code: "New-PSSession server01 -ErrorAction SilentlyContinue" }],
  links: ["Get-PSSession", "Enter-PSSession"],
  run(call) {
    return {
      process(p) {
        for (const name of p.HostName ?? p.ComputerName ?? ["localhost"]) call.error(noRemoting(name));
      },
    };
  },
});
