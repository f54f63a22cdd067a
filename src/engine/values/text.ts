// Values as text: in strings and casts (culture-invariant, arrays joined with $OFS), and as a lone value is displayed (current culture).
import { MultiArray } from "#dotnet/core/array.ts";
import type { Culture } from "#dotnet/core/culture.ts";
import { currentCulture, invariantCulture } from "#dotnet/core/culture.ts";
import { EnumValue, enumText } from "#dotnet/core/enum.ts";
import { setForeignText, toText } from "#dotnet/core/format.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import { Double, Single } from "#dotnet/core/numbers.ts";
import { NetType } from "#dotnet/core/type.ts";
import { XmlNode } from "#dotnet/xml/node.ts";
import type { Session } from "../session.ts";
import { typeDisplayName } from "../types/type-display-name.ts";
import { currentSession } from "../members/current-session.ts";
import { extensionMember } from "../members/type-extensions.ts";
import { automationNull } from "./automation-null.ts";
import { doubleText } from "./double-text.ts";
import { enumerate } from "./enumerate.ts";
import type { MemberTable, PSMember } from "./ps-object.ts";
import { membersOf, PSObject } from "./ps-object.ts";

/** What "$value" and [string]$value give. Errors: those of a ToString method that a script wrote. */
export function textOf(value: unknown, session: Session | null): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return (value | 0) === value ? String(value) : doubleText(value);
  return convert(value, { session, culture: invariantCulture, unroll: true });
}

/** The same in the current culture: `-as [string]`, and the text that stands for a value in a table or on a line of its own. */
export function displayText(value: unknown, session: Session | null = null): string {
  if (typeof value === "string") return value;
  return convert(value, { session, culture: currentCulture(), unroll: true, display: true });
}

// What .NET's own methods (String.Concat, StringBuilder.Append) get to see of a custom object.
setForeignText((value) => textOf(value, currentSession()));

/** What stands between the elements of an array in a string: $OFS, a blank when it is not set. */
export function separatorOf(session: Session | null): string {
  const ofs = session?.getVariable("OFS");
  return ofs === undefined || ofs === null ? " " : typeof ofs === "string" ? ofs : textOf(ofs, null);
}

interface How {
  session: Session | null;
  culture: Culture;
  /** For the eye: types under their full names, XML nodes by name. */
  display?: boolean;
  /** Collections are joined and custom objects shown; inside one of them they give their type's name or nothing. */
  unroll: boolean;
}

function convert(value: unknown, how: How): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      return (value | 0) === value && how.culture === invariantCulture ? String(value) : doubleText(value, 15, how.culture);
    case "boolean":
      return value ? "True" : "False";
    case "undefined":
      return "";
  }
  if (value === null || value === automationNull) return "";
  const { session } = how;
  if (session) {
    const own = membersOf(value)?.get("tostring") ?? (session.typeData.size > 0 ? extensionMember(value, "tostring", session) : undefined);
    if (own) return scriptedText(value, own, how);
  }
  if (value instanceof PSObject) return value.custom ? customText(value, how) : (value.tokenText ?? convert(value.base, how));
  if (value instanceof NetType) return how.display ? toText(value) : typeDisplayName(value);
  if (how.display && value instanceof XmlNode) return value.localName || value.name;
  if (value instanceof EnumValue) return enumText(value);
  if (value instanceof Double) return doubleText(value.value, 15, how.culture);
  if (value instanceof Single) return doubleText(value.value, 7, how.culture);
  if (how.unroll && !(value instanceof NetObject && "toText" in value)) {
    const items = value instanceof MultiArray ? value.items : enumerate(value);
    if (items) return joined(items, how);
  }
  return toText(value, how.culture);
}

function joined(items: Iterable<unknown>, how: How): string {
  const inner = { ...how, unroll: false };
  const texts: string[] = [];
  for (const item of items) texts.push(convert(item, inner));
  return texts.length === 1 ? texts[0]! : texts.join(separatorOf(how.session));
}

/** @{a=1; b=x}; inside another object or a list nothing. */
function customText(object: PSObject, how: How): string {
  if (!how.unroll) return "";
  const parts: string[] = [];
  for (const member of textMembers(object.members)) {
    parts.push(`${member.name}=${convert(valueOf(object, member, how), { ...how, unroll: false })}`);
  }
  return parts.length ? `@{${parts.join("; ")}}` : "";
}

function textMembers(members: MemberTable): PSMember[] {
  return [...members.values()].filter((m) => m.kind.endsWith("Property"));
}

function valueOf(object: PSObject, member: PSMember, how: How): unknown {
  switch (member.kind) {
    case "NoteProperty":
      return member.value;
    case "AliasProperty": {
      const target = object.members.get(member.target.toLowerCase());
      return target ? valueOf(object, target, how) : null;
    }
    case "ScriptProperty":
      if (!member.get || !how.session) return null;
      return oneOf(how.session.invokeNow(member.get, { variables: new Map([["this", object]]) }));
    case "CodeProperty":
      return member.get(object);
    default:
      return null;
  }
}

function oneOf(output: unknown[]): unknown {
  return output.length === 0 ? null : output.length === 1 ? output[0] : output;
}

function scriptedText(value: unknown, member: PSMember, how: How): string {
  if (member.kind === "ScriptMethod") return convert(oneOf(how.session!.invokeNow(member.script, { variables: new Map([["this", value]]) })), { ...how, unroll: false });
  if (member.kind === "CodeMethod") return convert(member.run(value), { ...how, unroll: false });
  return convert(value instanceof PSObject && !value.custom ? value.base : null, how);
}
