// Get-Event: the events that wait in the queue.
import { cmdlet } from "#engine/cmdlet.ts";
import { eventsOf } from "#engine/events/event-manager.ts";

interface Parameters {
  SourceIdentifier?: string;
  EventIdentifier?: number;
}

export default cmdlet<Parameters>({
  name: "Get-Event",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Lists the events in the queue.",
  defaultSet: "BySource",
  parameters: {
    SourceIdentifier: { type: "string", sets: [{ set: "BySource", position: 0, pipeline: "property" }], wildcards: true, help: "Only events of this name." },
    EventIdentifier: { type: "int", sets: [{ set: "ById", position: 0, mandatory: true, pipeline: "property" }], aliases: ["Id"], help: "One event by its number." },
  },
  output: ["System.Management.Automation.PSEventArgs"],
  examples: [{ title: "All", code: "New-Event Done; Get-Event" }],
  links: ["New-Event", "Remove-Event", "Wait-Event"],
  run(call) {
    return {
      process(p) {
        const found = eventsOf(call.session).find(p.SourceIdentifier, p.EventIdentifier);
        for (const event of found) call.write(event);
        if (!found.length && p.EventIdentifier !== undefined) {
          call.error({ id: "INVALID_EVENT_IDENTIFIER", message: `Event with identifier '${p.EventIdentifier}' does not exist.`, category: "InvalidArgument", exception: "System.ArgumentException" });
        } else if (!found.length && p.SourceIdentifier !== undefined && !/[*?[]/.test(p.SourceIdentifier)) {
          call.error({ id: "INVALID_SOURCE_IDENTIFIER", message: `Event with source identifier '${p.SourceIdentifier}' does not exist.`, category: "InvalidArgument", exception: "System.ArgumentException" });
        }
      },
    };
  },
});
