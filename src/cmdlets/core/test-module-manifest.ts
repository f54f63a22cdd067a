// Test-ModuleManifest: reads a manifest and says whether it is valid.
import { cmdlet } from "#engine/cmdlet.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import { moduleAtRest } from "#engine/modules/listed-module.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { normalPath, slashed } from "#engine/providers/path-text.ts";

interface Parameters {
  Path: string;
}

export default cmdlet<Parameters>({
  name: "Test-ModuleManifest",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Checks a module manifest.",
  description: "Gives the module as the manifest describes it, or an error.",
  parameters: {
    Path: { type: "string", position: 0, mandatory: true, pipeline: "both", help: "Path of the .psd1 file." },
  },
  output: ["System.Management.Automation.PSModuleInfo"],
  examples: [{ title: "Before publishing", code: "Test-ModuleManifest ./Tools.psd1" }],
  links: ["New-ModuleManifest", "Import-Module"],
  run(call) {
    const engine = call.session as Engine;
    return {
      process(p) {
        const unix = slashed(p.Path);
        const path = normalPath(unix.startsWith("/") ? unix : `${engine.location()}/${unix}`);
        if (!engine.ports.files.stat(path)) {
          call.error({
            id: "PathNotFound",
            message: `Cannot find path '${path}' because it does not exist.`,
            category: "ObjectNotFound",
            target: path,
            exception: "System.Management.Automation.ItemNotFoundException",
          });
          return;
        }
        try {
          call.write(moduleAtRest(engine, path));
        } catch (thrown) {
          if (!(thrown instanceof TerminatingError)) throw thrown;
          call.error(thrown.record);
        }
      },
    };
  },
});
