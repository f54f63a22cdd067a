// The kill ring: the last killed texts, at most MaximumKillRingCount of them.

export interface KillRing {
  readonly entries: readonly string[];
  readonly index: number;
}

export const emptyRing: KillRing = { entries: [], index: 0 };

/** A new killed text becomes the current entry, in the place of the oldest when the ring is full. */
export function push(ring: KillRing, text: string, limit: number): KillRing {
  if (ring.entries.length < limit) return { entries: [...ring.entries, text], index: ring.entries.length };
  const index = ring.index + 1 >= ring.entries.length ? 0 : ring.index + 1;
  return { entries: ring.entries.with(index, text), index };
}

/** A kill right after a kill grows the current entry, at the side the text was taken from. */
export function extend(ring: KillRing, text: string, before: boolean): KillRing {
  const old = ring.entries[ring.index] ?? "";
  const grown = before ? text + old : old + text;
  if (ring.entries.length === 0) return { entries: [grown], index: 0 };
  return { entries: ring.entries.with(ring.index, grown), index: ring.index };
}

/** YankPop: the entry before the current one, round the ring. */
export function rotate(ring: KillRing): KillRing {
  const index = ring.index - 1 < 0 ? ring.entries.length - 1 : ring.index - 1;
  return { entries: ring.entries, index };
}

export function current(ring: KillRing): string | undefined {
  return ring.entries[ring.index];
}
