// The request limit of the customer resource: 500 a minute and tenant, counted in whole minutes (reference 2.0).

import type { Answer } from "../endpoint.ts";

const minute = 60_000;

export type Throttle = (now: number) => Answer | null;

/** A counter of its own; it answers 429 once the minute's requests are used up. Null means no limit. */
export function requestLimit(perMinute: number | null): Throttle {
  let started = -minute;
  let used = 0;
  return (now) => {
    if (perMinute === null) return null;
    if (now - started >= minute || now < started) {
      started = now;
      used = 0;
    }
    used++;
    if (used <= perMinute) return null;
    return tooMany(Math.max(1, Math.ceil((started + minute - now) / 1000)));
  };
}

/** The gateway's own body shape, without code and source. */
function tooMany(seconds: number): Answer {
  return {
    status: 429,
    headers: [["Retry-After", String(seconds)]],
    body: { statusCode: 429, message: `Rate limit is exceeded. Try again in ${seconds} seconds.` },
    bom: false,
  };
}
