// New-ModuleManifest: writes a .psd1 file.
import { encodeText } from "#dotnet/core/text-encoding.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { BoundValues } from "#engine/cmdlet.ts";
import { manifestText } from "#engine/modules/manifest-text.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { normalPath, slashed } from "#engine/providers/path-text.ts";
import { after } from "#engine/values/maybe.ts";

const TEXTS = ["RootModule", "Author", "CompanyName", "Copyright", "Description", "PowerShellVersion", "HelpInfoUri", "DefaultCommandPrefix", "Guid", "ProjectUri", "LicenseUri", "ReleaseNotes", "Prerelease", "ProcessorArchitecture"];
const LISTS = ["RequiredModules", "RequiredAssemblies", "ScriptsToProcess", "TypesToProcess", "FormatsToProcess", "NestedModules", "FunctionsToExport", "CmdletsToExport", "VariablesToExport", "AliasesToExport", "ModuleList", "FileList", "CompatiblePSEditions", "Tags"];

export default cmdlet<BoundValues>({
  name: "New-ModuleManifest",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Writes a module manifest.",
  description: "The file is a hashtable that Import-Module reads; keys that were not given stand in it as comments.",
  shouldProcess: "Low",
  parameters: {
    Path: { type: "string", position: 0, mandatory: true, help: "Path of the .psd1 file." },
    ModuleVersion: { type: "version", help: "Version of the module.", default: "0.0.1" },
    PrivateData: { type: "object", help: "Anything the module wants to know of itself." },
    PassThru: { type: "switch", help: "Gives the text too." },
    ...Object.fromEntries(TEXTS.map((name) => [name, { type: "string", help: `${name} in the manifest.` }])),
    ...Object.fromEntries(LISTS.map((name) => [name, { type: name === "RequiredModules" || name === "NestedModules" || name === "ModuleList" ? "object[]" : "string[]", help: `${name} in the manifest.`, validation: [{ kind: "AllowEmptyCollection" as const }] }])),
  },
  output: ["System.String"],
  examples: [{ title: "For a module of one file", code: "New-ModuleManifest ./Tools.psd1 -RootModule Tools.psm1 -ModuleVersion 1.2 -FunctionsToExport Get-Tool" }],
  links: ["Test-ModuleManifest", "Import-Module"],
  run(call) {
    const engine = call.session as Engine;
    return {
      end(p) {
        const given = p["Path"] as string;
        const unix = slashed(given);
        const path = normalPath(unix.startsWith("/") ? unix : `${engine.location()}/${unix}`);
        if (!/\.psd1$/i.test(path)) {
          call.fail({
            id: "Modules_InvalidModuleManifestPath",
            message: `The specified module manifest path '${given}' is not valid. The path must resolve to a single file that has a '.psd1' extension.`,
            category: "InvalidArgument",
            target: given,
            exception: "System.Management.Automation.PSInvalidOperationException",
          });
        }
        return after(call.shouldProcess(path, `Creating the "${path}" module manifest file.`), (go) => {
          if (!go) return;
          const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.psd1$/i, "");
          const text = manifestText(engine, { name, values: call.bound });
          engine.ports.files.write(path, encodeText("utf-8", text));
          if (p["PassThru"] === true) call.write(text);
        });
      },
    };
  },
});
