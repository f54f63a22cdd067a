// Inside the worker: after each line, while nothing runs, the session's state goes to the page, which keeps it for a restart.
import type { SessionKeeper } from "#engine/snapshot/session-keeper.ts";
import type { Calls } from "./message-calls.ts";
import type { KeepOffer } from "./worker-protocol.ts";

export interface SnapshotSaving {
  lineStarts(): void;
  /** The state is written after a short rest: lines that follow each other closely do not wait for one another's. */
  lineEnded(): void;
}

/** Milliseconds without a line: shorter than anybody types, longer than a pasted script's next line takes to come. */
const REST = 50;

export function saveSnapshots(keeper: SessionKeeper, page: Calls<KeepOffer>): SnapshotSaving {
  let sent: string[] = [];
  let lines = 0;
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = async (): Promise<void> => {
    if (running) return;
    const after = lines;
    // Whatever goes wrong here must not disturb the session: the page then has an older snapshot, and says so when it is used.
    const snapshot = await keeper.write().catch(() => null);
    if (!snapshot) return;
    const { parts, lost } = snapshot;
    for (const [index, text] of parts.entries()) if (sent[index] !== text) void page.call("keepPart", index, text);
    sent = parts;
    void page.call("kept", { parts: parts.length, lines: after, lost });
  };
  return {
    lineStarts() {
      running++;
      clearTimeout(timer);
      keeper.cancel();
    },
    lineEnded() {
      running--;
      lines++;
      clearTimeout(timer);
      timer = setTimeout(() => void save(), REST);
    },
  };
}
