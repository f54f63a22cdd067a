// Objects that raise events, and who listens.
import type { NetObject } from "#dotnet/core/net-object.ts";

export type EventHandler = (sender: unknown, args: NetObject) => void;

/** A .NET object with events. */
export interface EventSource {
  /** Names of its events. */
  readonly eventNames: readonly string[];
  /** Listens to one of them; the result ends it. */
  listen(event: string, handler: EventHandler): () => void;
}

export function eventSourceOf(value: unknown): EventSource | null {
  return typeof value === "object" && value !== null && "eventNames" in value && "listen" in value ? (value as EventSource) : null;
}

/** The listeners of one object. */
export class Listeners {
  readonly #handlers = new Map<string, Set<EventHandler>>();
  add(event: string, handler: EventHandler): () => void {
    const key = event.toLowerCase();
    const set = this.#handlers.get(key) ?? new Set();
    this.#handlers.set(key, set.add(handler));
    return () => void set.delete(handler);
  }
  raise(event: string, sender: unknown, args: NetObject): void {
    for (const handler of [...(this.#handlers.get(event.toLowerCase()) ?? [])]) handler(sender, args);
  }
}
