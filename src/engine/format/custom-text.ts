// Format-Custom without a view: an object as an indented class with its properties, down to a depth (golden format-wide).
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { Session } from "../session.ts";
import { enumerate } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { typeOfValue } from "../values/type-of.ts";
import { cellText, limitOf } from "./cell-text.ts";
import { fieldsOf } from "./columns.ts";
import { isPlain } from "./plain-values.ts";
import type { PropertySpec } from "./property-specs.ts";

export interface CustomOptions {
  session: Session;
  depth: number;
  properties: PropertySpec[] | null;
}

export function customLines(item: unknown, options: CustomOptions): string[] {
  return [...classLines(item, options), ""];
}

function classLines(item: unknown, options: CustomOptions): string[] {
  const lines = [`class ${typeOfValue(item).name}`, "{"];
  for (const field of fieldsOf(item, options.properties, options.session)) {
    const result = field.read?.(item);
    const value = result && "value" in result ? result.value : null;
    lines.push(...fieldLines(field.label, value, { ...options, properties: null }));
  }
  return [...lines, "}"];
}

function fieldLines(label: string, value: unknown, options: CustomOptions): string[] {
  const items = itemsOf(value);
  if (options.depth < 1 || (!items && isPlain(value)) || baseOf(value) === null) return [`  ${label} = ${cellText(value, options.session, { table: false })}`];
  const inner = { ...options, depth: options.depth - 1 };
  const body = items ? listLines(items, inner) : classLines(value, inner);
  return [`  ${label} = `, ...body.map((line) => `    ${line}`), ...(items ? ["    "] : [])];
}

function listLines(items: Iterable<unknown>, options: CustomOptions): string[] {
  const lines = ["["];
  const limit = limitOf(options.session);
  let count = 0;
  for (const item of items) {
    if (limit >= 0 && count++ === limit) {
      lines.push("  …");
      break;
    }
    const body = isPlain(item) || options.depth < 1 ? [cellText(item, options.session, { table: false })] : classLines(item, options);
    lines.push(...body.map((line) => `  ${line}`));
  }
  return [...lines, "]"];
}

function itemsOf(value: unknown): Iterable<unknown> | null {
  const base = baseOf(value);
  return isDictionaryLike(base) ? base.enumerate() : enumerate(base);
}
