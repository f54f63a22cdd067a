// What is measured on Node: the engine's scripts, the program's start, the parser.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { engineRows } from "./engine-rows.mjs";
import { median, medianTime } from "./statistics.mjs";

export async function engineOnNode() {
  const { createNodeSession } = await import("../dist/engine.mjs");
  const rows = [];
  for (const { name, setup, script, budget, check, result } of engineRows) {
    let printed = "";
    const output = { write: (text) => void (printed += text), progress() {}, clear() {}, setTitle() {}, size: () => ({ columns: 120, rows: 50 }), colors: false };
    const session = await createNodeSession({ output, prompt: { interactive: false, readLine: async () => null } });
    if (setup) await session.run(setup);
    const value = await medianTime(() => session.run(script));
    printed = "";
    await session.run(check);
    if (printed.trim() === result) rows.push({ place: "Node", name, value, unit: "ms", budget });
    else rows.push({ place: "Node", name, failed: `wrong result: ${printed.trim().slice(0, 60)}` });
  }
  return rows;
}

/** Milliseconds from the start of the process to its first output. */
function firstOutput() {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ["dist/cli.mjs", "-NoProfile", "-Command", "'ready'"], { stdio: ["ignore", "pipe", "inherit"] });
    let first = null;
    child.stdout.on("data", () => (first ??= performance.now() - start));
    child.on("exit", () => (first === null ? reject(new Error("the program printed nothing")) : resolve(first)));
  });
}

export async function programStart() {
  await firstOutput();
  const times = [];
  for (let i = 0; i < 7; i++) times.push(await firstOutput());
  return [{ place: "Node", name: "command line program to first output", value: median(times), unit: "ms", budget: 150 }];
}

/** A long script made of the recorded ones that parse, so that all of the language is in it. */
function longScript(parse, size) {
  const folder = "test/goldens";
  const parts = [];
  for (const name of readdirSync(folder).filter((file) => /^(language|program|data|cmdlets)-.*\.txt$/.test(file))) {
    for (const part of readFileSync(`${folder}/${name}`, "utf8").split(/^=== .*\n/m)) {
      const script = part.slice(0, part.indexOf("==>"));
      if (script && !/^(using|param)\b/m.test(script) && parse(script).errors.length === 0) parts.push(script);
    }
  }
  let text = "";
  for (let i = 0; text.length < size; i++) text += `${parts[i % parts.length]}\n`;
  return text;
}

export async function parseRows() {
  const { parse } = await import("../dist/grammar.mjs");
  const long = longScript(parse, 150_000);
  const time = await medianTime(() => parse(long), 7, 2);
  const lines = long.split("\n").slice(0, 200).join("\n");
  const key = await medianTime(() => parse(lines), 21, 5);
  return [
    { place: "Node", name: "parse a script of 150 KB", value: Buffer.byteLength(long) / 1e6 / (time / 1e3), unit: "MB/s", budget: 3, atLeast: true },
    { place: "Node", name: "parse a 200-line input after a keystroke", value: key, unit: "ms", budget: 4 },
  ];
}
