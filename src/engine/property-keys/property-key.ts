// Reads the -Property arguments of Select-Object, Sort-Object, Group-Object and their kin: names, wildcards, script blocks, hashtables.
import type { NetObject } from "#dotnet/core/net-object.ts";
import { isDictionaryLike } from "#dotnet/core/sequence.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";
import { isTrue } from "../convert/truth.ts";
import type { TerminatingError } from "../errors/error-record.ts";
import { runtimeError } from "../errors/error-record.ts";
import { hasWildcards } from "../operators/wildcard.ts";
import { ScriptBlock } from "../script-block.ts";
import type { Session } from "../session.ts";
import { elementsOf } from "../values/enumerate.ts";
import { baseOf } from "../values/ps-object.ts";
import { textOf } from "../values/text.ts";
import { typeOfValue } from "../values/type-of.ts";

export interface PropertyKey {
  /** A name (may hold wildcards) or a script block. */
  expression: string | ScriptBlock;
  hasWildcards: boolean;
  /** The name a hashtable gives the result; null without one. */
  label: string | null;
  /** The direction a hashtable asks for; null without one. */
  descending: boolean | null;
}

/** Keys that a hashtable may have; the commands differ in them. Abbreviations are understood. */
export type KeyEntry = "expression" | "name" | "label" | "ascending" | "descending";

const TYPES = "{System.String, System.Management.Automation.ScriptBlock}";

/** Errors: DictionaryKeyIllegal, DictionaryKeyMandatoryEntry, DictionaryKeyIllegalValue1, DictionaryKeyUnknownType, ExpressionEmptyString2. */
export function readPropertyKeys(given: unknown, entries: readonly KeyEntry[], session: Session): PropertyKey[] {
  if (given === undefined || given === null) return [];
  return (elementsOf(given) ?? [given]).flatMap((one) => (one === null ? [] : [readOne(baseOf(one), entries, session)]));
}

/** The text a key is known by: its label, its name, the code of its block. */
export function keyText(key: PropertyKey): string {
  return key.label ?? (key.expression instanceof ScriptBlock ? key.expression.toText() : key.expression);
}

function readOne(given: unknown, entries: readonly KeyEntry[], session: Session): PropertyKey {
  if (isDictionaryLike(given)) return readTable(given, entries, session);
  const expression = readExpression(given);
  if (expression === null) throw refusal("DictionaryKeyUnknownType", `Cannot convert ${typeOfValue(given).fullName} to one of the following types ${TYPES}.`);
  return plain(expression);
}

function plain(expression: string | ScriptBlock): PropertyKey {
  if (expression === "") throw refusal("ExpressionEmptyString2", "An empty string value is not allowed.");
  return { expression, hasWildcards: typeof expression === "string" && hasWildcards(expression), label: null, descending: null };
}

function readExpression(value: unknown): string | ScriptBlock | null {
  return typeof value === "string" || value instanceof ScriptBlock ? value : null;
}

function readTable(table: NetObject & DictionaryLike, entries: readonly KeyEntry[], session: Session): PropertyKey {
  let key: PropertyKey | null = null;
  let label: string | null = null;
  let descending: boolean | null = null;
  for (const [rawName, rawValue] of table.entries()) {
    const name = textOf(rawName, session);
    const entry = name === "" ? undefined : entries.find((e) => e.startsWith(name.toLowerCase()));
    if (!entry) throw refusal("DictionaryKeyIllegal", `The ${name} key is not valid.`);
    const value = baseOf(rawValue);
    if (entry === "expression") {
      const expression = readExpression(value);
      if (expression === null) {
        throw refusal("DictionaryKeyIllegalValue1", `The "${name}" key has a type, ${value === null ? "" : typeOfValue(value).fullName}, that is not valid; expected types are ${TYPES}.`);
      }
      key = plain(expression);
    } else if (entry === "descending") descending = isTrue(value);
    else if (entry === "ascending") descending = !isTrue(value);
    else label = readLabel(name, value);
  }
  if (!key) throw refusal("DictionaryKeyMandatoryEntry", "A mandatory entry for expression is missing.");
  return { ...key, label, descending };
}

function readLabel(name: string, value: unknown): string {
  if (typeof value !== "string") {
    throw refusal("DictionaryKeyIllegalValue1", `The "${name}" key has a type, ${value === null ? "" : typeOfValue(value).fullName}, that is not valid; expected types are {System.String}.`);
  }
  if (value === "") throw refusal("DictionaryKeyIllegalValue2", `The value of the "${name}" key is an empty string, which is not allowed.`);
  return value;
}

/** As in the original, the text stands in the error's details; the exception is a bare NotSupportedException. */
function refusal(id: string, message: string): TerminatingError {
  const error = runtimeError({ id, message, category: "InvalidArgument", exception: "System.NotSupportedException" });
  error.record.exception.message = "Specified method is not supported.";
  error.record.errorDetails = { message, recommendedAction: "" };
  return error;
}
