// Get-TypeData: the extra members and display settings that types have got.
import { cmdlet } from "#engine/cmdlet.ts";
import { wildcard } from "#engine/operators/wildcard.ts";
import { spellingOf, TypeDataView } from "#engine/types/tables/type-data.ts";

interface Parameters {
  TypeName?: string[];
}

export default cmdlet<Parameters>({
  name: "Get-TypeData",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Gives the members and display settings added to types.",
  parameters: {
    TypeName: { type: "string[]", position: 0, pipeline: "both", wildcards: true, validation: [{ kind: "NotNullOrEmpty" }], help: "Names of types; patterns are allowed." },
  },
  output: ["System.Management.Automation.PSObject"],
  examples: [{ title: "All that were added", code: "Get-TypeData" }],
  links: ["Update-TypeData", "Remove-TypeData"],
  run(call) {
    return {
      process(p) {
        for (const [key, data] of call.session.typeData) {
          if (!p.TypeName || p.TypeName.some((name) => wildcard(name).matches(key))) call.write(new TypeDataView(spellingOf(data, key), data, call.session));
        }
      },
    };
  },
});
