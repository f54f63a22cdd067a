// `npm test`: lint, both type checks, unit tests, recorded cases and probes, browser tests. The last line sums what ran.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildTargets } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";

// The recordings were made in UTC.
process.env.TZ = "UTC";
const scratch = mkdtempSync(join(tmpdir(), "partnershell-test-"));
const results = [];
const bin = (name) => join("node_modules", ".bin", name);

/** Runs one step; its time and numbers go into the summary. A step that throws counts as one failure. */
async function step(name, work) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  let counts;
  try {
    counts = await work();
  } catch (error) {
    console.error(error);
    counts = { passed: 0, failed: 1 };
  }
  results.push({ name, ...counts, seconds: (performance.now() - start) / 1000 });
}

function command(path, args, env = {}) {
  const { status } = spawnSync(path, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const testFiles = (folder) => readdirSync(folder, { recursive: true }).map(String).filter((name) => name.endsWith(".test.ts"));

/** Runs a vitest project and reads its numbers; a file that was not seen, or held no case, fails. */
function vitest(project, files, env = {}) {
  const report = join(scratch, `${project}.json`);
  const ran = command(bin("vitest"), ["run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`], env);
  const { numPassedTests: passed, numFailedTests, numPendingTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const withCases = testResults.filter((file) => file.assertionResults.length > 0).length;
  let failed = numFailedTests;
  if (withCases < files) {
    console.error(`${project}: ${files} test files, but only ${withCases} with cases that ran`);
    failed += files - withCases;
  }
  if (numPendingTests > 0) {
    console.error(`${project}: ${numPendingTests} tests were skipped`);
    failed += numPendingTests;
  }
  // What vitest finds wrong outside of cases (an unhandled rejection) fails as well.
  if (ran.failed && failed === 0) failed = 1;
  return { passed, failed };
}

async function recorded(suite) {
  await buildTargets(["node"]);
  const { run } = await import("../dist/goldens.mjs");
  const { passed, failures, total, files } = await run({ suite, filter: null, updatePending: false, showPending: false });
  const missing = total < files ? files - total : 0;
  if (missing) console.error(`${suite}: ${files} files, but only ${total} cases`);
  return { passed, failed: failures.length + missing };
}

const unitFiles = testFiles("test").filter((name) => !name.startsWith("browser"));
await step("lint", () => command(bin("oxlint"), ["--deny-warnings"]));
await step("types of the floors without DOM", () => command(bin("tsc"), ["-p", "tsconfig.core.json"]));
await step("types", () => command(bin("tsc"), ["-p", "tsconfig.json"]));
await step("unit tests", () => vitest("unit", unitFiles.length));
await step("recorded cases", () => recorded("goldens"));
await step("probes", () => recorded("probes"));
await step("browser tests", async () => {
  const browser = ensureChromium();
  await buildTargets(["page", "server", "node"]);
  return vitest("browser", testFiles("test/browser").length, { CHROMIUM_PATH: browser });
});
rmSync(scratch, { recursive: true, force: true });

console.log("");
for (const { name, passed, failed, seconds } of results) console.log(`${failed ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") === 0 ? 0 : 1);
