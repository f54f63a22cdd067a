// What the file store in memory does, alone, with a mounted folder, and after saving and restoring.
import "#dotnet/library.ts";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { MemoryFileStore } from "#host/memory-file-store.ts";
import { diskFolder } from "#host/node/disk-folder.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (data: Uint8Array) => new TextDecoder().decode(data);
function fresh() {
  let time = 1_000;
  const files = new MemoryFileStore(() => time++);
  return files;
}

describe("files and folders", () => {
  it("writes and reads bytes as copies", () => {
    const files = fresh();
    const data = bytes("abc");
    files.write("/a.txt", data);
    data[0] = 0;
    files.read("/a.txt")[1] = 0;
    expect(text(files.read("/a.txt"))).toBe("abc");
  });
  it("tells apart names by case and knows the root", () => {
    const files = fresh();
    files.write("/a", bytes("1"));
    expect([files.stat("/A"), files.stat("/")?.directory]).toEqual([null, true]);
  });
  it("keeps the creation time and moves the modification time when a file is written again", () => {
    const files = fresh();
    files.write("/a", bytes("1"));
    const first = files.stat("/a")!;
    files.write("/a", bytes("22"));
    const second = files.stat("/a")!;
    expect(second.created).toBe(first.created);
    expect(second.modified).toBeGreaterThan(first.modified);
    expect(second.size).toBe(2);
  });
  it("lists names by code unit, __proto__ among them", () => {
    const files = fresh();
    for (const name of ["b", "B", "__proto__", "ä"]) files.write(`/${name}`, bytes(""));
    expect(files.list("/")).toEqual(["B", "__proto__", "b", "ä"]);
  });
  it("renames a folder with all that is in it", () => {
    const files = fresh();
    files.makeDirectories("/a/b");
    files.write("/a/b/f", bytes("x"));
    files.rename("/a", "/c");
    expect([files.stat("/a"), text(files.read("/c/b/f"))]).toEqual([null, "x"]);
  });
  it("refuses what cannot be: a file's child, a full folder's removal, a folder into itself", () => {
    const files = fresh();
    files.write("/f", bytes(""));
    files.makeDirectories("/d/e");
    expect(() => files.write("/f/g", bytes(""))).toThrow("Could not find a part of the path '/f/g'.");
    expect(() => files.remove("/d")).toThrow("Directory not empty : '/d'");
    expect(() => files.rename("/d", "/d/e/x")).toThrow("Invalid argument : '/d'");
    expect(() => files.makeDirectory("/d")).toThrow("already");
    expect(() => files.read("/d")).toThrow("Access to the path '/d' is denied.");
  });
  it("puts saved entries back with their times", () => {
    const files = fresh();
    files.makeDirectories("/home/x");
    files.write("/home/x/f", bytes("kept"));
    files.setTimes("/home/x/f", { created: 5, modified: 6, readOnly: true });
    const other = fresh();
    other.restore(["/home/x/f", "/home/x", "/home"].map((path) => files.saved(path)!));
    expect([other.stat("/home/x/f"), text(other.read("/home/x/f"))]).toEqual([{ directory: false, size: 4, created: 5, modified: 6, readOnly: true }, "kept"]);
  });
  it("tells each changed path, those under a renamed folder too", () => {
    const files = fresh();
    files.makeDirectories("/a");
    files.write("/a/f", bytes(""));
    const told: string[] = [];
    files.onChange = (path) => told.push(path);
    files.rename("/a", "/b");
    files.remove("/b/f");
    expect(told).toEqual(["/a", "/b", "/b/f", "/b/f"]);
  });
});

describe("a mounted folder", () => {
  it("shows what is on disk, and changes stay in memory", () => {
    const place = mkdtempSync(join(tmpdir(), "mount-"));
    mkdirSync(join(place, "sub"));
    writeFileSync(join(place, "sub/a.txt"), "disk");
    const files = fresh();
    files.mount("/data", diskFolder(place));
    expect([files.list("/data"), text(files.read("/data/sub/a.txt")), files.stat("/data/sub/a.txt")!.size]).toEqual([["sub"], "disk", 4]);
    files.write("/data/sub/a.txt", bytes("memory"));
    files.write("/data/new", bytes("n"));
    expect([text(files.read("/data/sub/a.txt")), readFileSync(join(place, "sub/a.txt"), "utf8")]).toEqual(["memory", "disk"]);
    rmSync(place, { recursive: true });
  });
  it("stands around entries that are there already", () => {
    const place = mkdtempSync(join(tmpdir(), "mount-"));
    mkdirSync(join(place, "sub"));
    writeFileSync(join(place, "sub/a.txt"), "disk");
    writeFileSync(join(place, "b.txt"), "disk");
    const files = fresh();
    files.makeDirectories("/data/sub");
    files.write("/data/sub/own.txt", bytes("own"));
    files.mountAround("/data", diskFolder(place));
    expect([files.list("/data"), files.list("/data/sub"), text(files.read("/data/b.txt"))]).toEqual([["b.txt", "sub"], ["own.txt"], "disk"]);
    rmSync(place, { recursive: true });
  });
});
