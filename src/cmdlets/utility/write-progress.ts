// Write-Progress: tells how far a command has come.
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  Activity?: string;
  Status?: string;
  Id?: number;
  PercentComplete?: number;
  SecondsRemaining?: number;
  CurrentOperation?: string;
  ParentId?: number;
  Completed: boolean;
  SourceId?: number;
}

export default cmdlet<Parameters>({
  name: "Write-Progress",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Shows a progress bar.",
  parameters: {
    Activity: { type: "string", position: 0, help: "What is going on." },
    Status: { type: "string", position: 1, validation: [{ kind: "NotNullOrEmpty" }], default: "Processing", help: "The present state." },
    Id: { type: "int", position: 2, validation: [{ kind: "Range", minimum: 0, maximum: 2147483647 }], default: "0", help: "Tells bars apart." },
    PercentComplete: { type: "int", validation: [{ kind: "Range", minimum: -1, maximum: 100 }], default: "-1", help: "How much is done." },
    SecondsRemaining: { type: "int", default: "-1", help: "How long it will take." },
    CurrentOperation: { type: "string", help: "The line below the bar." },
    ParentId: { type: "int", validation: [{ kind: "Range", minimum: -1, maximum: 2147483647 }], default: "-1", help: "The bar this one belongs below." },
    Completed: { type: "switch", help: "Takes the bar away." },
    SourceId: { type: "int", default: "0", help: "Where the record comes from." },
  },
  examples: [{ title: "A loop", code: "foreach ($i in 1..3) { Write-Progress -Activity 'Working' -PercentComplete ($i * 33) }; Write-Progress -Activity 'Working' -Completed" }],
  links: ["Write-Host"],
  run(call) {
    return {
      process(p) {
        if (!p.Activity) {
          return call.fail({ id: "MissingActivity", message: "Cannot process the command because the Activity parameter is missing or empty.", category: "InvalidArgument", exception: "System.ArgumentException" });
        }
        const preference = call.session.getVariable("ProgressPreference");
        const action = preference instanceof EnumValue ? enumText(preference) : textOf(preference, call.session);
        if (/^(?:SilentlyContinue|Ignore)$/i.test(action)) return;
        call.session.ports.output.progress({
          activityId: p.Id ?? 0,
          parentId: p.ParentId ?? -1,
          activity: p.Activity,
          status: p.Status ?? "Processing",
          currentOperation: p.CurrentOperation ?? "",
          percent: p.PercentComplete ?? -1,
          secondsRemaining: p.SecondsRemaining ?? -1,
          completed: p.Completed,
        });
      },
    };
  },
});
