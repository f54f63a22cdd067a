// The server's own clock and random bytes for the practice tenant.

import { randomBytes } from "node:crypto";
import type { Random } from "#engine/ports/random.ts";

export const serverClock = { now: () => Date.now() };

/** A plain Uint8Array, so that nobody below depends on Node's Buffer. */
export const serverRandom: Random = { bytes: (count) => new Uint8Array(randomBytes(count)) };
