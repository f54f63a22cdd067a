// On the page: the last snapshot of the worker's session, in memory only, and what to say when it is used.
import type { Loss } from "#engine/snapshot/write-session.ts";
import type { PageFile } from "./saved-files.ts";
import type { Kept, KeepOffer } from "./worker-protocol.ts";

export interface KeptSnapshot {
  /** What the worker calls. */
  readonly offer: KeepOffer;
  /** A line's answer arrived. */
  lineEnded(): void;
  /** What a new worker goes on from; no session when the old one never sent anything. */
  earlier(line: string | null): Kept;
  /** What a new worker gets that begins anew: files are no part of a session. */
  files(): Kept;
  /** The notice after a restart. `restored`: the new session took over what was kept. */
  notice(restored: boolean): string;
  /** A new worker counts its lines anew; `goesOn`: from what is kept here. */
  workerStarts(goesOn: boolean): void;
}

export function keptSnapshot(): KeptSnapshot {
  /** As the worker last sent them, of a whole snapshot or one under way. */
  let arriving: string[] = [];
  let kept: { parts: string[]; lines: number; lost: Loss[] } = { parts: [], lines: 0, lost: [] };
  let lines = 0;
  const files = new Map<string, PageFile>();
  return {
    offer: {
      keepPart: (index, text) => void (arriving[index] = text),
      kept(snapshot) {
        arriving.length = snapshot.parts;
        kept = { ...snapshot, parts: arriving.slice() };
      },
      keepFile: (file) => void files.set(file[0], file),
    },
    lineEnded: () => void lines++,
    earlier: (line) => ({ session: kept.parts.length || !lines ? { parts: kept.parts, line } : null, files: [...files.values()] }),
    files: () => ({ session: null, files: [...files.values()] }),
    notice: (restored) => notice(restored ? lines - kept.lines : null, kept.lost),
    workerStarts(goesOn) {
      arriving = [];
      lines = 0;
      kept = goesOn ? { ...kept, lines: 0 } : { parts: [], lines: 0, lost: [] };
    },
  };
}

const STOPPED = "The script did not answer to Ctrl+C, so the session was restarted:";

/** `missing`: how many lines before the stopped one the snapshot does not know of; null when there was none to go on from. */
function notice(missing: number | null, lost: readonly Loss[]): string {
  if (missing === null) return `${STOPPED} its variables and functions are gone, files and history are kept.\n`;
  const when = missing === 0 ? "before this line" : missing === 1 ? "before the line above this one" : `${missing} lines before this one`;
  return `${STOPPED} its variables and functions are as they were ${when}, files and history are kept.${lossText(lost)}\n`;
}

function lossText(lost: readonly Loss[]): string {
  const named = (why: Loss["why"]) => lost.filter((loss) => loss.why === why).map((loss) => (why === "job" ? loss.name : `$${loss.name}`)).join(", ");
  return [
    ["job", "Jobs are gone:"],
    ["cannot be kept", "Gone, because such objects live in the running session only:"],
    ["too large", "Gone, because too large to keep:"],
    ["in part", "Kept in part:"],
  ].flatMap(([why, text]) => (named(why as Loss["why"]) ? [` ${text} ${named(why as Loss["why"])}.`] : [])).join("");
}
