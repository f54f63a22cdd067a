// Update-FormatData: nothing to do without files; format files are not read here.
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  AppendPath?: string[];
  PrependPath?: string[];
}

export default cmdlet<Parameters>({
  name: "Update-FormatData",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Loads the views again; files with views cannot be added here.",
  description: "Use Update-TypeData -DefaultDisplayPropertySet to choose what a type shows.",
  defaultSet: "FileSet",
  shouldProcess: "Medium",
  parameters: {
    AppendPath: { type: "string[]", aliases: ["PSPath", "Path"], sets: [{ set: "FileSet", position: 0, pipeline: "both" }], help: "Files with views; not supported here." },
    PrependPath: { type: "string[]", sets: ["FileSet"], help: "Files with views; not supported here." },
  },
  examples: [{ title: "Loads the built-in views", code: "Update-FormatData" }],
  links: ["Get-FormatData", "Update-TypeData"],
  run(call) {
    return {
      process(p) {
        if (!p.AppendPath?.length && !p.PrependPath?.length) return;
        call.fail({ id: "NotSupported", message: "Format files (.ps1xml) cannot be loaded in this PowerShell. Use Update-TypeData -DefaultDisplayPropertySet to choose what a type shows.", category: "NotImplemented", exception: "System.PlatformNotSupportedException" });
      },
    };
  },
});
