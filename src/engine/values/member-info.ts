// PSMemberInfo and its kin as values: what psobject.Properties['x'] gives and [psnoteproperty]::new() makes.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { typeNamed } from "#dotnet/core/type.ts";
import type { Maybe } from "./maybe.ts";
import type { PSMember } from "./ps-object.ts";

/** A property or method seen from outside; `read`/`write` work on the object it belongs to. */
export interface MemberAccess {
  name: string;
  /** A name of PSMemberTypes. */
  kind: string;
  isInstance: boolean;
  /** What Add takes: absent for .NET members. */
  member?: PSMember;
  definition(): string;
  typeName(): string;
  read(): unknown;
  write?(value: unknown): void;
  /** Of methods. */
  call?(args: unknown[]): Maybe<unknown>;
}

const types: Record<string, string> = {
  NoteProperty: "PSNoteProperty", AliasProperty: "PSAliasProperty", ScriptProperty: "PSScriptProperty", CodeProperty: "PSCodeProperty", Property: "PSProperty",
  ScriptMethod: "PSScriptMethod", CodeMethod: "PSCodeMethod", Method: "PSMethod", PropertySet: "PSPropertySet", MemberSet: "PSMemberSet", ParameterizedProperty: "PSParameterizedProperty",
};

export class PSMemberInfo extends NetObject {
  readonly access: MemberAccess;
  constructor(access: MemberAccess) {
    super();
    this.access = access;
  }
  override get netType(): NetType {
    return typeNamed(`System.Management.Automation.${types[this.access.kind] ?? "PSMemberInfo"}`);
  }
  toText(): string {
    return this.access.definition();
  }
}

/** A member that belongs to no object yet. */
export function looseMember(member: PSMember): PSMemberInfo {
  const access: MemberAccess = {
    name: member.name, kind: member.kind, isInstance: true, member,
    definition: () => member.name,
    typeName: () => "System.Object",
    read: () => (member.kind === "NoteProperty" ? member.value : null),
  };
  if (member.kind === "NoteProperty") access.write = (value) => void (member.value = value);
  return new PSMemberInfo(access);
}
