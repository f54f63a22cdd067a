// The time between milliseconds.
import { describe, expect, it } from "vitest";
import { fineClock } from "#engine/evaluate/fine-clock.ts";

function clockAt(times: [now: number, ticks: number][]) {
  let at = -1;
  return fineClock({
    timeZone: "UTC",
    now: () => times[++at]![0],
    ticks: () => times[at]![1],
    sleep: () => Promise.resolve(),
    breathe: () => Promise.resolve(),
  });
}

describe("the fine clock", () => {
  it("counts between the host's milliseconds", () => {
    const now = clockAt([[1000, 5], [1000, 5.25], [1000, 5.5], [1001, 6.125]]);
    expect([now(), now(), now(), now()]).toEqual([1000, 1000.25, 1000.5, 1001.125]);
  });

  it("follows a host's clock that jumps, and one that stands still", () => {
    const now = clockAt([[1000, 5], [9000, 6], [9000.0, 6.5], [9000, 9], [10, 10]]);
    expect([now(), now(), now(), now(), now()]).toEqual([1000, 9000, 9000.5, 9000, 10]);
  });
});
