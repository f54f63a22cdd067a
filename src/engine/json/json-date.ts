// Strings in JSON that are moments: which texts count, and what -DateKind makes of them.
import { DateTime } from "#dotnet/types/date-time.ts";
import { DateTimeOffset } from "#dotnet/types/date-time-offset.ts";
import { UNIX_EPOCH_TICKS, ticksOf } from "#dotnet/dates/civil.ts";
import { toLocal, LOCAL, UNSPECIFIED, UTC } from "#dotnet/dates/kinds.ts";

export type DateKind = "Default" | "Local" | "Utc" | "Offset" | "String";

const iso = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,}))?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const microsoft = /^\/Date\((-?\d+)([+-]\d{4})?\)\/$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The DateTime or DateTimeOffset a text stands for; null when it is plain text. */
export function dateFromJson(text: string, kind: DateKind): unknown {
  if (kind === "String") return null;
  const first = text.charCodeAt(0);
  if (first === 0x2f) return fromMicrosoft(text, kind);
  if (text.length < 19 || text.length > 40 || first < 0x30 || first > 0x39 || text.charCodeAt(10) !== 0x54) return null;
  const match = iso.exec(text);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
  if (year < 1 || day < 1 || day > days || minute > 59 || second > 59 || hour > 24 || (hour === 24 && (minute || second))) return null;
  const fraction = BigInt((match[7] ?? "").slice(0, 7).padEnd(7, "0"));
  const ticks = ticksOf(year, month, day) + BigInt(hour * 3600 + minute * 60 + second) * 10_000_000n + fraction;
  return moment(ticks, zoneOf(match[8]), kind);
}

/** Minutes east of UTC, "Z", or undefined when the text names no zone. */
function zoneOf(text: string | undefined): number | "Z" | undefined {
  if (text === undefined || text === "Z") return text;
  const sign = text[0] === "-" ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3).replace(":", "") || "0"));
}

function fromMicrosoft(text: string, kind: DateKind): unknown {
  const match = microsoft.exec(text);
  if (!match) return null;
  const ticks = UNIX_EPOCH_TICKS + BigInt(match[1]!) * 10_000n;
  if (kind === "Offset" || !match[2]) return moment(ticks, "Z", kind);
  return new DateTime(toLocal(ticks), LOCAL);
}

function moment(ticks: bigint, zone: number | "Z" | undefined, kind: DateKind): unknown {
  const utc = typeof zone === "number" ? ticks - BigInt(zone) * 600_000_000n : ticks;
  if (kind === "Offset") {
    if (zone === undefined) return DateTimeOffset.fromDateTime(new DateTime(ticks, UNSPECIFIED));
    return new DateTimeOffset(utc, zone === "Z" ? 0 : zone);
  }
  if (zone === undefined) {
    if (kind === "Local") return new DateTime(ticks, LOCAL);
    if (kind === "Utc") return new DateTime(ticks, UTC);
    return new DateTime(ticks, UNSPECIFIED);
  }
  if (kind === "Utc" || (zone === "Z" && kind === "Default")) return new DateTime(utc, UTC);
  return new DateTime(toLocal(utc), LOCAL);
}
