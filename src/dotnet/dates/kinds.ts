// How DateTime.Kind and DateTimeStyles turn what was read into a moment.
import { ambient } from "../core/ambient.ts";
import { NetException } from "../core/exception.ts";
import { civilOf, MAX_TICKS, TICKS_PER_DAY, TICKS_PER_MINUTE, ticksOf, UNIX_EPOCH_TICKS } from "./civil.ts";
import type { ReadDate } from "./date-parse.ts";
import { localZone, offsetAtLocal, offsetAtUtc } from "./zone.ts";

/** DateTimeKind. */
export const UNSPECIFIED = 0;
export const UTC = 1;
export const LOCAL = 2;

/** DateTimeStyles. */
export const NO_CURRENT_DATE = 8;
export const ADJUST_TO_UNIVERSAL = 16;
export const ASSUME_LOCAL = 32;
export const ASSUME_UNIVERSAL = 64;
export const ROUNDTRIP_KIND = 128;

export interface Instant {
  ticks: bigint;
  kind: number;
}

/** Keeps a shifted moment inside DateTime's range, as ToLocalTime does. */
export function clamped(ticks: bigint): bigint {
  return ticks < 0n ? 0n : ticks > MAX_TICKS ? MAX_TICKS : ticks;
}

export function utcNowTicks(): bigint {
  const milliseconds = ambient.now();
  const whole = Math.floor(milliseconds);
  return UNIX_EPOCH_TICKS + BigInt(whole) * 10_000n + BigInt(Math.floor((milliseconds - whole) * 10_000));
}

export function toLocal(utcTicks: bigint): bigint {
  return clamped(utcTicks + BigInt(offsetAtUtc(localZone(), utcTicks)) * TICKS_PER_MINUTE);
}

export function toUtc(localTicks: bigint): bigint {
  return clamped(localTicks - BigInt(offsetAtLocal(localZone(), localTicks)) * TICKS_PER_MINUTE);
}

/** The clock ticks of what was read, the missing parts taken from today (or from 0001-01-01). */
export function clockTicks(read: ReadDate, styles: number): bigint {
  const now = read.year === undefined ? civilOf(toLocal(utcNowTicks())) : null;
  const dateless = read.month === undefined && read.day === undefined;
  const year = read.year ?? (dateless && styles & NO_CURRENT_DATE ? 1 : now!.year);
  const month = read.month ?? (dateless && !(styles & NO_CURRENT_DATE) && now ? now.month : 1);
  const day = read.day ?? (dateless && !(styles & NO_CURRENT_DATE) && now ? now.day : 1);
  const ticks = ticksOf(year, month, day, { hour: read.hour % 24, minute: read.minute, second: read.second, ticks: read.ticks });
  return read.hour === 24 ? ticks + TICKS_PER_DAY : ticks;
}

/** DateTime.Parse's rules for the zone in the text and the styles. */
export function toInstant(read: ReadDate, styles: number): Instant {
  const ticks = clockTicks(read, styles);
  if (read.offset !== undefined) {
    const utc = clamped(ticks - BigInt(read.offset) * TICKS_PER_MINUTE);
    if (styles & ADJUST_TO_UNIVERSAL || (styles & ROUNDTRIP_KIND && read.zulu)) return { ticks: utc, kind: UTC };
    return { ticks: toLocal(utc), kind: LOCAL };
  }
  if (styles & ASSUME_UNIVERSAL) return styles & ADJUST_TO_UNIVERSAL ? { ticks, kind: UTC } : { ticks: toLocal(ticks), kind: LOCAL };
  if (styles & ASSUME_LOCAL) return styles & ADJUST_TO_UNIVERSAL ? { ticks: toUtc(ticks), kind: UTC } : { ticks, kind: LOCAL };
  return { ticks, kind: UNSPECIFIED };
}

/** Runs a parse for Try methods: false for .NET's own errors. */
export function succeeds<T>(result: { value: unknown }, fallback: T, read: () => T): boolean {
  try {
    result.value = read();
    return true;
  } catch (error) {
    if (!(error instanceof NetException)) throw error;
    result.value = fallback;
    return false;
  }
}

/** The first format that fits; FormatException when none does. */
export function firstFit<T>(text: string, formats: readonly string[], read: (format: string) => T | null, kind = "DateTime"): T {
  for (const format of formats) {
    const found = read(format);
    if (found !== null) return found;
  }
  throw new NetException("System.FormatException", `String '${text}' was not recognized as a valid ${kind}.`);
}

