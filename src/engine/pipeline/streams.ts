// The five streams besides output, as one immutable bundle that redirections and common parameters replace.
import type { Pipe } from "./pipe.ts";

export type SideStream = "error" | "warning" | "verbose" | "debug" | "information";
export const SIDE_STREAMS: readonly SideStream[] = ["error", "warning", "verbose", "debug", "information"];

/** Sees every record of a stream, shown or not: -ErrorVariable and its kin. */
export interface Watcher {
  readonly stream: SideStream;
  /** The bound values of the call it was given to: what tells its own watchers from those around it. */
  readonly call: ReadonlyMap<string, unknown>;
  take(record: unknown): void;
}

export interface Streams {
  readonly error: Pipe;
  readonly warning: Pipe;
  readonly verbose: Pipe;
  readonly debug: Pipe;
  readonly information: Pipe;
  readonly watchers: readonly Watcher[];
}

export function tellWatchers(streams: Streams, stream: SideStream, record: unknown): void {
  for (const watcher of streams.watchers) if (watcher.stream === stream) watcher.take(record);
}
