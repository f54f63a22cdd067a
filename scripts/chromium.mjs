// Finds a Chromium for the browser tests and the page's measurements, and installs one where there is none.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** What headless runs need: no sandbox as root, nothing that phones home. */
export const chromiumFlags = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Path of a Chromium on this machine, or null. CHROMIUM_PATH comes first. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), chromium.executablePath()];
  return places.find((place) => place && existsSync(place)) ?? null;
}

/** Path of a Chromium, installed when missing: with apt as root on Debian, else through Playwright. Throws when neither works. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const quiet = { stdio: ["ignore", "ignore", "inherit"] };
  const asRoot = process.getuid?.() === 0;
  console.log("No Chromium is on this machine; installing one ...");
  if (asRoot && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-q"], { ...quiet, env });
    spawnSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"], { ...quiet, env });
  }
  if (!findChromium()) spawnSync(process.execPath, [join("node_modules", "playwright-core", "cli.js"), "install", "chromium"], quiet);
  const installed = findChromium();
  if (!installed) throw new Error("No Chromium: neither `apt-get install chromium` (as root on Debian) nor `npx playwright-core install chromium` worked. Install one and put its path into CHROMIUM_PATH.");
  return installed;
}

/** What the found Chromium says of itself. */
export const chromiumVersion = (path) => execFileSync(path, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
