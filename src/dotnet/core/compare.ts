// Equality, order and hash keys: Equals, CompareTo, GetHashCode's place in hashtables, and comparing text by culture.
import { ambient } from "./ambient.ts";
import { compareDecimal, Decimal, decimalKey } from "./decimal.ts";
import { EnumValue } from "./enum.ts";
import { NetException } from "./exception.ts";
import { rawNumber, numberNameOf } from "./number-kind.ts";
import { Char, Double } from "./numbers.ts";
import { typeOf } from "./type-of.ts";

/** What a class may define for itself. */
export interface Equatable {
  equals(other: unknown): boolean;
  /** Equal values have the same key. */
  hashKey(): unknown;
}

export interface Comparable {
  /** Below 0, 0, above 0; null sorts first. ArgumentException for what cannot be compared. */
  compareTo(other: unknown): number;
}

/** IEqualityComparer as collections use it. */
export interface EqualityComparer {
  equals(a: unknown, b: unknown): boolean;
  /** A key for a JavaScript Map: equal exactly for equal values. */
  hashKey(value: unknown): HashKey;
}

/** IComparer. */
export interface OrderComparer {
  compare(a: unknown, b: unknown): number;
}

export type HashKey = string | number | boolean | object;

function has<K extends string>(value: unknown, name: K): value is Record<K, (...args: unknown[]) => unknown> {
  return typeof value === "object" && value !== null && name in value && typeof (value as Record<K, unknown>)[name] === "function";
}

/** a.Equals(b): same type and same value; strings ordinal, NaN equals NaN. null equals null. */
export function netEquals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || a === undefined || b === undefined) return false;
  if (typeof a !== "object" || typeof b !== "object") return typeof a === "number" && typeof b === "number" && Number.isNaN(a) && Number.isNaN(b);
  if (a instanceof Char) return b instanceof Char && a.code === b.code;
  if (a instanceof Decimal) return b instanceof Decimal && compareDecimal(a, b) === 0;
  const kind = numberNameOf(a);
  if (kind !== null) return kind === numberNameOf(b) && (rawNumber(a) === rawNumber(b) || (Number.isNaN(rawNumber(a)) && Number.isNaN(rawNumber(b))));
  if (has(a, "equals")) return a.equals(b) === true;
  return false;
}

/** The Map key under which hashtables and dictionaries keep a value: equal keys for values that are Equals. */
export function netHash(value: unknown): HashKey {
  switch (typeof value) {
    case "string":
      // Keys of other types begin with NUL; a string that does gets another one in front.
      return value.charCodeAt(0) === 0 ? `\0${value}` : value;
    case "number":
      return value;
    case "boolean":
      return value;
    default:
  }
  if (typeof value !== "object" || value === null) return "\0null";
  if (value instanceof Char) return `\x00c${value.code}`;
  if (value instanceof Double) return `\x00d${value.value}`;
  if (value instanceof Decimal) return `\x00m${decimalKey(value)}`;
  if (value instanceof EnumValue) return value;
  const kind = numberNameOf(value);
  if (kind !== null) return `\x00${kind} ${String(rawNumber(value))}`;
  if (has(value, "hashKey")) {
    const key = value.hashKey();
    return typeof key === "string" ? `\x00o${key}` : ((key as HashKey | null) ?? value);
  }
  return value;
}

export { netHash as hashKey };

/** GetHashCode(): a number equal for equal values. Int32, Byte and so on give themselves, as .NET does; texts differ from .NET's, which change with every run. */
export function hashCode(value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof Char) return value.code | (value.code << 16);
  const raw = rawNumber(value instanceof EnumValue ? value.value : value);
  if (typeof raw === "bigint") return Number(BigInt.asIntN(32, raw ^ (raw >> 32n)));
  if (typeof raw === "number" && (raw | 0) === raw && !(value instanceof Double)) return raw;
  const key = netHash(value);
  if (typeof key === "object") return identityOf(key);
  const text = String(key);
  let sum = 5381;
  for (let i = 0; i < text.length; i++) sum = (Math.imul(sum, 33) ^ text.charCodeAt(i)) | 0;
  return sum;
}

const identities = new WeakMap<object, number>();
let lastIdentity = 0;

export function identityOf(value: object): number {
  let id = identities.get(value);
  // Spread out, so that they look as unordered as .NET's.
  if (id === undefined) identities.set(value, (id = Math.imul(++lastIdentity, 0x2545f491) & 0x7fffffff));
  return id;
}

/** Comparer.Default: by the values' own order. ArgumentException when they have none or are of unlike types. null is least. */
export function netCompare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return b === null || b === undefined ? 0 : -1;
  if (b === null || b === undefined) return 1;
  if (typeof a === "string") {
    if (typeof b !== "string") throw mustBe("String");
    return linguisticCompare(a, b, false);
  }
  if (typeof a === "boolean") {
    if (typeof b !== "boolean") throw mustBe("Boolean");
    return Number(a) - Number(b);
  }
  if (a instanceof Char) {
    if (!(b instanceof Char)) throw mustBe("Char");
    return a.code - b.code;
  }
  if (a instanceof Decimal) {
    if (!(b instanceof Decimal)) throw mustBe("Decimal");
    return compareDecimal(a, b);
  }
  const kind = numberNameOf(a);
  if (kind !== null) {
    if (numberNameOf(b) !== kind) {
      if (kind === "BigInteger") throw new NetException("System.ArgumentException", "The parameter must be a BigInteger. (Parameter 'obj')", null, { ParamName: "obj" });
      throw mustBe(kind);
    }
    return compareRaw(rawNumber(a)!, rawNumber(b)!);
  }
  if (a instanceof EnumValue) {
    if (!(b instanceof EnumValue) || b.type !== a.type) {
      throw new NetException(
        "System.ArgumentException",
        `Object must be the same type as the enum. The type passed in was '${typeOf(b).fullName}'; the enum type was '${a.type.fullName}'.`,
      );
    }
    return compareRaw(a.value, b.value);
  }
  if (has(a, "compareTo")) return Number(a.compareTo(b));
  if (has(b, "compareTo")) return -Number(b.compareTo(a));
  throw new NetException("System.ArgumentException", "At least one object must implement IComparable.");
}

function mustBe(name: string): NetException {
  return new NetException("System.ArgumentException", `Object must be of type ${name}.`);
}

/** Numbers in order; NaN below all others, as Double.CompareTo has it. */
function compareRaw(a: number | bigint, b: number | bigint): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : -1) : 1;
}

const collators = new Map<string, Intl.Collator>();
/** The one asked for last: sorting asks for it millions of times. */
let last: { culture: string; ignoreCase: boolean; collator: Intl.Collator } | null = null;

function collator(culture: string, ignoreCase: boolean): Intl.Collator {
  if (last?.culture !== culture || last.ignoreCase !== ignoreCase) last = { culture, ignoreCase, collator: collatorFor(culture, ignoreCase) };
  return last.collator;
}

function isLocale(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length > 0;
  } catch {
    return false;
  }
}

function collatorFor(culture: string, ignoreCase: boolean): Intl.Collator {
  const key = `${culture} ${ignoreCase}`;
  let found = collators.get(key);
  if (!found) {
    // "en" is ICU's root order, which the invariant culture has too.
    // .NET takes names of cultures that JavaScript does not know; they sort as the invariant one.
    const known = culture !== "" && isLocale(culture) ? culture : "en";
    collators.set(key, (found = new Intl.Collator(known, { sensitivity: ignoreCase ? "accent" : "variant" })));
  }
  return found;
}

/** Compares as a reader of the culture would (ICU's order: a < A < b); -1, 0, 1. */
export function linguisticCompare(a: string, b: string, ignoreCase: boolean, culture = ambient.culture): number {
  if (a === b) return 0;
  return Math.sign(collator(culture, ignoreCase).compare(a, b));
}

/** By UTF-16 units: the difference of the first unlike ones, or of the lengths. */
export function ordinalCompare(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = a.charCodeAt(i) - b.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Upper case unit by unit without changing lengths, the way ordinal-ignore-case comparison folds. */
export function ordinalFold(text: string): string {
  // eslint-disable-next-line no-control-regex
  if (/^[\x00-\x7f]*$/.test(text)) return text.toUpperCase();
  let folded = "";
  for (const c of text) {
    const upper = c.toUpperCase();
    folded += upper.length === c.length && !(c > "\x7f" && upper <= "\x7f") ? upper : c;
  }
  return folded;
}

export function ordinalIgnoreCaseEquals(a: string, b: string): boolean {
  return a === b || (a.length === b.length && ordinalFold(a) === ordinalFold(b));
}

export function ordinalIgnoreCaseCompare(a: string, b: string): number {
  return ordinalCompare(ordinalFold(a), ordinalFold(b));
}

/** The default comparer of dictionaries and sets: Equals. */
export const defaultComparer: EqualityComparer = { equals: netEquals, hashKey: netHash };
