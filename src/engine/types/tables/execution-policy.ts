// Execution policies: the types that Get-ExecutionPolicy speaks in.
import { defineType } from "#dotnet/core/type.ts";

export const executionPolicyType = defineType({
  name: "Microsoft.PowerShell.ExecutionPolicy",
  kind: "enum",
  values: [["Unrestricted", 0], ["RemoteSigned", 1], ["AllSigned", 2], ["Restricted", 3], ["Default", 3], ["Bypass", 4], ["Undefined", 5]],
});
export const executionScopeType = defineType({
  name: "Microsoft.PowerShell.ExecutionPolicyScope",
  kind: "enum",
  values: [["Process", 0], ["CurrentUser", 1], ["LocalMachine", 2], ["UserPolicy", 3], ["MachinePolicy", 4]],
});

export default [executionPolicyType, executionScopeType];
