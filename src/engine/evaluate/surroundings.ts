// What a session tells the class library of the world: clock, random source, time zone, environment; and its first folder.
import { setAmbient } from "#dotnet/core/ambient.ts";
import type { SessionOptions } from "../session.ts";
import { fineClock } from "./fine-clock.ts";

const ENVIRONMENT: [string, string][] = [["HOME", "/home/partner"], ["PATH", "/usr/local/bin:/usr/bin:/bin"], ["USER", "partner"], ["TERM", "xterm-256color"]];

/** Makes the folder when it is missing. */
export function setSurroundings(options: SessionOptions, folder: string): void {
  const { clock, random, files } = options;
  setAmbient({
    now: fineClock(clock),
    random: (count) => random.bytes(count),
    makeFile(path) {
      makeFolders(files, path.slice(0, path.lastIndexOf("/")));
      files.write(path, new Uint8Array());
    },
    get timeZone() {
      return clock.timeZone;
    },
    currentDirectory: folder,
    environment: new Map(options.environment ?? ENVIRONMENT),
  });
  makeFolders(files, folder);
}

function makeFolders(files: SessionOptions["files"], folder: string): void {
  let path = "";
  for (const part of folder.split("/").filter(Boolean)) {
    path += `/${part}`;
    if (!files.stat(path)) files.makeDirectory(path);
  }
}
