// GroupBy, ToLookup, Join and the other queries of System.Linq.Enumerable that compare keys; orders that are refined by ThenBy.
import { typedArray } from "../core/array.ts";
import { netCompare } from "../core/compare.ts";
import { NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import { IterationEnumerator, iterate } from "../core/sequence.ts";
import type { Enumerator } from "../core/sequence.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { Dictionary } from "./dictionary.ts";
import { keyFunction, orderFunction } from "./string-comparer.ts";

const G = "System.Collections.Generic";
const SOURCE = `${G}.IEnumerable[TSource] source`;
const KEY = "System.Func[TSource,TKey] keySelector";
const COMPARER = `${G}.IEqualityComparer`;
type Types = readonly NetType[];
type Pick = (item: unknown) => unknown;
type Pair = (a: unknown, b: unknown) => unknown;

const items = (source: unknown): unknown[] => Array.from(iterate(source) ?? []);

/** IGrouping: a key and the items that have it. */
export class Grouping extends NetObject {
  readonly type: NetType;
  readonly key: unknown;
  readonly items: unknown[] = [];
  constructor(types: Types, key: unknown) {
    super();
    this.type = genericTypeOf(typeNamed("System.Linq.Grouping`2"), [types[0]!, types[1]!]);
    this.key = key;
  }
  override get netType(): NetType {
    return this.type;
  }
  get count(): number {
    return this.items.length;
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.items);
  }
}

/** ILookup: the groups, found by key. */
class Lookup extends NetObject {
  readonly type: NetType;
  readonly groups: ReadonlyMap<unknown, Grouping>;
  readonly keyOf: (value: unknown) => unknown;
  constructor(types: Types, groups: ReadonlyMap<unknown, Grouping>, keyOf: (value: unknown) => unknown) {
    super();
    this.type = genericTypeOf(typeNamed("System.Linq.Lookup`2"), [types[0]!, types[1]!]);
    this.groups = groups;
    this.keyOf = keyOf;
  }
  override get netType(): NetType {
    return this.type;
  }
  get count(): number {
    return this.groups.size;
  }
  enumerate(): Enumerator {
    return new IterationEnumerator(() => this.groups.values());
  }
}

interface Grouped {
  /** Types of key and element. */
  types: Types;
  key: Pick;
  element?: Pick;
  comparer?: unknown;
}

function groupsOf(source: unknown, { types, key, element = (item) => item, comparer = null }: Grouped): Map<unknown, Grouping> {
  const keyOf = keyFunction(comparer);
  const groups = new Map<unknown, Grouping>();
  for (const item of items(source)) {
    const value = key(item);
    const place = keyOf(value);
    let group = groups.get(place);
    if (!group) groups.set(place, (group = new Grouping(types, value)));
    group.items.push(element(item));
  }
  return groups;
}

function grouped(source: unknown, how: Grouped): unknown[] {
  const type = genericTypeOf(typeNamed("System.Linq.IGrouping`2"), [how.types[0]!, how.types[1]!]);
  return typedArray(type, [...groupsOf(source, how).values()]);
}

const grouping: Member[] = [
  [`static ${G}.IEnumerable[System.Linq.IGrouping[TKey,TSource]] GroupBy[TSource, TKey](${SOURCE}, ${KEY})`, function (this: Types, source: unknown, key: Pick) {
    return grouped(source, { types: [this[1]!, this[0]!], key });
  }],
  [`static ${G}.IEnumerable[System.Linq.IGrouping[TKey,TSource]] GroupBy[TSource, TKey](${SOURCE}, ${KEY}, ${COMPARER}[TKey] comparer)`, function (this: Types, source: unknown, key: Pick, comparer: unknown) {
    return grouped(source, { types: [this[1]!, this[0]!], key, comparer });
  }],
  [`static ${G}.IEnumerable[System.Linq.IGrouping[TKey,TElement]] GroupBy[TSource, TKey, TElement](${SOURCE}, ${KEY}, System.Func[TSource,TElement] elementSelector)`, function (this: Types, source: unknown, ...rest: [Pick, Pick]) {
    return grouped(source, { types: [this[1]!, this[2]!], key: rest[0], element: rest[1] });
  }],
  [`static System.Linq.ILookup[TKey,TSource] ToLookup[TSource, TKey](${SOURCE}, ${KEY})`, function (this: Types, source: unknown, key: Pick) {
    const types = [this[1]!, this[0]!];
    return new Lookup(types, groupsOf(source, { types, key }), keyFunction(null));
  }],
];

const joining: Member[] = [
  [`static ${G}.Dictionary[TKey,TElement] ToDictionary[TSource, TKey, TElement](${SOURCE}, ${KEY}, System.Func[TSource,TElement] elementSelector)`, function (this: Types, source: unknown, ...rest: [Pick, Pick]) {
    const dictionary = new Dictionary(genericTypeOf(typeNamed(`${G}.Dictionary\`2`), [this[1]!, this[2]!]));
    for (const item of items(source)) dictionary.add(rest[0](item), rest[1](item));
    return dictionary;
  }],
  [
    `static ${G}.IEnumerable[TResult] Join[TOuter, TInner, TKey, TResult](${G}.IEnumerable[TOuter] outer, ${G}.IEnumerable[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter,TInner,TResult] resultSelector)`,
    function (this: Types, outer: unknown, ...rest: [unknown, Pick, Pick, Pair]) {
      const [inner, outerKey, innerKey, result] = rest;
      const keyOf = keyFunction(null);
      const found = groupsOf(inner, { types: [this[2]!, this[1]!], key: innerKey });
      return typedArray(this[3]!, items(outer).flatMap((one) => (found.get(keyOf(outerKey(one)))?.items ?? []).map((other) => result(one, other))));
    },
  ],
  [`static ${G}.IEnumerable[TSource] Distinct[TSource](${SOURCE}, ${COMPARER}[TSource] comparer)`, function (this: Types, source: unknown, comparer: unknown) {
    const groups = groupsOf(source, { types: [this[0]!, this[0]!], key: (item) => item, comparer });
    return typedArray(this[0]!, [...groups.values()].map((group) => group.items[0]));
  }],
  [`static bool Contains[TSource](${SOURCE}, TSource value, ${COMPARER}[TSource] comparer)`, (source: unknown, value: unknown, comparer: unknown) => {
    const keyOf = keyFunction(comparer);
    return items(source).some((item) => keyOf(item) === keyOf(value));
  }],
  ...(["Except", "Intersect"] as const).map((name): Member => [
    `static ${G}.IEnumerable[TSource] ${name}[TSource](${G}.IEnumerable[TSource] first, ${G}.IEnumerable[TSource] second, ${COMPARER}[TSource] comparer)`,
    function (this: Types, first: unknown, second: unknown, comparer: unknown) {
      const keyOf = keyFunction(comparer);
      const others = new Set(items(second).map((item) => keyOf(item)));
      const kept = new Map(items(first).toReversed().filter((item) => others.has(keyOf(item)) === (name === "Intersect")).map((item) => [keyOf(item), item]));
      return typedArray(this[0]!, [...kept.values()].toReversed());
    },
  ]),
];

function extremeBy(name: string, direction: 1 | -1): Member {
  return [`static TSource ${name}[TSource, TKey](${SOURCE}, ${KEY})`, (source: unknown, key: Pick) => {
    const keyed = items(source).map((item) => ({ item, key: key(item) }));
    if (!keyed.length) throw new NetException("System.InvalidOperationException", "Sequence contains no elements");
    return keyed.reduce((best, one) => (direction * netCompare(one.key, best.key) > 0 ? one : best)).item;
  }];
}

type Order = (a: unknown, b: unknown) => number;
/** How the arrays that OrderBy gave are ordered, for ThenBy. */
const orders = new WeakMap<object, Order>();

function orderedBy(source: unknown, order: Order, type: NetType): unknown[] {
  const before = typeof source === "object" && source !== null ? orders.get(source) : undefined;
  const whole: Order = before ? (a, b) => before(a, b) || order(a, b) : order;
  const result = typedArray(type, items(source).toSorted(whole));
  orders.set(result, whole);
  return result;
}

function ordering(name: string, direction: 1 | -1, refines: boolean): Member[] {
  const head = `static System.Linq.IOrderedEnumerable[TSource] ${name}`;
  const run = (type: NetType, source: unknown, { key, comparer }: { key: Pick; comparer: unknown }): unknown[] => {
    const compare = orderFunction(comparer);
    const keys = new Map<unknown, unknown>();
    const keyOf = (item: unknown): unknown => {
      if (!keys.has(item)) keys.set(item, key(item));
      return keys.get(item);
    };
    return orderedBy(refines ? source : items(source), (a, b) => direction * compare(keyOf(a), keyOf(b)), type);
  };
  return [
    [`${head}[TSource, TKey](${SOURCE}, ${KEY})`, function (this: Types, source: unknown, key: Pick) {
      return run(this[0]!, source, { key, comparer: null });
    }],
    [`${head}[TSource, TKey](${SOURCE}, ${KEY}, ${G}.IComparer[TKey] comparer)`, function (this: Types, source: unknown, ...rest: [Pick, unknown]) {
      return run(this[0]!, source, { key: rest[0], comparer: rest[1] });
    }],
  ];
}

export const groupQueries: Member[] = [
  ...grouping,
  ...joining,
  extremeBy("MaxBy", 1),
  extremeBy("MinBy", -1),
  ...ordering("OrderBy", 1, false),
  ...ordering("OrderByDescending", -1, false),
  ...ordering("ThenBy", 1, true),
  ...ordering("ThenByDescending", -1, true),
];

const walked = ["TKey", "TElement"];
const elements = [`${G}.IEnumerable\`1[TElement]`, "System.Collections.IEnumerable"];

export default [
  defineType({ name: "System.Linq.IGrouping`2", kind: "interface", parameters: walked, interfaces: elements }),
  defineType({ name: "System.Linq.ILookup`2", kind: "interface", parameters: walked, interfaces: ["System.Collections.IEnumerable"] }),
  defineType({
    name: "System.Linq.Grouping`2",
    parameters: walked,
    interfaces: ["System.Linq.IGrouping`2[TKey,TElement]", ...elements],
    members: [["TKey Key {get;}", (group: Grouping) => group.key]],
  }),
  defineType({
    name: "System.Linq.Lookup`2",
    parameters: walked,
    interfaces: ["System.Linq.ILookup`2[TKey,TElement]", "System.Collections.IEnumerable"],
    members: [
      ["int Count {get;}", (lookup: Lookup) => lookup.count],
      ["bool Contains(TKey key)", (lookup: Lookup, key: unknown) => lookup.groups.has(lookup.keyOf(key))],
      [`${G}.IEnumerable[TElement] Item(TKey key) {get;}`, (lookup: Lookup, key: unknown) => typedArray(lookup.type.typeArguments[1]!, [...(lookup.groups.get(lookup.keyOf(key))?.items ?? [])])],
    ],
  }),
];
