// Inside the worker: after each line, while nothing runs, the session's state goes to the page, which keeps it for a restart.
import type { SessionKeeper } from "#engine/snapshot/session-keeper.ts";
import type { Calls } from "./message-calls.ts";
import type { KeepOffer } from "./worker-protocol.ts";

export interface SnapshotSaving {
  lineStarts(): void;
  /** The state is written in the next turn of the event loop: the line's answer goes first. */
  lineEnded(): void;
}

export function saveSnapshots(keeper: SessionKeeper, page: Calls<KeepOffer>): SnapshotSaving {
  let sent: string[] = [];
  let lines = 0;
  let running = 0;
  const save = async (): Promise<void> => {
    if (running) return;
    const after = lines;
    const snapshot = await keeper.write();
    if (!snapshot) return;
    const { parts, lost } = snapshot;
    for (const [index, text] of parts.entries()) if (sent[index] !== text) void page.call("keepPart", index, text);
    sent = parts;
    void page.call("kept", { parts: parts.length, lines: after, lost });
  };
  return {
    lineStarts() {
      running++;
      keeper.cancel();
    },
    lineEnded() {
      running--;
      lines++;
      setTimeout(() => void save(), 0);
    },
  };
}
