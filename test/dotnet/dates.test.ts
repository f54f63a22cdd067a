// Dates and time spans: reading, writing, arithmetic, zones.
import { beforeEach, describe, expect, it } from "vitest";
import "#dotnet/library.ts";
import { setAmbient } from "#dotnet/core/ambient.ts";
import { cultureNamed, invariantCulture } from "#dotnet/core/culture.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { DateTime, parseDateTime, parseDateTimeExact } from "#dotnet/types/date-time.ts";
import type { DateTimeOffset } from "#dotnet/types/date-time-offset.ts";
import { parseDateTimeOffset } from "#dotnet/types/date-time-offset.ts";
import { parseTimeSpan, TimeSpan } from "#dotnet/types/time-span.ts";
import { call, callStatic, construct, messageOf } from "./member-call.ts";

const english = cultureNamed("en-US")!;
const dateType = typeNamed("System.DateTime");
const show = (date: DateTime, format: string, culture = english) => date.format(format, culture).replace(/\u202f/g, " ");
const read = (text: string) => parseDateTime(text, invariantCulture);

beforeEach(() => setAmbient({ now: () => Date.UTC(2024, 5, 15, 12), timeZone: "UTC", culture: "en-US" }));

describe("DateTime", () => {
  it.each([
    ["d", "3/5/2024"],
    ["D", "Tuesday, March 5, 2024"],
    ["t", "2:05 PM"],
    ["T", "2:05:09 PM"],
    ["f", "Tuesday, March 5, 2024 2:05 PM"],
    ["F", "Tuesday, March 5, 2024 2:05:09 PM"],
    ["g", "3/5/2024 2:05 PM"],
    ["G", "3/5/2024 2:05:09 PM"],
    ["M", "March 5"],
    ["Y", "March 2024"],
    ["s", "2024-03-05T14:05:09"],
    ["u", "2024-03-05 14:05:09Z"],
    ["R", "Tue, 05 Mar 2024 14:05:09 GMT"],
    ["o", "2024-03-05T14:05:09.0780000"],
    ["yy M d h m s tt", "24 3 5 2 5 9 PM"],
    ["ddd dddd MMM MMMM", "Tue Tuesday Mar March"],
    ["%d", "5"],
    ["ffff FFFF", "0780 078"],
    ["dd 'of' MMMM", "05 of March"],
    ["yyyyMMddTHHmmssZ", "20240305T140509Z"],
    ["zzz", "+00:00"],
  ])("writes %s", (format, expected) => {
    expect(show(read("2024-03-05 14:05:09.078"), format)).toBe(expected);
  });
  it("writes K by kind and refuses it as a standard format", () => {
    expect([new DateTime(0n, 1).format("%K", english), new DateTime(0n, 0).format("%K", english), new DateTime(0n, 2).format("%K", english)]).toEqual(["Z", "", "+00:00"]);
    expect(messageOf(() => new DateTime(0n).format("K", english))).toBe("FormatException: Input string was not in a correct format.");
  });
  it.each([
    ["2024-03-05", "2024-03-05T00:00:00"],
    ["3/5/2024", "2024-03-05T00:00:00"],
    ["5 March 2024", "2024-03-05T00:00:00"],
    ["March 5, 2024 3pm", "2024-03-05T15:00:00"],
    ["2024-03-05 10:20 PM", "2024-03-05T22:20:00"],
    ["Mar 2024", "2024-03-01T00:00:00"],
    ["Tue, 05 Mar 2024 14:05:09 GMT", "2024-03-05T14:05:09"],
    ["2024-02-03T04:05:06+02:00", "2024-02-03T02:05:06"],
    ["10:30", "2024-06-15T10:30:00"],
    ["12/31/99", "1999-12-31T00:00:00"],
    ["2024/3/5 1:02:03.5", "2024-03-05T01:02:03"],
  ])("reads %s", (text, expected) => {
    expect(show(read(text), "s")).toBe(expected);
  });
  it("reads in the order of the culture", () => {
    expect(show(parseDateTime("03.02.2024", cultureNamed("de-DE")!), "s")).toBe("2024-02-03T00:00:00");
    expect(show(parseDateTime("03/02/2024", cultureNamed("fr-FR")!), "s")).toBe("2024-02-03T00:00:00");
  });
  it.each([
    ["not a date", "The string 'not a date' was not recognized as a valid DateTime. There is an unknown word starting at index '0'."],
    ["2024-13-01", "String '2024-13-01' was not recognized as a valid DateTime."],
    ["13/01/2024", "String '13/01/2024' was not recognized as a valid DateTime."],
    ["20240305", "String '20240305' was not recognized as a valid DateTime."],
  ])("refuses %s", (text, message) => {
    expect(messageOf(() => read(text))).toBe(`FormatException: ${message}`);
  });
  it("reads exactly", () => {
    expect(show(parseDateTimeExact("20240203", ["yyyyMMdd"]), "s")).toBe("2024-02-03T00:00:00");
    expect(show(parseDateTimeExact("03-Feb-24 07:08", ["dd-MMM-yy HH:mm"]), "s")).toBe("2024-02-03T07:08:00");
    expect(show(parseDateTimeExact("5/6", ["d/M", "yyyy"]), "MM-dd")).toBe("06-05");
    expect(messageOf(() => parseDateTimeExact("2024", ["yyyyMMdd"]))).toBe("FormatException: String '2024' was not recognized as a valid DateTime.");
  });
  it("computes", () => {
    const day = read("2024-01-31");
    expect([day.addMonths(1), day.addMonths(13), day.addUnits(1.5, 864_000_000_000n), day.addMonths(-11)].map((d) => show(d, "s"))).toEqual(["2024-02-29T00:00:00", "2025-02-28T00:00:00", "2024-02-01T12:00:00", "2023-02-28T00:00:00"]);
    expect(messageOf(() => call(construct(dateType, "long", 3_155_378_975_999_999_999n) as DateTime, "AddDays", [1]))).toBe("ArgumentOutOfRangeException: The added or subtracted value results in an un-representable DateTime. (Parameter 'value')");
    expect(messageOf(() => construct(dateType, "int, int, int", 2023, 2, 29))).toBe("ArgumentOutOfRangeException: Year, Month, and Day parameters describe an un-representable DateTime.");
    expect(show(callStatic(dateType, "FromOADate", [45000.5]), "s")).toBe("2023-03-15T12:00:00");
    expect(show(callStatic(dateType, "FromFileTimeUtc", [133500000000000000n]), "o")).toBe("2024-01-17T21:20:00.0000000Z");
    expect(read("2024-02-29").civil.dayOfYear).toBe(60);
  });
  it("knows time zones with daylight time", () => {
    setAmbient({ timeZone: "Europe/Berlin" });
    expect(show(read("2024-07-01T12:00:00Z"), "o")).toBe("2024-07-01T14:00:00.0000000+02:00");
    expect(show(read("2024-07-01T12:00:00").toUniversalTime(), "s")).toBe("2024-07-01T10:00:00");
    expect(show(read("2024-01-01T12:00:00").toUniversalTime(), "s")).toBe("2024-01-01T11:00:00");
    const zone = callStatic(typeNamed("System.TimeZoneInfo"), "FindSystemTimeZoneById", ["America/New_York"]);
    expect(show(callStatic(typeNamed("System.TimeZoneInfo"), "ConvertTimeFromUtc", [new DateTime(read("2024-07-01T12:00").ticks, 1), zone]), "s")).toBe("2024-07-01T08:00:00");
  });
});

describe("DateTimeOffset", () => {
  it("compares instants and writes offsets", () => {
    const a = parseDateTimeOffset("2024-02-03T04:00:00+02:00");
    const b = parseDateTimeOffset("2024-02-03T02:00:00Z");
    expect([a.equals(b), call(a, "EqualsExact", [b])]).toEqual([true, false]);
    expect(parseDateTimeOffset("2024-02-03 10:00 -03:30").format("o", english)).toBe("2024-02-03T10:00:00.0000000-03:30");
    expect((callStatic(typeNamed("System.DateTimeOffset"), "FromUnixTimeMilliseconds", [1500n]) as DateTimeOffset).format("o", english)).toBe("1970-01-01T00:00:01.5000000+00:00");
    expect(a.toText(english).replace("\u202f", " ")).toBe("2/3/2024 4:00:00 AM +02:00");
  });
});

describe("TimeSpan", () => {
  it.each([
    ["1:2", "01:02:00"],
    ["1:2:3", "01:02:03"],
    ["5", "5.00:00:00"],
    ["-1.10:00:00", "-1.10:00:00"],
    ["00:00:01.5", "00:00:01.5000000"],
    ["1.02:03:04.056", "1.02:03:04.0560000"],
    ["24:00:00", "24.00:00:00"],
    ["6:12:14:45", "6.12:14:45"],
  ])("reads %s", (text, expected) => {
    expect(parseTimeSpan(text).toText()).toBe(expected);
  });
  it.each([
    ["c", "1.02:03:04.0560000"],
    ["g", "1:2:03:04.056"],
    ["G", "1:02:03:04.0560000"],
    ["hh\\:mm\\:ss", "02:03:04"],
    ["d\\.hh\\:mm", "1.02:03"],
    ["%d", "1"],
    ["ss\\.fff", "04.056"],
    ["dd\\dhh\\h", "01d02h"],
    ["%m", "3"],
  ])("writes %s", (format, expected) => {
    expect(parseTimeSpan("1.02:03:04.056").format(format, english)).toBe(expected);
  });
  it("refuses what is no time span", () => {
    expect(messageOf(() => parseTimeSpan("x"))).toBe("FormatException: String 'x' was not recognized as a valid TimeSpan.");
    expect(messageOf(() => parseTimeSpan("1:99"))).toBe("OverflowException: The TimeSpan string '1:99' could not be parsed because at least one of the numeric components is out of range or contains too many digits.");
    expect(messageOf(() => new TimeSpan(0n).format("hh:mm", english))).toBe("FormatException: Input string was not in a correct format.");
  });
});
