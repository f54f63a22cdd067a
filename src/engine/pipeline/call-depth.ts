// What every entry into a script's code does first: counts its depth, looks at Ctrl+C now and then, and starts the JavaScript stack anew.
import type { Maybe } from "../values/maybe.ts";
import type { Engine } from "./engine.ts";
import { callDepthOverflow } from "./fault.ts";

/** Every so many calls the JavaScript stack starts anew. */
const HOP = 24;
/** Fuel that a call takes; a turn of a loop takes one. */
const CALL_COST = 10;

/** Whether a call has to go through `afterPause`. Throws CallDepthOverflow. */
export function mustPause(engine: Engine): boolean {
  if (engine.depth >= engine.deepest) throw callDepthOverflow();
  return (engine.fuel -= CALL_COST) < 0 || mustHop(engine);
}

/** Runs the call when the host had its turn, on a new JavaScript stack where the old one is long. Throws when Ctrl+C was pressed. */
export function afterPause(engine: Engine, call: () => Maybe<void>): Maybe<void> {
  const turn = engine.fuel < 0 ? engine.checkpoint() : undefined;
  return turn instanceof Promise ? turn.then(call) : hop(engine, call);
}

function mustHop(engine: Engine): boolean {
  return engine.depth % HOP === HOP - 1 && !engine.mustNotWait;
}

function hop(engine: Engine, call: () => Maybe<void>): Maybe<void> {
  if (!mustHop(engine)) return call();
  engine.depth++;
  // A promise's continuation starts on an empty JavaScript stack: deep recursion of scripts costs none of it.
  return Promise.resolve()
    .then(call)
    .finally(() => engine.depth--);
}
