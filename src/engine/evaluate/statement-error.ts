// What happens to an error that ends a statement: trap, show and go on, or pass on (PowerShell's CheckActionPreference).
import type { Ast } from "#grammar/tree.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import { attribute } from "../pipeline/command-streams.ts";
import { choose, INQUIRE_CHOICES } from "../pipeline/choose.ts";
import { endsItsCommand } from "../pipeline/ending.ts";
import { asTerminating, placeError } from "../pipeline/fault.ts";
import { isFlow } from "../pipeline/flow.ts";
import type { Signal } from "../pipeline/flow.ts";
import type { Frame } from "../pipeline/frame.ts";
import { tellWatchers } from "../pipeline/streams.ts";
import { preference } from "../scope/preference.ts";
import type { Maybe } from "../values/maybe.ts";
import type { TrapHandler } from "./traps.ts";

/** Fuel that an error takes: what failed may have taken long, and the loop around it may go on for ever. */
const ERROR_COST = 200;

const silenced = new WeakSet<TerminatingError>();

/** Answers a signal or nothing when the next statement is to run; throws when the error goes on up. */
export function onStatementError(frame: Frame, thrown: unknown, place: { node: Ast; traps: TrapHandler | null }): Maybe<Signal> {
  if (isFlow(thrown)) throw thrown;
  const error = asTerminating(thrown);
  const { engine } = frame;
  const { record } = error;
  engine.fuel -= ERROR_COST;
  placeError(record, frame, frame.at ?? place.node);
  attribute(record, { engine, invocation: record.invocation!, commandId: record.commandId });
  engine.noteError(error);
  engine.success = false;
  if (endsItsCommand(error)) throw error;
  // Where nothing can stop the script, going on at every depth of a deep recursion would take for ever.
  if (engine.mustNotWait && record.errorId === "CallDepthOverflow") throw error;
  const trap = place.traps?.(frame, error);
  if (trap) {
    return thenElse(trap(), (outcome) => {
      if (outcome.signal !== undefined) return outcome.signal;
      if (outcome.action === "continue") return undefined;
      if (outcome.action === "break") throw error;
      return report(frame, error);
    });
  }
  if (engine.propagate || silenced.has(error) || error.origin === "stop") throw error;
  const action = preference(frame.scope, "erroractionpreference", "Continue");
  switch (action) {
    case "SilentlyContinue":
    case "Ignore":
      return undefined;
    case "Stop":
      silenced.add(error);
      throw error;
    case "Inquire":
      return inquire(frame, error);
    default:
      if (error.origin === "throw") throw error;
      return report(frame, error);
  }
}

function thenElse<T>(value: Maybe<T>, next: (value: T) => Maybe<Signal>): Maybe<Signal> {
  return value instanceof Promise ? value.then(next) : next(value);
}

function report(frame: Frame, error: TerminatingError): Signal {
  tellWatchers(frame.streams, "error", error.record);
  frame.streams.error.write(error.record);
  return undefined;
}

async function inquire(frame: Frame, error: TerminatingError): Promise<Signal> {
  const answer = await choose(frame.engine, { caption: "Action to take for this exception:", query: error.record.message, choices: INQUIRE_CHOICES });
  if (answer === "H") {
    silenced.add(error);
    throw error;
  }
  return report(frame, error);
}
