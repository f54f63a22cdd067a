// Get-ExecutionPolicy: Unrestricted, as everywhere but on Windows.
import { enumNamed } from "#dotnet/core/enum.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { executionPolicyType, executionScopeType } from "#engine/types/tables/execution-policy.ts";
import { customObject } from "#engine/values/ps-object.ts";

interface Parameters {
  Scope?: unknown;
  List: boolean;
}

export default cmdlet<Parameters>({
  name: "Get-ExecutionPolicy",
  module: "Microsoft.PowerShell.Security",
  synopsis: "Tells which scripts may run: all of them.",
  parameters: {
    Scope: { type: "Microsoft.PowerShell.ExecutionPolicyScope", position: 0, pipeline: "property", help: "The scope to ask for." },
    List: { type: "switch", help: "Gives all scopes." },
  },
  output: ["Microsoft.PowerShell.ExecutionPolicy"],
  examples: [{ title: "The policy in force", code: "Get-ExecutionPolicy" }],
  links: ["Set-ExecutionPolicy"],
  run(call) {
    return {
      process(p) {
        const policy = enumNamed(executionPolicyType, "Unrestricted");
        if (!p.List) return call.write(policy);
        for (const scope of ["MachinePolicy", "UserPolicy", "Process", "CurrentUser", "LocalMachine"]) {
          call.write(customObject([["Scope", enumNamed(executionScopeType, scope)], ["ExecutionPolicy", policy]]));
        }
      },
    };
  },
});
