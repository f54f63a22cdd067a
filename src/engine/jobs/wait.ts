// Waiting for jobs: until they ended, the time is over, or Ctrl+C was pressed.
import type { Engine } from "../pipeline/engine.ts";
import { setRunning } from "../pipeline/running.ts";
import type { Job } from "./job.ts";

export async function waitFor(engine: Engine, jobs: readonly Job[], until: { any: boolean; seconds: number | null }): Promise<void> {
  const { clock } = engine.ports;
  const start = clock.ticks();
  const enough = () => (until.any ? jobs.some((job) => !job.running) : jobs.every((job) => !job.running));
  while (jobs.length && !enough()) {
    if (until.seconds !== null && until.seconds >= 0 && clock.ticks() - start >= until.seconds * 1000) break;
    await Promise.race([...jobs.filter((job) => job.running).map((job) => job.done), clock.sleep(100, engine.stopSignal)]);
    engine.checkStop();
  }
  setRunning(engine);
}
