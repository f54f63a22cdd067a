// The text of a value inside a table cell or a list field.
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import { Double, isDouble, Single } from "#dotnet/core/numbers.ts";
import { Decimal } from "#dotnet/core/decimal.ts";
import { compositeFormat, formatValue, toText, typeText } from "#dotnet/core/format.ts";
import { EnumValue } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { XmlNode } from "#dotnet/xml/node.ts";
import { NetType } from "#dotnet/core/type.ts";
import { currentCulture } from "#dotnet/core/culture.ts";
import { NetException } from "#dotnet/core/exception.ts";
import { listProperties } from "../members/list-members.ts";
import { automationNull } from "../values/automation-null.ts";
import { enumerate } from "../values/enumerate.ts";
import { baseOf, membersOf, PSObject } from "../values/ps-object.ts";
import { displayText, textOf } from "../values/text.ts";
import type { Session } from "../session.ts";
import { heldBack } from "../pipeline/running.ts";

export interface CellOptions {
  /** FormatString of a calculated property. */
  format?: string | null;
  /** In tables doubles and decimals show the culture's fixed decimals. */
  table: boolean;
}

/** Null gives an empty cell; collections are shown in braces, cut after $FormatEnumerationLimit elements. */
export function cellText(value: unknown, session: Session, options: CellOptions): string {
  const base = value === automationNull ? null : baseOf(value);
  if (base === null || base === undefined) return "";
  if (options.format) return formatted(base, options.format);
  if (typeof base === "string") return base;
  if (options.table && (isDouble(base) || base instanceof Double || base instanceof Single || base instanceof Decimal)) {
    return formatValue(base, "F", currentCulture());
  }
  if (isDictionaryLike(base)) {
    // Generic dictionaries hold pairs that write themselves: an array inside one is named by its type.
    const itemText = base.netType.typeArguments.length ? (item: unknown) => toText(baseOf(item)) : (item: unknown) => elementText(item, session);
    return braced(base.entries(), ([key, item]) => `[${itemText(key)}, ${itemText(item)}]`, session);
  }
  const items = enumerate(base);
  return items ? braced(items, (item) => elementText(item, session), session) : scalarText(base, session);
}

/** A bad format string is ignored, as the original does. */
function formatted(value: unknown, format: string): string {
  try {
    return format.includes("{") ? compositeFormat(format, [value], currentCulture()) : formatValue(value, format, currentCulture());
  } catch (thrown) {
    if (thrown instanceof NetException) return displayText(value);
    throw thrown;
  }
}

/** $FormatEnumerationLimit; -1 shows everything. */
export function limitOf(session: Session): number {
  const limit = session.getVariable("FormatEnumerationLimit");
  return typeof limit === "number" ? limit : 4;
}

function braced<T>(items: Iterable<T>, text: (item: T) => string, session: Session): string {
  const limit = limitOf(session);
  const shown: string[] = [];
  for (const item of items) {
    if (limit >= 0 && shown.length === limit) return `{${shown.join(", ")}…}`;
    shown.push(text(item));
  }
  return `{${shown.join(", ")}}`;
}

/** An element of a collection, between the braces. */
function elementText(value: unknown, session: Session): string {
  const base = baseOf(value);
  if (base === null || base === automationNull) return "$null";
  return (value instanceof NetObject && !(base instanceof NetType) && displayName(value, session)) || scalarText(value, session);
}

function scalarText(value: unknown, session: Session): string {
  const base = baseOf(value);
  if (base instanceof NetType) return typeText(base);
  return Array.isArray(base) || base instanceof PSObject ? textOf(value, session) : displayText(value);
}

const DISPLAY_NAMES = [/^name$/i, /^id$/i, /^key$/i, /key$/i, /name$/i, /id$/i];

/** An element whose class has no text of its own stands under its name. */
function displayName(value: NetObject, session: Session): string | null {
  if (Object.hasOwn(Object.getPrototypeOf(value) as object, "toText") || value instanceof EnumValue || value instanceof XmlNode || membersOf(value)?.size) return null;
  if (value.netType.definition.members?.some(([signature]) => signature === "string ToString()")) return null;
  const names = listProperties(value, session);
  for (const wanted of DISPLAY_NAMES) {
    const view = names.find((one) => wanted.test(one.name));
    const found = view && heldBack(() => view.get());
    if (found !== undefined && found !== null) return found instanceof Promise ? null : displayText(found);
  }
  return null;
}
