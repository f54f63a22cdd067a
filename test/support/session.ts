// A session for tests: script in, console text out, on ports that need no browser and no disk.
import type { CmdletDefinition } from "#engine/cmdlet.ts";
import { createSession } from "#engine/evaluate/engine-session.ts";
import type { HttpReply } from "#engine/ports/http.ts";
import type { Session, SessionOptions } from "#engine/session.ts";
import { systemClock } from "#host/clock.ts";
import { MemoryFileStore } from "#host/memory-file-store.ts";
import { memoryStore } from "#host/memory-store.ts";

const modules = import.meta.glob<{ default?: unknown }>("/src/cmdlets/*/*.ts", { eager: true });

/** Every cmdlet there is. */
export const allCmdlets: CmdletDefinition<never>[] = Object.values(modules)
  .map((module) => module.default)
  .filter((definition): definition is CmdletDefinition<never> => typeof definition === "object" && definition !== null && "run" in definition);

export interface TestSession {
  session: Session;
  /** Everything written so far. */
  text(): string;
  /** Runs a submission and gives what it wrote. */
  run(script: string): Promise<string>;
}

export interface TestOptions extends Partial<SessionOptions> {
  /** Answers to prompts, in order; they are echoed as a person's typing would be. */
  answers?: string[];
  columns?: number;
  colors?: boolean;
}

export function testSession(options: TestOptions = {}): TestSession {
  let text = "";
  const answers = [...(options.answers ?? [])];
  const session = createSession({
    output: {
      write: (part) => void (text += part),
      progress() {},
      clear() {},
      setTitle() {},
      size: () => ({ columns: options.columns ?? 120, rows: 50 }),
      colors: options.colors ?? false,
    },
    prompt: {
      interactive: true,
      async readLine(caption) {
        const answer = answers.shift() ?? null;
        text += `${caption}${answer ?? ""}\n`;
        return answer;
      },
    },
    http: { send: (): Promise<HttpReply> => Promise.reject(new Error("no network in this test")) },
    store: memoryStore(),
    clock: systemClock("UTC"),
    random: { bytes: (count) => new Uint8Array(count).map((_, i) => (i * 73 + 41) & 255) },
    files: new MemoryFileStore(() => 1_700_000_000_000),
    clipboard: { read: async () => "", write: async () => {} },
    cmdlets: allCmdlets,
    workingDirectory: "/home/partner/work",
    ...options,
  });
  return {
    session,
    text: () => text,
    async run(script) {
      const before = text.length;
      await session.run(script);
      return text.slice(before);
    },
  };
}

/** The console text of one script in a fresh session. */
export function runScript(script: string, options: TestOptions = {}): Promise<string> {
  return testSession(options).run(script);
}
