// What the page does for its worker: prints, asks, shows progress, reaches the clipboard.
import type { PageOffer } from "#host/browser/worker-protocol.ts";
import type { Terminal } from "#terminal/terminal.ts";
import { progressLine } from "./progress-line.ts";

export interface PagePortsSettings {
  terminal: Terminal;
  clipboard: Pick<Clipboard, "readText" | "writeText"> | undefined;
  setTitle(text: string): void;
  onMemoryOnly(): void;
}

export function pagePorts({ terminal, clipboard, setTitle, onMemoryOnly }: PagePortsSettings): PageOffer {
  const progress = progressLine();
  return {
    output: (parts) => terminal.write(parts.map((part) => part.text).join("")),
    progress: (record) => terminal.progress(progress(record)),
    clear: () => terminal.clear(),
    title: setTitle,
    lineEditor: (settings) => terminal.applySettings(settings),
    ask: (caption, mask) => terminal.ask(caption, { mask }),
    readClipboard: async () => (await clipboard?.readText().catch(() => "")) ?? "",
    writeClipboard: async (text) => {
      await clipboard?.writeText(text).catch(() => {});
    },
    memoryOnly: onMemoryOnly,
  };
}
