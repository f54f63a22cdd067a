// System.StringComparer and the comparers of System.Collections: how keys are told apart and items are ordered.
import { foldCase } from "../core/casing.ts";
import { linguisticCompare, hashKey, netCompare, netEquals } from "../core/compare.ts";
import { argumentError, NetException } from "../core/exception.ts";
import { NetObject } from "../core/net-object.ts";
import type { EnumValue } from "../core/enum.ts";
import type { NetType } from "../core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "../core/type.ts";

/** Compares UTF-16 units, as string.CompareOrdinal. */
function ordinal(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Anything a collection accepts as its comparer. */
export interface KeyComparer {
  /** Two values are equal exactly when these are the same Map key. */
  keyOf(value: unknown): unknown;
  compare(a: unknown, b: unknown): number;
}

/** A Map key for any engine value but null: strings and Int32 are their own, everything else cannot clash with them. */
export function exactKey(value: unknown): unknown {
  if (typeof value === "string" || typeof value === "number") return value;
  const key: unknown = hashKey(value);
  return typeof key === "string" ? `\u0001${key}` : typeof key === "number" ? `\u0002${key}` : key;
}

/** Like exactKey with strings regardless of case: what `@{}` uses. */
export function ignoreCaseKey(value: unknown): unknown {
  return typeof value === "string" ? foldCase(value) : exactKey(value);
}

export class StringComparer extends NetObject implements KeyComparer {
  readonly ignoreCase: boolean;
  readonly linguistic: boolean;
  constructor(ignoreCase: boolean, linguistic: boolean) {
    super();
    this.ignoreCase = ignoreCase;
    this.linguistic = linguistic;
  }
  override get netType(): NetType {
    return typeNamed(this.linguistic ? "System.CultureAwareComparer" : "System.OrdinalCaseSensitiveComparer");
  }
  keyOf(value: unknown): unknown {
    return this.ignoreCase ? ignoreCaseKey(value) : exactKey(value);
  }
  compare(a: unknown, b: unknown): number {
    if (a === b) return 0;
    if (a === null) return -1;
    if (b === null) return 1;
    if (typeof a !== "string" || typeof b !== "string") return netCompare(a, b);
    if (this.linguistic) return linguisticCompare(a, b, this.ignoreCase);
    return this.ignoreCase ? ordinal(a.toUpperCase(), b.toUpperCase()) : ordinal(a, b);
  }
  equals(other: unknown): boolean {
    return other instanceof StringComparer && other.ignoreCase === this.ignoreCase && other.linguistic === this.linguistic;
  }
}

/** Comparer.Default, Comparer<T>.Default, EqualityComparer<T>.Default and CaseInsensitiveComparer. */
export class DefaultComparer extends NetObject implements KeyComparer {
  readonly type: NetType;
  readonly strings: StringComparer | null;
  constructor(type: NetType, strings: StringComparer | null = null) {
    super();
    this.type = type;
    this.strings = strings;
  }
  override get netType(): NetType {
    return this.type;
  }
  keyOf(value: unknown): unknown {
    return this.strings ? this.strings.keyOf(value) : exactKey(value);
  }
  compare(a: unknown, b: unknown): number {
    return this.strings && typeof a === "string" && typeof b === "string" ? this.strings.compare(a, b) : netCompare(a, b);
  }
}

/** Comparer<T>.Create(Comparison). */
export class FunctionComparer extends DefaultComparer {
  readonly comparison: (a: unknown, b: unknown) => unknown;
  constructor(type: NetType, comparison: (a: unknown, b: unknown) => unknown) {
    super(type);
    this.comparison = comparison;
  }
  override compare(a: unknown, b: unknown): number {
    return Number(this.comparison(a, b));
  }
}

export const ordinalComparer = new StringComparer(false, false);
export const ordinalIgnoreCaseComparer = new StringComparer(true, false);
export const cultureComparer = new StringComparer(false, true);
export const cultureIgnoreCaseComparer = new StringComparer(true, true);

/** How a collection made with `comparer` (null: the default one) finds its keys. Objects it does not know count as the default. */
export function keyFunction(comparer: unknown): (value: unknown) => unknown {
  if (comparer instanceof StringComparer) return comparer.ignoreCase ? ignoreCaseKey : exactKey;
  return isComparer(comparer) ? (value) => comparer.keyOf(value) : exactKey;
}

/** How a sort with `comparer` (null: the default) orders. A failing comparison becomes .NET's InvalidOperationException. */
export function orderFunction(comparer: unknown): (a: unknown, b: unknown) => number {
  const compare = typeof comparer === "function" ? (a: unknown, b: unknown) => Number(comparer(a, b)) : isComparer(comparer) ? (a: unknown, b: unknown) => comparer.compare(a, b) : netCompare;
  return (a, b) => {
    try {
      return compare(a, b);
    } catch (error) {
      if (error instanceof NetException && !(typeof comparer === "function")) {
        throw new NetException("System.InvalidOperationException", "Failed to compare two elements in the array.", error);
      }
      throw error;
    }
  };
}

function isComparer(value: unknown): value is KeyComparer {
  return value instanceof NetObject && "compare" in value && "keyOf" in value;
}

function fromComparison(comparison: EnumValue): StringComparer {
  const all = [cultureComparer, cultureIgnoreCaseComparer, cultureComparer, cultureIgnoreCaseComparer, ordinalComparer, ordinalIgnoreCaseComparer];
  const found = all[Number(comparison.value)];
  if (!found) throw argumentError("ArgumentException", "The string comparison type passed in is currently not supported.", "comparisonType");
  return found;
}

const hash = (text: string) => {
  let sum = 5381;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 33) ^ text.charCodeAt(i)) | 0;
  return sum;
};
const hashOf = (c: KeyComparer, value: unknown) => hash(String(c.keyOf(value)));
const G = "System.Collections.Generic";

const caseInsensitive = () => new DefaultComparer(typeNamed("System.Collections.CaseInsensitiveComparer"), cultureIgnoreCaseComparer);

export default [
  defineType({
    name: "System.StringComparer",
    abstract: true,
    interfaces: ["System.Collections.IComparer", "System.Collections.IEqualityComparer", `${G}.IComparer\`1[string]`, `${G}.IEqualityComparer\`1[string]`],
    members: [
      ["static System.StringComparer InvariantCulture {get;}", () => cultureComparer],
      ["static System.StringComparer InvariantCultureIgnoreCase {get;}", () => cultureIgnoreCaseComparer],
      ["static System.StringComparer CurrentCulture {get;}", () => cultureComparer],
      ["static System.StringComparer CurrentCultureIgnoreCase {get;}", () => cultureIgnoreCaseComparer],
      ["static System.StringComparer Ordinal {get;}", () => ordinalComparer],
      ["static System.StringComparer OrdinalIgnoreCase {get;}", () => ordinalIgnoreCaseComparer],
      ["static System.StringComparer FromComparison(System.StringComparison comparisonType)", fromComparison],
      ["static System.StringComparer Create(cultureinfo culture, bool ignoreCase)", (_: unknown, ignoreCase: boolean) => (ignoreCase ? cultureIgnoreCaseComparer : cultureComparer)],
      ["int Compare(System.Object x, System.Object y)", (c: StringComparer, x: unknown, y: unknown) => c.compare(x, y)],
      ["int Compare(string x, string y)", (c: StringComparer, x: unknown, y: unknown) => c.compare(x, y)],
      ["bool Equals(System.Object x, System.Object y)", (c: StringComparer, x: unknown, y: unknown) => (typeof x === "string" && typeof y === "string" ? c.compare(x, y) === 0 : netEquals(x, y))],
      ["bool Equals(string x, string y)", (c: StringComparer, x: unknown, y: unknown) => c.compare(x, y) === 0],
      ["int GetHashCode(System.Object obj)", hashOf],
      ["int GetHashCode(string obj)", hashOf],
    ],
  }),
  defineType({ name: "System.CultureAwareComparer", base: "System.StringComparer", sealed: true }),
  defineType({ name: "System.OrdinalCaseSensitiveComparer", base: "System.StringComparer", sealed: true }),
  defineType({
    name: "System.Collections.Comparer",
    sealed: true,
    interfaces: ["System.Collections.IComparer"],
    members: [
      ["new(cultureinfo culture)", () => new DefaultComparer(typeNamed("System.Collections.Comparer"))],
      ["static System.Collections.Comparer Default {get;}", () => new DefaultComparer(typeNamed("System.Collections.Comparer"))],
      ["static System.Collections.Comparer DefaultInvariant {get;}", () => new DefaultComparer(typeNamed("System.Collections.Comparer"))],
      ["int Compare(System.Object a, System.Object b)", (c: DefaultComparer, a: unknown, b: unknown) => c.compare(a, b)],
    ],
  }),
  defineType({
    name: "System.Collections.CaseInsensitiveComparer",
    interfaces: ["System.Collections.IComparer"],
    members: [
      ["new()", caseInsensitive],
      ["new(cultureinfo culture)", caseInsensitive],
      ["static System.Collections.CaseInsensitiveComparer Default {get;}", caseInsensitive],
      ["static System.Collections.CaseInsensitiveComparer DefaultInvariant {get;}", caseInsensitive],
      ["int Compare(System.Object a, System.Object b)", (c: DefaultComparer, a: unknown, b: unknown) => c.compare(a, b)],
    ],
  }),
  defineType({
    name: `${G}.Comparer\`1`,
    abstract: true,
    parameters: ["T"],
    interfaces: ["System.Collections.IComparer", `${G}.IComparer\`1[T]`],
    members: [
      ["static System.Collections.Generic.Comparer[T] Default {get;}", function (this: NetType) {
        return new DefaultComparer(this);
      }],
      ["static System.Collections.Generic.Comparer[T] Create(System.Comparison[T] comparison)", function (this: NetType, comparison: (a: unknown, b: unknown) => unknown) {
        return new FunctionComparer(this, comparison);
      }],
      ["int Compare(T x, T y)", (c: DefaultComparer, x: unknown, y: unknown) => c.compare(x, y)],
    ],
  }),
  defineType({
    name: `${G}.EqualityComparer\`1`,
    abstract: true,
    parameters: ["T"],
    interfaces: ["System.Collections.IEqualityComparer", `${G}.IEqualityComparer\`1[T]`],
    members: [
      ["static System.Collections.Generic.EqualityComparer[T] Default {get;}", function (this: NetType) {
        return new DefaultComparer(this);
      }],
      ["bool Equals(T x, T y)", (_: DefaultComparer, x: unknown, y: unknown) => netEquals(x, y)],
      ["int GetHashCode(T obj)", hashOf],
    ],
  }),
];

/** A Comparer<T> or an EqualityComparer<T> for .Comparer properties that were given none. */
export function defaultEqualityComparer(type: NetType): DefaultComparer {
  return new DefaultComparer(genericTypeOf(typeNamed(`${G}.EqualityComparer\`1`), [type]));
}
export function defaultOrderComparer(type: NetType): DefaultComparer {
  return new DefaultComparer(genericTypeOf(typeNamed(`${G}.Comparer\`1`), [type]));
}
