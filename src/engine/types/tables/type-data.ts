// TypeData as Get-TypeData gives it: the extra members of one type.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, genericTypeOf, typeNamed } from "#dotnet/core/type.ts";
import { construct } from "../../members/invoke.ts";
import { looseMember } from "../../values/member-info.ts";
import type { Session, TypeData } from "../../session.ts";
import type { DictionaryLike } from "#dotnet/core/sequence.ts";

export class TypeDataView extends NetObject {
  readonly typeName: string;
  readonly data: TypeData;
  readonly session: Session;
  constructor(typeName: string, data: TypeData, session: Session) {
    super();
    this.typeName = typeName;
    this.data = data;
    this.session = session;
  }
  override get netType(): NetType {
    return typeDataType;
  }
  toText(): string {
    return "System.Management.Automation.Runspaces.TypeData";
  }
}

/** Type names as they were written: the session's table has them in lower case. */
const spellings = new WeakMap<TypeData, string>();

export function rememberSpelling(data: TypeData, typeName: string): void {
  spellings.set(data, typeName);
}

export function spellingOf(data: TypeData, key: string): string {
  return spellings.get(data) ?? key;
}

/** Members by name, as a dictionary that ignores case. */
function members(view: TypeDataView): unknown {
  const type = genericTypeOf(typeNamed("System.Collections.Generic.Dictionary`2"), [typeNamed("System.String"), typeNamed("System.Object")]);
  const table = construct(type, [], view.session) as DictionaryLike;
  for (const member of view.data.members.values()) table.set(member.name, looseMember(member));
  return table;
}

const typeDataType = defineType({
  name: "System.Management.Automation.Runspaces.TypeData",
  members: [
    ["string TypeName {get;}", (t: TypeDataView) => t.typeName],
    ["System.Collections.Generic.Dictionary[string,System.Object] Members {get;}", members],
    ["string DefaultDisplayProperty {get;}", (t: TypeDataView) => t.data.defaultDisplayProperty],
    ["System.Object DefaultDisplayPropertySet {get;}", (t: TypeDataView) => t.data.defaultDisplayPropertySet],
    ["System.Object DefaultKeyPropertySet {get;}", (t: TypeDataView) => t.data.defaultKeyPropertySet],
  ],
});

export default typeDataType;
