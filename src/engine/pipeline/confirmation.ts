// ShouldProcess and ShouldContinue: -WhatIf, -Confirm, $ConfirmPreference, and the questions as the console asks them.
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import { isTrue } from "../convert/truth.ts";
import type { Maybe } from "../values/maybe.ts";
import { textOf } from "../values/text.ts";
import type { StreamOwner } from "./command-streams.ts";
import { writeInformational } from "./command-streams.ts";
import { ALL_CHOICES, YES_NO, choose } from "./choose.ts";
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
