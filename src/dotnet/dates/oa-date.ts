// OLE Automation dates: days since 1899-12-30.
import { argumentError } from "../core/exception.ts";
import { TICKS_PER_MILLISECOND } from "./civil.ts";

const DAY_MILLISECONDS = 86_400_000;
const EPOCH = 599_264_352_000_000_000n;

/** ArgumentException outside the years 100 to 9999. */
export function oaDateToTicks(value: number): bigint {
  if (!(value < 2_958_466) || !(value > -657_435)) throw argumentError("ArgumentException", "Not a legal OleAut date.", "value");
  let milliseconds = Math.trunc(value * DAY_MILLISECONDS + (value >= 0 ? 0.5 : -0.5));
  // Before 1899-12-30 the fraction still counts forward.
  if (milliseconds < 0) milliseconds -= (milliseconds % DAY_MILLISECONDS) * 2;
  return EPOCH + BigInt(milliseconds) * TICKS_PER_MILLISECOND;
}

export function ticksToOADate(ticks: bigint): number {
  if (ticks === 0n) return 0;
  let milliseconds = Number((ticks - EPOCH) / TICKS_PER_MILLISECOND);
  if (milliseconds < 0) {
    const fraction = milliseconds % DAY_MILLISECONDS;
    if (fraction !== 0) milliseconds -= (DAY_MILLISECONDS + fraction) * 2;
  }
  return milliseconds / DAY_MILLISECONDS;
}
