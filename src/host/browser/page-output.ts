// The Output port inside the worker: gathers text into pieces, sends them to the page, and knows how much is still on its way.
import type { Output, StreamName } from "#engine/ports/output.ts";
import type { Calls } from "./message-calls.ts";
import type { OutputPart, PageOffer, ScreenSize } from "./worker-protocol.ts";

/** A piece this long goes out at once. */
const pieceLimit = 32_768;
/** More than this on its way makes a running script wait. */
const onItsWayLimit = 262_144;

export interface PageOutput extends Output {
  resize(size: ScreenSize): void;
  /** Sends what is gathered. */
  flush(): void;
  /** Resolves when the screen has kept up. */
  drained(): Promise<void>;
}

export function pageOutput(page: Calls<PageOffer>, start: ScreenSize, colors: boolean): PageOutput {
  let size = start;
  let parts: OutputPart[] = [];
  let gathered = 0;
  let onItsWay = 0;
  let scheduled = false;
  let waiting: (() => void)[] = [];
  const flush = () => {
    if (parts.length === 0) return;
    const [sent, length] = [parts, gathered];
    parts = [];
    gathered = 0;
    onItsWay += length;
    // A page that failed to show text must not stop the script: the answer only paces it.
    const arrived = () => {
      onItsWay -= length;
      if (onItsWay > onItsWayLimit) return;
      for (const wake of waiting) wake();
      waiting = [];
    };
    page.call("output", sent).then(arrived, arrived);
  };
  const write = (text: string, stream: StreamName) => {
    const last = parts.at(-1);
    if (last?.stream === stream) last.text += text;
    else parts.push({ text, stream });
    gathered += text.length;
    if (gathered >= pieceLimit) flush();
    else if (!scheduled) {
      scheduled = true;
      setTimeout(() => {
        scheduled = false;
        flush();
      }, 0);
    }
  };
  return {
    colors,
    write,
    flush,
    size: () => size,
    resize: (next) => void (size = next),
    drained: () => (onItsWay <= onItsWayLimit ? Promise.resolve() : new Promise((wake) => waiting.push(wake))),
    progress(record) {
      flush();
      void page.call("progress", record);
    },
    clear() {
      flush();
      void page.call("clear");
    },
    setTitle: (text) => void page.call("title", text),
  };
}
