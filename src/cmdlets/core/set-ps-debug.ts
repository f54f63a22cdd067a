// Set-PSDebug: strict mode by its old name; tracing is not offered.
import { cmdlet } from "#engine/cmdlet.ts";
import type { Engine } from "#engine/pipeline/engine.ts";

interface Parameters {
  Trace?: number;
  Step: boolean;
  Strict: boolean;
  Off: boolean;
}

export default cmdlet<Parameters>({
  name: "Set-PSDebug",
  module: "Microsoft.PowerShell.Core",
  synopsis: "Turns strict mode on or off for the whole session.",
  description: "Tracing and stepping through scripts are not available here.",
  defaultSet: "on",
  parameters: {
    Trace: { type: "int", sets: ["on"], validation: [{ kind: "Range", minimum: 0, maximum: 2 }], help: "Only 0 is possible here." },
    Step: { type: "switch", sets: ["on"], help: "Not available here." },
    Strict: { type: "switch", sets: ["on"], help: "Makes unset variables errors." },
    Off: { type: "switch", sets: ["off"], help: "Turns everything off." },
  },
  examples: [{ title: "Off", code: "Set-PSDebug -Off" }],
  links: ["Set-StrictMode"],
  run(call) {
    return {
      begin(p) {
        if (p.Trace || p.Step) {
          call.fail({ id: "NotSupported", message: "Tracing and stepping are not supported in this PowerShell. Use Write-Debug with $DebugPreference, or Get-PSCallStack.", category: "NotImplemented", exception: "System.Management.Automation.PSNotSupportedException" });
        }
        const { globalState } = call.session as Engine;
        if (p.Off) globalState.root.strict = 0;
        else if (p.Strict) globalState.root.strict = 1;
      },
    };
  },
});
