// New-Guid: a new identifier, the empty one, or one read from text.
import { NetException } from "#dotnet/core/exception.ts";
import { emptyGuid, newGuid, parseGuid } from "#dotnet/types/guid.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  Empty: boolean;
  InputObject?: string;
}

export default cmdlet<Parameters>({
  name: "New-Guid",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Creates a GUID.",
  defaultSet: "Default",
  parameters: {
    Empty: { type: "switch", sets: ["Empty"], help: "Gives the GUID of zeros." },
    InputObject: { type: "string", sets: [{ set: "InputObject", mandatory: true, position: 0, pipeline: "value" }], help: "The text of a GUID." },
  },
  output: ["System.Guid"],
  examples: [{ title: "A new one as text", code: "\"$(New-Guid)\"" }],
  links: ["Get-Random"],
  run(call) {
    return {
      process(p) {
        if (p.Empty) return call.write(emptyGuid);
        if (p.InputObject === undefined) return call.write(newGuid());
        try {
          call.write(parseGuid(p.InputObject));
        } catch (thrown) {
          if (!(thrown instanceof NetException)) throw thrown;
          call.error({ id: "StringNotRecognizedAsGuid", message: thrown.message, category: "InvalidArgument", exception: thrown.type.fullName });
        }
      },
    };
  },
});
