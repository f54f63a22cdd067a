// The session whose code runs at this moment, for members of .NET types that get no session handed in.
import { setCurrentSession } from "../members/current-session.ts";
import type { Engine } from "./engine.ts";

let running: Engine | null = null;

/** Told at every entry into a session's code: one thread runs one session at a time. */
export function setRunning(engine: Engine): void {
  running = engine;
  setCurrentSession(engine);
}

export function runningEngine(): Engine {
  if (!running) throw new Error("no session is running");
  return running;
}

/** Runs what its caller cannot wait for: calls of scripts in it give the host no turn. */
export function heldBack<T>(action: () => T): T {
  if (!running || running.mustNotWait) return action();
  const engine = running;
  engine.mustNotWait = true;
  try {
    return action();
  } finally {
    engine.mustNotWait = false;
  }
}
