// Views that format files (.ps1xml) added to a session: those asked before the built-in ones, and those asked after them.
import type { Session } from "../session.ts";
import type { View } from "./view.ts";

export interface AddedViews {
  /** The latest file's first. */
  before: View[];
  after: View[];
}

const added = new WeakMap<Session, AddedViews>();
const none: AddedViews = { before: [], after: [] };

export function addedViews(session: Session): AddedViews {
  return added.get(session) ?? none;
}

export function addViews(session: Session, views: readonly View[], place: keyof AddedViews): void {
  const { before, after } = addedViews(session);
  added.set(session, place === "before" ? { before: [...views, ...before], after } : { before, after: [...after, ...views] });
}

/** When the module that brought them goes. */
export function dropViews(session: Session, views: ReadonlySet<View>): void {
  const { before, after } = addedViews(session);
  added.set(session, { before: before.filter((v) => !views.has(v)), after: after.filter((v) => !views.has(v)) });
}
