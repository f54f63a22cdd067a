// New-TimeSpan: the time between two dates, or a length put together from parts.
import { DateTime } from "#dotnet/types/date-time.ts";
import { TimeSpan } from "#dotnet/types/time-span.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import type { ParameterDefinition } from "#engine/cmdlet.ts";

interface Parameters {
  Start?: DateTime;
  End?: DateTime;
  Days?: number;
  Hours?: number;
  Minutes?: number;
  Seconds?: number;
  Milliseconds?: number;
}

const part = (help: string): ParameterDefinition => ({ type: "int", sets: ["Time"], help });

export default cmdlet<Parameters>({
  name: "New-TimeSpan",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Creates a time span.",
  description: "From -Start to -End, each the present moment when it is not given, or from days, hours, minutes, seconds and milliseconds.",
  defaultSet: "Date",
  parameters: {
    Start: { type: "datetime", aliases: ["LastWriteTime"], sets: [{ set: "Date", position: 0, pipeline: "both" }], help: "The earlier moment." },
    End: { type: "datetime", sets: [{ set: "Date", position: 1, pipeline: "property" }], help: "The later moment." },
    Days: part("Days."),
    Hours: part("Hours."),
    Minutes: part("Minutes."),
    Seconds: part("Seconds."),
    Milliseconds: part("Milliseconds."),
  },
  output: ["System.TimeSpan"],
  examples: [
    { title: "Between two dates", code: "New-TimeSpan -Start '2024-01-01' -End '2024-03-01'" },
    { title: "From parts", code: "New-TimeSpan -Hours 26 -Seconds 3" },
  ],
  links: ["Get-Date"],
  run(call) {
    return {
      process(p) {
        if (call.parameterSet === "Time") {
          const seconds = (p.Days ?? 0) * 86_400 + (p.Hours ?? 0) * 3600 + (p.Minutes ?? 0) * 60 + (p.Seconds ?? 0);
          return call.write(TimeSpan.of(BigInt(seconds) * 10_000_000n + BigInt(p.Milliseconds ?? 0) * 10_000n));
        }
        const now = DateTime.now();
        call.write(TimeSpan.of((p.End ?? now).ticks - (p.Start ?? now).ticks));
      },
    };
  },
});
