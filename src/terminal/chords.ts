// The name of a pressed key: "Ctrl+Shift+ArrowLeft", "Alt+.", "a".

/** What of a DOM KeyboardEvent matters. */
export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
  /** AltGr is down: Ctrl and Alt are then no modifiers of a chord but make a character. */
  readonly altGraph?: boolean;
}

const modifiers = new Set(["Control", "Alt", "Shift", "Meta", "AltGraph", "CapsLock", "Dead", "Process", "Unidentified", "NumLock", "Fn", "OS"]);

/** The chord and the text a key types; null while an input method composes, or for a modifier alone. */
export function chordOf(press: KeyPress): { chord: string; text: string } | null {
  // Android's soft keyboards send 229 for everything: the text comes by the input event.
  if (press.isComposing === true || press.keyCode === 229 || modifiers.has(press.key)) return null;
  const printable = Array.from(press.key).length === 1;
  if (printable && (press.altGraph === true || !(press.ctrlKey || press.altKey || press.metaKey))) return { chord: press.key, text: press.key };
  return { chord: modifierNames(press, printable) + baseKey(press, printable), text: "" };
}

/** Option makes other characters on a Mac (Option+d = ∂): the physical key names the chord then. */
function baseKey(press: KeyPress, printable: boolean): string {
  if (!printable) return press.key;
  if (press.altKey && press.key.charCodeAt(0) > 0x7f) {
    const physical = /^(?:Key|Digit)(.)$/.exec(press.code ?? "")?.[1];
    if (physical !== undefined) return physical.toLowerCase();
  }
  return press.key.toLowerCase();
}

function modifierNames(press: KeyPress, printable: boolean): string {
  // Shift is part of a sign (`?`), but not of a letter or a named key.
  const shift = press.shiftKey && (!printable || /^[a-z]$/i.test(press.key));
  return `${press.ctrlKey ? "Ctrl+" : ""}${press.altKey ? "Alt+" : ""}${press.metaKey ? "Meta+" : ""}${shift ? "Shift+" : ""}`;
}
