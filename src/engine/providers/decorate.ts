// The notes that say where an item came from: PSPath, PSParentPath, PSChildName, PSDrive, PSProvider, PSIsContainer.
import type { PSMember } from "../values/ps-object.ts";
import { extend } from "../values/ps-object.ts";
import { leafOf, parentPlace, providerQualified } from "./place.ts";
import type { Place } from "./place.ts";

function placeNotes(place: Place): [name: string, value: unknown][] {
  const { provider, drive, path } = place;
  const notes: [string, unknown][] = [["PSPath", providerQualified(provider, path)]];
  if (provider.tree) {
    const parent = path === "/" ? "" : providerQualified(provider, parentPlace(place).path);
    notes.push(["PSParentPath", parent], ["PSChildName", leafOf(place) || "/"]);
  }
  if (drive) notes.push(["PSDrive", drive]);
  else if (provider.tree) notes.push(["PSDrive", provider.info.drives[0] ?? null]);
  notes.push(["PSProvider", provider.info]);
  return notes;
}

/** Adds the notes; gives the object that then stands for the item. */
export function decorated(item: unknown, place: Place): unknown {
  const { object, members } = extend(item);
  for (const [name, value] of placeNotes(place)) members.set(name.toLowerCase(), { kind: "NoteProperty", name, value });
  members.set("psiscontainer", { kind: "NoteProperty", name: "PSIsContainer", value: place.provider.isContainer(place.path) });
  return object;
}

/** The notes that each line of a file carries, for copying. */
export function contentNotes(place: Place): [key: string, member: PSMember][] {
  return placeNotes(place).map(([name, value]) => [name.toLowerCase(), { kind: "NoteProperty", name, value }]);
}
