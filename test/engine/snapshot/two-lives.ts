// A session that goes on in another one: what was defined in the first life is shown in the second.
import type { KeeperLimits, SessionKeeper } from "#engine/snapshot/session-keeper.ts";
import { sessionKeeper } from "#engine/snapshot/session-keeper.ts";
import type { Loss, Snapshot } from "#engine/snapshot/write-session.ts";
import type { Session } from "#engine/session.ts";
import { cmdlets } from "#cmdlets/registry.ts";
import { createSession } from "#engine/evaluate/engine-session.ts";
import { systemClock } from "#host/clock.ts";
import { MemoryFileStore } from "#host/memory-file-store.ts";
import { memoryStore } from "#host/memory-store.ts";

export interface Life {
  session: Session;
  keeper: SessionKeeper;
  /** Runs a submission; what it printed. */
  run(text: string): Promise<string>;
}

/** A new session with all cmdlets; `from` gives it what an earlier one was. Files outlive sessions. */
export function life(from: { snapshot?: Snapshot; files?: MemoryFileStore; limits?: Partial<KeeperLimits> } = {}): Life & { files: MemoryFileStore } {
  let printed = "";
  const files = from.files ?? new MemoryFileStore(() => 0);
  const session = createSession({
    cmdlets,
    output: { write: (text) => void (printed += text), progress() {}, clear() {}, setTitle() {}, size: () => ({ columns: 120, rows: 50 }), colors: false },
    prompt: { readLine: async () => null, interactive: false },
    http: { send: async () => Promise.reject(new Error("no network in tests")) },
    store: memoryStore(),
    clock: systemClock("UTC"),
    random: { bytes: (count) => new Uint8Array(count) },
    files,
    clipboard: { read: async () => "", write: async () => {} },
  });
  const keeper = sessionKeeper(session, from.limits);
  // As it travels between a worker and its page.
  if (from.snapshot) keeper.restore(structuredClone(from.snapshot));
  return {
    session,
    keeper,
    files,
    async run(text) {
      printed = "";
      await session.run(text);
      return printed.replace(/^\n+|\n+$/g, "");
    },
  };
}

/** Runs lines, moves to a new session, and shows: what the old and the new one print, and what was lost. */
export async function across(lines: string | string[], show: string): Promise<{ before: string; after: string; lost: Loss[] }> {
  // However slow the machine is.
  const first = life({ limits: { work: Number.POSITIVE_INFINITY } });
  for (const line of [lines].flat()) {
    const said = await first.run(line);
    if (said) throw new Error(`${line}\nsays: ${said}`);
  }
  const snapshot = (await first.keeper.write())!;
  const second = life({ snapshot, files: first.files });
  return { before: await first.run(show), after: await second.run(show), lost: snapshot.lost };
}

/** The same, where both print the same and nothing is lost; what they print. */
export async function shown(lines: string | string[], show: string): Promise<string> {
  const { before, after, lost } = await across(lines, show);
  if (lost.length) throw new Error(`lost: ${JSON.stringify(lost)}`);
  if (before !== after) throw new Error(`before:\n${before}\nafter:\n${after}`);
  return after;
}
