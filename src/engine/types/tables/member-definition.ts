// What Get-Member gives.
import { enumNamed } from "#dotnet/core/enum.ts";
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType, typeNamed } from "#dotnet/core/type.ts";

export class MemberDefinition extends NetObject {
  readonly typeName: string;
  readonly name: string;
  /** A name of PSMemberTypes. */
  readonly kind: string;
  readonly definition: string;
  constructor(typeName: string, member: { name: string; kind: string; definition: string }) {
    super();
    this.typeName = typeName;
    this.name = member.name;
    this.kind = member.kind;
    this.definition = member.definition;
  }
  override get netType(): NetType {
    return definitionType;
  }
  toText(): string {
    return this.definition;
  }
}

const definitionType = defineType({
  name: "Microsoft.PowerShell.Commands.MemberDefinition",
  members: [
    ["string TypeName {get;}", (m: MemberDefinition) => m.typeName],
    ["string Name {get;}", (m: MemberDefinition) => m.name],
    ["System.Management.Automation.PSMemberTypes MemberType {get;}", (m: MemberDefinition) => enumNamed(typeNamed("System.Management.Automation.PSMemberTypes"), m.kind)],
    ["string Definition {get;}", (m: MemberDefinition) => m.definition],
    ["string ToString()", (m: MemberDefinition) => m.definition],
  ],
});

export default definitionType;
