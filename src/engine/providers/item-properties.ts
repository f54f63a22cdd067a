// Properties of items, for Get-ItemProperty, Set-ItemProperty and their kin: only files have them.
import type { Session } from "../session.ts";
import { getProperty } from "../members/get-member.ts";
import { setProperty } from "../members/set-property.ts";
import { propertyNames } from "../format/properties.ts";
import { hasWildcards, wildcard } from "../operators/wildcard.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { customObject } from "../values/ps-object.ts";
import { contentNotes } from "./decorate.ts";
import { decorated } from "./decorate.ts";
import type { Place } from "./place.ts";
import { ioError, notSupported } from "./provider-errors.ts";

/** Error: NotSupported. */
export function needProperties(place: Place, kind = "IPropertyCmdletProvider"): void {
  if (!place.provider.tree || kind !== "IPropertyCmdletProvider") throw notSupported(`Cannot use interface. The ${kind} interface is not supported by this provider.`);
}

/** The item itself, or an object with the chosen properties and the notes of its place. Error: GetValueError. */
export function itemProperties(place: Place, names: readonly string[] | undefined, session: Session): Maybe<unknown> {
  needProperties(place);
  const item = place.provider.item(place.path, true);
  if (!names?.length) return decorated(item, place);
  const known = propertyNames(item, session);
  const chosen: string[] = [];
  for (const name of names) {
    const found = known.filter((one) => (hasWildcards(name) ? wildcard(name).matches(one) : one.toLowerCase() === name.toLowerCase()));
    if (!found.length && !hasWildcards(name)) throw ioError("GetValueError", "ReadError", `The property ${name} does not exist or was not found.`, { target: name });
    chosen.push(...found);
  }
  const pairs: [string, unknown][] = [];
  const collect = (i: number): Maybe<unknown> => {
    const name = chosen[i];
    if (name === undefined) {
      const object = customObject(pairs);
      for (const [key, member] of contentNotes(place)) object.members.set(key, member);
      return object;
    }
    return after(getProperty(item, name, session), (value) => {
      pairs.push([name, value]);
      return collect(i + 1);
    });
  };
  return collect(0);
}

/** Error: SetPropertyError for a property that is not there. */
export function setItemProperty(place: Place, change: { name: string; value: unknown }, session: Session): Maybe<void> {
  needProperties(place);
  const item = place.provider.item(place.path, true);
  if (!propertyNames(item, session).some((one) => one.toLowerCase() === change.name.toLowerCase())) {
    throw ioError("SetPropertyError", "WriteError", `The property ${change.name} does not exist or was not found.`, { target: change.name });
  }
  return setProperty(item, change.name, change.value, session);
}
