// The parts of a format file that all controls share: expressions, entries that types or conditions select, labels.
import type { XmlNode } from "#dotnet/xml/node.ts";
import { isTrue } from "../convert/truth.ts";
import type { Engine } from "../pipeline/engine.ts";
import type { Session } from "../session.ts";
import { typeNamesOf } from "../values/type-of.ts";
import { cellText } from "./cell-text.ts";
import { guarded, propertyName, readProperty } from "./properties.ts";

export type Read = (item: unknown, session: Session) => unknown;

export const childrenOf = (node: XmlNode | null | undefined, name: string): XmlNode[] => node?.children.filter((c) => c.isElement && c.localName === name) ?? [];
export const childOf = (node: XmlNode | null | undefined, name: string): XmlNode | null => childrenOf(node, name)[0] ?? null;
/** The text of a child element; null where it is absent. */
export const childText = (node: XmlNode | null | undefined, name: string): string | null => childOf(node, name)?.innerText.trim() ?? null;
export const childNumber = (node: XmlNode | null | undefined, name: string): number => Number(childText(node, name) ?? 0) || 0;
/** <AutoSize/>, also <AutoSize>true</AutoSize>. */
export const childFlag = (node: XmlNode | null | undefined, name: string): boolean => {
  const text = childText(node, name);
  return text !== null && text.toLowerCase() !== "false";
};

export interface Expression {
  /** What heads a column that has no label of its own. */
  label: string;
  read: Read;
  /** Null for script blocks. */
  property: string | null;
}

/** <PropertyName> or <ScriptBlock> in the node; null when it has neither. */
export function expressionOf(node: XmlNode | null, engine: Engine): Expression | null {
  const property = childText(node, "PropertyName");
  if (property !== null) {
    return {
      label: property,
      property,
      read: (item, session) => {
        const own = propertyName(item, property, session);
        const result = own === null ? null : readProperty(item, own, session);
        return result && "value" in result ? result.value : null;
      },
    };
  }
  const script = childText(node, "ScriptBlock");
  if (script === null) return null;
  const block = engine.parse(script);
  return {
    label: script,
    property: null,
    read: (item, session) => {
      const output = session.invokeNow(block, { dollarUnder: item, newScope: true });
      return output.length === 0 ? null : output.length === 1 ? output[0] : output;
    },
  };
}

/** With <FormatString>, the value as text. */
export function formatted(expression: Expression, format: string | null): Read {
  return format === null ? expression.read : (item, session) => cellText(expression.read(item, session), session, { table: false, format });
}

/** Whether the object fits: by one of the type names, and by the condition's truth. */
export function selector(node: XmlNode | null, engine: Engine, types: (node: XmlNode | null) => string[]): ((item: unknown, session: Session) => boolean) | null {
  if (!node) return null;
  const names = new Set(types(node).map((name) => name.toLowerCase()));
  const conditions = childrenOf(node, "SelectionCondition").map((condition) => ({
    names: new Set(types(condition).map((name) => name.toLowerCase())),
    expression: expressionOf(condition, engine),
  }));
  const carries = (item: unknown, wanted: ReadonlySet<string>) => typeNamesOf(item).some((name) => wanted.has(name.toLowerCase()));
  return (item, session) =>
    carries(item, names) ||
    conditions.some((c) => (c.names.size === 0 || carries(item, c.names)) && (c.expression === null || holds(c.expression, item, session)));
}

/** A condition that fails does not hold. */
export function holds(expression: Expression, item: unknown, session: Session): boolean {
  const result = guarded(() => expression.read(item, session));
  return "value" in result && isTrue(result.value);
}

/** One of several definitions of the same control. */
export interface Entry<T> {
  fits: ((item: unknown, session: Session) => boolean) | null;
  content: T;
}

/** The entry made for the object, else the one for all. */
export function entryFor<T>(entries: readonly Entry<T>[], item: unknown, session: Session): T | undefined {
  return (entries.find((e) => e.fits?.(item, session)) ?? entries.find((e) => !e.fits))?.content;
}
