// $x[...].
import type { Session } from "../session.ts";
export function getIndex(target: unknown, indexes: unknown[], session: Session): unknown {
  void session;
  return Array.isArray(target) ? (target[indexes[0] as number] ?? null) : null;
}
export function setIndex(target: unknown, indexes: unknown[], value: unknown, session: Session): void {
  void session;
  if (Array.isArray(target)) target[indexes[0] as number] = value;
}
