// What Register-ObjectEvent and Register-EngineEvent share.
import type { Call, ParameterDefinition } from "../cmdlet.ts";
import type { ScriptBlock } from "../script-block.ts";
import type { Subscriber } from "./event-manager.ts";
import { eventsOf } from "./event-manager.ts";

export interface SubscribeParameters {
  SourceIdentifier?: string;
  Action?: ScriptBlock;
  MessageData?: unknown;
  SupportEvent: boolean;
  MaxTriggerCount?: number;
}

/** `first` is the position of -SourceIdentifier. */
export function eventParameters(first: number): { [name: string]: ParameterDefinition } {
  return {
    SourceIdentifier: { type: "string", position: first, help: "A name for the subscription." },
    Action: { type: "scriptblock", position: first + 1, help: "Runs when the event comes; without it events wait in a queue." },
    MessageData: { type: "psobject", help: "Data for the action." },
    SupportEvent: { type: "switch", help: "Hides the subscription." },
    Forward: { type: "switch", help: "Accepted: there is no other session to send events to." },
    MaxTriggerCount: { type: "int", help: "Ends the subscription after so many events." },
  };
}

/** A new subscription; SUBSCRIBER_EXISTS when the name is taken. */
export function subscribed(call: Call<never>, p: SubscribeParameters, about: { source: string; object: unknown; event: string | null }): Subscriber {
  const events = eventsOf(call.session);
  if (about.object !== null && events.subscribers.some((one) => one.source.toLowerCase() === about.source.toLowerCase())) {
    call.fail({
      id: "SUBSCRIBER_EXISTS", message: `Cannot subscribe to the specified event. A subscriber with the source identifier '${about.source}' already exists.`,
      category: "InvalidArgument", target: about.object, exception: "System.ArgumentException",
    });
  }
  return events.subscribe({ ...about, action: p.Action ?? null, support: p.SupportEvent, data: p.MessageData ?? null, triggers: p.MaxTriggerCount ?? 0 });
}
