// Tells about the parameter whose value the cursor is in: for placeholders that work as fields, and for the form.
import type { CommandAst } from "#grammar/tree.ts";
import { membershipIn } from "../bind/metadata.ts";
import type { Parameter } from "../bind/metadata.ts";
import type { Command } from "../commands.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { ParameterHelp } from "../services.ts";
import type { Session } from "../session.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { viewCall } from "./call-view.ts";
import { commandCalled, metadataOf } from "./command-of.ts";
import { unquoted } from "./completion-item.ts";
import { parameterTypeText } from "./command-syntax.ts";
import { boundConstants, dynamicParametersOf } from "./dynamic-parameters.ts";
import { completeValue } from "./parameter-values.ts";
import { around, placeAt } from "./place.ts";
import type { Place } from "./place.ts";

/** Null when the cursor is in no argument of a known command. Never throws. */
export function parameterHelp(session: Session, text: string, cursor: number): Maybe<ParameterHelp | null> {
  try {
    const { place } = placeAt(session as Engine, text, cursor);
    const node = around(place, "Command");
    const help = node ? helpAt(node, place) : null;
    return help instanceof Promise ? help.catch(() => null) : help;
  } catch {
    return null;
  }
}

function helpAt(node: CommandAst, place: Place): Maybe<ParameterHelp | null> {
  const { engine, cursor } = place;
  const command = commandCalled(node, engine);
  const metadata = metadataOf(command, engine);
  if (!command || !metadata || cursor <= node.commandElements[0]!.end) return null;
  const look = (parameters: readonly Parameter[]) => viewCall(node, { metadata, parameters, cursor, typing: null });
  return after(dynamicParametersOf(command, look(metadata.parameters), engine), (dynamic) => {
    const view = look([...metadata.parameters, ...dynamic]);
    const parameter = view.target;
    if (!parameter) return null;
    const own = view.bound.filter((b) => b.parameter !== parameter);
    const bound = boundConstants({ ...view, bound: own }, engine);
    // All values that the parameter takes: the placeholder that stands there is no beginning of one.
    const request = { command, node, parameter, bound, typed: { word: "", quote: "", raw: "" } as const, place };
    return after(completeValue(request), ({ matches }) => describe(command, parameter, { mask: view.mask, values: matches.map((m) => unquoted(m.text).word) }));
  });
}

function describe(command: Command, parameter: Parameter, found: { mask: number; values: string[] }): ParameterHelp {
  const membership = membershipIn(parameter, found.mask) ?? parameter.memberships[0];
  return {
    command: command.name,
    parameter: parameter.name,
    type: parameterTypeText(parameter),
    mandatory: membership?.mandatory ?? false,
    position: membership?.position === undefined ? "Named" : String(membership.position),
    text: parameter.help || (membership?.helpMessage ?? ""),
    values: found.values.slice(0, MOST_VALUES),
  };
}

/** More than anyone reads: 240 countries fit. */
const MOST_VALUES = 400;
