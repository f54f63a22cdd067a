// What is measured in headless Chromium: opening the page, its weight, the engine in its worker, Ctrl+C, long output.
import { readdirSync, statSync } from "node:fs";
import { chromium } from "playwright-core";
import { chromiumFlags, ensureChromium } from "../scripts/chromium.mjs";
import { engineRows } from "./engine-rows.mjs";
import { median } from "./statistics.mjs";

const prompt = "PS /home/partner>";

/** Runs in the page before its own scripts: says when the prompt is on the screen. */
function watchForPrompt(text) {
  const look = () => {
    const rows = document.querySelector(".xterm-rows");
    if (rows?.textContent.replaceAll("\u00a0", " ").includes(text)) console.debug(`prompt at ${performance.now()}`);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds from navigation to prompt. A message, because waitForFunction compiles Playwright's own 330 KB in the page while it opens. */
function promptTime(page) {
  return new Promise((resolve) => page.on("console", (message) => {
    const said = /^prompt at (.*)/.exec(message.text());
    if (said) resolve(Number(said[1]));
  }));
}

async function openOnce(browser, origin) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchForPrompt, prompt);
  const prompted = promptTime(page);
  await page.goto(origin, { waitUntil: "commit" });
  const at = await prompted;
  const scripts = await page.evaluate((end) => performance.getEntriesByType("resource").filter((entry) => entry.initiatorType !== "other" && entry.name.endsWith(".js") && entry.startTime < end).map((entry) => new URL(entry.name).pathname), at);
  // The prompt must really hear keys.
  await page.keyboard.type("k");
  await page.waitForFunction((text) => document.querySelector(".xterm-rows")?.textContent.replaceAll("\u00a0", " ").includes(text), `${prompt} k`);
  await context.close();
  return { at, scripts };
}

async function openingRows(browser, origin) {
  await openOnce(browser, origin);
  const opened = [];
  for (let i = 0; i < 5; i++) opened.push(await openOnce(browser, origin));
  const weight = opened[0].scripts.reduce((sum, path) => sum + statSync(`dist/page${path}.br`).size, 0);
  return [
    { place: "page", name: "open to prompt that hears keys", value: median(opened.map(({ at }) => at)), unit: "ms", budget: 400 },
    { place: "page", name: "JavaScript before the first prompt (brotli)", value: weight / 1024, unit: "KB", budget: 200 },
  ];
}

/** Runs in the page: a worker of its own, driven by the protocol the page uses; times of each script. */
async function timeInWorker({ url, rows, runs }) {
  const worker = new Worker(url, { type: "module" });
  const waiting = new Map();
  let last = 0;
  let printed = "";
  worker.addEventListener("message", ({ data }) => {
    if (data.kind === "call" && data.name === "output") printed += data.args[0].map((part) => part.text).join("");
    if (data.kind === "call") worker.postMessage({ kind: "answer", id: data.id, value: null });
    else waiting.get(data.id)?.(data);
  });
  const call = (name, ...args) => new Promise((resolve, reject) => {
    const id = ++last;
    waiting.set(id, (data) => (data.kind === "failure" ? reject(new Error(data.text)) : resolve(data.value)));
    worker.postMessage({ kind: "call", id, name, args });
  });
  await call("start", { size: { columns: 120, rows: 50 }, colors: true, apiBaseUri: null, timeZone: "UTC" });
  const times = [];
  const results = [];
  for (const { setup, script, check } of rows) {
    if (setup) await call("run", setup);
    const mine = [];
    for (let i = 0; i <= runs; i++) {
      const start = performance.now();
      await call("run", script);
      if (i > 0) mine.push(performance.now() - start);
    }
    times.push(mine);
    await new Promise((resolve) => setTimeout(resolve, 50));
    printed = "";
    await call("run", check);
    await new Promise((resolve) => setTimeout(resolve, 50));
    results.push(printed.trim());
  }
  const stops = [];
  for (const script of ["while ($true) { $n++ }", "1..10000000 | % { $_ }", "function f { f2 }; function f2 { while ($true) { 1 | Out-Null } }; f", "Start-Sleep 60"]) {
    let ended = false;
    const run = call("run", script).then(() => (ended = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    // A script that ended by itself was not stopped.
    if (ended) {
      stops.push(null);
      continue;
    }
    const start = performance.now();
    void call("stop");
    await run;
    stops.push(performance.now() - start);
  }
  worker.terminate();
  return { times, results, stops };
}

async function workerRows(browser, origin) {
  const asset = readdirSync("dist/page/assets").find((name) => /^engine-worker.*\.js$/.test(name));
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/icon.svg`);
  const { times, results, stops } = await page.evaluate(timeInWorker, { url: `/assets/${asset}`, rows: engineRows, runs: 5 });
  await context.close();
  return [
    ...engineRows.map(({ name, budget, result }, i) => (results[i] === result
      ? { place: "page", name, value: median(times[i]), unit: "ms", budget }
      : { place: "page", name, failed: `wrong result: ${results[i].slice(0, 60)}` })),
    stops.includes(null)
      ? { place: "page", name: "Ctrl+C to the end of a running script", failed: `script ${stops.indexOf(null) + 1} of ${stops.length} ended by itself` }
      : { place: "page", name: "Ctrl+C to the end of a running script (worst of four)", value: Math.max(...stops), unit: "ms", budget: 100 },
  ];
}

async function longOutputRow(browser, origin) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, entry.duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  await page.goto(origin);
  await page.waitForFunction((text) => document.querySelector(".xterm-rows")?.textContent.replaceAll("\u00a0", " ").includes(text), prompt);
  await page.keyboard.type("1..50000; 'all printed'");
  await page.waitForTimeout(500);
  await page.evaluate(() => (globalThis.longest = 0));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => [...document.querySelectorAll(".xterm-rows > div")].some((row) => row.textContent.trim() === "all\u00a0printed" || row.textContent.trim() === "all printed"), undefined, { timeout: 120_000 });
  const value = await page.evaluate(() => globalThis.longest);
  await context.close();
  return [{ place: "page", name: "50,000 output lines: longest block of the main thread", value, unit: "ms", budget: 50 }];
}

/** A session of some 15 MB; then a script that only the end of its worker can stop. */
async function restartRows(browser, origin) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, entry.duration);
    }).observe({ entryTypes: ["longtask"] });
  });
  await page.goto(origin);
  const lastRowIs = (text) => page.waitForFunction((wanted) => [...document.querySelectorAll(".xterm-rows > div")].map((row) => row.textContent.replaceAll("\u00a0", " ").trim()).filter((row) => row).at(-1) === wanted, text, { timeout: 60_000, polling: 5 });
  const run = async (line) => {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(1_000);
    await lastRowIs(prompt);
  };
  await lastRowIs(prompt);
  await run("cls; $rows = 1..10000 | % { [pscustomobject]@{ Id = $_; Name = \"name $_\"; Tags = 'a', 'b' } }; $numbers = 1..1000000; $text = 'x' * 5000000");
  await page.evaluate(() => (globalThis.longest = 0));
  await run("cls; $rows.Count");
  const longest = await page.evaluate(() => globalThis.longest);
  await page.keyboard.type("cls; 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!' -match '^(a+)+$'");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(1_000);
  const start = performance.now();
  await page.keyboard.press("Control+c");
  await lastRowIs(prompt);
  const restart = performance.now() - start;
  await context.close();
  return [
    { place: "page", name: "Ctrl+C to the prompt when only a restart can stop the script", value: restart, unit: "ms", budget: 1200 },
    { place: "page", name: "a snapshot of some 15 MB: longest block of the main thread", value: longest, unit: "ms", budget: 50 },
  ];
}

export async function pageRows(origin) {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });
  try {
    const rows = [];
    for (const part of [openingRows, workerRows, longOutputRow, restartRows]) {
      try {
        rows.push(...(await part(browser, origin)));
      } catch (error) {
        rows.push({ place: "page", name: part.name, failed: String(error).split("\n")[0] });
      }
    }
    return rows;
  } finally {
    await browser.close();
  }
}
