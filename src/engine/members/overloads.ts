// Which overload a call means: the candidates by number of arguments, then the best by the ranks of its conversions.
import type { MemberInfo, NetType } from "#dotnet/core/type.ts";
import { runtimeError } from "../errors/error-record.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import { assignable } from "../types/assignable.ts";
import { automationNull } from "../values/automation-null.ts";
import { PSObject } from "../values/ps-object.ts";
import { PSReference } from "../values/reference.ts";
import { typeOfValue } from "../values/type-of.ts";
import { inferTypeArguments, isLooselyTyped } from "./infer-types.ts";
import { Rank, rankOf } from "./conversion-rank.ts";
import { typesOf } from "./marshal.ts";

/** A member and how the arguments lie on its parameters. */
export interface Choice {
  info: MemberInfo;
  types: NetType[];
  result: NetType;
  /** The last arguments go into the Params array one by one. */
  expanded: boolean;
  typeArguments: readonly NetType[];
}

interface Candidate extends Choice {
  ranks: number[];
}

export function overloadError(name: string, count: number, ambiguous = false): TerminatingError {
  const message = ambiguous
    ? `Multiple ambiguous overloads found for "${name}" and the argument count: "${count}".`
    : `Cannot find an overload for "${name}" and the argument count: "${count}".`;
  return runtimeError({ id: "MethodCountCouldNotFindBest", message, category: "NotSpecified", exception: "System.Management.Automation.MethodException" });
}

/** What was chosen for the same argument types before. */
interface Known {
  choice: Choice | null;
  next: Map<unknown, Known>;
}

const chosen = new WeakMap<readonly MemberInfo[], Known>();

/** The place in the cache for these arguments; null when values, not only types, decide. */
function placeOf(overloads: readonly MemberInfo[], args: readonly unknown[]): Known | null {
  let root = chosen.get(overloads);
  if (!root) chosen.set(overloads, (root = { choice: null, next: new Map() }));
  let place: Known = root;
  for (const arg of args) {
    if (arg instanceof PSReference) return null;
    const key = Array.isArray(arg) && isLooselyTyped(arg) ? "loose" : arg === null || arg === undefined || arg === automationNull ? null : arg instanceof PSObject && !arg.custom ? `wrapped ${idOf(typeOfValue(arg))}` : typeOfValue(arg);
    let next: Known | undefined = place.next.get(key);
    if (!next) place.next.set(key, (next = { choice: null, next: new Map() }));
    place = next;
  }
  return place;
}

const ids = new WeakMap<NetType, number>();
let lastId = 0;
function idOf(type: NetType): number {
  let id = ids.get(type);
  if (id === undefined) ids.set(type, (id = ++lastId));
  return id;
}

/** What a call says about the overload besides the values of its arguments. */
export interface Steering {
  /** Types written in the call: $x.M[int](). */
  typeArguments?: readonly NetType[];
  /** Types that casts on the arguments fix ([object]$x); null = none. */
  argumentTypes?: readonly (NetType | null)[];
}

/** The overload to call. Error: MethodCountCouldNotFindBest. */
export function chooseOverload(name: string, overloads: readonly MemberInfo[], args: readonly unknown[], steering: Steering = {}): Choice {
  const steered = steering.typeArguments?.length || steering.argumentTypes?.some((t) => t !== null) ;
  const place = steered || args.length > 6 ? null : placeOf(overloads, args);
  if (place?.choice) return place.choice;
  const choice = choose(name, overloads, args, steering);
  if (place) place.choice = choice;
  return choice;
}

function choose(name: string, overloads: readonly MemberInfo[], args: readonly unknown[], steering: Steering): Choice {
  const fitting = overloads.flatMap((info) => shapes(info, args, steering));
  if (fitting.length === 0) throw overloadError(name, args.length);
  if (fitting.length === 1 && overloads.length === 1) return fitting[0]!;
  const candidates: Candidate[] = [];
  for (const choice of fitting) {
    const ranks = args.map((arg, i) => rankOfArgument(arg, choice, i, steering.argumentTypes?.[i] ?? null));
    if (!ranks.includes(Rank.None)) candidates.push({ ...choice, ranks });
  }
  if (candidates.length === 0) throw missingReference(fitting, args) ?? overloadError(name, args.length);
  let best = candidates[0]!;
  let ambiguous = false;
  for (const candidate of candidates.slice(1)) {
    const difference = compare(candidate, best);
    if (difference > 0) {
      best = candidate;
      ambiguous = false;
    } else if (difference === 0 && !fitsAlike(candidate, best, args) && !nullForObject(candidates, args)) ambiguous = true;
  }
  if (ambiguous) throw overloadError(name, args.length, true);
  return best;
}

/** A number for a char or a string fits them alike, and $null fits sequences alike: the first declared is taken. */
function fitsAlike(a: Candidate, b: Candidate, args: readonly unknown[]): boolean {
  const textual = (type: NetType | undefined) => type?.definition.name === "System.Char" || type?.definition.name === "System.String";
  return args.every((arg, i) => a.types[i] === b.types[i] || (isNothing(arg) && isSequence(a.types[i]!) && isSequence(b.types[i]!)) || (textual(a.types[i]) && textual(b.types[i])));
}

/** $null is no riddle where one of the overloads takes any object. */
function nullForObject(candidates: Candidate[], args: readonly unknown[]): boolean {
  return args.some((arg, i) => isNothing(arg) && candidates.some((c) => c.types[i]!.definition.name === "System.Object" && !c.types[i]!.isArray));
}

function isSequence(type: NetType): boolean {
  return type.isArray || (type.isInterface && type.definition.name.includes("IEnumerable"));
}

function isNothing(arg: unknown): boolean {
  return arg === null || arg === undefined || arg === automationNull;
}

/** When only a [ref] is missing, the error says so. */
function missingReference(fitting: Choice[], args: readonly unknown[]): TerminatingError | null {
  for (const { info } of fitting) {
    const index = args.findIndex((arg, i) => info.signature.parameters[i]?.ref && !(arg instanceof PSReference));
    if (index < 0) continue;
    return runtimeError({
      id: "NonRefArgumentToRefParameterMsg", message: `Argument: '${index + 1}' should be a System.Management.Automation.PSReference. Use [ref].`,
      category: "NotSpecified", exception: "System.Management.Automation.MethodException",
    });
  }
  return null;
}

/** The ways the arguments can lie on the parameters: as they stand, and with the rest in the Params array. */
function shapes(info: MemberInfo, args: readonly unknown[], steering: Steering): Choice[] {
  const { parameters, typeParameters } = info.signature;
  const given = steering.typeArguments ?? [];
  const casts = steering.argumentTypes ?? [];
  if (given.length && given.length !== typeParameters.length) return [];
  const typeArguments = given.length || !typeParameters.length ? given : inferTypeArguments(info, args, casts);
  if (typeArguments === null) return [];
  if (typeParameters.length && !given.length && args.some((arg, i) => !casts[i] && parameters[i]?.type.includes("[") && isLooselyTyped(arg))) return [];
  const { parameters: types, result } = typesOf(info, typeArguments);
  const required = parameters.filter((p) => !p.optional && !p.rest).length;
  const rest = parameters.at(-1)?.rest ?? false;
  const choices: Choice[] = [];
  const base = { info, result, typeArguments };
  if (args.length >= required && args.length <= parameters.length && !(rest && args.length < parameters.length)) choices.push({ ...base, types, expanded: false });
  if (rest && args.length >= required) {
    const element = types.at(-1)!.elementType!;
    const last = args.length === parameters.length ? args.at(-1) : undefined;
    const asArray = last === undefined ? Rank.None : rankOf(last, types.at(-1)!);
    // A value that is itself the array, or becomes one as a whole, is not packed again.
    if (args.length !== parameters.length || (last !== null && asArray < Rank.Assignable && asArray !== Rank.UnrelatedArrays && asArray !== Rank.StringToCharArray)) {
      choices.length = 0;
      choices.push({ ...base, types: types.slice(0, -1).concat(Array.from({ length: args.length - parameters.length + 1 }, () => element)), expanded: true });
    }
  }
  return choices;
}

function rankOfArgument(arg: unknown, choice: Choice, index: number, cast: NetType | null): number {
  if (cast && cast === choice.types[index]) return Rank.Identity;
  const reference = choice.info.signature.parameters[Math.min(index, choice.info.signature.parameters.length - 1)]!.ref;
  if (reference !== arg instanceof PSReference) return reference ? Rank.None : rankOf(arg, choice.types[index]!);
  return reference ? Rank.Identity : rankOf(arg, choice.types[index]!);
}

/** Above 0 when the first fits better. Earlier arguments weigh more. */
function compare(a: Candidate, b: Candidate): number {
  let better = 0;
  const count = a.ranks.length;
  for (let i = 0; i < count; i++) {
    const weight = count - i;
    if (a.ranks[i]! > b.ranks[i]!) better += weight;
    else if (a.ranks[i]! < b.ranks[i]!) better -= weight;
  }
  if (better) return better;
  for (let i = 0; i < count; i++) {
    const weight = count - i;
    // Where values are converted, not merely widened, the more general type is the safer choice.
    const isConverted = a.ranks[i] === b.ranks[i] && a.ranks[i]! < Rank.NumericImplicit && a.ranks[i] !== Rank.NullToRef;
    // $null as the last argument does not call for a Params array.
    if (a.ranks[i] === Rank.NullToRef && i === count - 1 && isRest(a, i) !== isRest(b, i)) return isRest(a, i) ? -1 : 1;
    const specific = isConverted ? moreGeneral(a.types[i]!, b.types[i]!) : moreSpecific(a.types[i]!, b.types[i]!);
    better += specific * weight;
  }
  if (better) return better;
  if (a.expanded !== b.expanded) return a.expanded ? -1 : 1;
  const parameters = (c: Candidate) => c.info.signature.parameters.length;
  if (parameters(a) !== parameters(b)) return parameters(b) - parameters(a);
  return a.info.signature.typeParameters.length === b.info.signature.typeParameters.length ? 0 : b.info.signature.typeParameters.length - a.info.signature.typeParameters.length;
}

function isRest(candidate: Candidate, index: number): boolean {
  return candidate.info.signature.parameters[index]?.rest ?? false;
}

/** 1 when the first type is the narrower one. Between decimal and double, decimal wins, as recorded for [math]::Round(7). */
function moreSpecific(a: NetType, b: NetType): number {
  if (a === b) return 0;
  const wider = (x: NetType, y: NetType) => assignable(x, y) || numberOrder(y) > numberOrder(x);
  const aWider = wider(a, b);
  const bWider = wider(b, a);
  return aWider === bWider ? 0 : aWider ? -1 : 1;
}

/** 1 when the first type holds more. */
function moreGeneral(a: NetType, b: NetType): number {
  const isDouble = (type: NetType) => type.definition.name === "System.Double" && !type.isArray;
  return isDouble(a) === isDouble(b) ? -moreSpecific(a, b) || 0 : isDouble(a) && numberOrder(b) >= 0 ? 1 : isDouble(b) && numberOrder(a) >= 0 ? -1 : -moreSpecific(a, b) || 0;
}

const order = ["System.Single", "System.Double", "System.Decimal", "System.UInt64", "System.Int64", "System.UInt32", "System.Int32", "System.UInt16", "System.Int16", "System.Byte", "System.SByte"];
function numberOrder(type: NetType): number {
  return type.isArray ? -1 : order.indexOf(type.definition.name);
}
