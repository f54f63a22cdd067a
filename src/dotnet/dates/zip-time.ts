// Times in zip archives: local, in DOS form, from 1980 to 2107 in steps of two seconds.
import { DateTimeOffset } from "../types/date-time-offset.ts";
import { DateTime, makeTicks } from "../types/date-time.ts";
import type { Civil } from "./civil.ts";
import { isValidDate } from "./civil.ts";
import { LOCAL } from "./kinds.ts";

/** Where DOS times begin: for those it cannot hold. */
const FIRST = (1 << 21) | (1 << 16);

function stampOf({ year, month, day, hour, minute, second }: Civil): number {
  if (year < 1980 || year > 2107) return FIRST;
  return (((year - 1980) << 25) | (month << 21) | (day << 16) | (hour << 11) | (minute << 5) | (second >> 1)) >>> 0;
}

export const stampOfMoment = (moment: DateTimeOffset): number => stampOf(moment.civil);
/** Milliseconds since 1970, as the local clock shows them. */
export const stampOfFile = (milliseconds: number): number => stampOf(DateTime.fromUnixMilliseconds(milliseconds).toLocalTime().civil);

export function momentOfStamp(stamp: number): DateTimeOffset {
  const [year, month, day] = [(stamp >>> 25) + 1980, (stamp >>> 21) & 15, (stamp >>> 16) & 31];
  const [hour, minute, second] = [(stamp >>> 11) & 31, (stamp >>> 5) & 63, (stamp & 31) * 2];
  const fits = isValidDate(year, month, day) && hour < 24 && minute < 60 && second < 60;
  return DateTimeOffset.fromDateTime(new DateTime(fits ? makeTicks(year, month, day, { hour, minute, second }) : makeTicks(1980, 1, 1), LOCAL));
}
