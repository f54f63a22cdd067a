// Whether xterm's own screen-reader mode is on: asked for with ?sr=1, taken back with ?sr=0, remembered.
// Normally it is off, because the output is in a log beside the screen and would be read twice.
import type { ChoiceStore } from "./theme.ts";

const key = "partnershell.screen-reader";

export function wantsScreenReader(search: string, store: () => ChoiceStore): boolean {
  const asked = new URLSearchParams(search).get("sr");
  try {
    if (asked !== null) store().setItem(key, asked === "1" ? "1" : "0");
    return store().getItem(key) === "1";
  } catch {
    // Blocked storage: what the address says holds for this page.
    return asked === "1";
  }
}
