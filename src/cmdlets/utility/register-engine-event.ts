// Register-EngineEvent: listens to the session's own events and to those of New-Event.
import { cmdlet } from "#engine/cmdlet.ts";
import { eventParameters, subscribed } from "#engine/events/subscribe.ts";
import type { SubscribeParameters } from "#engine/events/subscribe.ts";

export default cmdlet<SubscribeParameters & { SourceIdentifier: string }>({
  name: "Register-EngineEvent",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Subscribes to events of the session.",
  parameters: { ...eventParameters(100), SourceIdentifier: { type: "string", position: 100, mandatory: true, help: "Name of the event." } },
  output: ["System.Management.Automation.PSEventJob"],
  examples: [{ title: "An event of one's own", code: "Register-EngineEvent Done -Action { $Event.MessageData }; New-Event Done -MessageData 1" }],
  links: ["New-Event", "Unregister-Event", "Get-EventSubscriber"],
  run(call) {
    return {
      process(p) {
        const subscriber = subscribed(call, p, { source: p.SourceIdentifier, object: null, event: null });
        if (subscriber.job) call.write(subscriber.job);
      },
    };
  },
});
