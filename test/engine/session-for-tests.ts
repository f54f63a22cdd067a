// A session without cmdlets whose results are read as values: for the tables of this folder.
import { createSession } from "#engine/evaluate/engine-session.ts";
import { parseScript } from "#engine/evaluate/parse-script.ts";
import { TerminatingError } from "#engine/errors/error-record.ts";
import type { Session, SessionOptions } from "#engine/session.ts";
import { MemoryFileStore } from "#host/memory-file-store.ts";
import { memoryStore } from "#host/memory-store.ts";
import { systemClock } from "#host/clock.ts";
import { notation } from "./notation.ts";

/** A fresh session. */
export function testSession(cmdlets: SessionOptions["cmdlets"] = []): Session {
  return createSession({
    cmdlets,
    output: { write() {}, progress() {}, clear() {}, setTitle() {}, size: () => ({ columns: 120, rows: 50 }), colors: false },
    prompt: { readLine: async () => null, interactive: false },
    http: { send: async () => Promise.reject(new Error("no network in tests")) },
    store: memoryStore(),
    clock: systemClock("UTC"),
    random: { bytes: (count) => new Uint8Array(count) },
    files: new MemoryFileStore(() => 0),
    clipboard: { read: async () => "", write: async () => {} },
  });
}

/** What the script puts out, in the notation of semantics-verified.md: `1 | "a"`, `throws <id> message`. */
export async function evaluated(script: string, session: Session = testSession()): Promise<string> {
  session.setVariable("ErrorActionPreference", "Stop");
  try {
    const output = await session.invoke(parseScript(script), { newScope: false });
    return output.length ? output.map(notation).join(" | ") : "(nothing)";
  } catch (error) {
    if (error instanceof TerminatingError) return `throws <${error.record.fullyQualifiedErrorId}> ${error.record.exception.netType.name}: ${error.record.message}`;
    throw error;
  }
}
