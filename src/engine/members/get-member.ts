// Properties.
import type { Session } from "../session.ts";
import { membersOf } from "../values/ps-object.ts";
import type { Maybe } from "../values/maybe.ts";
export function getProperty(target: unknown, name: string, session: Session): Maybe<unknown> {
  void session;
  const member = membersOf(target)?.get(name.toLowerCase());
  return member?.kind === "NoteProperty" ? member.value : null;
}
export function setProperty(target: unknown, name: string, value: unknown, session: Session): Maybe<void> {
  void session;
  const member = membersOf(target)?.get(name.toLowerCase());
  if (member?.kind === "NoteProperty") member.value = value;
}
