// Objects with the keys they are ordered by: reading the keys, comparing two entries, sorting them all.
import type { Call } from "../cmdlet.ts";
import { after } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import { typeNamesOf } from "../values/type-of.ts";
import type { Session } from "../session.ts";
import { compareObjects, stableSort } from "./object-comparer.ts";
import type { Comparing } from "./object-comparer.ts";
import { propertyNamesFor, valueOfKey } from "./key-values.ts";
import type { PropertyKey } from "./property-key.ts";
import { orderOfPlain } from "./rank-sort.ts";

/** Stands for the key of an object that lacks the property: after all others in either direction. */
export const lacking: unique symbol = Symbol("lacking property");

export interface OrderEntry {
  item: unknown;
  /** One for each key; the object itself when there are no keys. */
  values: unknown[];
}

export interface Ordering extends Comparing {
  /** One for each key. */
  descending: boolean[];
}

type Caller = Pick<Call, "invoke" | "session" | "error">;

/** Reads the keys of one object. What a key's block throws is written as an error, and the key counts as null. */
export function entryOf(item: unknown, keys: readonly PropertyKey[], call: Caller): Maybe<OrderEntry> {
  if (!keys.length) return { item, values: [item] };
  return readKeys({ item, values: [] }, keys, call);
}

/** Reads the keys that the entry does not have yet. */
function readKeys(entry: OrderEntry, keys: readonly PropertyKey[], call: Caller): Maybe<OrderEntry> {
  for (let i = entry.values.length; i < keys.length; i++) {
    const found = valueOfKey(keys[i]!, entry.item, call);
    if (found instanceof Promise) {
      return found.then((one) => {
        entry.values.push(keyFound(one, entry.item, call));
        return readKeys(entry, keys, call);
      });
    }
    entry.values.push(keyFound(found, entry.item, call));
  }
  return entry;
}

function keyFound(found: Awaited<ReturnType<typeof valueOfKey>>, item: unknown, call: Caller): unknown {
  if (!found) return lacking;
  if (found.failure) {
    const { record } = found.failure;
    call.error({ id: "ExpressionEvaluation", message: record.message, category: "InvalidResult", target: item, exception: record.exception.type.fullName, inner: record.exception });
  }
  return found.value;
}

/** The entries of all objects; patterns among the keys become the names they fit in any of the objects. */
export function entriesOf(items: readonly unknown[], keys: readonly PropertyKey[], call: Caller): Maybe<OrderEntry[]> {
  const entries: OrderEntry[] = [];
  const from = (start: number): Maybe<OrderEntry[]> => {
    for (let i = start; i < items.length; i++) {
      const entry = entryOf(items[i], keys, call);
      if (entry instanceof Promise) {
        return entry.then((one) => {
          entries.push(one);
          return from(i + 1);
        });
      }
      entries.push(entry);
    }
    return entries;
  };
  return from(0);
}

export function expandPatterns(keys: readonly PropertyKey[], items: readonly unknown[], session: Session): PropertyKey[] {
  return keys.flatMap((key) => {
    if (!key.hasWildcards) return [key];
    const names = new Map<string, string>();
    for (const item of items) for (const name of propertyNamesFor(item, key.expression as string, session)) names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
    return [...names.values()].map((name) => ({ ...key, expression: name, hasWildcards: false }));
  });
}

/** Keys that type data names for the first object (DefaultKeyPropertySet). */
export function defaultKeys(items: readonly unknown[], session: Session): PropertyKey[] {
  if (session.typeData.size === 0 || !items.length) return [];
  for (const name of typeNamesOf(items[0])) {
    const set = session.typeData.get(name.toLowerCase())?.defaultKeyPropertySet;
    if (set?.length) return set.map((expression) => ({ expression, hasWildcards: false, label: null, descending: null }));
  }
  return [];
}

export function compareEntries(a: OrderEntry, b: OrderEntry, how: Ordering): number {
  const { values } = a;
  for (let i = 0; i < values.length; i++) {
    const left = values[i];
    const right = b.values[i];
    if (left === lacking || right === lacking) {
      if (left !== right) return left === lacking ? 1 : -1;
      continue;
    }
    const order = compareObjects(left, right, how);
    if (order !== 0) return how.descending[i] ? -order : order;
  }
  return 0;
}

/** Sorted, equal ones in their old order. */
export function sortEntries(entries: readonly OrderEntry[], how: Ordering): OrderEntry[] {
  if (entries[0]?.values.length === 1) {
    const keys = entries.map((entry) => entry.values[0]);
    const order = orderOfPlain(keys, (a, b) => compareObjects(a, b, how), how.descending[0] === true);
    if (order) return Array.from(order, (place) => entries[place]!);
  }
  return stableSort(entries, (a, b) => compareEntries(a, b, how));
}

/** Reads keys and sorts. */
export function orderItems(items: readonly unknown[], keys: readonly PropertyKey[], how: Ordering, call: Caller): Maybe<OrderEntry[]> {
  return after(entriesOf(items, keys, call), (entries) => sortEntries(entries, how));
}
