// The command line program's entry: keeps compiled code between runs, then starts the program.
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";
import { loadWithKeptCode } from "./kept-code.ts";

interface Program {
  runProgram(words: string[]): Promise<void>;
}

const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
enableCompileCache?.();
const { runProgram } = enableCompileCache ? await import("./program.ts") : (loadWithKeptCode(fileURLToPath(new URL("program.cjs", import.meta.url))) as Program);
await runProgram(process.argv.slice(2));
