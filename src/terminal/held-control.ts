// A Ctrl key that is pressed before the other one, for keyboards that have none: it holds for the next key.
import type { Key } from "./dispatch.ts";

export class HeldControl {
  #used: (() => void) | null = null;

  /** Holds it until `take` uses it; null lets go. */
  hold(used: (() => void) | null): void {
    this.#used = used;
  }

  /** The key as it counts: with Ctrl when that was held. */
  take(key: Key): Key {
    const used = this.#used;
    if (used === null) return key;
    this.#used = null;
    used();
    return key.chord.startsWith("Ctrl+") ? key : { chord: `Ctrl+${key.text === "" ? key.chord : key.chord.toLowerCase()}`, text: "" };
  }
}
