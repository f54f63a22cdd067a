// A clipboard that only this process sees.
import type { Clipboard } from "#engine/ports/clipboard.ts";

export function memoryClipboard(): Clipboard {
  let held = "";
  return {
    read: async () => held,
    write: async (text) => void (held = text),
  };
}
