// The thread in which recorded cases run: one job in, one text out.
import { parentPort } from "node:worker_threads";
import { runProbe } from "../probes/run-probe.ts";
import type { Answer, Job } from "./pool.ts";
import { runGolden } from "./run-golden.ts";

parentPort!.on("message", (job: Job) => {
  const run = job.suite === "probes" ? runProbe(job) : runGolden(job);
  void run.then((text) => parentPort!.postMessage({ id: job.id, text } satisfies Answer));
});
// What a script left waiting and then failed must not take the thread down.
process.on("unhandledRejection", () => {});
