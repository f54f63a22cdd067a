// Get-EventSubscriber: who listens to what.
import { cmdlet } from "#engine/cmdlet.ts";
import { eventsOf } from "#engine/events/event-manager.ts";
import { wildcard } from "#engine/operators/wildcard.ts";

interface Parameters {
  SourceIdentifier?: string;
  SubscriptionId?: number;
  Force: boolean;
}

export default cmdlet<Parameters>({
  name: "Get-EventSubscriber",
  module: "Microsoft.PowerShell.Utility",
  synopsis: "Lists the event subscriptions.",
  defaultSet: "BySource",
  parameters: {
    SourceIdentifier: { type: "string", sets: [{ set: "BySource", position: 0, pipeline: "property" }], wildcards: true, help: "Only those of this name." },
    SubscriptionId: { type: "int", sets: [{ set: "ById", position: 0, mandatory: true, pipeline: "property" }], aliases: ["Id"], help: "One subscription by its number." },
    Force: { type: "switch", position: 1, help: "Also hidden ones." },
  },
  output: ["System.Management.Automation.PSEventSubscriber"],
  examples: [{ title: "All", code: "Get-EventSubscriber" }],
  links: ["Register-ObjectEvent", "Unregister-Event"],
  run(call) {
    return {
      process(p) {
        const pattern = p.SourceIdentifier === undefined ? null : wildcard(p.SourceIdentifier);
        const found = eventsOf(call.session).subscribers.filter(
          (one) => (p.Force || !one.support) && (p.SubscriptionId === undefined || one.id === p.SubscriptionId) && (!pattern || pattern.matches(one.source)),
        );
        for (const one of found) call.write(one);
        if (found.length) return;
        if (p.SubscriptionId !== undefined) call.error({ id: "INVALID_SUBSCRIPTION_IDENTIFIER", message: `Event subscription with identifier '${p.SubscriptionId}' does not exist.`, category: "InvalidArgument", exception: "System.ArgumentException" });
        else if (p.SourceIdentifier !== undefined && !/[*?[]/.test(p.SourceIdentifier)) call.error({ id: "INVALID_SOURCE_IDENTIFIER", message: `Event subscription with source identifier '${p.SourceIdentifier}' does not exist.`, category: "InvalidArgument", exception: "System.ArgumentException" });
      },
    };
  },
});
