// Remove-TypeData: takes back what Update-TypeData gave a type.
import { cmdlet } from "#engine/cmdlet.ts";
import { resolveTypeText } from "#engine/types/resolve.ts";

interface Parameters {
  TypeName: string;
}

export default cmdlet<Parameters>({
  name: "Remove-TypeData",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Removes the extra members and display settings of a type.",
  shouldProcess: "Medium",
  parameters: {
    TypeName: { type: "string", position: 0, mandatory: true, pipeline: "both", validation: [{ kind: "NotNullOrEmpty" }], help: "The full name of the type." },
  },
  examples: [{ title: "All of a type", code: "Update-TypeData -TypeName My.T -DefaultDisplayPropertySet a; Remove-TypeData My.T" }],
  links: ["Update-TypeData", "Get-TypeData"],
  run(call) {
    return {
      process(p) {
        const name = resolveTypeText(p.TypeName, call.session)?.fullName ?? p.TypeName;
        if (call.session.typeData.delete(name.toLowerCase())) return;
        call.error({
          id: "TypesDynamicRemoveException",
          message: `Error in TypeData "${p.TypeName}": The type "${p.TypeName}" was not found. The type name value must be the full name of the type. Verify the type name and run the command again.`,
          category: "InvalidOperation",
          exception: "System.Management.Automation.RuntimeException",
        });
      },
    };
  },
});
