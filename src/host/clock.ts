// The machine's clock and timers; the same globals serve Node, pages and workers.
import type { Clock } from "#engine/ports/clock.ts";

/** Lets everything that waits in the event loop run, messages included, without the 4 ms that nested timers cost in browsers. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** The clock of this machine. `timeZone` overrides the machine's zone. */
export function systemClock(timeZone?: string): Clock {
  let zone = timeZone;
  return {
    // Found out when first asked for: Intl's formats take milliseconds to load, and most starts need none.
    get timeZone() {
      return (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);
    },
    now: () => Date.now(),
    ticks: () => performance.now(),
    breathe: nextTurn,
    sleep(milliseconds, signal) {
      return new Promise((resolve) => {
        if (signal?.stopped) return resolve();
        // Timers hold 31 bits of milliseconds; a longer sleep is taken in parts.
        const end = performance.now() + milliseconds;
        let timer: ReturnType<typeof setTimeout>;
        const wait = () => {
          const left = end - performance.now();
          if (left <= 0) return done();
          timer = setTimeout(wait, Math.min(left, 0x7fff_ffff));
        };
        const done = () => {
          clearTimeout(timer);
          forget?.();
          resolve();
        };
        const forget = signal?.onStop(done);
        wait();
      });
    },
  };
}
