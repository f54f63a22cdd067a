// System.Linq.Enumerable: the queries on sequences. Results are computed at once and come as arrays of the element type.
import { typedArray } from "../core/array.ts";
import { hashKey, netCompare, netEquals } from "../core/compare.ts";
import { defaultOf } from "../core/default-value.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { reserve } from "../core/memory-limit.ts";
import { iterate } from "../core/sequence.ts";
import { typeOf } from "../core/type-of.ts";
import type { Member, NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";
import { Dictionary } from "./dictionary.ts";
import { HashSet } from "./hash-set.ts";
import { listOf } from "./list.ts";
import { groupQueries } from "./linq-groups.ts";
import { numericQueries } from "./linq-numbers.ts";

const G = "System.Collections.Generic";
const S = `${G}.IEnumerable[TSource] source`;
const R = `${G}.IEnumerable[TSource]`;
type Test = (item: unknown, index?: number) => unknown;
/** The type arguments of the call. */
type Types = readonly NetType[];

export function itemsOf(source: unknown, name = "source"): unknown[] {
  const items = source === null ? undefined : iterate(source);
  if (!items) throw argumentError("ArgumentNullException", "Value cannot be null.", name);
  return Array.from(items);
}

const empty = () => new NetException("System.InvalidOperationException", "Sequence contains no elements");
const noMatch = () => new NetException("System.InvalidOperationException", "Sequence contains no matching element");
const tooMany = () => new NetException("System.InvalidOperationException", "Sequence contains more than one element");

/** A query that keeps the element type: its result is an array of it. */
function same(run: (items: unknown[], ...rest: never[]) => unknown[]): (this: Types, source: unknown, ...rest: never[]) => unknown[] {
  return function (this: Types, source: unknown, ...rest: never[]) {
    return typedArray(this[0]!, run(itemsOf(source), ...rest));
  };
}

const keep = (test: Test) => (item: unknown, i: number) => test(item, i) === true;

function unique(items: unknown[], key: (item: unknown) => unknown = (item) => item): unknown[] {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const hash = hashKey(key(item));
    return seen.has(hash) ? false : (seen.add(hash), true);
  });
}

function keysOf(items: unknown[]): Set<unknown> {
  return new Set(items.map((item) => hashKey(item)));
}

/** First, Last, Single and their OrDefault kin. */
function pick(choose: (items: unknown[]) => unknown, fallback: boolean): (this: Types, source: unknown, test?: Test) => unknown {
  return function (this: Types, source: unknown, test?: Test) {
    const all = itemsOf(source);
    const items = test ? all.filter(keep(test)) : all;
    if (items.length === 0) {
      if (fallback) return defaultOf(this[0]!);
      throw test ? noMatch() : empty();
    }
    return choose(items);
  };
}

const first = (items: unknown[]) => items[0];
const last = (items: unknown[]) => items.at(-1);
const only = (items: unknown[]) => {
  if (items.length > 1) throw tooMany();
  return items[0];
};

function picks(name: string, choose: (items: unknown[]) => unknown): Member[] {
  return [false, true].flatMap((fallback): Member[] => {
    const full = fallback ? `${name}OrDefault` : name;
    return [
      [`static TSource ${full}[TSource](${S})`, pick(choose, fallback)],
      [`static TSource ${full}[TSource](${S}, System.Func[TSource,bool] predicate)`, pick(choose, fallback)],
    ];
  });
}

function castTo(item: unknown, type: NetType): unknown {
  if (item === null ? !type.isValueType : type.isAssignableFrom(typeOf(item))) return item;
  if (item === null) throw new NetException("System.NullReferenceException", "Object reference not set to an instance of an object.");
  throw new NetException("System.InvalidCastException", `Unable to cast object of type '${typeOf(item).fullName}' to type '${type.fullName}'.`);
}

const between = (items: unknown[], from: number, to?: number) => items.slice(from, to);

const filtering: Member[] = [
  [`static ${R} Append[TSource](${S}, TSource element)`, same((items, element: unknown) => [...items, element])],
  [`static ${R} Prepend[TSource](${S}, TSource element)`, same((items, element: unknown) => [element, ...items])],
  [`static ${R} Concat[TSource](${G}.IEnumerable[TSource] first, ${G}.IEnumerable[TSource] second)`, same((items, second: unknown) => items.concat(itemsOf(second, "second")))],
  [`static ${R} Distinct[TSource](${S})`, same((items) => unique(items))],
  [`static ${R} DistinctBy[TSource, TKey](${S}, System.Func[TSource,TKey] keySelector)`, same((items, key: Test) => unique(items, key))],
  [`static ${R} Except[TSource](${G}.IEnumerable[TSource] first, ${G}.IEnumerable[TSource] second)`, same((items, second: unknown) => {
    const not = keysOf(itemsOf(second, "second"));
    return unique(items).filter((item) => !not.has(hashKey(item)));
  })],
  [`static ${R} Intersect[TSource](${G}.IEnumerable[TSource] first, ${G}.IEnumerable[TSource] second)`, same((items, second: unknown) => {
    const both = keysOf(itemsOf(second, "second"));
    return unique(items).filter((item) => both.has(hashKey(item)));
  })],
  [`static ${R} Union[TSource](${G}.IEnumerable[TSource] first, ${G}.IEnumerable[TSource] second)`, same((items, second: unknown) => unique(items.concat(itemsOf(second, "second"))))],
  [`static ${R} Reverse[TSource](${S})`, same((items) => items.reverse())],
  [`static ${R} Skip[TSource](${S}, int count)`, same((items, count: number) => between(items, Math.max(count, 0)))],
  [`static ${R} SkipLast[TSource](${S}, int count)`, same((items, count: number) => between(items, 0, items.length - Math.max(count, 0)))],
  [`static ${R} SkipWhile[TSource](${S}, System.Func[TSource,bool] predicate)`, same((items, test: Test) => {
    const at = items.findIndex((item) => test(item) !== true);
    return at < 0 ? [] : items.slice(at);
  })],
  [`static ${R} Take[TSource](${S}, int count)`, same((items, count: number) => between(items, 0, Math.max(count, 0)))],
  [`static ${R} TakeLast[TSource](${S}, int count)`, same((items, count: number) => (count > 0 ? items.slice(-count) : []))],
  [`static ${R} TakeWhile[TSource](${S}, System.Func[TSource,bool] predicate)`, same((items, test: Test) => {
    const at = items.findIndex((item) => test(item) !== true);
    return at < 0 ? items : items.slice(0, at);
  })],
  [`static ${R} Where[TSource](${S}, System.Func[TSource,bool] predicate)`, same((items, test: Test) => items.filter(keep(test)))],
  [`static ${R} Where[TSource](${S}, System.Func[TSource,int,bool] predicate)`, same((items, test: Test) => items.filter(keep(test)))],
  [`static System.Linq.IOrderedEnumerable[TSource] Order[TSource](${S})`, same((items) => items.sort(netCompare))],
  [`static System.Linq.IOrderedEnumerable[TSource] OrderDescending[TSource](${S})`, same((items) => items.sort((a, b) => netCompare(b, a)))],
  [`static ${R} DefaultIfEmpty[TSource](${S})`, function (this: Types, source: unknown) {
    const items = itemsOf(source);
    return typedArray(this[0]!, items.length ? items : [defaultOf(this[0]!)]);
  }],
];

const shaping: Member[] = [
  [`static ${G}.IEnumerable[TResult] Cast[TResult](System.Collections.IEnumerable source)`, function (this: Types, source: unknown) {
    return typedArray(this[0]!, itemsOf(source).map((item) => castTo(item, this[0]!)));
  }],
  [`static ${G}.IEnumerable[TResult] OfType[TResult](System.Collections.IEnumerable source)`, function (this: Types, source: unknown) {
    return typedArray(this[0]!, itemsOf(source).filter((item) => item !== null && this[0]!.isAssignableFrom(typeOf(item))));
  }],
  [`static ${G}.IEnumerable[TSource[]] Chunk[TSource](${S}, int size)`, function (this: Types, source: unknown, size: number) {
    if (size < 1) throw argumentError("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", "size");
    const items = itemsOf(source);
    return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => typedArray(this[0]!, items.slice(i * size, (i + 1) * size)));
  }],
  [`static ${G}.IEnumerable[TResult] Select[TSource, TResult](${S}, System.Func[TSource,TResult] selector)`, function (this: Types, source: unknown, selector: Test) {
    return typedArray(this[1]!, itemsOf(source).map((item) => selector(item)));
  }],
  [`static ${G}.IEnumerable[TResult] Select[TSource, TResult](${S}, System.Func[TSource,int,TResult] selector)`, function (this: Types, source: unknown, selector: Test) {
    return typedArray(this[1]!, itemsOf(source).map((item, i) => selector(item, i)));
  }],
  [`static ${G}.IEnumerable[TResult] SelectMany[TSource, TResult](${S}, System.Func[TSource,System.Collections.Generic.IEnumerable[TResult]] selector)`, function (this: Types, source: unknown, selector: Test) {
    return typedArray(this[1]!, itemsOf(source).flatMap((item) => itemsOf(selector(item))));
  }],
  [`static ${G}.IEnumerable[TResult] Zip[TFirst, TSecond, TResult](${G}.IEnumerable[TFirst] first, ${G}.IEnumerable[TSecond] second, System.Func[TFirst,TSecond,TResult] resultSelector)`, function (this: Types, source: unknown, ...rest: [unknown, (a: unknown, b: unknown) => unknown]) {
    const [second, combine] = rest;
    const others = itemsOf(second, "second");
    return typedArray(this[2]!, itemsOf(source).slice(0, others.length).map((item, i) => combine(item, others[i])));
  }],
  [`static TSource[] ToArray[TSource](${S})`, same((items) => items)],
  [`static ${G}.List[TSource] ToList[TSource](${S})`, function (this: Types, source: unknown) {
    return listOf(this[0]!, itemsOf(source));
  }],
  [`static ${G}.HashSet[TSource] ToHashSet[TSource](${S})`, function (this: Types, source: unknown) {
    const set = new HashSet(genericTypeOf(typeNamed(`${G}.HashSet\`1`), [this[0]!]));
    for (const item of itemsOf(source)) set.add(item);
    return set;
  }],
  [`static ${G}.Dictionary[TKey,TSource] ToDictionary[TSource, TKey](${S}, System.Func[TSource,TKey] keySelector)`, function (this: Types, source: unknown, key: Test) {
    const dictionary = new Dictionary(genericTypeOf(typeNamed(`${G}.Dictionary\`2`), [this[1]!, this[0]!]));
    for (const item of itemsOf(source)) dictionary.add(key(item), item);
    return dictionary;
  }],
];

const asking: Member[] = [
  [`static TSource Aggregate[TSource](${S}, System.Func[TSource,TSource,TSource] func)`, (source: unknown, combine: (a: unknown, b: unknown) => unknown) => {
    const items = itemsOf(source);
    if (items.length === 0) throw empty();
    return items.reduce((a, b) => combine(a, b));
  }],
  [`static TAccumulate Aggregate[TSource, TAccumulate](${S}, TAccumulate seed, System.Func[TAccumulate,TSource,TAccumulate] func)`, (source: unknown, seed: unknown, combine: (a: unknown, b: unknown) => unknown) =>
    itemsOf(source).reduce((a, b) => combine(a, b), seed)],
  [`static bool All[TSource](${S}, System.Func[TSource,bool] predicate)`, (source: unknown, test: Test) => itemsOf(source).every(keep(test))],
  [`static bool Any[TSource](${S})`, (source: unknown) => itemsOf(source).length > 0],
  [`static bool Any[TSource](${S}, System.Func[TSource,bool] predicate)`, (source: unknown, test: Test) => itemsOf(source).some(keep(test))],
  [`static bool Contains[TSource](${S}, TSource value)`, (source: unknown, value: unknown) => itemsOf(source).some((item) => netEquals(item, value))],
  [`static long LongCount[TSource](${S})`, (source: unknown) => BigInt(itemsOf(source).length)],
  [`static int Count[TSource](${S})`, (source: unknown) => itemsOf(source).length],
  [`static int Count[TSource](${S}, System.Func[TSource,bool] predicate)`, (source: unknown, test: Test) => itemsOf(source).filter(keep(test)).length],
  [`static TSource ElementAt[TSource](${S}, int index)`, (source: unknown, index: number) => {
    const items = itemsOf(source);
    if (index < 0 || index >= items.length) throw argumentError("ArgumentOutOfRangeException", "Index was out of range. Must be non-negative and less than the size of the collection.", "index");
    return items[index];
  }],
  [`static TSource ElementAtOrDefault[TSource](${S}, int index)`, function (this: Types, source: unknown, index: number) {
    const items = itemsOf(source);
    return index >= 0 && index < items.length ? items[index] : defaultOf(this[0]!);
  }],
  ...picks("First", first),
  ...picks("Last", last),
  ...picks("Single", only),
  [`static bool SequenceEqual[TSource](${G}.IEnumerable[TSource] first, ${G}.IEnumerable[TSource] second)`, (source: unknown, other: unknown) => {
    const [a, b] = [itemsOf(source, "first"), itemsOf(other, "second")];
    return a.length === b.length && a.every((item, i) => netEquals(item, b[i]));
  }],
];

const making: Member[] = [
  [`static ${G}.IEnumerable[TResult] Empty[TResult]()`, function (this: Types) {
    return typedArray(this[0]!, []);
  }],
  [`static ${G}.IEnumerable[int] Range(int start, int count)`, (start: number, count: number) => {
    if (count < 0) throw argumentError("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", "count");
    reserve(count);
    return typedArray(typeNamed("System.Int32"), Array.from({ length: count }, (_, i) => start + i));
  }],
  [`static ${G}.IEnumerable[TResult] Repeat[TResult](TResult element, int count)`, function (this: Types, element: unknown, count: number) {
    if (count < 0) throw argumentError("ArgumentOutOfRangeException", "Specified argument was out of the range of valid values.", "count");
    reserve(count);
    return typedArray(this[0]!, Array.from({ length: count }, () => element));
  }],
];

export default [
  defineType({ name: "System.Linq.IOrderedEnumerable`1", kind: "interface", parameters: ["TElement"], interfaces: [`${G}.IEnumerable\`1[TElement]`, "System.Collections.IEnumerable"] }),
  defineType({ name: "System.Linq.Enumerable", abstract: true, sealed: true, members: [...filtering, ...shaping, ...asking, ...making, ...groupQueries, ...numericQueries] }),
];
