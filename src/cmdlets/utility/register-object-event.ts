// Register-ObjectEvent: listens to an event of a .NET object.
import { cmdlet } from "#engine/cmdlet.ts";
import { eventsOf } from "#engine/events/event-manager.ts";
import { eventParameters, subscribed } from "#engine/events/subscribe.ts";
import type { SubscribeParameters } from "#engine/events/subscribe.ts";
import { eventSourceOf } from "#engine/events/event-source.ts";
import { baseOf } from "#engine/values/ps-object.ts";
import { newGuid } from "#dotnet/types/guid.ts";

interface Parameters extends SubscribeParameters {
  InputObject: unknown;
  EventName: string;
}

export default cmdlet<Parameters>({
  name: "Register-ObjectEvent",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Subscribes to the events of a .NET object.",
  parameters: {
    InputObject: { type: "psobject", position: 0, mandatory: true, help: "The object that raises the event." },
    EventName: { type: "string", position: 1, mandatory: true, help: "Name of the event." },
    ...eventParameters(2),
  },
  output: ["System.Management.Automation.PSEventJob"],
  examples: [{ title: "A timer", code: "$t = [System.Timers.Timer]::new(100); Register-ObjectEvent $t Elapsed -SourceIdentifier tick -Action { 'tick' }" }],
  links: ["Unregister-Event", "Get-EventSubscriber", "Wait-Event"],
  run(call) {
    return {
      process(p) {
        const source = eventSourceOf(baseOf(p.InputObject));
        const event = source?.eventNames.find((name) => name.toLowerCase() === p.EventName.toLowerCase());
        if (!source || !event) {
          return call.fail({
            id: "INVALID_REGISTRATION", message: `Cannot register for the specified event. An event with the name '${p.EventName}' does not exist. (Parameter 'eventName')`,
            category: "InvalidOperation", exception: "System.ArgumentException",
          });
        }
        const events = eventsOf(call.session);
        const identifier = p.SourceIdentifier ?? newGuid().toText();
        const subscriber = subscribed(call, p, { source: identifier, object: p.InputObject, event });
        subscriber.stop = source.listen(event, (sender, args) => void events.raise(identifier, { sender, args: [sender, args], data: subscriber.data }));
        if (subscriber.job) call.write(subscriber.job);
      },
    };
  },
});
