// The command line as pwsh reads it.
import { describe, expect, it } from "vitest";
import { fileArguments, parseCommandLine, UsageError } from "#host/node/command-line.ts";

const nothing = { interactive: true, workingDirectory: "/home/partner", width: null, mounts: [], apiBaseUri: null, show: null };

describe("parseCommandLine", () => {
  it("takes everything after -Command as the text", () => {
    expect(parseCommandLine(["-NoProfile", "-nologo", "-c", "Get-Date", "-Format", "o"], () => true)).toEqual({ ...nothing, source: { kind: "command", text: "Get-Date -Format o" } });
  });
  it("takes everything after -File as the script's arguments, and a bare first word as a file", () => {
    const source = { kind: "file", path: "a.ps1", args: ["-Name", "x y"] };
    expect(parseCommandLine(["-File", "a.ps1", "-Name", "x y"], () => true)).toEqual({ ...nothing, source });
    expect(parseCommandLine(["a.ps1", "-Name", "x y"], () => true)).toEqual({ ...nothing, source });
  });
  it("reads standard input for a dash, and when nothing is said and it is not a terminal", () => {
    for (const words of [["-"], ["-Command", "-"], ["-File", "-"]]) expect(parseCommandLine(words, () => true).source).toEqual({ kind: "input" });
    expect(parseCommandLine([], () => false).source).toEqual({ kind: "input" });
    expect(parseCommandLine([], () => true).source).toEqual({ kind: "terminal" });
  });
  it("reads every option", () => {
    const words = ["-NonInteractive", "-WorkingDirectory", "/w", "-Width", "80", "-Mount", "/d:/in", "-mount", "here", "-ApiBaseUri", "http://x:1", "-Command", "1"];
    expect(parseCommandLine(words, () => true)).toEqual({
      source: { kind: "command", text: "1" }, interactive: false, workingDirectory: "/w", width: 80,
      mounts: [{ folder: "/d", path: "/in" }, { folder: "here", path: "" }], apiBaseUri: "http://x:1", show: null,
    });
  });
  it.each([["-Width", "abc"], ["-Width"], ["-Nope"], ["-ApiBaseUri", "x y"]])("refuses %s %s", (...words) => {
    expect(() => parseCommandLine(words.filter((word) => word !== undefined), () => true)).toThrow(UsageError);
  });
});

describe("fileArguments", () => {
  it("passes parameter names as names and everything else as literal text", () => {
    expect(fileArguments(["-Name", "it's", "$x", "-On:$false", "-5", "a b"])).toBe("-Name 'it''s' '$x' -On:$false '-5' 'a b'");
  });
});
