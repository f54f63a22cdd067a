// One line of text for the progress records that are open: the newest, with its bar.
import type { Progress } from "#engine/ports/output.ts";

const barWidth = 20;

export function progressText(record: Progress): string {
  const words = [record.activity, record.status, record.currentOperation].filter((word) => word !== "").join(" · ");
  if (record.percent < 0) return words;
  const percent = Math.min(100, Math.round(record.percent));
  const full = Math.round((percent / 100) * barWidth);
  const left = record.secondsRemaining >= 0 ? ` ${record.secondsRemaining} s left` : "";
  return `${words} [${"#".repeat(full)}${" ".repeat(barWidth - full)}] ${percent}%${left}`;
}

/** Keeps what is open; answers what the line shows now, or null. */
export function progressLine(): (record: Progress) => string | null {
  const open = new Map<number, Progress>();
  return (record) => {
    open.delete(record.activityId);
    if (!record.completed) open.set(record.activityId, record);
    const newest = [...open.values()].at(-1);
    return newest ? progressText(newest) : null;
  };
}
