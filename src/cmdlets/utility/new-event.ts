// New-Event: makes an event of one's own.
import { cmdlet } from "#engine/cmdlet.ts";
import { eventsOf } from "#engine/events/event-manager.ts";

interface Parameters {
  SourceIdentifier: string;
  Sender?: unknown;
  EventArguments?: unknown[];
  MessageData?: unknown;
}

export default cmdlet<Parameters>({
  name: "New-Event",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Creates an event.",
  parameters: {
    SourceIdentifier: { type: "string", position: 0, mandatory: true, help: "Name of the event." },
    Sender: { type: "psobject", position: 1, help: "The object that raises it." },
    EventArguments: { type: "psobject[]", position: 2, help: "Its arguments." },
    MessageData: { type: "psobject", position: 3, help: "Data that goes with it." },
  },
  output: ["System.Management.Automation.PSEventArgs"],
  examples: [{ title: "An event", code: "New-Event -SourceIdentifier Done -MessageData 5" }],
  links: ["Get-Event", "Register-EngineEvent"],
  run(call) {
    return {
      end(p) {
        const events = eventsOf(call.session);
        call.write(events.raise(p.SourceIdentifier, { sender: p.Sender ?? null, args: p.EventArguments ?? [], data: p.MessageData ?? null }));
        return events.runPending();
      },
    };
  },
});
