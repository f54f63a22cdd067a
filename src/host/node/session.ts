// A session on Node: the engine with every cmdlet and the ports of this machine, memory where nothing is given.
import { createSession } from "#engine/evaluate/engine-session.ts";
import type { Clipboard } from "#engine/ports/clipboard.ts";
import type { Clock } from "#engine/ports/clock.ts";
import type { FileStore } from "#engine/ports/file-store.ts";
import type { Http } from "#engine/ports/http.ts";
import type { Output } from "#engine/ports/output.ts";
import type { Prompt } from "#engine/ports/prompt.ts";
import type { Random } from "#engine/ports/random.ts";
import type { Store } from "#engine/ports/store.ts";
import type { Session } from "#engine/session.ts";
import { cmdlets } from "#cmdlets/registry.ts";
import { systemClock } from "../clock.ts";
import { MemoryFileStore } from "../memory-file-store.ts";
import { memoryStore } from "../memory-store.ts";
import { partnerHttp } from "../partner-http.ts";
import { cryptoRandom } from "../random.ts";
import { tenantInside } from "../tenant-inside.ts";
import { memoryClipboard } from "./memory-clipboard.ts";
import { lateNodeHttp } from "./late-node-http.ts";

export interface NodeSessionOptions {
  output: Output;
  prompt: Prompt;
  workingDirectory?: string;
  /** Address of a Partner Center API; the practice tenant inside the process when absent. */
  apiBaseUri?: string | null;
  files?: FileStore;
  http?: Http;
  store?: Store;
  clock?: Clock;
  random?: Random;
  clipboard?: Clipboard;
  variables?: ReadonlyMap<string, unknown>;
}

/** A file store as a fresh machine has it. */
export function freshFiles(clock: Clock): MemoryFileStore {
  const files = new MemoryFileStore(() => clock.now());
  for (const path of ["/home/partner", "/tmp"]) files.makeDirectories(path);
  return files;
}

export async function createNodeSession(options: NodeSessionOptions): Promise<Session> {
  const clock = options.clock ?? systemClock();
  const random = options.random ?? cryptoRandom();
  const workingDirectory = options.workingDirectory ?? "/home/partner";
  const openStore = async () => (await import("#partner/tenant/memory-tenant-store.ts")).memoryTenantStore();
  const openTenant = () => tenantInside({ clock, random, openStore });
  return createSession({
    output: options.output,
    prompt: options.prompt,
    http: partnerHttp({ clock, direct: options.http ?? lateNodeHttp(), apiBaseUri: options.apiBaseUri ?? null, openTenant }),
    store: options.store ?? memoryStore(),
    clock,
    random,
    files: options.files ?? freshFiles(clock),
    clipboard: options.clipboard ?? memoryClipboard(),
    cmdlets,
    workingDirectory,
    variables: options.variables,
  });
}
