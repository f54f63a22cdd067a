// ShouldProcess and ShouldContinue: -WhatIf, -Confirm, $ConfirmPreference, and the questions as the console asks them.
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import { runtimeError } from "../errors/error-record.ts";
import { isTrue } from "../convert/truth.ts";
import type { Maybe } from "../values/maybe.ts";
import { textOf } from "../values/text.ts";
import type { StreamOwner } from "./command-streams.ts";
import { writeInformational } from "./command-streams.ts";
import type { Engine } from "./engine.ts";

/** Yes to All or No to All, kept for the rest of the command. */
export interface Asking {
  answered: "all" | "none" | null;
}

type Owner = StreamOwner & { asking: Asking };
type Impact = "None" | "Low" | "Medium" | "High";
const IMPACTS: readonly Impact[] = ["None", "Low", "Medium", "High"];

export interface ShouldProcessQuestion {
  target: string;
  action: string;
  impact: Impact;
  bound: ReadonlyMap<string, unknown>;
  /** The three-argument form: texts of its own. */
  texts?: { description: string; warning: string; caption: string };
}

/** Whether to go on. Prints the What if line, or the verbose one, or asks. */
export function askShouldProcess(owner: Owner, question: ShouldProcessQuestion): Maybe<boolean> {
  const { engine, preferenceScope } = owner;
  const operation = question.texts?.description ?? `Performing the operation "${question.action}" on target "${question.target}".`;
  const whatIf = question.bound.has("WhatIf") ? question.bound.get("WhatIf") : preferenceScope.read("whatifpreference");
  if (isTrue(whatIf ?? false)) {
    engine.ports.output.write(`What if: ${operation}\n`, "output");
    return false;
  }
  if (owner.asking.answered) return owner.asking.answered === "all";
  if (!mustAsk(owner, question)) {
    writeInformational(owner, "verbose", operation);
    return true;
  }
  const caption = question.texts?.caption || "Confirm";
  const query = question.texts ? question.texts.warning : `Are you sure you want to perform this action?\n${operation}`;
  return choose(engine, { caption, query, choices: ALL_CHOICES }).then((choice) => {
    if (choice === "A") owner.asking.answered = "all";
    if (choice === "L") owner.asking.answered = "none";
    return choice === "Y" || choice === "A";
  });
}

function mustAsk(owner: Owner, question: ShouldProcessQuestion): boolean {
  if (question.bound.has("Confirm")) return question.bound.get("Confirm") === true || isTrue(question.bound.get("Confirm"));
  const held = owner.preferenceScope.read("confirmpreference");
  const name = held instanceof EnumValue ? enumText(held) : held === undefined ? "High" : textOf(held, owner.engine);
  const wanted = IMPACTS.findIndex((i) => i.toLowerCase() === name.toLowerCase());
  if (wanted <= 0) return false;
  return IMPACTS.indexOf(question.impact) >= wanted;
}

export function askShouldContinue(owner: Owner, query: string, caption: string): Maybe<boolean> {
  return choose(owner.engine, { caption, query, choices: YES_NO }).then((choice) => choice === "Y");
}

/** ShouldContinue with its two flags: answers Yes to All and No to All are told by `all`. */
export function askWithAll(engine: Engine, query: string, caption: string): Promise<{ go: boolean; all: "yes" | "no" | null }> {
  return choose(engine, { caption, query, choices: ALL_CHOICES }).then((choice) => ({
    go: choice === "Y" || choice === "A",
    all: choice === "A" ? "yes" : choice === "L" ? "no" : null,
  }));
}

type Choice = readonly [key: string, label: string, help: string];
const ALL_CHOICES: readonly Choice[] = [
  ["Y", "Yes", "Continue with only the next step of the operation."],
  ["A", "Yes to All", "Continue with all the steps of the operation."],
  ["N", "No", "Skip this operation and proceed with the next operation."],
  ["L", "No to All", "Skip this operation and all subsequent operations."],
  ["S", "Suspend", "Pause the current pipeline and return to the command prompt. Type \"exit\" to resume the pipeline."],
];
const YES_NO: readonly Choice[] = ALL_CHOICES.filter(([key]) => key === "Y" || key === "N" || key === "S");
export const INQUIRE_CHOICES: readonly Choice[] = [ALL_CHOICES[0]!, ALL_CHOICES[1]!, ["H", "Halt Command", "Stop this command."], ALL_CHOICES[4]!];

/** Prints the question and reads answers until one is a choice. Raises the host's error when nobody can answer. */
export async function choose(engine: Engine, question: { caption: string; query: string; choices: readonly Choice[] }): Promise<string> {
  const { prompt, output } = engine.ports;
  if (!prompt.interactive) {
    throw runtimeError({
      id: "HostFunctionNotImplemented",
      message: "Windows PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.".replace("Windows PowerShell", "PowerShell"),
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
