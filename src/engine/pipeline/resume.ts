// After a wait: other code of the session ran meanwhile, so what runs now has to be said anew.
import type { Maybe } from "../values/maybe.ts";
import type { Frame } from "./frame.ts";
import { setRunning } from "./running.ts";

/** Makes the frame the one that runs: its session state, its scope. */
export function resume(frame: Frame): void {
  const { engine, state } = frame;
  setRunning(engine);
  engine.frame = frame;
  engine.state = state;
  state.current = frame.scope;
}

/** The same result; when it has to be waited for, the frame goes on as itself, whether the result is a value or an error. */
export function resuming<T>(frame: Frame, result: Maybe<T>): Maybe<T> {
  if (!(result instanceof Promise)) return result;
  return result.then(
    (value) => {
      resume(frame);
      return value;
    },
    (thrown: unknown) => {
      resume(frame);
      throw thrown;
    },
  );
}
