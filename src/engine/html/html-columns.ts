// The columns of ConvertTo-Html: what -Property asks for, resolved on an object.
import { toText } from "#dotnet/core/format.ts";
import { htmlEncode } from "#dotnet/types/web-utility.ts";
import { guarded, propertyNames, readProperty } from "../format/properties.ts";
import type { PropertySpec } from "../format/property-specs.ts";
import { hasWildcards, wildcard } from "../operators/wildcard.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf, PSObject } from "../values/ps-object.ts";
import { displayText } from "../values/text.ts";

export interface HtmlColumn {
  label: string;
  expression: string | ScriptBlock;
  width: number;
  alignment: string | null;
}

/** One column a property; patterns give those that fit. Without specs all properties; the value itself for what has none. */
export function htmlColumns(item: unknown, specs: readonly PropertySpec[] | null, session: Session): HtmlColumn[] {
  const all = propertyNames(item, session);
  if (!specs) return all.map((name) => ({ label: name, expression: name, width: 0, alignment: null }));
  return specs.flatMap(({ expression, label, width, alignment }): HtmlColumn[] => {
    if (expression instanceof ScriptBlock) return [{ label: label ?? expression.toText(), expression, width, alignment }];
    const pattern = wildcard(expression);
    const names = hasWildcards(expression) ? all.filter((name) => pattern.matches(name)) : [expression];
    return names.map((name) => ({ label: label ?? name, expression: name, width, alignment }));
  });
}

/** The colgroup line. */
export function columnGroup(columns: readonly HtmlColumn[]): string {
  const one = ({ width, alignment }: HtmlColumn) => `<col${width ? ` width = "${width}"` : ""}${alignment ? ` align = "${alignment}"` : ""}/>`;
  return `<colgroup>${columns.map(one).join("")}</colgroup>`;
}

/** A property's text, safe inside an element; empty for a value that is not there or cannot be read. */
export function htmlCell(item: unknown, column: HtmlColumn, session: Session): string {
  const { expression } = column;
  const read =
    expression instanceof ScriptBlock
      ? guarded(() => {
          const results = session.invokeNow(expression, { dollarUnder: item });
          return results.length > 1 ? results : (results[0] ?? null);
        })
      : readProperty(item, expression, session);
  return "value" in read ? htmlEncode(plainText(read.value, session)) : "";
}

/** .NET's ToString: an array is its type's name here. */
function plainText(value: unknown, session: Session): string {
  if (value === null || value === undefined) return "";
  const base = baseOf(value);
  return base instanceof PSObject || !elementsOf(base) ? displayText(value, session) : toText(base);
}
