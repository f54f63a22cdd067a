// What is known about a parameter, in one sentence for the row under the line.
import type { ParameterHelp } from "#engine/services.ts";

const mostValues = 12;

export function helpSentence(help: ParameterHelp): string {
  const values = help.values.length === 0 ? "" : ` One of: ${help.values.slice(0, mostValues).join(", ")}${help.values.length > mostValues ? "… (Ctrl+Space lists all)" : ""}.`;
  return `-${help.parameter} <${help.type}>${help.mandatory ? ", mandatory" : ""}: ${help.text}${values}`;
}
