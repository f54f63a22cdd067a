// Completes the names of a command's parameters: the own ones in their order, then the common ones, without those that are taken.
import type { CommandAst, CommandElementAst } from "#grammar/tree.ts";
import type { Parameter } from "../bind/metadata.ts";
import type { Completion } from "../services.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { isFree, viewCall } from "./call-view.ts";
import { commandCalled, metadataOf } from "./command-of.ts";
import { parameterTypeText } from "./command-syntax.ts";
import { item, matcher } from "./completion-item.ts";
import { dynamicParametersOf } from "./dynamic-parameters.ts";
import type { Place } from "./place.ts";

/** `word` is what stands behind the dash of `typing`. */
export function completeParameters(command: CommandAst, typing: CommandElementAst, word: string, place: Place): Maybe<Completion[]> {
  const { engine, cursor } = place;
  const called = commandCalled(command, engine);
  const metadata = metadataOf(called, engine);
  if (!called || !metadata) return [];
  const look = (parameters: readonly Parameter[]) => viewCall(command, { metadata, parameters, cursor, typing });
  return after(dynamicParametersOf(called, look(metadata.parameters), engine), (dynamic) => {
    const parameters = [...metadata.parameters, ...dynamic].sort((a, b) => rank(a) - rank(b));
    const view = look(parameters);
    const free = parameters.filter((p) => isFree(p, view));
    // A command that hides parameters hides the common ones too.
    const hides = free.some((p) => p.dontShow && matcher(word)(p.name));
    return free.filter((p) => !hides || rank(p) < 2).flatMap((p) => namesOf(p, word));
  });
}

/** Own ones, then -WhatIf and -Confirm, then those that every command has. */
function rank(parameter: Parameter): number {
  if (!parameter.common) return 0;
  return /^(WhatIf|Confirm)$/.test(parameter.name) ? 1 : 2;
}

/** The name, or the aliases that match where the name does not. Hidden ones only show once their beginning is typed. */
function namesOf(parameter: Parameter, word: string): Completion[] {
  if (parameter.dontShow && word === "") return [];
  const matches = matcher(word);
  const names = matches(parameter.name) ? [parameter.name] : parameter.aliases.filter(matches);
  return names.map((name) => item("ParameterName", `-${name}`, name, parameterToolTip(parameter, name)));
}

export function parameterToolTip(parameter: Parameter, name = parameter.name): string {
  return `[${parameterTypeText(parameter)}] ${name}${parameter.help ? `\n${parameter.help}` : ""}`;
}
