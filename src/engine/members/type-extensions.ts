// Members that PowerShell's type data adds to .NET types (types.ps1xml), and those of Update-TypeData.
import { enumValue } from "#dotnet/core/enum.ts";
import { findType } from "#dotnet/core/type.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { currentCulture } from "#dotnet/core/culture.ts";
import { formatValue, toText } from "#dotnet/core/format.ts";
import { processExtensions } from "../types/process-extensions.ts";
import { fileExtensions } from "../providers/file-extensions.ts";
import type { Session } from "../session.ts";
import type { MemberTable, PSMember } from "../values/ps-object.ts";
import { addedTypeNames, baseOf, PSObject } from "../values/ps-object.ts";
import { typeNamesOf, typeOfValue } from "../values/type-of.ts";

const alias = (name: string, target: string): PSMember => ({ kind: "AliasProperty", name, target });

const table: [type: string, members: PSMember[]][] = [
  ["System.Array", [alias("Count", "Length")]],
  ["System.Collections.DictionaryEntry", [alias("Name", "Key")]],
  ["System.Guid", [{ kind: "CodeProperty", name: "Guid", type: "System.Object", get: (self) => toText(baseOf(self)) }]],
  ["System.Net.IPAddress", [{ kind: "CodeProperty", name: "IPAddressToString", type: "System.Object", get: (self) => toText(baseOf(self)) }]],
  ["System.DateTime", [{ kind: "CodeProperty", name: "DateTime", type: "System.Object", get: dateTimeText }]],
  ["System.Management.Automation.PSReference", []],
  ...fileExtensions,
  ...processExtensions,
];

/** "Friday, January 2, 2026 3:04:05 PM"; DisplayHint leaves the date or the time out. */
function dateTimeText(self: unknown): string {
  const hint = self instanceof PSObject ? self.members.get("displayhint") : undefined;
  const shown = hint?.kind === "NoteProperty" ? toText(hint.value).toLowerCase() : "datetime";
  const date = formatValue(baseOf(self), "D", currentCulture());
  const time = formatValue(baseOf(self), "T", currentCulture());
  return shown === "date" ? date : shown === "time" ? time : `${date} ${time}`;
}

const builtIn = new Map<string, MemberTable>(table.map(([type, members]) => [type.toLowerCase(), new Map(members.map((m) => [m.name.toLowerCase(), m]))]));
const ofType = new WeakMap<NetType, MemberTable | null>();

/** Built-in extensions of a type and its bases; null when there are none. */
function builtInOf(type: NetType): MemberTable | null {
  let found = ofType.get(type);
  if (found !== undefined) return found;
  const merged: MemberTable = new Map();
  for (let t: NetType | null = type; t; t = t.base) {
    for (const [key, member] of builtIn.get(t.fullName.toLowerCase()) ?? []) if (!merged.has(key)) merged.set(key, member);
  }
  ofType.set(type, (found = merged.size ? merged : null));
  return found;
}

/** The extension member of a name that holds for the value; undefined without one. */
export function extensionMember(value: unknown, key: string, session: Session | null): PSMember | undefined {
  if (session && session.typeData.size > 0) {
    for (const name of typeNamesOf(value)) {
      const member = session.typeData.get(name.toLowerCase())?.members.get(key);
      if (member) return member;
    }
  }
  const names = addedTypeNames(value);
  if (names) {
    for (const name of names) {
      const member = builtIn.get(name.toLowerCase())?.get(key);
      if (member) return member;
    }
  }
  return builtInOf(typeOfValue(value))?.get(key);
}

/** All extension members of a value, most derived type first. */
export function extensionMembers(value: unknown, session: Session | null): MemberTable {
  const result: MemberTable = new Map();
  for (const name of typeNamesOf(value)) {
    const key = name.toLowerCase();
    for (const members of [session?.typeData.get(key)?.members, builtIn.get(key)]) {
      for (const [memberKey, member] of members ?? []) if (!result.has(memberKey)) result.set(memberKey, member);
    }
  }
  return result;
}

/** PSMemberTypes and the like as enum values, once their types are loaded. */
export function memberTypeValue(name: string): unknown {
  const type = findType("System.Management.Automation.PSMemberTypes");
  const entry = type?.definition.values?.find(([n]) => n === name);
  return type && entry ? enumValue(type, entry[1]) : name;
}
