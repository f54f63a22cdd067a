// Runs cases in worker threads. A thread that is silent for too long is ended, its case fails, and a new thread goes on.
import { Worker } from "node:worker_threads";

/** What a worker gets. */
export interface Job {
  id: number;
  suite: "goldens" | "probes";
  script: string;
  answers: string[];
  width: number;
  ansi: boolean;
}

/** What it answers. */
export interface Answer {
  id: number;
  text: string;
}

export interface PoolSettings {
  worker: URL;
  threads: number;
  /** Milliseconds a case may take. */
  limit: number;
}

/** The text of each job, in the jobs' order. */
export async function runJobs(jobs: readonly Job[], settings: PoolSettings): Promise<string[]> {
  const results: string[] = [];
  let next = 0;
  const lane = async () => {
    let worker: Worker | null = null;
    while (next < jobs.length) {
      const at = next++;
      // Starting a thread takes its own time.
      const limit = worker ? settings.limit : settings.limit + 5_000;
      worker ??= new Worker(settings.worker, { env: { ...process.env, TZ: "UTC" } });
      const { text, alive } = await answerOf(worker, jobs[at]!, limit);
      results[at] = text;
      if (!alive) {
        await worker.terminate();
        worker = null;
      }
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: settings.threads }, lane));
  return results;
}

/** The text, and whether the thread can go on: not after silence or a crash. */
function answerOf(worker: Worker, job: Job, limit: number): Promise<{ text: string; alive: boolean }> {
  return new Promise((resolve) => {
    const settle = (text: string, alive: boolean) => {
      clearTimeout(timer);
      worker.off("message", message).off("error", error);
      resolve({ text, alive });
    };
    const message = (answer: Answer) => {
      if (answer.id === job.id) settle(answer.text, true);
    };
    const error = (thrown: unknown) => settle(`(the thread crashed: ${String(thrown)})\n`, false);
    const timer = setTimeout(() => settle("(did not finish in time)\n", false), limit);
    worker.on("message", message).on("error", error);
    worker.postMessage(job);
  });
}
