// `npm run goldens [-- FILTER] [--probes] [--update-pending]`: runs recorded cases, shows what differs, compares with the lists.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffLines } from "./diff.ts";
import { judge, parseDifferences, parsePending } from "./lists.ts";
import type { Outcome, Verdict } from "./lists.ts";
import { runJobs } from "./pool.ts";
import { suites } from "./suites.ts";
import type { SuiteCase } from "./suites.ts";

export interface RunOptions {
  suite: keyof typeof suites;
  /** Only cases whose key has this text, in any case. */
  filter: string | null;
  /** Rewrites pending.txt with exactly the cases that fail now. For developers; `npm test` never does it. */
  updatePending: boolean;
  /** Prints the diffs of pending cases too: what somebody who works on an area wants. */
  showPending: boolean;
}

const limit = 3_000;
const textOf = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "");

/** Runs the cases. Those that were too slow run once more alone: the machine may have been busy. */
async function outcomes(cases: readonly SuiteCase[], skipSecondTry: (key: string) => boolean): Promise<Outcome[]> {
  const worker = new URL("./goldens-worker.mjs", import.meta.url);
  const jobs = cases.map(({ suite, script, answers, width, ansi }, id) => ({ id, suite, script, answers, width, ansi }));
  const texts = await runJobs(jobs, { worker, threads: 2, limit });
  const slow = jobs.filter(({ id }) => texts[id] === "(did not finish in time)\n" && !skipSecondTry(cases[id]!.key));
  const again = await runJobs(slow, { worker, threads: 1, limit: limit * 3 });
  slow.forEach(({ id }, i) => (texts[id] = again[i]!));
  return cases.map(({ key, expected }, i) => ({ key, expected, actual: texts[i]! }));
}

/** Starts the small web server that `web-*` cases talk to; one that runs already serves as well. */
async function webServer(cases: readonly SuiteCase[]): Promise<() => void> {
  if (!cases.some((c) => c.key.startsWith("web-"))) return () => {};
  const place = join(process.cwd(), "test/goldens/web-server.mjs");
  const { start } = (await import(/* @vite-ignore */ place)) as { start(port: number): Promise<{ close(): void }> };
  try {
    const server = await start(18_999);
    return () => server.close();
  } catch {
    return () => {};
  }
}

export async function run(options: RunOptions): Promise<Verdict & { total: number; files: number }> {
  const suite = suites[options.suite]();
  const wanted = options.filter?.toLowerCase() ?? null;
  const cases = wanted === null ? suite.cases : suite.cases.filter((c) => c.key.toLowerCase().includes(wanted));
  const pendingPath = `${suite.folder}/pending.txt`;
  const pending = parsePending(textOf(pendingPath));
  const differences = parseDifferences(textOf(`${suite.folder}/differences.md`));

  const stop = await webServer(cases);
  const results = await outcomes(cases, (key) => pending.has(key) && !options.updatePending);
  stop();

  if (options.updatePending) {
    const failing = new Set(results.filter((r) => r.actual !== r.expected && !differences.has(r.key)).map((r) => r.key));
    const ran = new Set(results.map((r) => r.key));
    const keys = suite.cases.map((c) => c.key).filter((key) => (ran.has(key) ? failing.has(key) : pending.has(key)));
    writeFileSync(pendingPath, `# Recorded cases that do not pass yet, one a line. The list only shrinks.\n${keys.map((key) => `${key}\n`).join("")}`);
    console.log(`${pendingPath}: ${keys.length} cases`);
    pending.clear();
    for (const key of keys) pending.add(key);
  }

  const verdict = judge(results, pending, differences, wanted === null);
  for (const { key, why, outcome } of verdict.failures) {
    console.log(`\n✗ ${key}\n  ${why}`);
    if (outcome && outcome.actual !== outcome.expected) console.log(diffLines(outcome.expected, outcome.actual));
  }
  if (options.showPending) {
    for (const outcome of results.filter((r) => pending.has(r.key) && r.actual !== r.expected)) {
      console.log(`\n… ${outcome.key} (pending)\n${diffLines(outcome.expected, outcome.actual)}`);
    }
  }
  console.log(`${suite.name}: ${cases.length} cases; ${verdict.pending} pending, ${verdict.different} different on purpose`);
  return { ...verdict, total: cases.length, files: suite.files };
}
