// Set-Date: refused, because no script may set the machine's clock from here.
import type { DateTime } from "#dotnet/types/date-time.ts";
import type { TimeSpan } from "#dotnet/types/time-span.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { after } from "#engine/values/maybe.ts";
import { textOf } from "#engine/values/text.ts";

interface Parameters {
  Date?: DateTime;
  Adjust?: TimeSpan;
  DisplayHint?: unknown;
}

export default cmdlet<Parameters>({
  name: "Set-Date",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Would set the machine's clock; that is not allowed here.",
  defaultSet: "Date",
  shouldProcess: "Medium",
  parameters: {
    Date: { type: "datetime", sets: [{ set: "Date", mandatory: true, position: 0, pipeline: "both" }], help: "The new time." },
    Adjust: { type: "timespan", sets: [{ set: "Adjust", mandatory: true, position: 0, pipeline: "both" }], validation: [{ kind: "AllowNull" }], help: "How far to move the clock." },
    DisplayHint: { type: "Microsoft.PowerShell.Commands.DisplayHintType", help: "What to show of the time." },
  },
  examples: [{ title: "What would happen", code: "Set-Date 2030-01-01 -WhatIf" }],
  links: ["Get-Date"],
  run(call) {
    return {
      process: (p) =>
        after(call.shouldProcess(textOf(p.Date ?? p.Adjust ?? null, call.session)), (go) => {
          if (go) call.fail({ id: "System.ComponentModel.Win32Exception", message: "Operation not permitted", category: "PermissionDenied", exception: "System.ComponentModel.Win32Exception" });
        }),
    };
  },
});
