// -eq -ne -lt -le -gt -ge: of scalars, and of collections, where they keep the elements that fit.
import { compareDecimal, Decimal, decimalFromBigInt, decimalFromNumber } from "#dotnet/core/decimal.ts";
import { linguisticCompare, netCompare, netEquals } from "#dotnet/core/compare.ts";
import { EnumValue } from "#dotnet/core/enum.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { BigInteger, Char, Single } from "#dotnet/core/numbers.ts";
import { convertTo, tryConvert } from "../convert/convert-to.ts";
import { isTrue } from "../convert/truth.ts";
import { runtimeError, TerminatingError } from "../errors/error-record.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { enumerate } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { displayText, textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import { textAsNumber } from "./arithmetic.ts";
import { asBigInt, asNumber, Code, codeOf, isNumeric } from "./number-code.ts";

type Test = (difference: number) => boolean;

function bare(value: unknown): unknown {
  return value === automationNull || value === undefined ? null : baseOf(value);
}

/** -eq; with a collection on the left, the elements that are equal. */
export function equal(a: unknown, b: unknown, ignoreCase = true, session: Session | null = null): unknown {
  if (typeof a === "number" && typeof b === "number") return a === b;
  const items = enumerate(a);
  return items ? kept(items, (item) => equalsScalar(item, b, ignoreCase, session)) : equalsScalar(a, b, ignoreCase, session);
}

export function notEqual(a: unknown, b: unknown, ignoreCase = true, session: Session | null = null): unknown {
  if (typeof a === "number" && typeof b === "number") return a !== b;
  const items = enumerate(a);
  return items ? kept(items, (item) => !equalsScalar(item, b, ignoreCase, session)) : !equalsScalar(a, b, ignoreCase, session);
}

function kept(items: Iterable<unknown>, fits: (item: unknown) => boolean): unknown[] {
  const result: unknown[] = [];
  for (const item of items) if (fits(item)) result.push(item);
  return result;
}

function ordered(pair: readonly [unknown, unknown], test: Test, ignoreCase: boolean, session: Session | null): unknown {
  const [a, b] = pair;
  const items = enumerate(a);
  if (items) return kept(items, (item) => test(compareScalar(item, b, ignoreCase, session)));
  return test(compareScalar(a, b, ignoreCase, session));
}

const isLess: Test = (d) => d < 0;
const isLessOrEqual: Test = (d) => d <= 0;
const isGreater: Test = (d) => d > 0;
const isGreaterOrEqual: Test = (d) => d >= 0;

export function lessThan(a: unknown, b: unknown, ignoreCase = true, session: Session | null = null): unknown {
  if (typeof a === "number" && typeof b === "number") return a < b;
  return ordered([a, b], isLess, ignoreCase, session);
}
export function lessOrEqual(a: unknown, b: unknown, ignoreCase = true, session: Session | null = null): unknown {
  if (typeof a === "number" && typeof b === "number") return a <= b;
  return ordered([a, b], isLessOrEqual, ignoreCase, session);
}
export function greaterThan(a: unknown, b: unknown, ignoreCase = true, session: Session | null = null): unknown {
  if (typeof a === "number" && typeof b === "number") return a > b;
  return ordered([a, b], isGreater, ignoreCase, session);
}
export function greaterOrEqual(a: unknown, b: unknown, ignoreCase = true, session: Session | null = null): unknown {
  if (typeof a === "number" && typeof b === "number") return a >= b;
  return ordered([a, b], isGreaterOrEqual, ignoreCase, session);
}

/** LanguagePrimitives.Equals: never fails; the right value is converted to the left one's type. */
export function equalsScalar(a: unknown, b: unknown, ignoreCase = true, session: Session | null = null): boolean {
  if (typeof a === "string" && typeof b === "string") return equalTexts(a, b, ignoreCase);
  const left = bare(a);
  const right = bare(b);
  if (left === null || right === null) return left === right;
  if (typeof left === "string") return equalTexts(left, textOf(right, session), ignoreCase);
  if (typeof left === "boolean") return left === isTrue(right);
  if (left instanceof Char) return equalsChar(left, right, ignoreCase);
  if (left instanceof EnumValue && typeof right === "string") return equalsConverted(left, right, session);
  const code = codeOf(left);
  if (code !== Code.None) {
    if (codeOf(right) !== Code.None) return compareNumbers(left, right) === 0;
    if (typeof right === "string") return equalsText(left, right);
  }
  return netEquals(left, right) || equalsConverted(left, right, session);
}

const printable = /^[ -~]*$/;

/** Linguistic equality; plain ASCII needs no collation. */
function equalTexts(a: string, b: string, ignoreCase: boolean): boolean {
  if (a === b) return true;
  if (printable.test(a) && printable.test(b)) return ignoreCase && a.length === b.length && a.toLowerCase() === b.toLowerCase();
  return linguisticCompare(a, b, ignoreCase) === 0;
}

function equalsChar(left: Char, right: unknown, ignoreCase: boolean): boolean {
  if (right instanceof Char) return left.code === right.code || (ignoreCase && fold(left) === fold(right));
  if (typeof right === "string") return linguisticCompare(String.fromCharCode(left.code), right, ignoreCase) === 0;
  return codeOf(right) !== Code.None && compareNumbers(left.code, right) === 0;
}

function fold(value: Char): string {
  return String.fromCharCode(value.code).toUpperCase();
}

/** A number against text: equal when the text spells that number. */
function equalsText(left: unknown, right: string): boolean {
  try {
    return compareNumbers(left, textAsNumber(right, left)) === 0;
  } catch (error) {
    if (error instanceof TerminatingError) return false;
    throw error;
  }
}

function equalsConverted(left: unknown, right: unknown, session: Session | null): boolean {
  const type = typeOfValue(left);
  const name = type.definition.name;
  // Custom objects and collections are equal to themselves only.
  if (name === "System.Management.Automation.PSCustomObject" || type.isArray || name === "System.Object") return false;
  const converted = tryConvert(right, type, session as Session);
  return converted !== null && netEquals(left, bare(converted.value));
}

/** LanguagePrimitives.Compare: below 0, 0, above 0; NaN when a NaN takes part. Errors: conversion of the right value fails, the left one has no order. */
export function compareScalar(a: unknown, b: unknown, ignoreCase = true, session: Session | null = null): number {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
  if (typeof a === "string" && typeof b === "string") return linguisticCompare(a, b, ignoreCase);
  const left = bare(a);
  const right = bare(b);
  if (left === null) return right === null ? 0 : -againstNull(right);
  if (right === null) return againstNull(left);
  if (typeof left === "string") return linguisticCompare(left, textOf(right, session), ignoreCase);
  if (left instanceof Char && (right instanceof Char || typeof right === "string")) {
    return linguisticCompare(String.fromCharCode(left.code), typeof right === "string" ? right : String.fromCharCode(right.code), ignoreCase);
  }
  if (codeOf(left) !== Code.None && !(left instanceof EnumValue && typeof right === "string")) {
    if (codeOf(right) !== Code.None) return compareNumbers(left, right);
    if (typeof right === "string") return compareNumbers(left, typeof left === "boolean" ? isTrue(right) : textAsNumber(right, left));
  }
  if (left instanceof BigInteger && codeOf(right) !== Code.None) return compareNumbers(left, right);
  return compareConverted(left, right, session);
}

/** Numbers below zero are less than $null, everything else is greater. */
function againstNull(value: unknown): number {
  return isNumeric(codeOf(value)) && asNumber(value) < 0 ? -1 : 1;
}

function compareConverted(left: unknown, right: unknown, session: Session | null): number {
  if (!isComparable(left)) {
    if (netEquals(left, right)) return 0;
    throw runtimeError({ id: "NotIcomparable", message: `Cannot compare "${collectionOrText(left)}" because it is not IComparable.`, category: "InvalidOperation", exception: "System.ArgumentException" });
  }
  try {
    return netCompare(left, bare(convertTo(right, typeOfValue(left), session as Session)));
  } catch (error) {
    const reason = error instanceof TerminatingError ? error.record.message : error instanceof NetException ? error.message : null;
    if (reason === null) throw error;
    const inner = error instanceof NetException ? error : (error as TerminatingError).record.exception;
    throw runtimeError({
      id: "ComparisonFailure", message: `Could not compare "${collectionOrText(left)}" to "${collectionOrText(right)}". Error: "${reason}"`,
      category: "InvalidOperation", exception: "System.ArgumentException", inner,
    });
  }
}

function collectionOrText(value: unknown): string {
  return Array.isArray(value) ? typeOfValue(value).fullName : displayText(value);
}

function isComparable(value: unknown): boolean {
  const type = typeOfValue(value);
  if (type.isEnum || type.interfaces.some((i) => i.definition.name === "System.IComparable")) return true;
  // Classes of scripts have no namespace; theirs must name the interface.
  return type.namespace !== null && typeof value === "object" && value !== null && "compareTo" in value;
}

/** Two numbers of any types by value; NaN when one is NaN. */
export function compareNumbers(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : a === b ? 0 : Number.NaN;
  if (a instanceof BigInteger || b instanceof BigInteger) return compareBig(a, b);
  const codeA = codeOf(a);
  const codeB = codeOf(b);
  if (codeA === Code.Decimal || codeB === Code.Decimal) return compareDecimals(a, b);
  if (codeA >= Code.Single || codeB >= Code.Single || (codeA < Code.UInt32 && codeB < Code.UInt32)) {
    const x = asNumber(a);
    const y = asNumber(b);
    return x < y ? -1 : x > y ? 1 : x === y ? 0 : Number.NaN;
  }
  const x = asBigInt(a);
  const y = asBigInt(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

function compareBig(a: unknown, b: unknown): number {
  const whole = (value: unknown) => (codeOf(value) >= Code.Single ? BigInt(Math.trunc(asNumber(value)) || 0) : asBigInt(value));
  const x = whole(a);
  const y = whole(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

function compareDecimals(a: unknown, b: unknown): number {
  try {
    return compareDecimal(asDecimal(a), asDecimal(b));
  } catch (error) {
    // A double beyond decimal's range is still in order as a double.
    if (!(error instanceof NetException)) throw error;
    return Math.sign(asNumber(a) - asNumber(b));
  }
}

function asDecimal(value: unknown): Decimal {
  if (value instanceof Decimal) return value;
  if (codeOf(value) >= Code.Single) return decimalFromNumber(asNumber(value), value instanceof Single ? 7 : 15);
  return decimalFromBigInt(asBigInt(value));
}
