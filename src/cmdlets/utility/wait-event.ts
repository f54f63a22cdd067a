// Wait-Event: waits until an event is in the queue.
import { cmdlet } from "#engine/cmdlet.ts";
import { eventsOf } from "#engine/events/event-manager.ts";

interface Parameters {
  SourceIdentifier?: string;
  Timeout?: number;
}

export default cmdlet<Parameters>({
  name: "Wait-Event",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Waits for an event.",
  parameters: {
    SourceIdentifier: { type: "string", position: 0, pipeline: "property", wildcards: true, help: "Name of the event; any when absent." },
    Timeout: { type: "int", aliases: ["TimeoutSec"], help: "Seconds to wait at most; -1 for ever.", default: "-1" },
  },
  output: ["System.Management.Automation.PSEventArgs"],
  examples: [{ title: "At most a second", code: "Wait-Event -Timeout 1" }],
  links: ["Get-Event", "Register-ObjectEvent"],
  run(call) {
    return {
      async process(p) {
        const events = eventsOf(call.session);
        const first = () => events.find(p.SourceIdentifier, undefined)[0];
        const time = p.Timeout === undefined || p.Timeout < 0 ? Number.POSITIVE_INFINITY : p.Timeout * 1000;
        await events.wait(time, () => first() !== undefined);
        const event = first();
        if (event) call.write(event);
      },
    };
  },
});
