// Time zones: the offset of a moment in an IANA zone, by way of Intl.
import { ambient } from "../core/ambient.ts";
import { TICKS_PER_MILLISECOND, TICKS_PER_MINUTE, UNIX_EPOCH_TICKS } from "./civil.ts";

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatFor(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", era: "short", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  return format;
}

export function zoneExists(zone: string): boolean {
  return formatFor(zone) !== null;
}

const isUtc = (zone: string) => zone === "UTC" || zone === "Etc/UTC";

/** Minutes that the zone is ahead of UTC at a UTC moment. */
export function offsetAtUtc(zone: string, utcTicks: bigint): number {
  if (isUtc(zone)) return 0;
  const format = formatFor(zone);
  if (!format) return 0;
  const milliseconds = Number((utcTicks - UNIX_EPOCH_TICKS) / TICKS_PER_MILLISECOND);
  const parts = new Map(format.formatToParts(milliseconds).map((p) => [p.type, p.value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name));
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return Math.round((local - Math.floor(milliseconds / 1000) * 1000) / 60_000);
}

/** Minutes ahead of UTC at a local moment; ambiguous times count as standard time, skipped ones go by the offset before the gap. */
export function offsetAtLocal(zone: string, localTicks: bigint): number {
  if (isUtc(zone)) return 0;
  const day = 1440n * TICKS_PER_MINUTE;
  const before = offsetAtUtc(zone, localTicks - day);
  const after = offsetAtUtc(zone, localTicks + day);
  if (before === after) return before;
  const fits = (offset: number) => offsetAtUtc(zone, localTicks - BigInt(offset) * TICKS_PER_MINUTE) === offset;
  const [low, high] = before < after ? [before, after] : [after, before];
  // Both fit in the hour that comes twice; standard time is the smaller offset.
  if (fits(low)) return low;
  return fits(high) ? high : before;
}

/** The offset without daylight saving time in the year of the moment. */
export function standardOffset(zone: string, utcTicks: bigint): number {
  const half = 182n * 1440n * TICKS_PER_MINUTE;
  const summer = utcTicks > half ? utcTicks - half : utcTicks + half;
  return Math.min(offsetAtUtc(zone, utcTicks), offsetAtUtc(zone, summer));
}

export function localZone(): string {
  return ambient.timeZone;
}

/** "+05:30" */
export function offsetText(minutes: number, separator = ":"): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${String(Math.floor(size / 60)).padStart(2, "0")}${separator}${String(size % 60).padStart(2, "0")}`;
}
