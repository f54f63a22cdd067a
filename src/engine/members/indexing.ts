// $x[i], $x[i,j], $x[1..3], $x['key']: reading and writing elements.
import { elementTypeOf, MultiArray } from "#dotnet/core/array.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { Byte, charOf } from "#dotnet/core/numbers.ts";
import type { DictionaryLike, ListLike } from "#dotnet/core/sequence.ts";
import { isDictionaryLike, isListLike } from "#dotnet/core/sequence.ts";
import type { MemberGroup, NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import { OrderedDictionary } from "#dotnet/types/ordered-dictionary.ts";
import { convertTo, tryConvert } from "../convert/convert-to.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { nativeError } from "../errors/native-error.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { elementsOf } from "../values/enumerate.ts";
import type { Maybe } from "../values/maybe.ts";
import { baseOf } from "../values/ps-object.ts";
import { typeOfValue } from "../values/type-of.ts";
import { callMember } from "./call.ts";
import { cannotIndex, needsMoreIndexes, noSliceAssignment, nullArray, nullIndex, outOfBounds } from "./index-errors.ts";
import { toNative, typesOf } from "./marshal.ts";
import { chooseOverload } from "./overloads.ts";
import { isNothing } from "./read-property.ts";

/** `indexes` has more than one element when the brackets hold a list. Errors: NullArray, NullArrayIndex, CannotIndex, NeedMultidimensionalIndex. */
export function getIndex(target: unknown, indexes: unknown[], session: Session): Maybe<unknown> {
  const first = indexes[0];
  if (indexes.length === 1 && typeof first === "number" && (first | 0) === first && Array.isArray(target)) {
    const at = first < 0 ? first + target.length : first;
    if (at >= 0 && at < target.length) return target[at] as unknown;
    return missingElement(session);
  }
  if (isNothing(target)) throw nullArray();
  const base = baseOf(target);
  if (base instanceof MultiArray) return fromMulti(base, indexes, session);
  if (indexes.length > 1) return slice(target, indexes, session);
  if (isNothing(first)) throw nullIndex();
  const many = typeof first === "string" ? null : elementsOf(first);
  if (many && !isDictionaryLike(baseOf(first))) return slice(target, many, session);
  return one(target, base, first, session);
}

function missingElement(session: Session): unknown {
  if (session.strictMode() >= 3) throw outOfBounds();
  return null;
}

/** Elements out of range are left out. */
function slice(target: unknown, indexes: unknown[], session: Session): unknown {
  const result: unknown[] = [];
  const base = baseOf(target);
  for (const index of indexes) {
    if (isNothing(index)) throw nullIndex();
    const length = lengthOf(base);
    if (length !== null) {
      const at = position(index, length, session);
      if (at === null || at < 0 || at >= length) continue;
    }
    result.push(one(target, base, index, session));
  }
  return result;
}

function lengthOf(base: unknown): number | null {
  if (Array.isArray(base) || typeof base === "string" || base instanceof Uint8Array) return base.length;
  return isListLike(base) && !isDictionaryLike(base) ? base.count : null;
}

/** The index as a place from the start; null when it is no number. */
function position(index: unknown, length: number, session: Session): number | null {
  const number = typeof index === "number" && (index | 0) === index ? index : (tryConvert(index, typeNamed("System.Int32"), session)?.value as number | undefined);
  if (number === undefined) return null;
  return number < 0 ? number + length : number;
}

function one(target: unknown, base: unknown, index: unknown, session: Session): Maybe<unknown> {
  if (Array.isArray(base) || typeof base === "string" || base instanceof Uint8Array) {
    const at = position(index, base.length, session);
    if (at === null) return null;
    if (at < 0 || at >= base.length) return missingElement(session);
    if (typeof base === "string") return charOf(base.charCodeAt(at));
    return base instanceof Uint8Array ? new Byte(base[at]!) : (base[at] as unknown);
  }
  if (isDictionaryLike(base)) return fromDictionary(base, index, session);
  if (isListLike(base) && (typeof index !== "string" || !hasTextIndexer(base))) return fromList(base, index, session);
  if (base instanceof NetObject) {
    const indexer = indexerOf(base);
    if (indexer) return throughIndexer(base, indexer, index, session);
  }
  return ofScalar(target, index, session);
}

/** What the indexer throws reads as $null, except in strict mode 3. */
function throughIndexer(base: NetObject, indexer: MemberGroup, index: unknown, session: Session): Maybe<unknown> {
  const choice = chooseOverload(indexer.name, indexer.overloads, [index]);
  try {
    return callMember(choice, { name: indexer.name, owner: base.netType, self: { value: base }, args: [index] }, session);
  } catch (error) {
    const inner = error instanceof TerminatingError && error.record.exception.netType.name === "MethodInvocationException" ? error.record.exception.innerException : null;
    if (!inner) throw error;
    if (session.strictMode() >= 3) throw nativeError(inner);
    return null;
  }
}

function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof NetException) throw nativeError(error);
    throw error;
  }
}

function indexerOf(base: NetObject) {
  const type = base.netType;
  const group = ["Item", "Chars", "ItemOf"].map((name) => type.member(name, "instance")).find((g) => g?.kind === "indexer");
  return group?.kind === "indexer" ? group : null;
}

function hasTextIndexer(base: NetObject): boolean {
  return indexerOf(base)?.overloads.some((o) => o.signature.parameters[0]?.type === "string") ?? false;
}

/** A single value is its own element 0 and -1. */
function ofScalar(target: unknown, index: unknown, session: Session): unknown {
  const at = typeof index === "string" ? null : position(index, 1, session);
  if (at === null) throw cannotIndex(target);
  return at === 0 ? target : session.strictMode() >= 3 ? missingElement(session) : automationNull;
}

function fromDictionary(base: NetObject & DictionaryLike, index: unknown, session: Session): unknown {
  return guarded(() => {
    if (base instanceof OrderedDictionary && isPlace(index)) {
      const at = position(index, base.count, session)!;
      return at >= 0 && at < base.count ? base.valueAt(at) : null;
    }
    const key = dictionaryKey(base, index, session);
    return key === undefined ? null : (base.get(key) ?? null);
  });
}

/** Int32 indexes mean places in an ordered dictionary. */
function isPlace(index: unknown): boolean {
  return typeof index === "number" && (index | 0) === index;
}

/** The index as the dictionary's key type; undefined when it cannot be one. */
function dictionaryKey(base: NetObject, index: unknown, session: Session): unknown {
  const bare = baseOf(index);
  const keyType = base.netType.typeArguments.length === 2 ? base.netType.typeArguments[0]! : null;
  return keyType ? tryConvert(bare, keyType, session)?.value : bare;
}

function fromList(base: ListLike, index: unknown, session: Session): unknown {
  const at = position(index, base.count, session);
  if (at === null) return null;
  return at >= 0 && at < base.count ? base.getAt(at) : missingElement(session);
}

function fromMulti(array: MultiArray, indexes: unknown[], session: Session): unknown {
  const at = offset(array, indexes, session);
  return at === null ? missingElement(session) : array.items[at];
}

/** Where the element stands in `items`; null outside the array. */
function offset(array: MultiArray, given: unknown[], session: Session): number | null {
  const indexes = given.length === 1 ? (elementsOf(given[0]) ?? given) : given;
  if (indexes.length !== array.lengths.length) throw needsMoreIndexes(array.lengths.length, indexes);
  let at = 0;
  for (const [dimension, index] of indexes.entries()) {
    const length = array.lengths[dimension]!;
    const place = position(index, length, session);
    if (place === null || place < 0 || place >= length) return null;
    at = at * length + place;
  }
  return at;
}

/** Errors: those of reading; IndexOutOfRangeException and its kin; conversion to the element type. */
export function setIndex(target: unknown, indexes: unknown[], value: unknown, session: Session): Maybe<void> {
  const content = value === automationNull || value === undefined ? null : value;
  const first = indexes[0];
  if (isNothing(target)) throw nullArray();
  const base = baseOf(target);
  if (base instanceof MultiArray) return intoMulti(base, indexes, content, session);
  if (indexes.length > 1) throw Array.isArray(base) ? noSliceAssignment(indexes) : cannotIndex(target);
  if (isNothing(first)) throw nullIndex();
  if (Array.isArray(base) || base instanceof Uint8Array) return intoArray(base, first, content, session);
  if (isDictionaryLike(base)) return intoDictionary(base, first, content, session);
  if (isListLike(base)) return intoList(base, first, content, session);
  if (base instanceof NetObject) {
    const indexer = indexerOf(base);
    const settable = indexer?.overloads.filter((o) => o.set && o.signature.set) ?? [];
    if (settable.length) {
      const { info } = chooseOverload(indexer!.name, settable, [first]);
      const { parameters, result } = typesOf(info);
      return guarded(() => {
        info.set!.call(base.netType, base, toNative(convertTo(first, parameters[0]!, session), parameters[0]!), toNative(convertTo(content, result, session), result));
      });
    }
  }
  // A single value has an element 0 to read; writing it changes nothing, as recorded for DateTime.
  if (typeof base !== "string" && typeOfValue(base).isValueType && position(first, 1, session) === 0) return;
  throw cannotIndex(target);
}

function intoArray(base: unknown[] | Uint8Array, index: unknown, value: unknown, session: Session): void {
  const many = typeof index === "string" ? null : elementsOf(index);
  if (many) throw noSliceAssignment(many);
  const number = convertTo(index, typeNamed("System.Int32"), session) as number;
  const at = number < 0 ? number + base.length : number;
  if (at < 0 || at >= base.length) throw outOfBounds();
  if (base instanceof Uint8Array) base[at] = (convertTo(value, typeNamed("System.Byte"), session) as Byte).value;
  else {
    const type = elementTypeOf(base);
    base[at] = type ? convertTo(value, type, session) : value;
  }
}

function intoMulti(array: MultiArray, indexes: unknown[], value: unknown, session: Session): void {
  const at = offset(array, indexes, session);
  if (at === null) throw outOfBounds();
  array.items[at] = convertTo(value, array.elementType, session);
}

function intoDictionary(base: NetObject & DictionaryLike, index: unknown, value: unknown, session: Session): void {
  guarded(() => {
    if (base instanceof OrderedDictionary && isPlace(index)) {
      const at = position(index, base.count, session)!;
      base.setValueAt(at, value);
      return;
    }
    const [keyType, valueType] = base.netType.typeArguments;
    base.set(converted(baseOf(index), keyType, session), converted(value, valueType, session));
  });
}

function converted(value: unknown, type: NetType | undefined, session: Session): unknown {
  return type ? convertTo(value, type, session) : value;
}

function intoList(base: NetObject & ListLike, index: unknown, value: unknown, session: Session): void {
  const number = convertTo(index, typeNamed("System.Int32"), session) as number;
  const [type] = base.netType.typeArguments;
  const elementType = type ?? ("elementType" in base ? (base.elementType as NetType) : undefined);
  const content = converted(value, elementType, session);
  guarded(() => base.setAt(number < 0 ? number + base.count : number, content));
}
