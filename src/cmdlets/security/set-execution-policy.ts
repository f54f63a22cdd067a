// Set-ExecutionPolicy: refused, as everywhere but on Windows; every script may run anyway.
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  ExecutionPolicy: unknown;
  Scope?: unknown;
  Force: boolean;
}

export default cmdlet<Parameters>({
  name: "Set-ExecutionPolicy",
  module: "Microsoft.PowerShell.Security",
  synopsis: "Would choose which scripts may run; only Windows has such a choice.",
  shouldProcess: "Medium",
  parameters: {
    ExecutionPolicy: { type: "Microsoft.PowerShell.ExecutionPolicy", position: 0, mandatory: true, pipeline: "property", help: "The policy." },
    Scope: { type: "Microsoft.PowerShell.ExecutionPolicyScope", position: 1, pipeline: "property", default: "LocalMachine", help: "Whom it is for." },
    Force: { type: "switch", help: "Does not ask." },
  },
  examples: [{ title: "Off Windows", code: "try { Set-ExecutionPolicy RemoteSigned -Scope CurrentUser } catch { \"$_\" }" }],
  links: ["Get-ExecutionPolicy"],
  run(call) {
    return {
      begin() {
        call.fail({ id: "System.PlatformNotSupportedException", message: "Operation is not supported on this platform.", category: "NotSpecified", exception: "System.PlatformNotSupportedException" });
      },
    };
  },
});
