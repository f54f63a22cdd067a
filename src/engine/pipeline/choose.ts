// Questions with a choice of answers, as the console asks them.
import { runtimeError } from "../errors/error-record.ts";
import type { Engine } from "./engine.ts";

type Choice = readonly [key: string, label: string, help: string];
export const ALL_CHOICES: readonly Choice[] = [
  ["Y", "Yes", "Continue with only the next step of the operation."],
  ["A", "Yes to All", "Continue with all the steps of the operation."],
  ["N", "No", "Skip this operation and proceed with the next operation."],
  ["L", "No to All", "Skip this operation and all subsequent operations."],
  ["S", "Suspend", "Pause the current pipeline and return to the command prompt. Type \"exit\" to resume the pipeline."],
];
export const YES_NO: readonly Choice[] = ALL_CHOICES.filter(([key]) => key === "Y" || key === "N" || key === "S");
export const INQUIRE_CHOICES: readonly Choice[] = [ALL_CHOICES[0]!, ALL_CHOICES[1]!, ["H", "Halt Command", "Stop this command."], ALL_CHOICES[4]!];

/** Prints the question and reads answers until one is a choice. Raises the host's error when nobody can answer. */
export async function choose(engine: Engine, question: { caption: string; query: string; choices: readonly Choice[] }): Promise<string> {
  const { prompt, output } = engine.ports;
  if (!prompt.interactive) {
    throw runtimeError({
      id: "HostFunctionNotImplemented",
      message: "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.",
      category: "NotImplemented",
      exception: "System.Management.Automation.Host.HostException",
    });
  }
  const line = `${question.choices.map(([key, label]) => `[${key}] ${label}`).join("  ")}  [?] Help (default is "Y"): `;
  output.write(`\n${question.caption}\n${question.query}\n`, "output");
  for (;;) {
    const answer = await prompt.readLine(line);
    if (answer === null) {
      engine.checkStop();
      return "N";
    }
    const typed = answer.trim().toUpperCase();
    if (!typed) return "Y";
    if (typed === "?") {
      for (const [key, , help] of question.choices) output.write(`${key} - ${help}\n`, "output");
      continue;
    }
    const found = question.choices.find(([key, label]) => key === typed || label.toUpperCase() === typed);
    if (found) return found[0];
  }
}
