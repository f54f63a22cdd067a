// Reads -Property and -GroupBy of the Format cmdlets: names, wildcards, script blocks and hashtables.
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { NetObject } from "#dotnet/core/net-object.ts";
import { isInt32 } from "#dotnet/core/numbers.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";
import { runtimeError } from "../errors/error-record.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";
import type { Alignment } from "./format-data.ts";

/** One requested property. `expression` is a name (may hold wildcards) or a script block. */
export interface PropertySpec {
  expression: string | ScriptBlock;
  label: string | null;
  format: string | null;
  width: number;
  alignment: Alignment | null;
  depth?: number;
}

type Key = "expression" | "label" | "name" | "formatstring" | "width" | "alignment" | "depth";
const keysOf = new Map<string, Key[]>([
  ["table", ["expression", "label", "name", "formatstring", "width", "alignment"]],
  ["list", ["expression", "label", "name", "formatstring"]],
  ["wide", ["expression", "formatstring"]],
  ["custom", ["expression", "depth"]],
  ["group", ["expression", "label", "name", "formatstring"]],
]);

/** Throws the argument errors of the Format cmdlets (golden format-table). */
export function readSpec(given: unknown, kind: "table" | "list" | "wide" | "custom" | "group", session: Session): PropertySpec {
  const base = baseOf(given);
  if (base instanceof ScriptBlock) return plain(base);
  if (isDictionaryLike(base)) return readTable(base, kind, session);
  const name = textOf(base, session);
  if (name === "") throw argumentError("ExpressionEmptyString2", "An empty string value is not allowed.");
  return plain(name);
}

function plain(expression: string | ScriptBlock): PropertySpec {
  return { expression, label: null, format: null, width: 0, alignment: null };
}

function argumentError(id: string, message: string) {
  const error = runtimeError({ id, message, category: "InvalidArgument", exception: "System.NotSupportedException" });
  error.record.exception.message = "Specified method is not supported.";
  error.record.errorDetails = { message, recommendedAction: "" };
  return error;
}

function readTable(table: NetObject & DictionaryLike, kind: string, session: Session): PropertySpec {
  const spec: PropertySpec = { expression: "", label: null, format: null, width: 0, alignment: null };
  let found = false;
  for (const [rawKey, value] of table.entries()) {
    const key = textOf(rawKey, session);
    const match = keysOf.get(kind)!.find((k) => k.startsWith(key.toLowerCase()) && key !== "");
    if (!match) throw argumentError("DictionaryKeyIllegal", `The ${key} key is not valid.`);
    if (match === "expression") {
      found = true;
      spec.expression = readExpression(value, session);
    } else apply(spec, match, baseOf(value), session);
  }
  if (!found) throw argumentError("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.");
  return spec;
}

function readExpression(value: unknown, session: Session): string | ScriptBlock {
  const base = baseOf(value);
  if (base instanceof ScriptBlock) return base;
  const name = textOf(base, session);
  if (name === "") throw argumentError("ExpressionEmptyString2", "An empty string value is not allowed.");
  return name;
}

function apply(spec: PropertySpec, key: Key, value: unknown, session: Session): void {
  switch (key) {
    case "label":
    case "name":
      spec.label = textOf(value, session);
      break;
    case "formatstring":
      spec.format = textOf(value, session);
      break;
    case "width":
      if (!isInt32(value)) {
        throw argumentError("DictionaryKeyIllegalValue2", `The "Width" key has a type, ${typeOfValue(value).fullName}, that is not valid; expected type is System.Int32.`);
      }
      if (value <= 0) throw argumentError("WidthOutOfRange", `The value "${value}" for key "width" should be greater than 0.`);
      spec.width = value;
      break;
    case "alignment": {
      const text = textOf(value, session);
      const found = (["left", "center", "right"] as const).find((a) => a.startsWith(text.toLowerCase()) && text !== "");
      if (!found) throw argumentError("AlignmentIllegalValue", `The value "${text}" for key "alignment" is not valid; valid values are {left, center, right}.`);
      spec.alignment = found;
      break;
    }
    case "depth":
      spec.depth = Number(value);
      break;
    case "expression":
      break;
  }
}
