// The command history: walked by this tab, stored for the next visit, told to the other tabs, silent about secrets.
import type { Store } from "#engine/ports/store.ts";
import type { TabChannel } from "#engine/ports/tab-channel.ts";
import type { EditLog } from "../edit-log.ts";
import type { Parse } from "../parse-port.ts";
import type { HistoryLine } from "./history-line.ts";
import { historyChoice } from "./sensitive.ts";

/** A line as it is stored. */
export interface HistoryEntry {
  readonly text: string;
  /** The tab that ran it; survives a reload of the tab. */
  readonly tab: string;
  /** Milliseconds since 1970. */
  readonly time: number;
}

export interface HistorySettings {
  readonly store: Store;
  readonly channel: TabChannel;
  /** Name of this tab, the same after a reload. */
  readonly tab: string;
  now(): number;
  readonly parse: Parse;
  /** MaximumHistoryCount; 4,096 when absent. */
  readonly limit?: number;
}

export interface History {
  /** Oldest first; other tabs' lines that came while this tab was open are marked foreign. */
  lines(): readonly HistoryLine[];
  /** Every tab's lines with tab and time, oldest first (Get-History -All). */
  all(): readonly HistoryEntry[];
  /** Every tab's lines that hold the text, newest first, each text once. */
  search(text: string): readonly HistoryEntry[];
  /** Adds an accepted line; sensitive ones stay in this tab's memory, an immediate repeat is not added. */
  add(text: string, log: EditLog | null): void;
  /** Forgets everything, here and in the store. */
  clear(): Promise<void>;
  /** Null, or the sentence that says history will not outlive this tab. */
  notice(): string | null;
  /** How many lines are remembered from now on, and whether new ones outlive the tab. */
  keep(settings: { saved: boolean; limit: number }): void;
  /** Resolves when everything added so far is stored. */
  saved(): Promise<void>;
  close(): void;
}

/** A history that can be used while its stored lines are still being read: they come in before the new ones. */
export interface OpenedHistory extends History {
  /** Resolves when the stored lines are there. */
  readonly loaded: Promise<void>;
}

const storeKey = "history";
// A pasted line of megabytes is kept while the tab lives; rewriting it with every command would not do.
const longestStored = 262_144;

interface Remembered extends HistoryEntry {
  readonly foreign: boolean;
  readonly log: EditLog | null;
}

/** Reads the stored history and keeps it up to date. Never fails: without storage it lives in memory and `notice` says so. */
export function openHistory(settings: HistorySettings): OpenedHistory {
  const { store, channel, tab, parse } = settings;
  let limit = settings.limit ?? 4096;
  let saved = true;
  let failed = !store.durable;
  let remembered: Remembered[] = [];
  let view: readonly HistoryLine[] | null = null;
  let writing: Promise<void> = Promise.resolve();

  const remember = (entry: HistoryEntry, foreign: boolean, log: EditLog | null): void => {
    remembered.push({ ...entry, foreign, log });
    if (remembered.length > limit) remembered = remembered.slice(remembered.length - limit);
    view = null;
  };
  const change = (apply: (old: HistoryEntry[]) => HistoryEntry[]): void => {
    writing = writing.then(() => store.update(storeKey, (old) => apply(entriesOf(old)))).catch(() => {
      failed = true;
    });
  };

  const load = async (): Promise<void> => {
    try {
      const stored = entriesOf(await store.get(storeKey));
      // Up begins with this tab's own lines; those of other tabs come behind them.
      const old = [...stored.filter((one) => one.tab !== tab), ...stored.filter((one) => one.tab === tab)];
      remembered = [...old.map((entry) => ({ ...entry, foreign: false, log: null })), ...remembered].slice(-limit);
      view = null;
    } catch {
      failed = true;
    }
  };
  const loaded = load();
  const unsubscribe = channel.subscribe((message) => {
    const news = newsOf(message);
    if (news !== null) remember(news, true, null);
  });

  return {
    loaded,
    lines: () => (view ??= remembered.map(({ text, foreign, log }) => ({ text, foreign, log }))),
    all: () => remembered.map(({ text, tab: from, time }) => ({ text, tab: from, time })).sort((one, other) => one.time - other.time),
    search: (text) => searchEntries(remembered, text),
    add: (text, log) => {
      const choice = historyChoice(text, parse);
      if (choice === "SkipAdding" || remembered.findLast((one) => !one.foreign)?.text === text) return;
      const entry: HistoryEntry = { text, tab, time: settings.now() };
      remember(entry, false, log);
      if (!saved || choice === "MemoryOnly" || text.length > longestStored) return;
      change((old) => [...old, entry].slice(-limit));
      channel.post({ kind: "history-line", entry });
    },
    clear: async () => {
      await loaded;
      remembered = [];
      view = null;
      change(() => []);
      await writing;
    },
    keep: (next) => {
      saved = next.saved;
      limit = Math.max(1, next.limit);
      if (remembered.length > limit) remembered = remembered.slice(-limit);
      view = null;
    },
    notice: () => (failed ? "History is kept in this tab only: the browser offers no storage here, or it is full." : null),
    saved: () => writing,
    close: unsubscribe,
  };
}

function searchEntries(entries: readonly HistoryEntry[], text: string): HistoryEntry[] {
  const wanted = text.toLowerCase();
  const seen = new Set<string>();
  return entries.toSorted((one, other) => other.time - one.time).filter((entry) => {
    if (seen.has(entry.text) || !entry.text.toLowerCase().includes(wanted)) return false;
    seen.add(entry.text);
    return true;
  }).map(({ text: line, tab, time }) => ({ text: line, tab, time }));
}

/** What the store held, without anything that is not an entry (an older version, a broken write). */
function entriesOf(value: unknown): HistoryEntry[] {
  return Array.isArray(value) ? value.flatMap((one) => entryOf(one) ?? []) : [];
}

function entryOf(value: unknown): HistoryEntry | null {
  if (typeof value !== "object" || value === null) return null;
  const { text, tab, time } = value as Record<string, unknown>;
  if (typeof text !== "string" || typeof tab !== "string" || typeof time !== "number") return null;
  return { text, tab, time };
}

function newsOf(message: unknown): HistoryEntry | null {
  if (typeof message !== "object" || message === null) return null;
  const { kind, entry } = message as Record<string, unknown>;
  return kind === "history-line" ? entryOf(entry) : null;
}
