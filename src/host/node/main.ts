// The command line program's entry: keeps compiled code between runs where Node can (22.8 and later), then starts the program.
import * as nodeModule from "node:module";

(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
const { runProgram } = await import("./program.ts");
await runProgram(process.argv.slice(2));
