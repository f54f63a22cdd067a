// Finds the built-in view for an object: all files in views/, most derived type first.
import type { Session } from "../session.ts";
import { typeNamesOf } from "../values/type-of.ts";
import { addedViews } from "./session-views.ts";
import type { View } from "./view.ts";

const files = import.meta.glob<View | View[]>("./views/*.ts", { eager: true, import: "default" });

const byType = new Map<string, View[]>();
for (const exported of Object.values(files)) {
  for (const view of Array.isArray(exported) ? exported : [exported]) {
    for (const type of view.types) {
      const key = type.toLowerCase();
      byType.set(key, [...(byType.get(key) ?? []), view]);
    }
  }
}

/** The first view of the wanted kind (any when null), or of the wanted name; null when the object has none. */
export function findView(item: unknown, session: Session, kind: View["kind"] | null, name: string | null = null): View | null {
  const { before, after } = addedViews(session);
  const added = before.length > 0 || after.length > 0;
  for (const typeName of typeNamesOf(item)) {
    const builtIn = byType.get(bareName(typeName)) ?? [];
    for (const view of added ? [...of(before, typeName), ...builtIn, ...of(after, typeName)] : builtIn) {
      if (name !== null ? view.name?.toLowerCase() === name.toLowerCase() : kind === null || view.kind === kind) return view;
    }
  }
  return null;
}

const of = (views: readonly View[], typeName: string) => views.filter((view) => view.types.some((type) => type.toLowerCase() === typeName.toLowerCase()));

/** Generic arguments do not matter to a view: "List`1[[...]]" -> "List`1". */
function bareName(typeName: string): string {
  const bracket = typeName.indexOf("[[");
  return (bracket < 0 ? typeName : typeName.slice(0, bracket)).toLowerCase();
}

/** All built-in views by the type they are for, in the order of the types' names. */
export function viewsByType(): { type: string; views: View[] }[] {
  const spelled = new Map<string, string>();
  for (const views of byType.values()) for (const view of views) for (const type of view.types) spelled.set(type.toLowerCase(), type);
  return [...byType.entries()].map(([key, views]) => ({ type: spelled.get(key) ?? key, views })).sort((a, b) => (a.type < b.type ? -1 : 1));
}
