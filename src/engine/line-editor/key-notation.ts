// How keys are written: PSReadLine's names ("Ctrl+LeftArrow", "Ctrl+x,Ctrl+u") and the editor's chords ("Ctrl+ArrowLeft", "Ctrl+x Ctrl+u").

const NAMES: readonly (readonly [key: string, chord: string])[] = [
  ["LeftArrow", "ArrowLeft"], ["RightArrow", "ArrowRight"], ["UpArrow", "ArrowUp"], ["DownArrow", "ArrowDown"], ["Spacebar", " "],
  ...["Enter", "Backspace", "Escape", "Tab", "Delete", "Insert", "Home", "End", "PageUp", "PageDown"].map((name) => [name, name] as const),
  ...Array.from({ length: 12 }, (_, i) => [`F${i + 1}`, `F${i + 1}`] as const),
];
const chordNames = new Map(NAMES.map(([key, chord]) => [key.toLowerCase(), chord]));
const keyNames = new Map(NAMES.map(([key, chord]) => [chord, key]));

/** Null for what names no key. Modifiers may stand in any order; a capital letter means Shift. */
export function chordOfKey(key: string): string | null {
  // A comma by itself is a key; elsewhere it parts the keys of a sequence.
  const parts = /^(.*\+)?,$/.test(key) ? [key] : key.split(",");
  const chords = parts.map((part) => chordOf(part.length > 1 ? part.trim() : part));
  return chords.includes(null) ? null : chords.join(" ");
}

function chordOf(part: string): string | null {
  const match = /^((?:(?:ctrl|control|alt|shift)\+)*)(.+)$/is.exec(part);
  if (!match) return null;
  const modifiers = match[1]!.toLowerCase();
  const base = match[2]!;
  const named = chordNames.get(base.toLowerCase());
  if (named === undefined && Array.from(base).length !== 1) return null;
  const isLetter = named === undefined && /^\p{L}$/u.test(base);
  const plain = modifiers === "" && isLetter;
  const shift = modifiers.includes("shift") || (isLetter && !plain && base !== base.toLowerCase());
  const ctrl = /ctrl|control/.test(modifiers);
  return `${ctrl ? "Ctrl+" : ""}${modifiers.includes("alt") ? "Alt+" : ""}${shift ? "Shift+" : ""}${named ?? (plain ? base : base.toLowerCase())}`;
}

/** The chord as PSReadLine shows it. */
export function keyOfChord(chord: string): string {
  const one = (part: string): string => {
    const match = /^((?:(?:Ctrl|Alt|Meta|Shift)\+)*)(.+)$/s.exec(part);
    if (!match) return part;
    let modifiers = match[1]!;
    const base = match[2]!;
    // Shift with a letter is shown as the capital letter, with other keys in front of Ctrl.
    const capital = modifiers.includes("Shift+") && /^[a-z]$/.test(base);
    if (capital) modifiers = modifiers.replace("Shift+", "");
    else if (modifiers.includes("Shift+")) modifiers = `Shift+${modifiers.replace("Shift+", "")}`;
    return modifiers + (capital ? base.toUpperCase() : (keyNames.get(base) ?? base));
  };
  // The space bar is a space itself; other spaces part the keys of a sequence.
  return chord.replace(/ $/, "\0").split(" ").map((part) => one(part.replace("\0", " "))).join(",");
}
