// Remove-Event: takes events out of the queue.
import { cmdlet } from "#engine/cmdlet.ts";
import { eventsOf } from "#engine/events/event-manager.ts";

interface Parameters {
  SourceIdentifier?: string;
  EventIdentifier?: number;
}

export default cmdlet<Parameters>({
  name: "Remove-Event",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Removes events from the queue.",
  defaultSet: "BySource",
  parameters: {
    SourceIdentifier: { type: "string", sets: [{ set: "BySource", position: 0, mandatory: true, pipeline: "property" }], wildcards: true, help: "Events of this name." },
    EventIdentifier: { type: "int", sets: [{ set: "ByIdentifier", position: 0, mandatory: true, pipeline: "property" }], help: "One event by its number." },
  },
  examples: [{ title: "By name", code: "New-Event Done; Remove-Event Done" }],
  links: ["Get-Event"],
  run(call) {
    return {
      process(p) {
        const events = eventsOf(call.session);
        const found = events.find(p.EventIdentifier === undefined ? p.SourceIdentifier : undefined, p.EventIdentifier);
        for (const event of found) events.remove(event);
        if (found.length) return;
        if (p.EventIdentifier !== undefined) call.error({ id: "INVALID_EVENT_IDENTIFIER", message: `Event with identifier '${p.EventIdentifier}' does not exist.`, category: "InvalidArgument", exception: "System.ArgumentException" });
        else if (!/[*?[]/.test(p.SourceIdentifier!)) call.error({ id: "INVALID_SOURCE_IDENTIFIER", message: `Event with source identifier '${p.SourceIdentifier}' does not exist.`, category: "InvalidArgument", exception: "System.ArgumentException" });
      },
    };
  },
});
