// Keys, options and colours as a session sets them: PSReadLine's key names, the two modes' tables, and the editor that obeys.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FUNCTION_GROUPS, FUNCTION_NAMES } from "#engine/line-editor/functions.ts";
import { chordOfKey, keyOfChord } from "#engine/line-editor/key-notation.ts";
import { bindingsOf, commandNamed, sessionKeys } from "#terminal/keymap/session-keys.ts";
import { defaultOptions } from "#terminal/options.ts";
import { editorOnTty } from "./editor-on-tty.ts";

interface Recorded {
  key: string;
  psreadline: string;
  function: string;
  group?: string;
}
const recorded = JSON.parse(readFileSync(new URL("../keys/bindings.json", import.meta.url), "utf8")) as Record<"Windows" | "Emacs", Recorded[]>;
const rows = [...recorded.Windows, ...recorded.Emacs];

describe("the names of keys", () => {
  it("are PSReadLine's, in both directions", () => {
    expect(rows.map(({ psreadline }) => chordOfKey(psreadline))).toEqual(rows.map(({ key }) => key));
    expect(rows.map(({ key }) => keyOfChord(key))).toEqual(rows.map(({ psreadline }) => psreadline));
  });

  it("may be written in other ways", () => {
    expect(["ctrl+R", "SHIFT+f8", "Control+x,Control+u", "alt+,", ",", "Shift+a", "a", "A", "Ctrl+Alt+]"].map(chordOfKey)).toEqual([
      "Ctrl+Shift+r", "Shift+F8", "Ctrl+x Ctrl+u", "Alt+,", ",", "Shift+a", "a", "A", "Ctrl+Alt+]",
    ]);
    expect(["", "Foo", "Ctrl+", "Hyper+a", "Ctrl+x,"].map(chordOfKey)).toEqual([null, null, null, null, null]);
  });
});

describe("the functions", () => {
  it("are in PSReadLine's groups, and every one of them is there", () => {
    const groups = new Map(FUNCTION_GROUPS.flatMap(({ group, functions }) => functions.map(([name]) => [name, group] as const)));
    const named = rows.filter((row) => row.group !== undefined && groups.has(row.function));
    expect(named.map((row) => groups.get(row.function))).toEqual(named.map((row) => row.group));
    expect(FUNCTION_NAMES.filter((name) => commandNamed(name) === undefined)).toEqual([]);
    expect([...bindingsOf("Windows"), ...bindingsOf("Emacs")].map((one) => one.function).filter((name) => !groups.has(name))).toEqual([]);
  });
});

describe("a session's keys", () => {
  it("are those of its mode, with what it bound and took away", () => {
    const bindings = [{ key: "F7", function: "ClearScreen" }, { key: "Ctrl+l", function: null }, { key: "Ctrl+r", function: "Undo" }, { key: "Foo", function: "Undo" }, { key: "F8", function: "NoSuch" }];
    const keys = sessionKeys({ options: { ...defaultOptions, editMode: "Emacs" }, bindings }, false);
    expect(["Ctrl+a", "F7", "Ctrl+l", "Ctrl+r", "F8"].map((chord) => keys.get(chord)?.name)).toEqual(["BeginningOfLine", "ClearScreen", undefined, "Undo", undefined]);
    expect(sessionKeys({ options: defaultOptions, bindings: [] }, false).get("Ctrl+a")?.name).toBe("SelectAll");
  });

  it("and its colours are those the line is drawn with", async () => {
    const options = { ...defaultOptions, continuationPrompt: ".. ", colors: { Command: "\x1b[96m", Number: "\x1b[38;2;1;2;3m" } };
    const on = await editorOnTty({ set: { options, bindings: [{ key: "Ctrl+b", function: "BackwardChar" }] } });
    void on.editor.readLine("> ");
    on.editor.type("Get-Date 12");
    on.editor.key({ chord: "Ctrl+b", text: "" });
    on.editor.type("3");
    expect(on.editor.pending).toBe("Get-Date 132");
    expect(on.tty.written.at(-1)).toContain("\x1b[96mGet-Date");
    expect(on.tty.written.at(-1)).toContain("\x1b[38;2;1;2;3m132");
  });
});
