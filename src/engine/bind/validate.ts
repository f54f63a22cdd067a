// Checks an argument against its validation attributes (golden program-validation).
import { NetException } from "#dotnet/core/exception.ts";
import { netCompare } from "#dotnet/core/compare.ts";
import type { Validation } from "../cmdlet.ts";
import { TerminatingError } from "../errors/error-record.ts";
import { isWaiting } from "../values/maybe.ts";
import type { Maybe } from "../values/maybe.ts";
import type { Session } from "../session.ts";
import { isTrue } from "../convert/truth.ts";
import { tryConvert } from "../convert/convert-to.ts";
import { regexOf } from "../operators/regex.ts";
import { baseOf } from "../values/ps-object.ts";
import { enumerate } from "../values/enumerate.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import { locationsOf } from "../providers/location.ts";
import { driveNotFound, placeOf } from "../providers/resolve-path.ts";
import type { ScriptedCheck } from "./metadata.ts";

/** Why a value was refused; the caller puts "Cannot validate argument on parameter" in front. */
export interface Refusal {
  id: string;
  message: string;
  inner: NetException | null;
}

const EMPTY = "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.";
const EMPTY_ELEMENT =
  "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.";
const BLANK =
  "The argument is null, empty, or consists of only white-space characters. Provide an argument that contains non white-space characters, and then try the command again.";

/** Null when every check passes. Checks run last written first, as attributes are. */
export function validate(value: unknown, checks: readonly (Validation | ScriptedCheck)[], session: Session): Maybe<Refusal | null> {
  for (let i = checks.length - 1; i >= 0; i--) {
    const answer = validateOne(value, checks[i]!, session);
    if (isWaiting(answer)) {
      const rest = checks.slice(0, i);
      return answer.then((refusal) => refusal ?? validate(value, rest, session));
    }
    if (answer) return answer;
  }
  return null;
}

function refuse(message: string, id = "ParameterArgumentValidationError", inner: NetException | null = null): Refusal {
  return { id, message, inner: inner ?? new NetException("System.Management.Automation.ValidationMetadataException", message) };
}

function validateOne(value: unknown, check: Validation | ScriptedCheck, session: Session): Maybe<Refusal | null> {
  switch (check.kind) {
    case "AllowNull":
    case "AllowEmptyString":
    case "AllowEmptyCollection":
      return null;
    case "NotNull":
      return value === null || (elements(value)?.some((e) => e === null) ?? false)
        ? refuse(
            value === null
              ? "The argument is null. Provide a valid value for the argument, and then try running the command again."
              : "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again.",
          )
        : null;
    case "NotNullOrEmpty":
      return notEmpty(value, (text) => text === "", EMPTY);
    case "NotNullOrWhiteSpace":
      return notEmpty(value, (text) => text.trim() === "", BLANK);
    case "Set":
      return each(value, (element) => inSet(element, check, session));
    case "Range":
      return each(value, (element) => inRange(element, check.minimum, check.maximum, session));
    case "RangeKind":
      return each(value, (element) => inRangeKind(element, check.range, session));
    case "Length":
      return each(value, (element) => lengthFits(element, check.minimum, check.maximum));
    case "Count":
      return countFits(value, check.minimum, check.maximum);
    case "Pattern":
      return each(value, (element) => {
        const text = textOf(element, session);
        if (regexOf(check.pattern, check.options).isMatch(text)) return null;
        const message = check.message ?? 'The argument "{0}" does not match the "{1}" pattern. Supply an argument that matches "{1}" and try the command again.';
        return refuse(fill(message, text, check.pattern));
      });
    case "Script":
      return each(value, (element) => {
        const answer = session.invoke(check.script, { dollarUnder: element, args: [element] });
        return isWaiting(answer) ? answer.then((output) => judged(output, element)) : judged(answer, element);
      });
    case "Drive":
      return each(value, (element) => guarded(() => onDrive(element, check.drives, session)));
    case "Custom":
      return guarded(() => check.check(value));
  }
  function judged(output: unknown[], element: unknown): Refusal | null {
    if (check.kind !== "Script" || isTrue(output.length === 1 ? output[0] : output)) return null;
    const message =
      check.message ??
      'The "{1}" validation script for the argument with value "{0}" did not return a result of True. Determine why the validation script failed, and then try the command again.';
    return refuse(fill(message, textOf(element, session), check.script.toText()));
  }
}

/** Errors: DriveNotFound, whose words become the reason. The other two texts are derived. */
function onDrive(element: unknown, drives: readonly string[], session: Session): Refusal | null {
  const path = baseOf(element);
  if (typeof path !== "string") return refuse("The path argument must be a string.");
  // C: leads to the root of the files here, but it is no drive of that name.
  const named = /^([^/\\:]+):(?!:)/.exec(path)?.[1];
  if (named !== undefined && !locationsOf(session).drives.has(named.toLowerCase())) throw driveNotFound(named);
  const drive = placeOf(session, path).drive?.name ?? "";
  if (!drive) return refuse("The path argument has no root. Supply a path argument with an approved drive.");
  if (drives.some((d) => d.toLowerCase() === drive.toLowerCase())) return null;
  return refuse(`The path argument drive ${drive} does not belong to the set of approved drives: ${drives.join(", ")}. Supply a path argument with an approved drive.`);
}

function fill(message: string, first: string, second: string): string {
  return message.replace(/\{([01])\}/g, (_, index: string) => (index === "0" ? first : second));
}

/** Runs a check that refuses by throwing; its message becomes the reason. */
function guarded(run: () => Maybe<Refusal | null | void>): Maybe<Refusal | null> {
  const asRefusal = (thrown: unknown): Refusal => {
    if (thrown instanceof TerminatingError) return refuse(thrown.record.message, undefined, thrown.record.exception);
    if (thrown instanceof NetException) return refuse(thrown.message, undefined, thrown);
    throw thrown;
  };
  try {
    const answer = run();
    return isWaiting(answer) ? answer.then((r) => r ?? null, asRefusal) : (answer ?? null);
  } catch (thrown) {
    return asRefusal(thrown);
  }
}

function elements(value: unknown): unknown[] | null {
  const base = baseOf(value);
  if (typeof base === "string") return null;
  const items = enumerate(base);
  return items ? [...items] : null;
}

/** Applies a check to each element of a collection, or to the single value. */
function each(value: unknown, check: (element: unknown) => Maybe<Refusal | null>): Maybe<Refusal | null> {
  const items = elements(value);
  if (!items) return value === null ? refuse(EMPTY_ELEMENT) : guarded(() => check(value));
  if (items.length === 0) return refuse(EMPTY_ELEMENT);
  for (let i = 0; i < items.length; i++) {
    const answer = items[i] === null ? refuse(EMPTY_ELEMENT) : guarded(() => check(items[i]));
    if (isWaiting(answer)) {
      const rest = items.slice(i + 1);
      return answer.then((refusal) => refusal ?? (rest.length ? each(rest, check) : null));
    }
    if (answer) return answer;
  }
  return null;
}

function notEmpty(value: unknown, isEmpty: (text: string) => boolean, message: string): Refusal | null {
  const base = baseOf(value);
  if (base === null) return refuse(message);
  if (typeof base === "string") return isEmpty(base) ? refuse(message) : null;
  const items = elements(base);
  if (items) {
    const bad = items.length === 0 || items.some((e) => e === null || (typeof e === "string" && isEmpty(e)));
    return bad ? refuse(EMPTY_ELEMENT) : null;
  }
  const count = (base as { count?: unknown }).count;
  return count === 0 ? refuse(EMPTY_ELEMENT) : null;
}

function inSet(element: unknown, check: Extract<Validation, { kind: "Set" }>, session: Session): Refusal | null {
  const text = textOf(element, session);
  const same = (a: string) => (check.caseSensitive ? a === text : a.toLowerCase() === text.toLowerCase());
  if (check.values.some(same)) return null;
  const message =
    check.message ??
    'The argument "{0}" does not belong to the set "{1}" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again.';
  return refuse(fill(message, text, check.values.join(",")));
}

function inRange(element: unknown, minimum: unknown, maximum: unknown, session: Session): Refusal | null {
  const shownText = (value: unknown) => textOf(value, session);
  const wanted = typeOfValue(minimum);
  const base = baseOf(element);
  if (typeOfValue(base) !== wanted) {
    const converted = tryConvert(base, wanted, session);
    if (!converted || typeof base === "string") {
      return refuse(
        `The argument cannot be validated because its type "${typeOfValue(base).name}" is not the same type (${wanted.name}) as the maximum and minimum limits of the parameter. Make sure the argument is of type ${wanted.name} and then try the command again.`,
      );
    }
    return inRange(converted.value, minimum, maximum, session);
  }
  const shown = shownText(base);
  if (netCompare(base, minimum) < 0) {
    return refuse(
      `The ${shown} argument is less than the minimum allowed range of ${shownText(minimum)}. Supply an argument that is greater than or equal to ${shownText(minimum)} and then try the command again.`,
    );
  }
  if (netCompare(base, maximum) > 0) {
    return refuse(
      `The ${shown} argument is greater than the maximum allowed range of ${shownText(maximum)}. Supply an argument that is less than or equal to ${shownText(maximum)} and then try the command again.`,
    );
  }
  return null;
}

const rangeTexts = new Map<string, [test: (sign: number) => boolean, text: string]>([
  ["Positive", [(s) => s > 0, "greater than zero"]],
  ["NonNegative", [(s) => s >= 0, "greater than or equal to zero"]],
  ["Negative", [(s) => s < 0, "less than zero"]],
  ["NonPositive", [(s) => s <= 0, "less than or equal to zero"]],
]);

function inRangeKind(element: unknown, range: string, session: Session): Refusal | null {
  const base = baseOf(element);
  if (typeof base === "string") {
    return refuse(
      `The argument cannot be validated because its type "String" is not the same type (Int32) as the maximum and minimum limits of the parameter. Make sure the argument is of type Int32 and then try the command again.`,
    );
  }
  const number = typeof base === "number" ? base : Number((base as { value?: unknown }).value ?? textOf(base, session));
  const [test, text] = rangeTexts.get(range)!;
  return test(Math.sign(number)) ? null : refuse(`The argument "${textOf(base, session)}" cannot be validated because its value is not ${text}.`);
}

function lengthFits(element: unknown, minimum: number, maximum: number): Refusal | null {
  const base = baseOf(element);
  if (typeof base !== "string") {
    return refuse(`The attribute cannot be added because it is only valid for string parameters.`);
  }
  if (base.length < minimum) {
    return refuse(
      `The character length (${base.length}) of the argument is too short. Specify an argument with a length that is greater than or equal to "${minimum}", and then try the command again.`,
    );
  }
  if (base.length > maximum) {
    return refuse(
      `The character length of the ${base.length} argument is too long. Shorten the character length of the argument so it is fewer than or equal to "${maximum}" characters, and then try the command again.`,
    );
  }
  return null;
}

function countFits(value: unknown, minimum: number, maximum: number): Refusal | null {
  const items = value === null ? [] : (elements(value) ?? [value]);
  if (items.length >= minimum && items.length <= maximum) return null;
  return refuse(
    minimum === maximum
      ? `The parameter requires exactly ${minimum} value(s) - ${items.length} value(s) were provided.`
      : `The parameter requires at least ${minimum} value(s) and no more than ${maximum} value(s) - ${items.length} value(s) were provided.`,
  );
}
