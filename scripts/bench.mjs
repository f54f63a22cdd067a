// `npm run bench [-- PART ...]`: measures every promise of DESIGN.md section 6, prints a table, writes test-results/bench.json.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { engineOnNode, parseRows, programStart } from "../bench/node-rows.mjs";
import { pageRows } from "../bench/page-rows.mjs";
import { serverRows, startServer } from "../bench/server.mjs";
import { buildTargets } from "./build.mjs";

/** Runs something against a fresh server. */
async function served(work) {
  await buildTargets(["page", "server"]);
  const server = await startServer();
  try {
    return await work(server.origin);
  } finally {
    await server.stop();
  }
}

const parts = {
  page: () => served(pageRows),
  start: () => buildTargets(["node"]).then(programStart),
  engine: () => buildTargets(["node"]).then(engineOnNode),
  parse: () => buildTargets(["grammar"]).then(parseRows),
  server: () => served(serverRows),
};

const named = process.argv.slice(2);
for (const name of named) if (!(name in parts)) throw new Error(`no part ${name}; there are ${Object.keys(parts).join(", ")}`);
const rows = [];
for (const name of named.length ? named : Object.keys(parts)) {
  try {
    rows.push(...(await parts[name]()));
  } catch (error) {
    rows.push({ place: name, name: "(could not be measured)", failed: String(error).split("\n")[0] });
  }
}
for (const row of rows) row.ok = !row.failed && (row.atLeast ? row.value >= row.budget : row.value <= row.budget);

const number = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const table = rows.map((row) => [row.ok ? "✓" : "✗", row.place, row.name, row.failed ?? `${number(row.value)} ${row.unit}`, row.failed ? "" : `${row.atLeast ? ">=" : "<="} ${row.budget} ${row.unit}`]);
const widths = table[0].map((_, i) => Math.max(...table.map((cells) => cells[i].length)));
for (const cells of table) console.log(cells.map((cell, i) => (i === 3 ? cell.padStart(Math.min(widths[3], 40)) : cell.padEnd(widths[i]))).join("  ").trimEnd());
mkdirSync("test-results", { recursive: true });
const report = { when: new Date().toISOString(), node: process.version, processors: `${cpus().length} x ${cpus()[0]?.model}`, rows };
writeFileSync("test-results/bench.json", `${JSON.stringify(report, null, 2)}\n`);
console.log(`${rows.filter((row) => row.ok).length} of ${rows.length} within budget; written to test-results/bench.json`);
