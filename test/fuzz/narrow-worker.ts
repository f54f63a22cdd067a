// Runs in a worker whose stack is as small as a browser's: takes scripts and texts, answers with what came of them.
import { parentPort } from "node:worker_threads";
import { parse } from "#grammar/parse.ts";
import { survives } from "./fuzz-session.ts";

export interface NarrowTask {
  kind: "run" | "parse";
  text: string;
  /** Milliseconds after which a script is stopped. */
  patience?: number;
}

/** The console text of a script, the count of errors of a parse, or what went wrong. */
export type NarrowAnswer = { output: string } | { failure: string };

async function answer({ kind, text, patience }: NarrowTask): Promise<NarrowAnswer> {
  try {
    return { output: kind === "run" ? await survives(text, patience) : String(parse(text).errors.length) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort!.on("message", (task: NarrowTask) => void answer(task).then((one) => parentPort!.postMessage(one)));
