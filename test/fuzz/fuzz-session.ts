// Sessions for fuzzing: ports that touch nothing and never wait, a stop after a short time, and a look for bugs of ours in what comes out.
import { NetObject } from "#dotnet/core/net-object.ts";
import { HttpFailure } from "#engine/ports/http.ts";
import type { Session } from "#engine/session.ts";
import { systemClock } from "#host/clock.ts";
import { memoryClipboard } from "#host/node/memory-clipboard.ts";
import { createNodeSession } from "#host/node/session.ts";
import { seededRandom } from "#host/random.ts";
import { watch } from "./watchdog.ts";

/** Milliseconds a script may run before it is stopped, and those it may take to heed the stop. */
const PATIENCE = 300;
const GRACE = 5_000;
/** The time of day never changes, so that two runs say the same. */
const NOW = 1_424_390_400_000;
/** Output kept of one script; what comes after it is only counted. */
const MOST_TEXT = 1_000_000;

/** Printed with every failure. The same one each time, so that a change is to blame for what it breaks; FUZZ_SEED=random or a number searches elsewhere. */
const chosen = process.env["FUZZ_SEED"] ?? "4242";
export const seed = chosen === "random" ? Date.now() % 1_000_000_007 : Number(chosen);

/** Parameters for fc.assert: `count` runs, times FUZZ_RUNS. Shrinking is bounded, for every step of it runs a script. */
export function parameters(count: number): { seed: number; numRuns: number; interruptAfterTimeLimit: number; markInterruptAsFailure: false } {
  return { seed, numRuns: Math.ceil(count * Number(process.env["FUZZ_RUNS"] ?? 1)), interruptAfterTimeLimit: 600_000, markInterruptAsFailure: false };
}

export interface FuzzSession {
  session: Session;
  /** Runs a script and gives its console text. Throws when a bug of ours shows: an internal error, a rejection, a script that heeds no stop. */
  run(script: string, patience?: number): Promise<string>;
}

export async function fuzzSession(): Promise<FuzzSession> {
  let text = "";
  const clock = { ...systemClock("UTC"), now: () => NOW, sleep: () => systemClock("UTC").breathe() };
  const session = await createNodeSession({
    output: {
      write: (part) => void (text.length < MOST_TEXT && (text += part)),
      progress() {},
      clear() {},
      setTitle() {},
      size: () => ({ columns: 120, rows: 50 }),
      colors: false,
    },
    prompt: { interactive: false, readLine: () => Promise.resolve(null) },
    http: { send: () => Promise.reject(new HttpFailure("refused", "Connection refused (nowhere:443)")) },
    clock,
    random: seededRandom(7),
    clipboard: memoryClipboard(),
  });
  return {
    session,
    async run(script, patience = PATIENCE) {
      text = "";
      const done = watch(script, seed);
      const timer = setTimeout(() => session.stop(), patience);
      try {
        await inTime(session.run(script), patience + GRACE);
      } finally {
        clearTimeout(timer);
        done();
      }
      const bug = internalErrorIn(session) ?? (text.includes("InternalError") ? text : null);
      if (bug !== null) throw new Error(`an internal error came out\n${bug}`);
      return text;
    },
  };
}

/** Runs the script in a fresh session, and then sees that the session still answers. */
export async function survives(script: string, patience?: number): Promise<string> {
  const fresh = await fuzzSession();
  const text = await fresh.run(script, patience);
  const answer = await fresh.run("\"$(1+1)\" | Microsoft.PowerShell.Core\\Out-Default", 5_000);
  // A script may have redefined what shows output; but something has to come, or an error.
  if (answer.trim() === "" && fresh.session.errors.length === 0) throw new Error("the session does not answer any more");
  return text;
}

/** The JavaScript stack of a record that says InternalError, caught ones included; null when there is none. */
function internalErrorIn(session: Session): string | null {
  const record = session.errors.find((one) => one.fullyQualifiedErrorId?.includes("InternalError"));
  if (!record) return null;
  const stack = record.exception.fields.get("InternalStack");
  return typeof stack === "string" ? stack : String(record.exception instanceof NetObject);
}

async function inTime(run: Promise<unknown>, limit: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the script does not heed the stop")), limit);
  });
  try {
    await Promise.race([run, late]);
  } finally {
    clearTimeout(timer);
  }
}
