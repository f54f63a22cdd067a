// The Output port of the command line program: errors to standard error, everything else to standard output, in the order written.
import { writeSync } from "node:fs";
import type { Output } from "#engine/ports/output.ts";

const limit = 65_536;

/** Writes all bytes; a full pipe is waited for, a closed one ends the program as it does other Unix programs. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, "utf8");
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === "EPIPE") process.exit(0);
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

export interface StandardOutput extends Output {
  /** Writes what is held back; before prompts and at the end. */
  flush(): void;
}

/** Text for standard output is gathered until the stream changes, 64 KB are full, or the event loop turns. */
export function standardOutput(settings: { columns: number; rows: number; colors: boolean }): StandardOutput {
  let held = "";
  let descriptor = 1;
  let scheduled = false;
  const flush = () => {
    const text = held;
    held = "";
    if (text) writeAll(descriptor, text);
  };
  return {
    colors: settings.colors,
    size: () => ({ columns: settings.columns, rows: settings.rows }),
    write(text, stream) {
      const target = stream === "error" ? 2 : 1;
      if (target !== descriptor) flush();
      descriptor = target;
      held += text;
      if (held.length > limit) flush();
      else if (!scheduled) {
        scheduled = true;
        setImmediate(() => {
          scheduled = false;
          flush();
        });
      }
    },
    progress() {},
    clear: () => {
      if (!settings.colors) return;
      flush();
      writeAll(1, "\u001b[H\u001b[2J");
    },
    setTitle() {},
    flush,
  };
}
