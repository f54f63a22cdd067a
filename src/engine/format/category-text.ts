// CategoryInfo as text: "ObjectNotFound: (/nope:String) [Get-Item], ItemNotFoundException".
import type { ErrorRecord } from "../errors/error-record.ts";
import { baseOf } from "../values/ps-object.ts";
import { displayText } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";

const LONGEST_TARGET = 40;

export function categoryText(record: ErrorRecord): string {
  const { category, activity, reason, targetName, targetType } = record.category;
  const target = baseOf(record.targetObject);
  const name = shorten(targetName || (target === null || target === undefined ? "" : displayText(target)));
  const type = targetType || (target === null || target === undefined ? "" : typeOfValue(target).name);
  const why = reason || record.exception.type.name;
  return `${category}: (${name}:${type}) [${activity}], ${why}`;
}

/** Long names keep their two ends. */
function shorten(text: string): string {
  return text.length <= LONGEST_TARGET ? text : `${text.slice(0, 19)}…${text.slice(-19)}`;
}
