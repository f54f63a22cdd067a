// Says which script hangs when one never gives the thread back: the test runner itself could only say that a worker is gone.
import { Worker } from "node:worker_threads";

/** Milliseconds after which a script that holds the thread is named. */
const LIMIT = 15_000;
const dog = new Worker(
  `const { parentPort } = require("node:worker_threads");
   const { writeSync } = require("node:fs");
   let timer;
   parentPort.on("message", (script) => {
     clearTimeout(timer);
     if (script !== null) timer = setTimeout(() => writeSync(2, "\\nstill running after ${LIMIT / 1000} s:\\n" + script.slice(0, 4000) + "\\n"), ${LIMIT});
   });`,
  { eval: true },
);
dog.unref();

/** Starts the watch over a script; the function given back ends it. */
export function watch(script: string): () => void {
  dog.postMessage(script);
  return () => dog.postMessage(null);
}
