// The editor on a screen: what is drawn, what a line gives, what happens to output while a line is typed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editorOnTty } from "./editor-on-tty.ts";
import { windowsKeys } from "#terminal/keymap/windows.ts";
import { dark } from "#terminal/themes/dark.ts";
import { foreground } from "#terminal/view.ts";

describe("the editor on a screen", () => {
  it("draws the prompt and gives the typed line", async () => {
    const on = await editorOnTty();
    const line = on.editor.readLine("PS C:\\> ");
    on.keys("text:Get-Date");
    expect(on.tty.text()).toBe("PS C:\\> Get-Date");
    expect(on.tty.cursor).toEqual({ row: 0, column: 16 });
    on.keys("Enter");
    expect(await line).toBe("Get-Date");
    expect(on.tty.cursor).toEqual({ row: 1, column: 0 });
  });

  it("goes on in the next row when the input is not finished, with the continuation prompt", async () => {
    const on = await editorOnTty();
    const line = on.editor.readLine("> ");
    on.keys("text:if (1) {", "Enter", "text:2}", "Enter");
    expect(await line).toBe("if (1) {\n2}");
    expect(on.tty.text()).toBe("> if (1) {\n>> 2}");
  });

  it("wraps long input and puts the cursor on the right row", async () => {
    const on = await editorOnTty({ columns: 10 });
    void on.editor.readLine("> ");
    on.keys("text:abcdefghijkl");
    expect(on.tty.text()).toBe("> abcdefgh\nijkl");
    expect(on.tty.cursor).toEqual({ row: 1, column: 4 });
    on.keys("Home");
    expect(on.tty.cursor).toEqual({ row: 0, column: 2 });
  });

  it("prints output above the line being typed", async () => {
    const on = await editorOnTty();
    void on.editor.readLine("> ");
    on.keys("text:ab");
    await on.editor.write("news\n");
    expect(on.tty.text()).toBe("news\n> ab");
    on.keys("c");
    expect(on.tty.text()).toBe("news\n> abc");
    expect(on.tty.cursor).toEqual({ row: 1, column: 5 });
  });

  it("sets the prompt behind output that ended without a newline", async () => {
    const on = await editorOnTty();
    await on.editor.write("half");
    void on.editor.readLine("> ");
    on.keys("x");
    expect(on.tty.text()).toBe("half> x");
  });

  it("shows ^C and gives an empty line when the line is cancelled", async () => {
    const on = await editorOnTty();
    const line = on.editor.readLine("> ");
    on.keys("text:abc", "Ctrl+c");
    expect(await line).toBe("");
    expect(on.tty.text()).toBe("> abc^C");
  });

  it("copies a selection with Ctrl+C and keeps the line", async () => {
    const on = await editorOnTty();
    void on.editor.readLine("> ");
    on.keys("text:abc", "Shift+ArrowLeft", "Ctrl+c");
    expect(on.copied).toEqual(["c"]);
    expect(on.editor.pending).toBe("abc");
  });

  it("interrupts with Ctrl+C while nothing is read", async () => {
    const on = await editorOnTty();
    on.keys("Ctrl+c");
    expect(on.interrupts).toBe(1);
  });

  it("keeps keys typed while a command runs for the next line", async () => {
    const on = await editorOnTty();
    on.keys("text:dir", "Enter");
    expect(await on.editor.readLine("> ")).toBe("dir");
  });

  it("turns the prompt's sign red while the input does not parse", async () => {
    const on = await editorOnTty();
    void on.editor.readLine("PS> ");
    on.keys("text:(1");
    expect(on.tty.lookOf("> ")).toBe(foreground(dark.error));
    on.keys(")");
    expect(on.tty.lookOf("> ")).toBe("");
  });

  it("colours commands while typing", async () => {
    const on = await editorOnTty();
    void on.editor.readLine("PS> ");
    on.keys("text:Get-Date");
    expect(on.tty.lookOf("Get-Date")).toBe(foreground(dark.tokens.Command));
  });

  it("suggests the newest line of the history and takes it with the right arrow", async () => {
    const on = await editorOnTty();
    on.history.add("Get-Process pwsh", null);
    const line = on.editor.readLine("> ");
    on.keys("text:Get-");
    expect(on.tty.text()).toBe("> Get-Process pwsh");
    expect(on.tty.cursor).toEqual({ row: 0, column: 6 });
    on.keys("ArrowRight", "Enter");
    expect(await line).toBe("Get-Process pwsh");
  });

  it("completes in place and goes round with Tab", async () => {
    const match = (text: string) => ({ text, listText: text, kind: "Command" as const, toolTip: text });
    const on = await editorOnTty({ complete: (_, cursor) => ({ replaceStart: 0, replaceLength: cursor, matches: [match("Get-Date"), match("Get-Help")] }) });
    const line = on.editor.readLine("> ");
    on.keys("text:Get-", "Tab");
    await Promise.resolve();
    await Promise.resolve();
    await new Promise((later) => setTimeout(later, 0));
    expect(on.editor.pending).toBe("Get-Date");
    on.keys("Tab");
    expect(on.editor.pending).toBe("Get-Help");
    on.keys("Tab", "Enter");
    expect(await line).toBe("Get-Date");
  });

  it("keeps keys typed while completion is asked in their order", async () => {
    const on = await editorOnTty({ complete: () => ({ replaceStart: 0, replaceLength: 1, matches: [{ text: "dir", listText: "dir", kind: "Command", toolTip: "" }] }) });
    const line = on.editor.readLine("> ");
    on.keys("d", "Tab", " ", "x", "Enter");
    expect(await line).toBe("dir x");
  });

  it("gives the keyboard back with Ctrl+C when the engine does not answer a completion", async () => {
    const on = await editorOnTty({ silent: true });
    const line = on.editor.readLine("> ");
    on.keys("d", "Tab", "x", "Ctrl+c");
    expect(await line).toBe("");
    const next = on.editor.readLine("> ");
    on.keys("Escape", "y", "Enter");
    expect(await next).toBe("y");
  });

  it("prints a thousand pieces of output in one write of the screen", async () => {
    const on = await editorOnTty();
    on.tty.immediate = false;
    for (let at = 0; at < 1000; at++) void on.editor.write(`row ${at}\n`);
    on.tty.turn();
    expect(on.tty.written.length).toBe(1);
    expect(on.tty.text().endsWith("row 998\nrow 999")).toBe(true);
  });

  it("draws the line again when output and keys come between the screen's turns", async () => {
    const on = await editorOnTty();
    void on.editor.readLine("> ");
    on.tty.immediate = false;
    on.keys("a");
    void on.editor.write("one\n");
    on.tty.turn();
    void on.editor.write("two\n");
    on.keys("b");
    void on.editor.write("three\n");
    on.tty.turn();
    expect(on.tty.text()).toBe("one\ntwo\nthree\n> ab");
  });

  it("clears the screen and keeps the line", async () => {
    const on = await editorOnTty();
    await on.editor.write("old\n");
    void on.editor.readLine("> ");
    on.keys("text:ab", "Ctrl+l");
    expect(on.tty.text()).toBe("> ab");
  });

  it("asks a plain question and hides a secret", async () => {
    const on = await editorOnTty();
    const answer = on.editor.ask("Password: ", true);
    on.keys("text:abc");
    expect(on.tty.text()).toBe("Password: ***");
    on.keys("Backspace", "Enter");
    expect(await answer).toBe("ab");
    expect(on.history.lines()).toEqual([]);
  });

  it("gives null when a question is cancelled", async () => {
    const on = await editorOnTty();
    const answer = on.editor.ask("Name: ");
    on.keys("a", "Ctrl+c");
    expect(await answer).toBe(null);
  });

  it("leaves Tab to the browser after Escape on an empty line", async () => {
    const on = await editorOnTty();
    void on.editor.readLine("> ");
    on.keys("a", "Escape");
    expect(on.editor.key({ chord: "Tab", text: "" })).toBe(false);
  });

  it("draws the block anew when the screen gets narrower", async () => {
    const on = await editorOnTty({ columns: 20 });
    void on.editor.readLine("> ");
    on.keys("text:abcdefghijkl");
    on.tty.columns = 10;
    on.editor.repaint();
    expect(on.tty.text()).toBe("> abcdefgh\nijkl");
  });

  it("shows the rows around the cursor when the input is taller than the screen", async () => {
    const on = await editorOnTty({ rows: 4 });
    void on.editor.readLine("> ");
    on.editor.paste("1\n2\n3\n4\n5\n6");
    expect(on.tty.text().split("\n").slice(-4)).toEqual([">> 3", ">> 4", ">> 5", ">> 6"]);
  });

  it("finds another tab's line with Ctrl+R and does not walk to it with Up", async () => {
    const { browserOfTabs } = await import("./fake-browser.ts");
    const { openHistory } = await import("#terminal/history/history.ts");
    const { parse } = await import("./language.ts");
    const browser = browserOfTabs();
    const mine = await openHistory({ ...browser.tab("mine"), now: () => 1, parse });
    const other = await openHistory({ ...browser.tab("other"), now: () => 2, parse });
    mine.add("own line", null);
    other.add("$newCustomer = New-PCCustomer", null);
    const on = await editorOnTty({ history: mine });
    void on.editor.readLine("> ");
    on.keys("ArrowUp");
    expect(on.editor.pending).toBe("own line");
    on.keys("Escape", "Escape", "Ctrl+r", "text:New-PC");
    expect(on.editor.pending).toBe("$newCustomer = New-PCCustomer");
  });
});

describe("any keys whatever", () => {
  const chords = [...windowsKeys.map((row) => row.key), "a", "B", "(", "'", "\"", "{", " ", "é", "😀", "-", "1", "\n"];
  it("leave a cursor inside the text and a screen that shows it", async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...chords), { maxLength: 40 }), async (keys) => {
      const on = await editorOnTty({ columns: 12, rows: 5 });
      on.history.add("Get-Date", null);
      on.history.add("if (1) {\n2\n}", null);
      void on.editor.readLine("> ");
      on.keys(...keys.filter((key) => key !== "Enter" && key !== "Ctrl+c"));
      await new Promise((later) => setTimeout(later, 0));
      const { row, column } = on.tty.cursor;
      expect([row >= 0, column >= 0, column < 12]).toEqual([true, true, true]);
      on.keys("Escape", "Escape", "Escape", "x");
      expect(on.editor.pending.includes("x")).toBe(true);
    }), { numRuns: 200 });
  });
});
