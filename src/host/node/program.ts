// The command line program: arguments to a session, text to standard output and error, an exit code as pwsh gives it.
import { existsSync, fstatSync, readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Session } from "#engine/session.ts";
import { systemClock } from "../clock.ts";
import type { MemoryFileStore } from "../memory-file-store.ts";
import { fileArguments, parseCommandLine, usage, UsageError } from "./command-line.ts";
import type { CommandLine } from "./command-line.ts";
import { diskFolder } from "./disk-folder.ts";
import { practiceSignIn } from "../practice-sign-in.ts";
import { createNodeSession, freshFiles } from "./session.ts";
import { readScript, standardInput } from "./standard-input.ts";
import { standardOutput } from "./standard-output.ts";
import { version } from "./version.ts";

/** pwsh's code for arguments it cannot use. */
const badArguments = 64;

function mountFolders(files: MemoryFileStore, line: CommandLine): void {
  for (const { folder, path } of line.mounts) {
    const place = resolve(folder);
    if (!existsSync(place)) throw new UsageError(`The folder '${folder}' of -Mount does not exist.`);
    files.mount(path || place, diskFolder(place));
  }
}

/** The script's path inside: its own folder is shown there, around mounts below it, so that $PSScriptRoot holds what it should. */
function placeScript(files: MemoryFileStore, path: string, workingDirectory: string): string {
  const inside = path.startsWith("/") ? path : `${workingDirectory.replace(/\/$/, "")}/${path}`;
  if (files.stat(inside)?.directory === false) return inside;
  const real = resolve(path);
  if (!existsSync(real)) {
    throw new UsageError(`The argument '${path}' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`);
  }
  const folder = dirname(real);
  if (files.stat(real)?.directory === false) files.write(real, new Uint8Array(readFileSync(real)));
  else files.mountAround(folder, diskFolder(folder));
  return `${folder === "/" ? "" : folder}/${basename(real)}`;
}

async function scriptText(line: CommandLine, files: MemoryFileStore): Promise<string> {
  switch (line.source.kind) {
    case "command": return line.source.text;
    case "input": return readScript();
    case "file": {
      const place = placeScript(files, line.source.path, line.workingDirectory);
      return `& '${place.replaceAll("'", "''")}' ${fileArguments(line.source.args)}`.trimEnd();
    }
    case "terminal": return "";
  }
}

/** What `exit` said; else 0 when the last command went well and 1 when not, as pwsh. */
async function runText(session: Session, text: string, isFile: boolean): Promise<number> {
  const result = await session.run(text, { startsFile: isFile });
  const ended = isFile && !result.success ? session.getVariable("global:LASTEXITCODE") : null;
  if (typeof ended === "number" && ended !== 0) return ended & 0xff;
  if (result.exitCode !== null) return result.exitCode & 0xff;
  return result.success ? 0 : 1;
}

/** Looks at the descriptor first: setting up Node's streams takes milliseconds. */
function isTerminal(descriptor: 0 | 1): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    // A closed descriptor.
    return false;
  }
  return (descriptor === 0 ? process.stdin : process.stdout).isTTY === true;
}

/** Runs the program to its end and sets the process's exit code. */
export async function runProgram(words: readonly string[]): Promise<void> {
  const terminal = isTerminal(1);
  try {
    const line = parseCommandLine(words, () => isTerminal(0));
    if (line.show) return void process.stdout.write(line.show === "help" ? usage : `PartnerShell ${version}\n`);
    const output = standardOutput({
      columns: line.width ?? (terminal ? process.stdout.columns : 120),
      rows: terminal ? process.stdout.rows : 50,
      colors: terminal && !process.env["NO_COLOR"],
    });
    process.on("exit", () => output.flush());
    const prompt = standardInput({
      interactive: line.interactive && line.source.kind !== "input",
      write: (text) => {
        output.write(text, "output");
        output.flush();
      },
    });
    const clock = systemClock();
    const files = freshFiles(clock);
    mountFolders(files, line);
    const text = await scriptText(line, files);
    const session = await createNodeSession({ output, prompt, clock, files, workingDirectory: line.workingDirectory, apiBaseUri: line.apiBaseUri, variables: practiceSignIn() });
    let interrupts = 0;
    process.on("SIGINT", () => {
      if (++interrupts > 1 && line.source.kind !== "terminal") process.exit(130);
      session.stop();
    });
    process.exitCode = line.source.kind === "terminal" ? await (await import("./interactive.ts")).runInteractive(session, output) : await runText(session, text, line.source.kind === "file");
    output.flush();
    // Sockets kept for reuse and timers of abandoned scripts must not hold the program.
    process.exit();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = badArguments;
  }
}
