// Keyboard events and their names.
import { describe, expect, it } from "vitest";
import { chordOf } from "#terminal/chords.ts";
import type { KeyPress } from "#terminal/chords.ts";

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

describe("chordOf", () => {
  const cases: [string, Partial<KeyPress> & { key: string }, { chord: string; text: string } | null][] = [
    ["a letter", { key: "a" }, { chord: "a", text: "a" }],
    ["a capital", { key: "A", shiftKey: true }, { chord: "A", text: "A" }],
    ["Shift and the space bar", { key: " ", shiftKey: true }, { chord: " ", text: " " }],
    ["Ctrl+Space", { key: " ", ctrlKey: true }, { chord: "Ctrl+ ", text: "" }],
    ["Ctrl+R with Caps Lock", { key: "R", ctrlKey: true }, { chord: "Ctrl+r", text: "" }],
    ["Ctrl+Shift+C", { key: "C", ctrlKey: true, shiftKey: true }, { chord: "Ctrl+Shift+c", text: "" }],
    ["Ctrl+Shift+Left", { key: "ArrowLeft", ctrlKey: true, shiftKey: true }, { chord: "Ctrl+Shift+ArrowLeft", text: "" }],
    ["Alt+?", { key: "?", altKey: true, shiftKey: true }, { chord: "Alt+?", text: "" }],
    ["Ctrl+@", { key: "@", ctrlKey: true, shiftKey: true }, { chord: "Ctrl+@", text: "" }],
    ["AltGr+Q on a German keyboard", { key: "@", ctrlKey: true, altKey: true, altGraph: true }, { chord: "@", text: "@" }],
    ["Option+D on a Mac", { key: "∂", altKey: true, code: "KeyD" }, { chord: "Alt+d", text: "" }],
    ["Shift+Enter", { key: "Enter", shiftKey: true }, { chord: "Shift+Enter", text: "" }],
    ["an emoji from a picker", { key: "😀" }, { chord: "😀", text: "😀" }],
    ["a modifier alone", { key: "Shift", shiftKey: true }, null],
    ["an input method composing", { key: "a", isComposing: true }, null],
    ["an Android soft keyboard", { key: "a", keyCode: 229 }, null],
  ];
  it.each(cases)("names %s", (_, press, named) => {
    expect(chordOf({ ...none, ...press })).toEqual(named);
  });
});
