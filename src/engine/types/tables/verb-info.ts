// What Get-Verb gives.
import { NetObject } from "#dotnet/core/net-object.ts";
import type { NetType } from "#dotnet/core/type.ts";
import { defineType } from "#dotnet/core/type.ts";
import type { ApprovedVerb } from "../../help/approved-verbs.ts";

export class VerbInfo extends NetObject {
  readonly verb: ApprovedVerb;
  constructor(verb: ApprovedVerb) {
    super();
    this.verb = verb;
  }
  override get netType(): NetType {
    return verbInfoType;
  }
}

const verbInfoType = defineType({
  name: "System.Management.Automation.VerbInfo",
  members: [
    ["string Verb {get;}", (v: VerbInfo) => v.verb.name],
    ["string AliasPrefix {get;}", (v: VerbInfo) => v.verb.prefix],
    ["string Group {get;}", (v: VerbInfo) => v.verb.group],
    ["string Description {get;}", (v: VerbInfo) => v.verb.description],
  ],
});

export default verbInfoType;
