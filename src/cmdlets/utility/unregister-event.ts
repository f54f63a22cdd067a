// Unregister-Event: ends subscriptions.
import { cmdlet } from "#engine/cmdlet.ts";
import { eventsOf } from "#engine/events/event-manager.ts";
import { wildcard } from "#engine/operators/wildcard.ts";

interface Parameters {
  SourceIdentifier?: string;
  SubscriptionId?: number;
  Force: boolean;
}

export default cmdlet<Parameters>({
  name: "Unregister-Event",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Cancels event subscriptions.",
  defaultSet: "BySource",
  parameters: {
    SourceIdentifier: { type: "string", sets: [{ set: "BySource", position: 0, mandatory: true, pipeline: "property" }], wildcards: true, help: "Those of this name." },
    SubscriptionId: { type: "int", sets: [{ set: "ById", position: 0, mandatory: true, pipeline: "property" }], help: "One by its number." },
    Force: { type: "switch", help: "Also hidden ones." },
  },
  examples: [{ title: "By name", code: "Unregister-Event -SourceIdentifier tick" }],
  links: ["Register-ObjectEvent", "Get-EventSubscriber"],
  run(call) {
    return {
      process(p) {
        const events = eventsOf(call.session);
        const pattern = p.SourceIdentifier === undefined ? null : wildcard(p.SourceIdentifier);
        const found = events.subscribers.filter((one) => (p.Force || !one.support) && (pattern ? pattern.matches(one.source) : one.id === p.SubscriptionId));
        for (const one of found) events.unsubscribe(one);
        if (found.length) return;
        if (p.SubscriptionId !== undefined) call.error({ id: "INVALID_SUBSCRIPTION_IDENTIFIER", message: `Event subscription with identifier '${p.SubscriptionId}' does not exist.`, category: "InvalidArgument", exception: "System.ArgumentException" });
        else if (!/[*?[]/.test(p.SourceIdentifier!)) call.error({ id: "INVALID_SOURCE_IDENTIFIER", message: `Event subscription with source identifier '${p.SourceIdentifier}' does not exist.`, category: "InvalidArgument", exception: "System.ArgumentException" });
      },
    };
  },
});
