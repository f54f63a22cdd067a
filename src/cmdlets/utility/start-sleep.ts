// Start-Sleep: waits.
import type { TimeSpan } from "#dotnet/types/time-span.ts";
import { asNumber } from "#engine/operators/number-code.ts";
import { cmdlet } from "#engine/cmdlet.ts";
import { eventsOf } from "#engine/events/event-manager.ts";

interface Parameters {
  Seconds?: unknown;
  Milliseconds?: number;
  Duration?: TimeSpan;
}

export default cmdlet<Parameters>({
  name: "Start-Sleep",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Waits for a time.",
  aliases: ["sleep"],
  defaultSet: "Seconds",
  parameters: {
    Seconds: { type: "double", sets: [{ set: "Seconds", mandatory: true, position: 0, pipeline: "both" }], validation: [{ kind: "Range", minimum: 0, maximum: 2147483 }], help: "Seconds, fractions allowed." },
    Milliseconds: { type: "int", aliases: ["ms"], sets: [{ set: "Milliseconds", mandatory: true, pipeline: "property" }], validation: [{ kind: "Range", minimum: 0, maximum: 2147483647 }], help: "Milliseconds." },
    Duration: { type: "timespan", aliases: ["ts"], sets: [{ set: "FromTimeSpan", mandatory: true, position: 0, pipeline: "value" }], help: "A time span." },
  },
  examples: [{ title: "A second and a half", code: "Start-Sleep 1.5" }],
  links: ["Get-Date"],
  run(call) {
    return {
      process(p) {
        const milliseconds = p.Duration ? p.Duration.totalMilliseconds : (p.Milliseconds ?? asNumber(p.Seconds) * 1000);
        if (milliseconds <= 0) return;
        const events = eventsOf(call.session);
        if (events.busy) return events.wait(milliseconds);
        return call.session.ports.clock.sleep(milliseconds, call.signal).then(() => call.session.checkStop());
      },
    };
  },
});
