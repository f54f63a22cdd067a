// Widths of a table's columns on a screen of a given width (goldens format-width).

/**
 * Sets the widths in place: 0 = free (shares what is left), result -1 = hidden.
 * Too wide a table is cut at its last visible column, which goes when less than one cell would be left of it.
 */
export function fitWidths(widths: number[], screen: number): void {
  if (!shareRest(widths, screen)) cutRight(widths, screen);
}

function total(widths: readonly number[]): number {
  const visible = widths.filter((w) => w > 0);
  return visible.reduce((sum, w) => sum + w, 0) + Math.max(0, visible.length - 1);
}

/** Gives free columns one cell each, then one more in turn; false when the table does not fit even so. */
function shareRest(widths: number[], screen: number): boolean {
  const free = widths.flatMap((w, i) => (w <= 0 ? [i] : []));
  for (const i of free) widths[i] = 1;
  let left = screen - total(widths);
  if (left < 0) return false;
  while (free.length && left > 0) {
    for (const i of free) {
      if (left === 0) break;
      widths[i]!++;
      left--;
    }
  }
  return true;
}

function cutRight(widths: number[], screen: number): void {
  for (;;) {
    const excess = total(widths) - screen;
    if (excess <= 0) return;
    const last = widths.findLastIndex((w) => w > 0);
    if (last < 0) return;
    const rest = widths[last]! - excess;
    widths[last] = rest < 1 ? -1 : rest;
    if (rest >= 1) return;
  }
}
