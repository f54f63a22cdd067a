// The time of day between the milliseconds: .NET's clock counts 100 ns, a host's counts milliseconds beside a finer one that only grows.
import type { Clock } from "../ports/clock.ts";

/** Milliseconds since 1970 with a fraction; never two milliseconds away from the host's own clock. */
export function fineClock(clock: Clock): () => number {
  let base = Number.NaN;
  return () => {
    const whole = clock.now();
    const ticks = clock.ticks();
    const fine = base + ticks;
    // Not yet set, or the host's clock was put right, or slept.
    if (!(fine > whole - 1 && fine < whole + 2)) {
      base = whole - ticks;
      return whole;
    }
    return fine;
  };
}
