// Enter-PSSession: no other computer's PowerShell can be reached; it says so.
import { cmdlet } from "#engine/cmdlet.ts";
import { noRemoting } from "#engine/runspaces/no-remoting.ts";

interface Parameters {
  ComputerName?: string;
  HostName?: string;
}

export default cmdlet<Parameters>({
  name: "Enter-PSSession",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Works on another computer.",
  description: "There is no way to another computer's PowerShell from here: every attempt is an error.",
  aliases: ["etsn"],
  defaultSet: "ComputerName",
  parameters: {
    ComputerName: { type: "string", aliases: ["Cn"], sets: [{ set: "ComputerName", mandatory: true, position: 0, pipeline: "both" }], help: "The computer." },
    Credential: { type: "pscredential", sets: ["ComputerName"], help: "Who connects." },
    HostName: { type: "string", sets: [{ set: "SSHHost", mandatory: true, position: 0 }], help: "A computer reached by SSH." },
    UserName: { type: "string", sets: ["SSHHost"], help: "Who connects by SSH." },
    Port: { type: "int", help: "The port." },
    ConfigurationName: { type: "string", help: "The configuration to use there." },
  },
  examples: [{ title: "What happens here", code: "Enter-PSSession server01 -ErrorAction SilentlyContinue" }],
  links: ["New-PSSession", "Exit-PSSession"],
  run(call) {
    return { process: (p) => call.error(noRemoting(p.HostName ?? p.ComputerName ?? "")) };
  },
});
