// The server's own folder: one process at a time may use it, because two would destroy each other's data.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export interface DataFolder {
  /** Where the database keeps its files. */
  readonly database: string;
  /** Lets the next process in. */
  release(): void;
}

/** Claims the folder, making it if it is not there. Throws an Error that can be shown when a living process has it. */
export function claimDataFolder(folder: string): DataFolder {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, "server.pid");
  if (!claim(lock)) {
    const owner = ownerOf(lock);
    if (owner !== null && owner !== process.pid && isAlive(owner)) {
      throw new Error(`The data folder ${folder} is in use by process ${owner}. Stop it, or set DATA_DIR to another folder.`);
    }
    // Left behind by a server that was killed.
    rmSync(lock, { force: true });
    if (!claim(lock)) throw new Error(`The data folder ${folder} was just taken by another server. Set DATA_DIR to another folder.`);
  }
  return { database: join(folder, "tenant"), release: () => rmSync(lock, { force: true }) };
}

function claim(lock: string): boolean {
  try {
    writeFileSync(lock, `${process.pid}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function ownerOf(lock: string): number | null {
  try {
    const owner = Number.parseInt(readFileSync(lock, "utf8"), 10);
    return Number.isSafeInteger(owner) && owner > 0 ? owner : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** The code of a Node system error; an empty text for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
