// `npm run goldens [-- FILTER] [--probes] [--update-pending]`: builds the engine for Node when stale and runs the recorded cases on it.
import { buildTargets } from "./build.mjs";

// The recordings were made in UTC.
process.env.TZ = "UTC";
const words = process.argv.slice(2);
try {
  await buildTargets(["node"]);
} catch (error) {
  console.error(`the engine does not build: ${error instanceof Error ? error.message : error}`);
  process.exit(2);
}
const { run } = await import("../dist/goldens.mjs");
const filter = words.find((word) => !word.startsWith("--")) ?? null;
const { passed, failures } = await run({
  suite: words.includes("--probes") ? "probes" : "goldens",
  filter,
  updatePending: words.includes("--update-pending"),
  showPending: filter !== null && !words.includes("--quiet"),
});
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
