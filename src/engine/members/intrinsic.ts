// .Where() and .ForEach(): methods that every value has, unless its type has its own.
import type { NetType } from "#dotnet/core/type.ts";
import { NetType as NetTypeClass, typeNamed } from "#dotnet/core/type.ts";
import { collectionOf } from "#dotnet/types/collection.ts";
import { convertTo } from "../convert/convert-to.ts";
import { isTrue } from "../convert/truth.ts";
import { runtimeError, TerminatingError } from "../errors/error-record.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { automationNull } from "../values/automation-null.ts";
import { elementsOf } from "../values/enumerate.ts";
import type { Maybe } from "../values/maybe.ts";
import { after } from "../values/maybe.ts";
import { PSMethod } from "../values/ps-method.ts";
import { displayText, textOf } from "../values/text.ts";
import { overloadError } from "./overloads.ts";
import { missing, readProperty } from "./read-property.ts";
import { setProperty } from "./set-property.ts";
import { single } from "./invoke-script.ts";

type Invoke = (target: unknown, name: string, args: unknown[], session: Session) => Maybe<unknown>;

/** The result, or undefined when the name is no intrinsic method. `invoke` calls a method by name. */
export function intrinsicMethod(items: unknown[], { key, args }: { key: string; args: unknown[] }, session: Session, invoke: Invoke): Maybe<unknown> | undefined {
  if (key === "where") return where(items, args, session);
  if (key === "foreach") return forEach(items, args, session, invoke);
  return undefined;
}

function collected(items: unknown[], type: NetType = typeNamed("System.Management.Automation.PSObject")): unknown {
  return collectionOf(type, items);
}

const modes = ["Default", "First", "Last", "SkipUntil", "Until", "Split"];

function where(items: unknown[], args: unknown[], session: Session): Maybe<unknown> {
  if (args.length < 1 || args.length > 3 || !(args[0] instanceof ScriptBlock)) throw overloadError(".Where({ expression } [, mode [, numberToReturn]])", args.length);
  const block = args[0];
  const mode = args.length > 1 ? modeOf(args[1]) : "Default";
  const limit = args.length > 2 ? (convertTo(args[2], typeNamed("System.Int32"), session) as number) : 0;
  if (limit < 0) {
    throw runtimeError({ id: "NumberToReturnMustBeGreaterThanOrEqualToZero", message: "The 'numberToReturn' value must be greater than or equal to zero.", category: "InvalidArgument" });
  }
  return select({ items, mode, limit }, (item) => after(session.invoke(block, { dollarUnder: item, newScope: false }), (output) => isTrue(single(output))));
}

function modeOf(value: unknown): string {
  const text = textOf(value, null).toLowerCase();
  const byNumber = modes[Number(text)];
  const found = modes.find((m) => m.toLowerCase() === text) ?? modes.find((m) => text !== "" && m.toLowerCase().startsWith(text)) ?? byNumber;
  if (found) return found;
  throw convertFailure(value);
}

function convertFailure(value: unknown): TerminatingError {
  const type = typeNamed("System.Management.Automation.WhereOperatorSelectionMode");
  try {
    convertTo(value, type, null);
  } catch (error) {
    if (error instanceof TerminatingError) return error;
    throw error;
  }
  return overloadError("Where", 2);
}

/** Runs the test over the items and keeps what the mode asks for. */
function select(wanted: { items: unknown[]; mode: string; limit: number }, test: (item: unknown) => Maybe<boolean>): Maybe<unknown> {
  const { items, mode, limit } = wanted;
  const kept: unknown[] = [];
  const others: unknown[] = [];
  let switched = false;
  /** False ends the walk. */
  const take = (item: unknown, fits: boolean, index: number): boolean => {
    switch (mode) {
      case "First":
        if (fits) kept.push(item);
        return kept.length < (limit || 1);
      case "Until":
        if (fits) return false;
        kept.push(item);
        return limit === 0 || kept.length < limit;
      case "SkipUntil":
        switched ||= fits;
        if (switched) kept.push(item);
        return limit === 0 || kept.length < limit;
      case "Split":
        if (fits && (limit === 0 || kept.length < limit)) kept.push(item);
        else others.push(item);
        if (limit > 0 && kept.length === limit) {
          for (const rest of items.slice(index + 1)) others.push(rest);
          return false;
        }
        return true;
      default:
        if (fits) kept.push(item);
        return mode !== "Default" || limit === 0 || kept.length < limit;
    }
  };
  const from = (start: number): Maybe<unknown> => {
    for (let i = start; i < items.length; i++) {
      const item = items[i];
      const fits = mode === "SkipUntil" && switched ? true : test(item);
      if (fits instanceof Promise) return fits.then((f) => (take(item, f, i) ? from(i + 1) : done()));
      if (!take(item, fits, i)) break;
    }
    return done();
  };
  const done = (): unknown => {
    if (mode === "Split") return collected([collected(kept), collected(others)]);
    if (mode === "Last") return collected(kept.slice(-(limit || 1)));
    return collected(kept);
  };
  return from(0);
}

function forEach(items: unknown[], args: unknown[], session: Session, invoke: Invoke): Maybe<unknown> {
  if (args.length === 0) throw overloadError(".ForEach(expression [, arguments...])", 0);
  const [what, ...rest] = args;
  if (what instanceof NetTypeClass) return collected(items.map((item) => converted(item, what, session)), what);
  const results: unknown[] = [];
  const one = (item: unknown): Maybe<unknown[]> => {
    if (what instanceof ScriptBlock) return session.invoke(what, { dollarUnder: item, args: rest, newScope: false });
    return named(item, { name: textOf(what, session), args: rest }, session, invoke);
  };
  const from = (start: number): Maybe<unknown> => {
    for (let i = start; i < items.length; i++) {
      const output = one(items[i]);
      if (output instanceof Promise) return output.then((o) => (results.push(...o), from(i + 1)));
      for (const value of output) results.push(value);
    }
    return collected(results);
  };
  return from(0);
}

function converted(item: unknown, type: NetType, session: Session): unknown {
  try {
    return convertTo(item, type, session);
  } catch (error) {
    if (!(error instanceof TerminatingError)) throw error;
    throw runtimeError({
      id: "MethodArgumentConversionInvalidCastArgument",
      message: `Cannot convert argument "item", with value: "${displayText(item)}", for "Add" to type "${type.fullName}": "${error.record.message}"`,
      category: "NotSpecified", exception: "System.Management.Automation.MethodException", inner: error.record.exception.innerException,
    });
  }
}

/** .ForEach('Property'), .ForEach('Property', value), .ForEach('Method', arguments). */
function named(item: unknown, { name, args }: { name: string; args: unknown[] }, session: Session, invoke: Invoke): Maybe<unknown[]> {
  return after(readProperty(item, name, session), (value): Maybe<unknown[]> => {
    if (value === missing) return args.length ? after(invoke(item, name, args, session), outputOf) : [];
    if (value instanceof PSMethod) return after(value.call(args), outputOf);
    if (args.length === 0) return outputOf(value);
    return after(setProperty(item, name, args[0], session), () => []);
  });
}

function outputOf(value: unknown): unknown[] {
  return value === automationNull ? [] : (elementsOf(value) ?? [value]);
}
