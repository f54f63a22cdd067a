// The session on whose behalf a library member runs: for the few members of PowerShell's own types that need one.
import type { Session } from "../session.ts";

let current: Session | null = null;

/** Called before every member call; calls nest, so the last one is always the right one for members that do not wait. */
export function setCurrentSession(session: Session): void {
  current = session;
}

export function currentSession(): Session {
  if (!current) throw new Error("no session has called a member yet");
  return current;
}
