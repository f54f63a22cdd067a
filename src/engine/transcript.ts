// A transcript: everything the session shows, kept in a file as well.
import { ambient } from "#dotnet/core/ambient.ts";
import { DateTime } from "#dotnet/types/date-time.ts";
import { invariantCulture } from "#dotnet/core/culture.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { encodeText } from "#dotnet/core/text-encoding.ts";
import type { FileStore } from "./ports/file-store.ts";
import type { Output } from "./ports/output.ts";
import type { Session } from "./session.ts";
import { textOf } from "./values/text.ts";

const STARS = "**********************";
// oxlint-disable-next-line no-control-regex
const SEQUENCES = /\u001b\[[0-9;?]*[A-Za-z]/g;

interface Transcript {
  path: string;
  inner: Output;
  files: FileStore;
  text: string;
  minimal: boolean;
}
const running = new WeakMap<Session, Transcript[]>();

function stamp(): string {
  return DateTime.now().format("yyyyMMddHHmmss", invariantCulture);
}

function heading(session: Session): string {
  const table = session.getVariable("PSVersionTable");
  const versions = isDictionaryLike(table) ? [...table.entries()].map(([name, value]) => `${textOf(name, session)}: ${Array.isArray(value) ? value.map((one) => textOf(one, session)).join(", ") : textOf(value, session)}\n`) : [];
  return [
    `Username: ${ambient.machineName}\\${ambient.userName}\n`, `RunAs User: ${ambient.machineName}\\${ambient.userName}\n`, "Configuration Name: \n",
    `Machine: ${ambient.machineName} (Unix)\n`, "Host Application: pwsh\n", `Process ID: ${ambient.processId}\n`, ...versions,
  ].join("");
}

function add(transcript: Transcript, text: string): void {
  transcript.text += text.replace(SEQUENCES, "");
  transcript.files.write(transcript.path, encodeText("utf-8", transcript.text));
}

/** Begins to write what is shown to the file as well; `before` is what the file keeps of its old text. */
export function startTranscript(session: Session, path: string, how: { before: string; minimal: boolean }): void {
  const { ports } = session;
  const inner = ports.output;
  const transcript: Transcript = { path, inner, files: ports.files, text: how.before, minimal: how.minimal };
  running.set(session, [...(running.get(session) ?? []), transcript]);
  ports.output = {
    write(text, stream) {
      inner.write(text, stream);
      add(transcript, text);
    },
    progress: (record) => inner.progress(record),
    clear: () => inner.clear(),
    setTitle: (title) => inner.setTitle(title),
    size: () => inner.size(),
    get colors() {
      return inner.colors;
    },
  };
  add(transcript, `${STARS}\nPowerShell transcript start\nStart time: ${stamp()}\n${how.minimal ? "" : heading(session)}${STARS}\n`);
}

/** Ends the youngest transcript; its path, or null when there is none. */
export function stopTranscript(session: Session): string | null {
  const list = running.get(session) ?? [];
  const transcript = list.pop();
  if (!transcript) return null;
  add(transcript, `${STARS}\nPowerShell transcript end\nEnd time: ${stamp()}\n${STARS}\n`);
  session.ports.output = transcript.inner;
  return transcript.path;
}
