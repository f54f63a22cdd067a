// The clock and random ports of this machine.
import { describe, expect, it } from "vitest";
import { StopSignal } from "#engine/ports/stop-signal.ts";
import { systemClock } from "#host/clock.ts";
import { cryptoRandom, seededRandom } from "#host/random.ts";

describe("clock", () => {
  it("tells time and its zone", () => {
    const clock = systemClock("Europe/Oslo");
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(50);
    expect([clock.timeZone, typeof systemClock().timeZone]).toEqual(["Europe/Oslo", "string"]);
  });
  it("sleeps at least as long as asked", async () => {
    const clock = systemClock();
    const start = clock.ticks();
    await clock.sleep(30);
    expect(clock.ticks() - start).toBeGreaterThanOrEqual(29);
  });
  it("wakes at once when the signal aborts, before or while it sleeps", async () => {
    const clock = systemClock();
    const stop = new StopSignal();
    const start = clock.ticks();
    const sleep = clock.sleep(60_000, stop);
    stop.stop();
    await sleep;
    await clock.sleep(60_000, stop);
    expect(clock.ticks() - start).toBeLessThan(1_000);
  });
  it("lets timers and messages run when it breathes", async () => {
    const clock = systemClock();
    let ran = false;
    setTimeout(() => (ran = true), 0);
    const end = clock.ticks() + 1_000;
    while (!ran && clock.ticks() < end) await clock.breathe();
    expect(ran).toBe(true);
  });
});

describe("random", () => {
  it("gives as many bytes as asked, more than the platform's limit too", () => {
    expect([cryptoRandom().bytes(0).length, cryptoRandom().bytes(200_000).length]).toEqual([0, 200_000]);
  });
  it("gives the same bytes for the same seed and others for another", () => {
    expect(seededRandom(7).bytes(16)).toEqual(seededRandom(7).bytes(16));
    expect(seededRandom(7).bytes(16)).not.toEqual(seededRandom(8).bytes(16));
  });
});
