// Loads a CommonJS bundle with the code V8 compiled for it last time: what newer Nodes do by themselves (module.enableCompileCache), for Node 20.
import { isAscii } from "node:buffer";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Runs the file and gives its exports. The kept code stands beside it, for this very Node; it is made anew when V8 refuses it. */
export function loadWithKeptCode(path: string): unknown {
  const bytes = readFileSync(path);
  // The build escapes what is beyond ASCII: half the memory, a third of the time to read.
  const source = bytes.toString(isAscii(bytes) ? "latin1" : "utf8");
  const keptPath = `${path}.${process.version}-${source.length}.kept`;
  const cachedData = read(keptPath);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${source}\n})`, { filename: path, cachedData });
  const module = { exports: {} };
  const run = script.runInThisContext() as (...parts: unknown[]) => void;
  run(module.exports, createRequire(path), module, path, dirname(path));
  if (!cachedData || script.cachedDataRejected === true) process.once("exit", () => keep(script, keptPath));
  return module.exports;
}

/** At the end of the first run, so that what it used is compiled too. A folder that cannot be written is no matter. */
function keep(script: Script, path: string): void {
  try {
    writeFileSync(`${path}.${process.pid}`, script.createCachedData());
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // Read-only installation: every start compiles.
  }
}
