// Get-Uptime: how long this session has been running.
import { DateTime } from "#dotnet/types/date-time.ts";
import { TimeSpan } from "#dotnet/types/time-span.ts";
import { cmdlet } from "#engine/cmdlet.ts";

interface Parameters {
  Since: boolean;
}

export default cmdlet<Parameters>({
  name: "Get-Uptime",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Tells how long the machine of this session has been running.",
  description: "The machine starts with the page or the program.",
  defaultSet: "Timespan",
  parameters: {
    Since: { type: "switch", sets: ["Since"], help: "Gives the time of the start." },
  },
  output: ["System.TimeSpan", "System.DateTime"],
  examples: [{ title: "Since when", code: "Get-Uptime -Since" }],
  links: ["Get-Date", "New-TimeSpan"],
  run(call) {
    return {
      process(p) {
        const { clock } = call.session.ports;
        const seconds = Math.floor(clock.ticks() / 1000);
        if (p.Since) call.write(DateTime.fromUnixMilliseconds(clock.now() - seconds * 1000).toLocalTime());
        else call.write(TimeSpan.fromMilliseconds(seconds * 1000));
      },
    };
  },
});
