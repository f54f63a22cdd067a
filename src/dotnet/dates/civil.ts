// The Gregorian calendar in ticks (100 ns since 0001-01-01): what DateTime, DateOnly and TimeOnly compute with.

export const TICKS_PER_MILLISECOND = 10_000n;
export const TICKS_PER_SECOND = 10_000_000n;
export const TICKS_PER_MINUTE = 600_000_000n;
export const TICKS_PER_HOUR = 36_000_000_000n;
export const TICKS_PER_DAY = 864_000_000_000n;
export const MAX_TICKS = 3_155_378_975_999_999_999n;
export const UNIX_EPOCH_TICKS = 621_355_968_000_000_000n;

/** The parts of a moment; `ticks` is the part below a second. */
export interface Civil {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ticks: number;
  /** 0 = Sunday. */
  dayOfWeek: number;
  dayOfYear: number;
}

const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isValidDate(year: number, month: number, day: number): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days from 0001-01-01 to a valid date. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = year - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + BEFORE[month - 1]! + (month > 2 && isLeapYear(year) ? 1 : 0) + day - 1;
}

/** Ticks of a valid moment. */
export function ticksOf(year: number, month: number, day: number, time: { hour?: number; minute?: number; second?: number; ticks?: number } = {}): bigint {
  const seconds = (time.hour ?? 0) * 3600 + (time.minute ?? 0) * 60 + (time.second ?? 0);
  return BigInt(dayNumber(year, month, day)) * TICKS_PER_DAY + BigInt(seconds) * TICKS_PER_SECOND + BigInt(time.ticks ?? 0);
}

export function civilOf(ticks: bigint): Civil {
  const days = Number(ticks / TICKS_PER_DAY);
  const rest = ticks % TICKS_PER_DAY;
  const seconds = Number(rest / TICKS_PER_SECOND);
  // 400, 100, 4 and 1 year cycles, the last of each one day longer.
  const n400 = Math.floor(days / 146_097);
  let left = days % 146_097;
  const n100 = Math.min(3, Math.floor(left / 36_524));
  left -= n100 * 36_524;
  const n4 = Math.floor(left / 1461);
  left %= 1461;
  const n1 = Math.min(3, Math.floor(left / 365));
  left -= n1 * 365;
  const year = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1;
  let month = 1;
  let day = left + 1;
  while (day > daysInMonth(year, month)) day -= daysInMonth(year, month++);
  return {
    year,
    month,
    day,
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    ticks: Number(rest % TICKS_PER_SECOND),
    dayOfWeek: (days + 1) % 7,
    dayOfYear: left + 1,
  };
}
