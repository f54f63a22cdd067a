// Decides how an object that nobody formatted shows itself: its view, else a table for up to four properties, else a list.
import type { Session } from "../session.ts";
import { displaySet, propertyNames } from "./properties.ts";
import { findView } from "./view-registry.ts";
import type { View } from "./view.ts";

/** More properties than this make a list. */
const TABLE_LIMIT = 4;

export type Choice = { kind: "view"; view: View } | { kind: "table" } | { kind: "list" } | { kind: "none" };

export function chooseShape(item: unknown, session: Session): Choice {
  const view = findView(item, session, null);
  if (view) return { kind: "view", view };
  const set = displaySet(item, session);
  const count = set ? set.length : propertyNames(item, session).length;
  if (count === 0) return { kind: "none" };
  return { kind: count <= TABLE_LIMIT ? "table" : "list" };
}
