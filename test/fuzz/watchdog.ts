// Names the script that never gives the thread back, and ends the run: the test runner itself could only say that a worker is gone.
import { Worker } from "node:worker_threads";

/** Milliseconds after which a script that holds the thread is named. */
const LIMIT = 45_000;
let dog: Worker | null = null;

/** Starts the watch over a script; the function given back ends it. */
export function watch(script: string, seed: number): () => void {
  dog ??= kennel();
  dog.postMessage(`seed ${seed}: no end after ${LIMIT / 1000} s of\n${script.slice(0, 4000)}\n`);
  return () => dog?.postMessage(null);
}

function kennel(): Worker {
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
     const { writeSync } = require("node:fs");
     let timer;
     const bite = (text) => {
       writeSync(2, "\\n" + text);
       process.kill(process.pid, "SIGKILL");
     };
     parentPort.on("message", (text) => {
       clearTimeout(timer);
       if (text !== null) timer = setTimeout(bite, ${LIMIT}, text);
     });`,
    { eval: true },
  );
  worker.unref();
  return worker;
}
