// Get-Error's display: an error with everything in it, exceptions and invocation opened up as an outline.
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { Int64 } from "#dotnet/core/numbers.ts";
import { NetType } from "#dotnet/core/type.ts";
import { ErrorRecord } from "../errors/error-record.ts";
import { InvocationInfo } from "../errors/invocation-info.ts";
import type { Session } from "../session.ts";
import { countOf, elementsOf } from "../values/enumerate.ts";
import { addedTypeNames, baseOf } from "../values/ps-object.ts";
import { displayText, textOf } from "../values/text.ts";
import { propertyNames, readProperty } from "./properties.ts";
import { styleOf } from "./session-style.ts";

export const EXTENDED_RECORD = "System.Management.Automation.ErrorRecord#PSExtendedError";

/** Whether the record is one of Get-Error's, which shows itself in full. */
export function isExtendedError(item: unknown): boolean {
  return addedTypeNames(item)?.[0] === EXTENDED_RECORD;
}

const STEP = 4;
const DEEPEST = 10;
const ELLIPSIS = "\u2026";
const RESET = "\u001b[0m";

interface Paint {
  accent: string;
  error: string;
  reset: string;
}

/** The lines of one record; empty properties are left out. */
export function extendedErrorLines(item: unknown, session: Session): string[] {
  const { colors, formatting } = styleOf(session);
  const paint = colors ? { accent: formatting.FormatAccent, error: formatting.Error, reset: RESET } : { accent: "", error: "", reset: "" };
  return outline(item, { session, paint, indent: 0, depth: 1, within: [] });
}

interface At {
  session: Session;
  paint: Paint;
  indent: number;
  depth: number;
  /** Exceptions that are being shown: the record inside one names it again. */
  within: readonly NetException[];
}

/** These say nothing about the error. */
const HIDDEN = new Set(["BoundParameters", "UnboundArguments", "PipelineLength", "PipelinePosition", "DisplayScriptPosition"]);
const PARENT = "System.Management.Automation.ParentContainsErrorRecordException";

function outline(item: unknown, outer: At): string[] {
  const base = baseOf(item);
  const at = base instanceof NetException ? { ...outer, within: [...outer.within, base] } : outer;
  const isKnown = base instanceof NetException && outer.within.includes(base);
  const all: [string, unknown][] = isKnown ? [["Type", PARENT], ["Message", base.message], ["HResult", -2146233087]] : propertiesOf(item, at.session);
  const properties = all.filter(([name, value]) => isShown(value, at.session) && !(base instanceof InvocationInfo && HIDDEN.has(name)));
  const width = Math.max(0, ...properties.map(([name]) => name.length));
  return properties.flatMap(([name, value]) => {
    const [first = "", ...rest] = contentOf(name, value, { ...at, width });
    return [`${" ".repeat(at.indent)}${at.paint.accent}${name.padEnd(width)} : ${at.paint.reset}${first}`, ...rest];
  });
}

function propertiesOf(item: unknown, session: Session): [string, unknown][] {
  const base = baseOf(item);
  const own = propertyNames(item, session).map((name): [string, unknown] => {
    const read = readProperty(item, name, session);
    return [name, "value" in read ? read.value : null];
  });
  return base instanceof NetException ? [["Type", base.type.fullName], ...own] : own;
}

function isShown(value: unknown, session: Session): boolean {
  const base = baseOf(value);
  if (base === null || base === undefined || base === "" || base === false || base === 0 || (base instanceof Int64 && base.value === 0n)) return false;
  if (isDictionaryLike(base) || Array.isArray(base)) return (countOf(base) ?? 1) > 0;
  return textOf(value, session) !== "";
}

function opensUp(value: unknown): boolean {
  return value instanceof NetException || value instanceof ErrorRecord || value instanceof InvocationInfo;
}

/** An exception inside its own record counts as a mark of its parent. */
function recordText(name: string, text: string, at: At): string {
  return name === "CategoryInfo" && at.within.length ? text.replace(/, \w+$/, `, ${PARENT.replace(/^.*\./, "")}`) : text;
}

/** The text beside the name, and the lines below. */
function contentOf(name: string, value: unknown, at: At & { width: number }): string[] {
  const base = baseOf(value);
  const inner = { ...at, indent: at.indent + STEP, depth: at.depth + 1 };
  if (opensUp(base)) return at.depth >= DEEPEST ? [ELLIPSIS] : ["", ...outline(base, inner)];
  const text = recordText(name, displayText(value, at.session), at);
  if (name === "StackTrace") return ["", ...text.split("\n")];
  if (isDictionaryLike(base)) {
    const entries = Array.from(base.entries(), ([key, held]) => `${" ".repeat(inner.indent)}${at.paint.accent}${textOf(key, at.session)} : ${at.paint.reset}${textOf(key, at.session) === "Authorization" ? ELLIPSIS : textOf(held, at.session)}`);
    return ["", ...entries, ""];
  }
  const items = typeof base === "string" ? null : elementsOf(base);
  if (items && name !== "Data") return at.depth >= DEEPEST ? [ELLIPSIS] : ["", ...items.flatMap((one) => elementLines(one, inner))];
  if (base instanceof NetType) return [`[${textOf(base, at.session)}]`];
  return hanging(name, text, at);
}

function elementLines(item: unknown, at: At): string[] {
  const base = baseOf(item);
  if (base instanceof NetType) return [`${" ".repeat(at.indent + 2)}[${textOf(base, at.session)}]`];
  return typeof base === "object" && base !== null ? outline(item, at) : [`${" ".repeat(at.indent + 2)}${textOf(item, at.session)}`];
}

/** Further lines of a text stand below its first one. */
function hanging(name: string, text: string, at: At & { width: number }): string[] {
  const { error } = at.paint;
  const marked = name === "PositionMessage" ? text.replace("~", `${error}~`) : name === "Message" ? error + text : text;
  const [first = "", ...rest] = marked.split("\n").map((line, _i, all) => (all.length > 1 ? line.trim() : line));
  return [first, ...rest.map((line) => " ".repeat(at.indent + at.width + 3) + line)];
}
