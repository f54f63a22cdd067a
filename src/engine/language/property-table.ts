// How the tables of Ast and token classes are written: "Type Name" for what the tree holds under the same name, or with a getter of its own.
import type { Member, NetType } from "#dotnet/core/type.ts";
import { typeIn } from "#dotnet/core/type.ts";
import { LANGUAGE } from "./ast-object.ts";
import { wrapped } from "./wrap.ts";

/** "StatementBlockAst Body": the field `body` of the node. With a function: what it gives. */
export type PropertyRow<T> = string | readonly [declaration: string, get: (subject: T) => unknown];

const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ["ReadOnlyCollection", "System.Collections.ObjectModel.ReadOnlyCollection"],
  ["Dictionary", "System.Collections.Generic.Dictionary"],
  ["IDictionary", "System.Collections.Generic.IDictionary"],
  ["IEnumerable", "System.Collections.Generic.IEnumerable"],
  ["Tuple", "System.Tuple"],
  ["Func", "System.Func"],
  ["VariablePath", "System.Management.Automation.VariablePath"],
  ["ScriptBlock", "scriptblock"],
  ["Object", "System.Object"],
  ["Type", "System.Type"],
]);

/** Completes the short names of a declaration: language types get their namespace. */
export function fullTypes(text: string): string {
  return text.replace(/[A-Z]\w*/g, (name) => ELSEWHERE.get(name) ?? `${LANGUAGE}${name}`);
}

/** The members of a class from its rows. `subjectOf` gives the node or token behind the object. */
export function propertyMembers<O extends { netType: NetType }, T>(rows: readonly PropertyRow<T>[], subjectOf: (object: O) => T): Member[] {
  return rows.map((row): Member => {
    const declaration = typeof row === "string" ? row : row[0];
    const space = declaration.lastIndexOf(" ");
    const typeText = fullTypes(declaration.slice(0, space));
    const name = declaration.slice(space + 1);
    const field = name.charAt(0).toLowerCase() + name.slice(1);
    const get = typeof row === "string" ? (subject: T) => (subject as Record<string, unknown>)[field] ?? null : row[1];
    let type: NetType | null = null;
    return [`${typeText} ${name} {get;}`, (object: O) => wrapped(get(subjectOf(object)), (type ??= typeIn(typeText, object.netType)))];
  });
}
