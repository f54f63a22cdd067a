// Values of parameters of the built-in cmdlets that name things of the session: commands, variables, aliases, types.
import type { Engine } from "../pipeline/engine.ts";
import type { Completion } from "../services.ts";
import { completeAliases, completeCommands } from "./command-names.ts";
import { byListText, item, matcher, quoted } from "./completion-item.ts";
import { completeTypes } from "./type-names.ts";
import { scopeNames } from "./variables.ts";

type Complete = (word: string, engine: Engine) => Completion[];

const commands: Complete = (word, engine) => completeCommands(word, engine, { bare: true });

function variables(word: string, engine: Engine): Completion[] {
  const matches = matcher(word);
  const names = new Map(scopeNames(engine.state.current).map((n) => [n.name.toLowerCase(), n]));
  return [...names.values()].filter((n) => matches(n.name)).map((n) => item("ParameterValue", quoted(n.name), n.name, n.toolTip)).sort(byListText);
}

const KNOWN: ReadonlyMap<string, Complete> = new Map<string, Complete>([
  ["get-command:name", commands],
  ["get-help:name", commands],
  ["show-command:name", commands],
  ["set-alias:value", commands],
  ["new-alias:value", commands],
  ["get-alias:definition", commands],
  ["get-alias:name", completeAliases],
  ["set-alias:name", completeAliases],
  ["remove-alias:name", completeAliases],
  ["get-variable:name", variables],
  ["set-variable:name", variables],
  ["remove-variable:name", variables],
  ["clear-variable:name", variables],
  ["new-object:typename", (word) => completeTypes(word, null)],
  ["add-member:typename", (word) => completeTypes(word, null)],
  ["update-typedata:typename", (word) => completeTypes(word, null)],
]);

/** Null when the parameter names nothing that is known here. */
export function knownValues(command: string, parameter: string): Complete | null {
  return KNOWN.get(`${command.toLowerCase()}:${parameter.toLowerCase()}`) ?? null;
}
