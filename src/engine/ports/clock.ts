// Time as a session sees it, and waiting.
import type { StopSignal } from "./stop-signal.ts";

export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. */
  now(): number;
  /** Milliseconds that only grow; for measuring. */
  ticks(): number;
  /** Resolves after the time, or as soon as the signal aborts. */
  sleep(milliseconds: number, signal?: StopSignal): Promise<void>;
  /** Lets the host's event loop run once, so that Ctrl+C can arrive. */
  breathe(): Promise<void>;
  /** IANA name of the local time zone. */
  readonly timeZone: string;
}
