// Get-FormatData: which types have a view of their own, and what kinds.
import { cmdlet } from "#engine/cmdlet.ts";
import { viewsByType } from "#engine/format/view-registry.ts";
import { wildcard } from "#engine/operators/wildcard.ts";
import { customObject } from "#engine/values/ps-object.ts";
import type { Version } from "#dotnet/types/version.ts";

interface Parameters {
  TypeName?: string[];
  PowerShellVersion?: Version;
}

const CONTROLS = { table: "TableControl", list: "ListControl", wide: "WideControl", custom: "CustomControl" } as const;

export default cmdlet<Parameters>({
  name: "Get-FormatData",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives the types that have views of their own.",
  parameters: {
    TypeName: { type: "string[]", position: 0, wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], default: "*", help: "Names of types; patterns are allowed." },
    PowerShellVersion: { type: "version", help: "The version that asks; has no effect." },
  },
  output: ["System.Management.Automation.ExtendedTypeDefinition"],
  examples: [{ title: "The views of a type", code: "Get-FormatData Microsoft.PowerShell.Commands.FileHashInfo" }],
  links: ["Update-FormatData", "Format-Table"],
  run(call) {
    return {
      end(p) {
        const patterns = (p.TypeName ?? ["*"]).map((name) => wildcard(name));
        for (const { type, views } of viewsByType()) {
          if (!patterns.some((pattern) => pattern.matches(type))) continue;
          const definitions = views.map((view) => customObject([["Name", view.name ?? type], ["Control", CONTROLS[view.kind]]], "System.Management.Automation.FormatViewDefinition"));
          call.write(customObject([["TypeNames", [type]], ["FormatViewDefinition", definitions]], "System.Management.Automation.ExtendedTypeDefinition"));
        }
      },
    };
  },
});
