// The worker in which the page's session lives: the engine with every cmdlet, the browser's ports, and the practice tenant when no server answers.
import { createSession } from "#engine/evaluate/engine-session.ts";
import { promptText } from "#engine/evaluate/prompt-text.ts";
import type { Engine } from "#engine/pipeline/engine.ts";
import { changeEditorSettings, editorSettings } from "#engine/line-editor/session-settings.ts";
import type { Clock } from "#engine/ports/clock.ts";
import type { Session, SessionOptions } from "#engine/session.ts";
import { sessionKeeper } from "#engine/snapshot/session-keeper.ts";
import { cmdlets } from "#cmdlets/registry.ts";
import type { TenantStore } from "#partner/tenant/tenant-store.ts";
import { systemClock } from "../clock.ts";
import { partnerHttp } from "../partner-http.ts";
import { practiceSignIn } from "../practice-sign-in.ts";
import { cryptoRandom } from "../random.ts";
import { tenantInside } from "../tenant-inside.ts";
import { fetchHttp } from "./fetch-http.ts";
import { indexedDbStore } from "./indexed-db-store.ts";
import { connectCalls } from "./message-calls.ts";
import type { MessageEnd } from "./message-calls.ts";
import { pageOutput } from "./page-output.ts";
import type { PageOutput } from "./page-output.ts";
import { openSavedFiles } from "./saved-files.ts";
import { saveSnapshots } from "./save-snapshots.ts";
import type { SnapshotSaving } from "./save-snapshots.ts";
import type { EarlierLife, Kept, KeepOffer, PageOffer, WorkerOffer, WorkerStart } from "./worker-protocol.ts";

let session: Session | null = null;
let output: PageOutput | null = null;
let saving: SnapshotSaving | null = null;
let saveFiles = () => {};

function opened(): Session {
  if (!session) throw new Error("the session is not open yet");
  return session;
}

/** Customers outlive the tab, unless the browser keeps nothing. */
async function openTenantStore(): Promise<TenantStore> {
  try {
    const { indexedDbTenantStore } = await import("./indexed-db-tenant-store.ts");
    return await indexedDbTenantStore("partnershell-tenant");
  } catch {
    void page.call("memoryOnly");
    const { memoryTenantStore } = await import("#partner/tenant/memory-tenant-store.ts");
    return memoryTenantStore();
  }
}

async function open(settings: WorkerStart, kept: Kept = { session: null, files: [] }): Promise<{ prompt: string; restored: boolean }> {
  const screen = pageOutput(page, settings.size, settings.colors);
  output = screen;
  const machine = systemClock(settings.timeZone ?? undefined);
  // A script that prints faster than the screen can show waits where it lets messages in anyway.
  // Not copied with ...: the time zone is found out only when asked for.
  const clock: Clock = Object.create(machine, { breathe: { value: () => machine.breathe().then(screen.drained) } });
  const random = cryptoRandom();
  const store = indexedDbStore("partnershell", () => void page.call("memoryOnly"));
  const saved = await openSavedFiles(store, clock, { earlier: kept.files, keep: (file) => void page.call("keepFile", file) });
  saveFiles = () => saved.saveNow();
  const options: SessionOptions = {
    output: screen,
    prompt: {
      interactive: true,
      readLine(caption, options) {
        screen.flush();
        return page.call("ask", caption, options?.mask ?? false);
      },
    },
    lineEditor: { keys: settings.keys, apply: (next) => void page.call("lineEditor", next) },
    clipboard: { read: () => page.call("readClipboard"), write: (text) => page.call("writeClipboard", text) },
    http: partnerHttp({ clock,
      direct: fetchHttp(),
      apiBaseUri: settings.apiBaseUri,
      openTenant: () => tenantInside({ clock, random, openStore: openTenantStore }),
    }),
    store,
    clock,
    random,
    files: saved.files,
    cmdlets,
    workingDirectory: "/home/partner",
    variables: practiceSignIn(),
  };
  session = createSession(options);
  // A fresh session begins with a fresh editor.
  changeEditorSettings(session, editorSettings(session));
  saving = saveSnapshots(sessionKeeper(session), page);
  const restored = !kept.session || goOn(kept.session, options);
  return { prompt: await promptText(session as Engine), restored };
}

/** Takes over what the earlier session was; false leaves a fresh one. */
function goOn(earlier: EarlierLife, options: SessionOptions): boolean {
  try {
    if (earlier.parts.length) sessionKeeper(opened()).restore(earlier);
    if (earlier.line !== null) noteStopped(opened(), earlier.line);
    return true;
  } catch {
    // Half of a session is worse than none.
    session = createSession(options);
    saving = saveSnapshots(sessionKeeper(session), page);
    return false;
  }
}

function noteStopped({ history, ports }: Session, line: string): void {
  const now = ports.clock.now();
  history.push({ id: (history.at(-1)?.id ?? 0) + 1, commandLine: line, status: "Stopped", startTime: now, endTime: now });
}

const offer: WorkerOffer = {
  start: open,
  async run(text) {
    saving?.lineStarts();
    const result = await opened().run(text);
    output?.flush();
    saveFiles();
    saving?.lineEnded();
    return result;
  },
  stop: () => session?.stop(),
  complete: (text, cursor) => opened().complete(text, cursor),
  parameterHelp: (text, cursor) => opened().parameterHelp(text, cursor),
  unknownCommand: (text) => opened().unknownCommand(text),
  prompt: () => promptText(opened() as Engine),
  resize: (size) => output?.resize(size),
};

const page = connectCalls<PageOffer & KeepOffer>(globalThis as unknown as MessageEnd, offer);
