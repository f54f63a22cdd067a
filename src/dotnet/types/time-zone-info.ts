// System.TimeZoneInfo over the IANA zones that Intl knows.
import { NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { TICKS_PER_MINUTE } from "../dates/civil.ts";
import { clamped, LOCAL, UNSPECIFIED, UTC, utcNowTicks } from "../dates/kinds.ts";
import { localZone, offsetAtLocal, offsetAtUtc, offsetText, standardOffset, zoneExists } from "../dates/zone.ts";
import { DateTime } from "./date-time.ts";
import { DateTimeOffset } from "./date-time-offset.ts";
import { TimeSpan } from "./time-span.ts";
import { ReadOnlyCollection } from "./collection.ts";

/** Windows' names of the zones that scripts use most; all others go by their IANA name. */
const WINDOWS = new Map(
  Object.entries({
    "utc": "UTC",
    "gmt standard time": "Europe/London",
    "w. europe standard time": "Europe/Berlin",
    "central europe standard time": "Europe/Budapest",
    "romance standard time": "Europe/Paris",
    "russian standard time": "Europe/Moscow",
    "eastern standard time": "America/New_York",
    "central standard time": "America/Chicago",
    "mountain standard time": "America/Denver",
    "pacific standard time": "America/Los_Angeles",
    "india standard time": "Asia/Kolkata",
    "china standard time": "Asia/Shanghai",
    "tokyo standard time": "Asia/Tokyo",
    "aus eastern standard time": "Australia/Sydney",
    "e. south america standard time": "America/Sao_Paulo",
    "south africa standard time": "Africa/Johannesburg",
    "singapore standard time": "Asia/Singapore",
    "new zealand standard time": "Pacific/Auckland",
  }),
);

export class TimeZoneInfo extends NetObject {
  readonly id: string;
  readonly zone: string;
  constructor(id: string, zone: string) {
    super();
    this.id = id;
    this.zone = zone;
  }
  override get netType(): NetType {
    return timeZoneInfoType;
  }
  get baseMinutes(): number {
    return standardOffset(this.zone, utcNowTicks());
  }
  /** "Central European Standard Time" and the like, from the platform's data. */
  name(daylight: boolean): string {
    if (this.zone === "UTC") return "Coordinated Universal Time";
    const shown = new Intl.DateTimeFormat("en-US", { timeZone: this.zone, timeZoneName: "long" });
    for (const month of [0, 6]) {
      const ms = Date.UTC(2024, month, 1);
      const isDaylight = offsetAtUtc(this.zone, 621_355_968_000_000_000n + BigInt(ms) * 10_000n) !== this.baseMinutes;
      const name = shown.formatToParts(ms).find((p) => p.type === "timeZoneName")?.value;
      if (name && isDaylight === daylight) return name;
    }
    return daylight ? this.name(false) : this.id;
  }
  toText(): string {
    return this.zone === "UTC" ? "(UTC) Coordinated Universal Time" : `(UTC${offsetText(this.baseMinutes)}) ${this.name(false)}`;
  }
  equals(other: unknown): boolean {
    return other instanceof TimeZoneInfo && other.id === this.id;
  }
  hashKey(): string {
    return `zone ${this.id}`;
  }
}

const utc = new TimeZoneInfo("UTC", "UTC");
const local = () => (localZone() === "UTC" ? utc : new TimeZoneInfo(localZone(), localZone()));

function find(id: string): TimeZoneInfo {
  const zone = WINDOWS.get(id.toLowerCase()) ?? id;
  if (zone.toUpperCase() === "UTC") return utc;
  if (!zoneExists(zone)) throw new NetException("System.TimeZoneNotFoundException", `The time zone ID '${id}' was not found on the local computer.`);
  return new TimeZoneInfo(id, zone);
}

/** The UTC ticks of a date; unspecified ones are read in `zone`. */
function utcTicks(date: DateTime, zone: TimeZoneInfo): bigint {
  if (date.kind === UTC) return date.ticks;
  const source = date.kind === LOCAL ? localZone() : zone.zone;
  return clamped(date.ticks - BigInt(offsetAtLocal(source, date.ticks)) * TICKS_PER_MINUTE);
}

function show(ticks: bigint, zone: TimeZoneInfo): DateTime {
  const shown = clamped(ticks + BigInt(offsetAtUtc(zone.zone, ticks)) * TICKS_PER_MINUTE);
  return new DateTime(shown, zone === utc || zone.zone === "UTC" ? UTC : zone.zone === localZone() ? LOCAL : UNSPECIFIED);
}

function fromUtc(date: DateTime, zone: TimeZoneInfo): DateTime {
  if (date.kind === LOCAL) {
    throw new NetException("System.ArgumentException", "The conversion could not be completed because the supplied DateTime did not have the Kind property set correctly.  For example, when the Kind property is DateTimeKind.Local, the source time zone must be TimeZoneInfo.Local. (Parameter 'sourceTimeZone')", null, { ParamName: "sourceTimeZone" });
  }
  return show(date.ticks, zone);
}

const offsetAt = (z: TimeZoneInfo, d: DateTime | DateTimeOffset) => offsetAtUtc(z.zone, d instanceof DateTimeOffset ? d.utcTicks : utcTicks(d, z));
const span = (minutes: number) => new TimeSpan(BigInt(minutes) * TICKS_PER_MINUTE);
const daylight = (z: TimeZoneInfo, d: DateTime | DateTimeOffset) => offsetAt(z, d) !== standardOffset(z.zone, d instanceof DateTimeOffset ? d.utcTicks : d.ticks);

function convertOffset(d: DateTimeOffset, zone: TimeZoneInfo): DateTimeOffset {
  return new DateTimeOffset(d.utcTicks, offsetAtUtc(zone.zone, d.utcTicks));
}

const timeZoneInfoType: NetType = defineType({
  name: "System.TimeZoneInfo",
  sealed: true,
  interfaces: ["System.IEquatable`1[System.TimeZoneInfo]", "System.Runtime.Serialization.ISerializable"],
  members: [
    ["bool Equals(System.Object obj)", (z: TimeZoneInfo, other: unknown) => z.equals(other)],
    ["timespan GetUtcOffset(System.DateTimeOffset dateTimeOffset)", (z: TimeZoneInfo, d: DateTimeOffset) => span(offsetAt(z, d))],
    ["timespan GetUtcOffset(datetime dateTime)", (z: TimeZoneInfo, d: DateTime) => span(offsetAt(z, d))],
    ["bool HasSameRules(System.TimeZoneInfo other)", (z: TimeZoneInfo, other: TimeZoneInfo) => z.zone === other.zone],
    ["bool IsDaylightSavingTime(System.DateTimeOffset dateTimeOffset)", daylight],
    ["bool IsDaylightSavingTime(datetime dateTime)", daylight],
    ["string ToString()", (z: TimeZoneInfo) => z.toText()],
    ["timespan BaseUtcOffset {get;}", (z: TimeZoneInfo) => span(z.baseMinutes)],
    ["string DaylightName {get;}", (z: TimeZoneInfo) => z.name(true)],
    ["string DisplayName {get;}", (z: TimeZoneInfo) => z.toText()],
    ["bool HasIanaId {get;}", (z: TimeZoneInfo) => z.id === z.zone],
    ["string Id {get;}", (z: TimeZoneInfo) => z.id],
    ["string StandardName {get;}", (z: TimeZoneInfo) => z.name(false)],
    ["bool SupportsDaylightSavingTime {get;}", (z: TimeZoneInfo) => [0, 6].some((m) => offsetAtUtc(z.zone, 638_396_640_000_000_000n + BigInt(m) * 26_280_000_000_000n) !== z.baseMinutes)],
    ["static void ClearCachedData()", () => undefined],
    ["static System.DateTimeOffset ConvertTime(System.DateTimeOffset dateTimeOffset, System.TimeZoneInfo destinationTimeZone)", convertOffset],
    ["static datetime ConvertTime(datetime dateTime, System.TimeZoneInfo destinationTimeZone)", (d: DateTime, zone: TimeZoneInfo) => show(utcTicks(d, local()), zone)],
    ["static datetime ConvertTime(datetime dateTime, System.TimeZoneInfo sourceTimeZone, System.TimeZoneInfo destinationTimeZone)", (d: DateTime, source: TimeZoneInfo, zone: TimeZoneInfo) => show(utcTicks(d, source), zone)],
    ["static System.DateTimeOffset ConvertTimeBySystemTimeZoneId(System.DateTimeOffset dateTimeOffset, string destinationTimeZoneId)", (d: DateTimeOffset, id: string) => convertOffset(d, find(id))],
    ["static datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string destinationTimeZoneId)", (d: DateTime, id: string) => show(utcTicks(d, local()), find(id))],
    ["static datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string sourceTimeZoneId, string destinationTimeZoneId)", (d: DateTime, source: string, id: string) => show(utcTicks(d, find(source)), find(id))],
    ["static datetime ConvertTimeFromUtc(datetime dateTime, System.TimeZoneInfo destinationTimeZone)", fromUtc],
    ["static datetime ConvertTimeToUtc(datetime dateTime)", (d: DateTime) => new DateTime(utcTicks(d, local()), UTC)],
    ["static datetime ConvertTimeToUtc(datetime dateTime, System.TimeZoneInfo sourceTimeZone)", (d: DateTime, source: TimeZoneInfo) => new DateTime(utcTicks(d, source), UTC)],
    ["static System.TimeZoneInfo FindSystemTimeZoneById(string id)", find],
    ["static System.Collections.ObjectModel.ReadOnlyCollection[System.TimeZoneInfo] GetSystemTimeZones()", () => {
      const zones = Intl.supportedValuesOf("timeZone").map((id) => new TimeZoneInfo(id, id));
      return new ReadOnlyCollection(genericTypeOf(typeNamed("System.Collections.ObjectModel.ReadOnlyCollection`1"), [timeZoneInfoType]), zones);
    }],
    ["static System.TimeZoneInfo Local {get;}", local],
    ["static System.TimeZoneInfo Utc {get;}", () => utc],
  ],
});
export default timeZoneInfoType;
